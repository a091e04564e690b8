// Does a mail continue an open case? Only where its sender may: threads are not hijacked by whoever quotes a Message-ID or a number.
import type { CaseRow, Lookup } from "../ports.ts";
import type { Triage } from "../triage/types.ts";
import type { MailContent } from "./types.ts";

const domain = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/** The same person, or a colleague at the same customer; two people of one freemail provider are strangers to each other. */
function mayJoin(file: CaseRow, mail: MailContent, customerNo: string | null): boolean {
  const from = mail.from?.address ?? "";
  if (from === "" || file.state === "filed") return false;
  if (from === file.sender) return true;
  return customerNo !== null && customerNo === file.customerNo && domain(from) === domain(file.sender);
}

/** @returns the case that the mail belongs to, and how that was seen; null if it begins a case of its own */
export async function findThread(
  mail: MailContent,
  triage: Triage,
  lookup: Lookup,
): Promise<{ caseId: string; how: string; version: number } | null> {
  const ids = [...new Set([...(mail.inReplyTo ? [mail.inReplyTo] : []), ...[...mail.references].reverse()])].slice(0, 10);
  for (const id of ids) {
    const answered = await lookup.caseByLetter(id);
    const file = answered ?? (await lookup.caseByMail(id));
    if (file && mayJoin(file, mail, triage.customerNo.value))
      return { caseId: file.caseId, how: answered ? "Antwort auf unseren Brief" : "Antwort im selben Mailwechsel", version: file.version };
  }
  for (const caseNo of triage.references.case_no ?? []) {
    const file = await lookup.caseByNumber(caseNo);
    if (file && mayJoin(file, mail, triage.customerNo.value))
      return { caseId: file.caseId, how: `nennt Vorgang ${caseNo}`, version: file.version };
  }
  return null;
}
