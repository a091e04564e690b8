// The headers of a mail as facts: identity, people, date, subject and the headers that decide something.
import type { Address, MailContent } from "../../../core/mail/types.ts";
import { addresses, mailDate, receivedDate, returnPath } from "./addresses.ts";
import { decodeWords, type HeaderField, header } from "./headers.ts";

export interface Hint {
  mailbox: string;
  /** UTC ISO */
  arrivedAt: string;
  envelopeFrom?: string;
}
export type Envelope = Pick<
  MailContent,
  | "messageId"
  | "inReplyTo"
  | "references"
  | "date"
  | "mailbox"
  | "from"
  | "replyTo"
  | "sender"
  | "returnPath"
  | "to"
  | "cc"
  | "subject"
  | "headers"
>;

/** Headers that some rule asks for; all others stay in the raw mail. */
const DECIDING =
  /^(auto-submitted|precedence|list-.+|x-auto-?response-suppress|x-auto-?reply|x-auto-?respond|x-auto-?replied|x-auto-?generated|x-autoreply-from|x-mail-autoreply|x-loop|content-type|content-language|authentication-results|received-spf|x-spam-(flag|status|score|level)|x-mailer|user-agent|importance|priority|x-priority|x-msmail-priority|return-receipt-to|disposition-notification-to|feedback-id|x-failed-recipients|delivered-to|x-original-to|x-forwarded-(to|for)|resent-from|errors-to|organization|x-campaign.*|x-mailgun.*|x-csa-complaints|x-ms-exchange-(inbox-rules-loop|generated-message-source))$/;
const MAX_HEADER = 2_000;
const MESSAGE_ID = /<[^<>\s]{1,500}>/g;

function messageIds(value: string | undefined): string[] {
  if (!value) return [];
  const ids = value.match(MESSAGE_ID);
  // some senders forget the angle brackets
  if (!ids && /^[^\s<>]+@[^\s<>]+$/.test(value.trim())) return [`<${value.trim()}>`];
  return ids ?? [];
}

function decidingHeaders(fields: readonly HeaderField[]): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const { key, value } of fields) {
    if (!DECIDING.test(key)) continue;
    const text = decodeWords(value).slice(0, MAX_HEADER);
    // only the topmost result may be our own server's, so the order is kept
    kept[key] = kept[key] === undefined ? text : `${kept[key]}\n${text}`.slice(0, MAX_HEADER * 2);
  }
  return kept;
}

/** Reads the headers. A broken From falls back to Reply-To, Sender, Return-Path; what was done is added to `notes` (German). */
export function readEnvelope(fields: readonly HeaderField[], hint: Hint, notes: string[]): Envelope {
  const path = returnPath(fields, hint.envelopeFrom);
  const replyTo = addresses(fields, "reply-to")[0] ?? null;
  const sender = addresses(fields, "sender")[0] ?? null;
  const references = [...new Set(fields.filter(({ key }) => key === "references").flatMap(({ value }) => messageIds(value)))];
  return {
    messageId: messageIds(header(fields, "message-id"))[0] ?? null,
    inReplyTo: messageIds(header(fields, "in-reply-to"))[0] ?? null,
    references: references.slice(-50),
    date: dateOf(fields, hint, notes),
    mailbox: hint.mailbox,
    from: fromOf(fields, { replyTo, sender, path }, notes),
    replyTo,
    sender,
    returnPath: path,
    to: addresses(fields, "to"),
    cc: addresses(fields, "cc"),
    subject: decodeWords(header(fields, "subject") ?? "")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 500),
    headers: decidingHeaders(fields),
  };
}

function fromOf(
  fields: readonly HeaderField[],
  other: { replyTo: Address | null; sender: Address | null; path: string | null },
  notes: string[],
): Address | null {
  const from = addresses(fields, "from");
  if (from.length > 1) notes.push(`Mehrere Absender angegeben: ${from.map(({ address }) => address).join(", ")}`.slice(0, 300));
  if (from[0]) return from[0];
  const name = decodeWords(header(fields, "from") ?? "")
    .replace(/[<>"]/g, "")
    .trim()
    .slice(0, 200);
  const fallbacks = [
    ["Reply-To", other.replyTo],
    ["Sender", other.sender],
    ["Return-Path", other.path ? { address: other.path, name: "" } : null],
  ] as const;
  for (const [label, address] of fallbacks) {
    if (!address) continue;
    notes.push(`Absender fehlt oder ist unlesbar: ${label} genommen`);
    return { address: address.address, name: address.name || name };
  }
  notes.push("Absender fehlt");
  return null;
}

function dateOf(fields: readonly HeaderField[], hint: Hint, notes: string[]): string {
  const date = mailDate(header(fields, "date"));
  if (date) return date;
  notes.push("Datum fehlt oder ist unlesbar: Zeit des Eingangs genommen");
  return receivedDate(fields) ?? hint.arrivedAt;
}
