// May an automatic courteous answer go out? Every reason against it is a row; one is enough.
import type { Company } from "../company.ts";
import { addressKey } from "../mail/address-key.ts";
import { INTENTS, type Intent } from "../words.ts";
import type { Finding } from "./types.ts";
import { domainOf, type View } from "./view.ts";
import { DAEMON, NOREPLY } from "./words/domains.ts";
import { REPORT_TYPE, SILENT_HEADERS } from "./words/silence.ts";

/** What is known when the question is asked. */
interface Asked {
  v: View;
  intent: Finding<Intent>;
  /** probability that the mail is of a kind that gets no answer */
  silent: number;
  suspicions: Finding<string>[];
}

interface Silence {
  why: (asked: Asked) => string | null;
  confidence: number;
}

const local = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf("@"))).toLowerCase();

/** Headers that forbid an answer: the first that holds, with its value. */
export function silentHeader(v: View): (typeof SILENT_HEADERS)[number] | null {
  return SILENT_HEADERS.find((row) => row.forbids.test(v.mail.headers[row.header] ?? "")) ?? null;
}

const ourAddresses = ({ mailboxes, management, departments, smtp }: Company): ReadonlySet<string> =>
  new Set(
    [
      ...mailboxes.map((m) => m.address),
      ...management,
      ...Object.values(departments).map((d) => d.notify),
      ...(smtp?.archive ? [smtp.archive] : []),
    ].map(addressKey),
  );

/** True if the mail came from one of our own addresses, under whatever domain. */
export function isOurs(v: View): boolean {
  const domain = domainOf(v.from.address);
  if (domain === "") return false;
  const own = v.company.company.domain;
  return domain === own || domain.endsWith(`.${own}`) || ourAddresses(v.company).has(addressKey(v.from.address));
}

/** True for a machine's answer-nobody-reads address without a Reply-To that leads to people. */
function nobodyReads(v: View): boolean {
  return NOREPLY.test(local(v.from.address)) && (v.mail.replyTo === null || NOREPLY.test(local(v.mail.replyTo.address)));
}

/** Text that says by itself that nobody will read an answer. */
const NOT_READ =
  /\b(auf diese (e-?mail|nachricht|benachrichtigung) kann nicht geantwortet|bitte antworten sie nicht auf diese|antworten auf diese (e-?mail|nachricht) werden nicht|do not (reply|respond) to this|this (inbox|mailbox) is not monitored|kindly do not revert|ne pas (y )?(repondre|donner suite)|nie odpowiada(c|j) na)\b/;

/** An answer to an automatic mail does more harm than none to a person; that one is seen on the work list. */
const SILENT_SHARE = 0.3;

const SILENCES: readonly Silence[] = [
  { confidence: 0.99, why: ({ v }) => (v.mail.returnPath === "" ? "Leerer Return-Path: Antworten sind verboten (RFC 3834)" : null) },
  {
    confidence: 0.99,
    why: ({ v }) => {
      const row = silentHeader(v);
      return row === null ? null : `Kopfzeile ${row.why}`;
    },
  },
  {
    confidence: 0.99,
    why: ({ v }) =>
      v.mail.report !== undefined || REPORT_TYPE.test(v.mail.headers["content-type"] ?? "") ? "Zustell- oder Lesebericht" : null,
  },
  { confidence: 0.99, why: ({ v }) => (DAEMON.test(local(v.from.address)) ? "Absender ist ein Mailsystem" : null) },
  { confidence: 0.98, why: ({ v }) => (isOurs(v) ? "Absender ist eine eigene Adresse" : null) },
  { confidence: 0.95, why: ({ v }) => (v.from.address === "" ? "Kein Absender angegeben" : null) },
  { confidence: 0.95, why: ({ intent, silent }) => (silent < SILENT_SHARE ? null : `${INTENTS[intent.value].de}: wird nicht beantwortet`) },
  { confidence: 0.9, why: ({ suspicions }) => (suspicions.length > 0 ? `Verdächtiger Absender: ${suspicions[0]!.reason}` : null) },
  { confidence: 0.85, why: ({ v }) => (nobodyReads(v) && NOT_READ.test(v.body.folded) ? "Absender liest keine Antworten" : null) },
];

/** "yes" unless a row of the table says no. An ERP system that asks something from a no-reply address is answered at its Reply-To. */
export function reply(asked: Asked): Finding<"yes" | "no"> {
  for (const silence of SILENCES) {
    const reason = silence.why(asked);
    if (reason !== null) return { value: "no", confidence: silence.confidence, reason };
  }
  return { value: "yes", confidence: Number((1 - asked.silent).toFixed(3)), reason: "Nichts spricht gegen eine Antwort" };
}
