// One mail as triage looks at it: prepared once, read by every finder.
import type { Company } from "../company.ts";
import type { Address, DocumentContent, MailContent } from "../mail/types.ts";
import type { Customer, MasterData } from "../master-data.ts";
import { findCustomer } from "./customer.ts";
import { fold } from "./fold.ts";
import { ownWords, withoutHistory } from "./strip.ts";

/** A text beside its folded form; patterns look at `folded`, evidence is shown from `text`. */
export interface Passage {
  text: string;
  folded: string;
}

export interface View {
  mail: MailContent;
  company: Company;
  master: MasterData;
  /** subject without reply and forward marks */
  subject: Passage;
  /** the subject continues a thread: what it says is old */
  isReply: boolean;
  isForward: boolean;
  /** the writer's own words now */
  body: Passage;
  /** forwarded text and attached mails, history cut away */
  forwarded: Passage;
  /** beginning of each readable document */
  documents: Passage;
  /** mail and documents whole, for numbers */
  everything: string;
  from: Address;
  /** of the sender, "" if there is none */
  domain: string;
  customer: { customer: Customer | null; by: "domain" | "address" | "number" | "none"; evidence: string };
  readable: DocumentContent[];
}

const PREFIX = /^\s*((re|aw|antw|sv|vs|rif|odp|ynt)(\[\d+\])?|(wg|fwd?|fw|tr|i|doorst|pd|rv))\s*:\s*/i;
const FORWARD = /^(wg|fwd?|fw|tr|i|doorst|pd|rv)$/i;
const DOCUMENT_CHARS = 1500;
const BODY_CHARS = 6000;

const passage = (text: string): Passage => ({ text, folded: fold(text) });

/** Splits "AW: WG: Bestellung 4711" into its marks and what it says. */
export function splitSubject(subject: string): { text: string; isReply: boolean; isForward: boolean } {
  let text = subject.trim();
  let isReply = false;
  let isForward = false;
  for (let match = PREFIX.exec(text); match !== null; match = PREFIX.exec(text)) {
    const mark = match[1]!.replace(/\[\d+\]/, "");
    if (FORWARD.test(mark)) isForward = true;
    else isReply = true;
    text = text.slice(match[0].length);
  }
  return { text, isReply, isForward };
}

/** Prepares a mail for the finders. Pure; the mail is not changed. */
export function view(mail: MailContent, company: Company, master: MasterData): View {
  const { text, isReply, isForward } = splitSubject(mail.subject);
  const readable = mail.documents.filter(
    (d) => d.text !== "" || d.order !== undefined || d.message !== undefined || d.invoice !== undefined || d.mail !== undefined,
  );
  const attachedMails = readable.flatMap((d) => (d.mail === undefined ? [] : [`${d.mail.subject}\n${withoutHistory(d.mail.text)}`]));
  const documents = readable.filter((d) => d.mail === undefined).map((d) => d.text.slice(0, DOCUMENT_CHARS));
  const fresh = ownWords(mail.fresh.trim() === "" && mail.forwarded.trim() === "" ? mail.text : mail.fresh);
  const everything = [
    mail.subject,
    mail.text,
    mail.fresh,
    mail.quoted,
    mail.forwarded,
    mail.report?.fields["returned-subject"] ?? "",
    ...readable.map((d) => `${d.mail?.subject ?? ""}\n${d.mail?.text ?? ""}\n${d.text}`),
  ].join("\n");
  const from = mail.from ?? mail.replyTo ?? mail.sender ?? { address: mail.returnPath ?? "", name: "" };
  return {
    mail,
    company,
    master,
    subject: passage(text),
    isReply,
    isForward,
    body: passage(fresh.slice(0, BODY_CHARS)),
    forwarded: passage([ownWords(mail.forwarded), ...attachedMails.map(ownWords)].join("\n").trim().slice(0, BODY_CHARS)),
    documents: passage(documents.join("\n").slice(0, BODY_CHARS)),
    everything,
    from,
    domain: domainOf(from.address),
    customer: findCustomer(mail, from, everything, master),
    readable,
  };
}

/** "a@b.example" -> "b.example"; "" if there is no domain. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0
    ? ""
    : address
        .slice(at + 1)
        .toLowerCase()
        .replace(/\.$/, "");
}
