// A letter as an RFC 5322 message. Every value that reaches a header is stripped of what could start another one.
import MailComposer from "nodemailer/lib/mail-composer";
import type { OutgoingLetter } from "../../core/change.ts";
import type { Company } from "../../core/company.ts";
import { MailError } from "../../core/ports.ts";

export interface Stamp {
  /** with or without <>; stays the same when a letter is sent again */
  messageId: string;
  date: Date;
  company: Company["company"];
}

/** dot-atom or anything without blanks, controls and list punctuation; one address, never a list */
const ADDRESS = /^[^\s<>(),;:"\\[\]@\p{Cc}]+@[^\s<>(),;:"\\[\]@\p{Cc}]+$/u;
const MESSAGE_ID = /<[^<>\s\p{Cc}]+>/gu;
/** as many references as an old thread needs: its root and its latest mails (RFC 5322, 3.6.4) */
const LATEST = 20;

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
const bracketed = (id: string): string => `<${oneLine(id).replace(/[<>\s]/g, "")}>`;
const ids = (values: readonly string[]): string[] => [
  ...new Set(values.flatMap((v) => (v.includes("<") ? v : `<${v.trim()}>`).match(MESSAGE_ID) ?? [])),
];

function address(who: { address: string; name: string }): { name: string; address: string } {
  if (!ADDRESS.test(who.address))
    throw new MailError("permanent", `Adresse ${JSON.stringify(who.address)} ist keine einzelne Mailadresse; im Vorgang berichtigen`);
  return { name: oneLine(who.name), address: who.address };
}

/**
 * Builds the raw message with threading headers (RFC 5322, 3.6.4) and, for letters that no person released, the marks that keep
 * other machines from answering (RFC 3834, 5; X-Auto-Response-Suppress for Exchange).
 * @throws MailError "permanent" if an address is not exactly one address
 */
export async function compose(letter: OutgoingLetter, stamp: Stamp): Promise<Uint8Array> {
  const inReplyTo = letter.inReplyTo ? ids([letter.inReplyTo])[0] : undefined;
  const thread = ids([...letter.references, ...(inReplyTo ? [inReplyTo] : [])]);
  const references = thread.length > LATEST ? [...thread.slice(0, 1), ...thread.slice(1 - LATEST)] : thread;
  const automatic = letter.autoSubmitted !== "no";
  const composer = new MailComposer({
    from: address(letter.from),
    to: address(letter.to),
    subject: oneLine(letter.subject),
    text: letter.text,
    messageId: bracketed(stamp.messageId),
    date: stamp.date,
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(references.length === 0 ? {} : { references }),
    headers: {
      Organization: oneLine(stamp.company.name),
      "Content-Language": letter.language,
      ...(automatic ? { "Auto-Submitted": letter.autoSubmitted, "X-Auto-Response-Suppress": "OOF, AutoReply" } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
