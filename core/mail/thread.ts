// Does a mail continue an open case? Only where its sender may: threads are not hijacked by whoever quotes a Message-ID or a number.
import type { MasterData } from "../master-data.ts";
import type { CaseRow, Lookup } from "../ports.ts";
import { provenCustomer } from "../triage/customer.ts";
import type { Triage } from "../triage/types.ts";
import { isFreemail } from "../triage/words/domains.ts";
import { addressKey } from "./address-key.ts";
import type { MailContent } from "./types.ts";

export interface Thread {
  /** the case that the mail belongs to, and how that was seen */
  joined: { caseId: string; how: string; version: number } | null;
  /** a case that it names, but whose thread its sender has no part in: staff may put them together */
  suggested: { caseId: string; how: string } | null;
}

/** As many as a thread's mails are worth asking for, newest first. */
const MOST_IDS = 20;
const MOST_NUMBERS = 5;

const domain = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/**
 * The same mailbox; a colleague at the same customer, proven by the sender's own address and never by a number in the text; or,
 * where we know no customer, a colleague at the same firm. Two people of one freemail provider are strangers to each other.
 */
function mayJoin(file: CaseRow, mail: MailContent, triage: Triage, master: MasterData): boolean {
  const from = mail.from?.address ?? "";
  if (from === "" || triage.suspicions.length > 0) return false;
  if (addressKey(from) === addressKey(file.sender)) return true;
  const customer = provenCustomer(from, master)?.customerNo;
  if (customer !== undefined || file.customerNo !== null)
    return customer !== undefined && customer === file.customerNo && provenCustomer(file.sender, master)?.customerNo === customer;
  return domain(from) === domain(file.sender) && !isFreemail(domain(from));
}

/** Cases that the mail points to, in the order of what counts more: a letter of ours, a mail of theirs, a number. */
async function* pointedTo(mail: MailContent, triage: Triage, lookup: Lookup): AsyncGenerator<{ file: CaseRow; how: string }> {
  const ids = [...new Set([...(mail.inReplyTo ? [mail.inReplyTo] : []), ...[...mail.references].reverse()])].slice(0, MOST_IDS);
  for (const id of ids) {
    const answered = await lookup.caseByLetter(id);
    if (answered) yield { file: answered, how: "Antwort auf unseren Brief" };
    const before = answered ? null : await lookup.caseByMail(id);
    if (before) yield { file: before, how: "Antwort im selben Mailwechsel" };
  }
  for (const caseNo of (triage.references.case_no ?? []).slice(0, MOST_NUMBERS)) {
    const file = await lookup.caseByNumber(caseNo);
    if (file) yield { file, how: `nennt Vorgang ${caseNo}` };
  }
}

/** The first case that its sender may join; else the first that it points to, as a suggestion. */
export async function findThread(mail: MailContent, triage: Triage, lookup: Lookup, master: MasterData): Promise<Thread> {
  let suggested: Thread["suggested"] = null;
  for await (const { file, how } of pointedTo(mail, triage, lookup)) {
    if (file.state === "filed") continue;
    if (mayJoin(file, mail, triage, master)) return { joined: { caseId: file.caseId, how, version: file.version }, suggested: null };
    suggested ??= { caseId: file.caseId, how: `${how}, schreibt aber nicht vom selben Kunden` };
  }
  return { joined: null, suggested };
}
