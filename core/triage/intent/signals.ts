// Evidence for an intent that is not words of the letter: headers, documents, sender, numbers.
import { findArticles } from "../../orders/read/article-index.ts";
import type { Intent } from "../../words.ts";
import { fold } from "../fold.ts";
import { silentHeader } from "../reply.ts";
import type { Finding } from "../types.ts";
import type { View } from "../view.ts";
import { DAEMON, isFreemail } from "../words/domains.ts";
import { LOCAL_PARTS } from "../words/senders.ts";
import { documentEvidence } from "./documents-evidence.ts";
import { ELECTRONIC_SIGNALS } from "./electronic-signals.ts";
import type { Evidence } from "./rule.ts";
import { type Signal, when } from "./signal.ts";
import { onlyThanks } from "./thanks.ts";

/** What an address begins with says who writes, not what is wanted. */
export const SENDER_NAME = "Adressteil des Absenders";
const local = (v: View): string => fold(v.from.address.split("@")[0] ?? "");
const stranger = (v: View): boolean => v.customer.customer === null || v.customer.by === "number";

/** Lines that name an article or button beside a quantity, or begin with pieces of something: customers have names of their own. */
const ORDER_LINE =
  /(\bhb-[a-z]\w*(-[a-z]{2})?\b.{0,80}\b\d[\d.,' ]{0,20}\b)|(\b\d[\d.,' ]{0,20}( ?(k|x|st|stk|stueck|pcs|pieces|gros|tsd|packungen|szt|ks|uds))?\.? .{0,60}\b(hb-[a-z]\w*|\w*kn(oe|o)pfe?n?|buttons?|snaps|toggles|guzik\w*|boutons?|bottoni|botones|knopen))|(\bhb-[a-z]\w*)|(^[ \t*-]*(pos(ition)?\.? ?)?\d[\d.,' ]{0,12} ?(stk|stueck|st|pcs|pieces|tsd|gros)\b.{0,5} \S)/gm;
const lineCount = (v: View): number => Math.max((`${v.body.folded}\n${v.forwarded.folded}`.match(ORDER_LINE) ?? []).length, ownArticles(v));
/** Articles by the customer's own part numbers. */
const ownArticles = (v: View): number =>
  v.customer.customer === null ? 0 : findArticles(v.body.text, v.master, v.customer.customer).filter((a) => a.by === "customer").length;

export const SIGNALS: readonly Signal[] = [
  {
    why: "Zustellbericht (multipart/report)",
    holds: (v) =>
      when(v.mail.report?.kind === "delivery-status" || /delivery-status/i.test(v.mail.headers["content-type"] ?? ""), { bounce: 14 }),
  },
  {
    why: "Lesebestätigung",
    holds: (v) =>
      when(v.mail.report?.kind === "disposition-notification" || /disposition-notification/i.test(v.mail.headers["content-type"] ?? ""), {
        auto_reply: 14,
      }),
  },
  { why: "Absender ist ein Mailsystem", holds: (v) => when(DAEMON.test(local(v)), { bounce: 8 }, v.from.address) },
  {
    why: "Kopfzeile einer automatischen Mail",
    holds: (v) => {
      const row = silentHeader(v);
      return row === null || row.means === null
        ? null
        : { points: row.means === "auto_reply" ? { auto_reply: 8 } : { newsletter: 6 }, words: row.why };
    },
  },
  { why: "Leerer Return-Path", holds: (v) => when(v.mail.returnPath === "", { auto_reply: 3, bounce: 3 }) },
  ...ELECTRONIC_SIGNALS,
  {
    why: "Bestellzeilen im Text",
    holds: (v) => {
      const n = lineCount(v);
      return when(n > 0, n > 1 ? { order: 1.2, quote_request: 0.6 } : { order: 0.6, quote_request: 0.3 }, `${n} Zeilen`);
    },
  },
  {
    why: "Nichts, was sich liefern ließe: kein Artikel, keine Zahl, keine Anlage",
    holds: (v) =>
      when(
        v.readable.length === 0 &&
          v.mail.attachments.length === 0 &&
          !/\d|hb-[a-z]/.test(`${v.body.folded} ${v.forwarded.folded}`) &&
          lineCount(v) === 0,
        {
          order: -2,
        },
      ),
  },
  {
    why: "Nur eine Frage, keine Zeile einer Bestellung",
    holds: (v) => when(v.body.text.includes("?") && v.readable.length === 0 && lineCount(v) === 0, { order: -1 }),
  },
  {
    why: "Kurzer Dank",
    holds: (v) => when(onlyThanks(v, lineCount(v)), { general_inquiry: 4.5, order: -3, auto_reply: -1 }),
  },
  {
    why: "Antwort auf unsere Auftragsbestätigung",
    holds: (v) =>
      when(v.isReply && /auftragsbestaetigung|order (confirmation|acknowledg)/.test(v.subject.folded), { order: -1.5, order_change: 0.8 }),
  },
  {
    why: "Nennt einen Auftrag von uns",
    holds: (v) =>
      when(/\bab[- ]?20\d\d[-/]\d{4}/.test(`${v.subject.folded} ${v.body.folded}`), {
        order_status: 0.8,
        order_change: 0.8,
        order_cancel: 0.8,
        complaint: 0.4,
        ...(v.isReply ? {} : { order: -1 }),
      }),
  },
  {
    why: "Nennt eine Rechnung von uns",
    holds: (v) =>
      when(/\bre[- ]?20\d\d[-/]\d{4}/.test(`${v.subject.folded} ${v.body.folded}`), { invoice_question: 1, payment_advice: 1, order: -1 }),
  },
  {
    why: "Nennt einen Lieferschein von uns",
    holds: (v) =>
      when(/\bls[- ]?20\d\d[-/]\d{4}/.test(`${v.subject.folded} ${v.body.folded}`), { complaint: 0.8, return_request: 0.5, order: -1 }),
  },
  {
    why: "Bekannter Kunde",
    holds: (v) =>
      when(!stranger(v), { invoice_received: -3, dunning_received: -3, newsletter: -1.5, spam: -4, job_application: -0.5 }, v.domain),
  },
  {
    why: "Kein bekannter Kunde",
    holds: (v) => when(stranger(v), { order_status: -0.5, order_change: -0.5, payment_advice: -1 }, v.domain),
  },
  {
    why: SENDER_NAME,
    holds: (v) => {
      const row = LOCAL_PARTS.find(([pattern]) => pattern.test(local(v)));
      return row === undefined ? null : { points: row[1], words: v.from.address };
    },
  },
  {
    why: "Private Adresse",
    holds: (v) =>
      when(isFreemail(v.domain), { job_application: 0.7, general_inquiry: 0.5, sample_request: 0.5, invoice_received: -1 }, v.domain),
  },
  {
    why: "Muster eines Betrugs",
    holds: (_v, s) => {
      const hit = s.find((x) => x.value === "ceo_fraud" || x.value === "claims_to_be_us");
      return when(hit !== undefined, { spam: 5, order: -2 }, hit?.evidence);
    },
  },
  {
    why: "Gefährliche Anlage von Unbekannten",
    holds: (v, s) => when(stranger(v) && s.some((x) => x.value === "dangerous_attachment"), { spam: 5, order: -2 }),
  },
  {
    why: "Anmeldeseite als Anlage",
    holds: (v) =>
      when(
        stranger(v) &&
          v.mail.documents.some((d) => d.kind === "html") &&
          /\b(log ?in|sign in|password|passwort|anmelden|email to view)\b/.test(`${v.body.folded} ${v.documents.folded}`),
        { spam: 6, order: -3 },
      ),
  },
  {
    why: "Antworten gehen an eine Freemail-Adresse",
    holds: (v, s) =>
      when(stranger(v) && s.some((x) => x.value === "reply_to_freemail"), {
        spam: 1.5,
        bank_details_change: 1,
        order: -1.5,
        quote_request: -1.5,
      }),
  },
];

/** All evidence that does not come from the letter's words. */
export function signalEvidence(v: View, suspicions: Finding<string>[]): Evidence[] {
  const found = documentEvidence(v);
  for (const signal of SIGNALS) {
    const hit = signal.holds(v, suspicions);
    if (hit === null) continue;
    for (const [intent, points] of Object.entries(hit.points)) {
      found.push({ intent: intent as Intent, points, why: signal.why, ...(hit.words === undefined ? {} : { words: hit.words }) });
    }
  }
  return found;
}
