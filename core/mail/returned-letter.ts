// Which of our letters a delivery report is about: by its Message-ID, else by the address that was not reached and our own subject.
import type { Lookup, SentLetter } from "../ports.ts";
import { fold } from "../triage/fold.ts";
import { addressKey } from "./address-key.ts";
import { type Bounce, readBounce } from "./bounce.ts";
import { bounceReason } from "./bounce-reasons.ts";
import type { MailContent } from "./types.ts";

/** What work carries of it. */
export interface ReturnedLetter {
  letterId: string;
  caseId: string | null;
  outcome: Bounce["outcome"];
  status: string;
  /** for staff, German */
  detail: string;
}

const flat = (text: string): string => fold(text).replace(/\s+/g, " ").trim();

/** Notes, Domino and some gateways give no Message-ID back, only whom it was for and what it was about. */
function bySubject(letters: readonly SentLetter[], mail: MailContent): SentLetter | undefined {
  const all = flat(`${mail.subject}\n${mail.text}\n${mail.report?.fields["returned-subject"] ?? ""}`);
  return letters.find((letter) => letter.subject.length > 8 && all.includes(flat(letter.subject)));
}

async function letterOf(mail: MailContent, bounce: Bounce, lookup: Lookup): Promise<SentLetter | null> {
  const [known] = await lookup.lettersById(bounce.ids);
  if (known) return known;
  for (const address of bounce.recipients) {
    const found = bySubject(await lookup.lettersTo(address, 20), mail);
    if (found) return found;
  }
  return null;
}

/** Only the copy for our archive came back: the customer has the letter. */
const onlyCopy = (bounce: Bounce, letter: SentLetter, archive: string | undefined): boolean =>
  archive !== undefined &&
  archive !== letter.to &&
  bounce.recipients.length > 0 &&
  bounce.recipients.every((r) => r === archive.toLowerCase());

/**
 * A letter of ours that reached one of our own mailboxes: a notice to a department, a copy, a redirected answer. Worked on like
 * other mail, each notice would begin a case with deadlines and notices of its own.
 */
async function ownLetter(mail: MailContent, lookup: Lookup): Promise<ReturnedLetter | null> {
  const [own] = mail.messageId ? await lookup.lettersById([mail.messageId]) : [];
  if (!own || addressKey(own.from) !== addressKey(mail.from?.address ?? "")) return null;
  return { letterId: own.letterId, caseId: own.caseId, outcome: "delivered", status: "", detail: "eigener Brief im eigenen Postfach" };
}

/** @param archive address that gets a copy of every letter. @returns null if the mail is no delivery report, or about no letter of ours; our own letters that come to us are found too */
export async function findReturned(mail: MailContent, lookup: Lookup, archive: string | undefined): Promise<ReturnedLetter | null> {
  const bounce = readBounce(mail);
  if (!bounce) return ownLetter(mail, lookup);
  const letter = await letterOf(mail, bounce, lookup);
  if (!letter) return null;
  const { letterId, caseId } = letter;
  const outcome = onlyCopy(bounce, letter, archive) ? "delivered" : bounce.outcome;
  const detail = `Brief „${letter.subject}“ an ${letter.to} kam zurück: ${bounceReason(bounce)}`;
  return { letterId, caseId, outcome, status: bounce.status, detail };
}
