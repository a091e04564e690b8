// Why a person must decide, as far as triage itself can tell. One row a reason; what orders need is the order reader's business.
import { languageName } from "../labels.ts";
import { type HumanReason, INTENTS, type Intent } from "../words.ts";
import type { Finding } from "./types.ts";
import type { View } from "./view.ts";

export interface Known {
  v: View;
  intent: Finding<Intent>;
  language: Finding<string>;
  suspicions: Finding<string>[];
  legal: Finding<true> | null;
  bankChange: Finding<true> | null;
  split: Finding<Intent> | null;
}

/** Matters in which the answer depends on who asks. */
const NEEDS_CUSTOMER: ReadonlySet<Intent> = new Set([
  "order",
  "order_change",
  "order_cancel",
  "quote_request",
  "order_status",
  "invoice_question",
]);
/** Matters of records that exist: a number that anybody may have read on a letter opens none of them. */
const ABOUT_RECORDS: ReadonlySet<Intent> = new Set(["order_change", "order_cancel", "order_status", "invoice_question"]);
/** Suspicions that must be seen even if the mail is otherwise only spam: somebody uses our name or a customer's. */
const IMPERSONATION: ReadonlySet<string> = new Set([
  "ceo_fraud",
  "claims_to_be_us",
  "look_alike_domain",
  "claims_to_be_customer",
  "forged_sender",
]);
/** Something went wrong on our side, although the customer only asks to send goods back. */
const OUR_FAULT =
  /\b(falschlieferung|falsch geliefert|falsche[nrs]? \w+ (geschickt|gesendet|geliefert|erhalten|bekommen)|falsche[nrs]? (ware|artikel|farbe|groesse|knoepfe)\b.{0,40}(geliefert|erhalten|bekommen)|kamen? statt|statt .{2,40}(kam|kamen|geliefert|erhalten)|geliefert statt|nicht bestellt|wrong (goods|item|colou?r|article)|delivered instead|defekt\w*|beschaedigt\w*|mangelhaft\w*|reklamier\w*|kaputt|faulty|damaged|doppelt geliefert|zu viel geliefert)\b/;

type Row = { code: HumanReason["code"]; ask: (k: Known) => string | null };

/** Matters of which every line counts: a cut list is not half an order. */
const EVERY_LINE: ReadonlySet<Intent> = new Set(["order", "order_change", "quote_request", "sample_request", "invoice_received"]);

const ROWS: readonly Row[] = [
  {
    code: "mail_incomplete",
    ask: ({ v, intent }) =>
      v.mail.unread ?? (v.mail.truncated && EVERY_LINE.has(intent.value) ? "Mail oder Anlage ist zu lang und wurde gekürzt" : null),
  },
  {
    code: "suspicious_sender",
    ask: ({ intent, suspicions }) => {
      const counts =
        intent.value === "spam" ? suspicions.filter((s) => IMPERSONATION.has(s.value)) : INTENTS[intent.value].answer ? suspicions : [];
      return counts[0]?.reason ?? null;
    },
  },
  {
    code: "bank_details_change",
    ask: ({ intent, bankChange }) =>
      intent.value === "bank_details_change"
        ? "Bankverbindung soll geändert werden: Rückruf unter bekannter Nummer"
        : bankChange !== null && INTENTS[intent.value].answer
          ? bankChange.reason
          : null,
  },
  {
    code: "foreign_language",
    ask: ({ language, intent }) =>
      INTENTS[intent.value].answer && language.value !== "de" && language.value !== "en"
        ? `Geschrieben auf: ${languageName(language.value, "de")}`
        : null,
  },
  {
    code: "legal_threat",
    ask: ({ legal, intent }) => (legal !== null && INTENTS[intent.value].answer ? `${legal.reason} („${legal.evidence ?? ""}“)` : null),
  },
  {
    code: "complaint",
    ask: ({ intent, v }) =>
      intent.value === "complaint"
        ? "Reklamation entscheidet ein Mensch"
        : intent.value === "return_request" && OUR_FAULT.test(`${v.subject.folded} ${v.body.folded.replace(/\n/g, " ")}`)
          ? "Rücksendung wegen eines Fehlers auf unserer Seite"
          : null,
  },
  { code: "job_application", ask: ({ intent }) => (intent.value === "job_application" ? "Bewerbung entscheidet ein Mensch" : null) },
  {
    code: "unknown_customer",
    ask: ({ intent, v: { customer, from } }) => {
      if (NEEDS_CUSTOMER.has(intent.value) && customer.customer === null) return `${from.address} gehört zu keinem Kunden`;
      return ABOUT_RECORDS.has(intent.value) && customer.by === "number"
        ? `${from.address} nennt die Kundennummer ${customer.customer?.customerNo}, gehört aber nicht zu diesem Kunden`
        : null;
    },
  },
  {
    code: "multiple_intents",
    ask: ({ split, intent }) => (split !== null ? `${INTENTS[intent.value].de} und ${INTENTS[split.value].de}` : null),
  },
];

/** All reasons for a person, in the order of the table. */
export function humanReasons(known: Known): HumanReason[] {
  return ROWS.flatMap(({ code, ask }) => {
    const detail = ask(known);
    return detail === null ? [] : [{ code, detail, by: "Triage" }];
  });
}
