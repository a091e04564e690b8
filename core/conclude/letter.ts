// From a filled letter to what goes into the outbox: who gets it, in which thread, and whether it may leave by itself.
import type { OutgoingLetter } from "../change.ts";
import type { Automation, Company } from "../company.ts";
import type { Address, MailContent } from "../mail/types.ts";
import type { Work } from "../work.ts";

const domain = (a: Address): string => a.address.slice(a.address.lastIndexOf("@") + 1);

/**
 * One recipient, from the thread itself: Reply-To only where it stays in the sender's own domain,
 * because a foreign Reply-To is how answers are stolen.
 */
export function recipientOf(mail: MailContent): Address | null {
  if (!mail.from) return mail.replyTo;
  if (mail.replyTo && domain(mail.replyTo) === domain(mail.from))
    return { address: mail.replyTo.address, name: mail.replyTo.name || mail.from.name };
  return mail.from;
}

/** Threading headers of RFC 5322 section 3.6.4: the parent's references, then the parent. */
export const referencesOf = (mail: MailContent): string[] =>
  [...new Set([...mail.references, ...(mail.messageId ? [mail.messageId] : [])])].slice(-20);

const RELEASE = { observe: "observe", draft: "draft", auto: "send" } as const satisfies Record<Automation, OutgoingLetter["release"]>;

/** @returns null if there is no letter or nobody to write to */
export function outgoing(work: Work, company: Company, automation: Automation): OutgoingLetter | null {
  const { letter, mail, decision } = work;
  const to = mail ? recipientOf(mail) : null;
  if (!letter || !mail || !decision || !to) return null;
  const department = company.departments[decision.agent];
  const order = decision.operations.concat(decision.proposed).find((o) => o.op === "order.create");
  const quote = decision.operations.concat(decision.proposed).find((o) => o.op === "document.put" && o.document.kind === "quote");
  return {
    caseId: work.caseId ?? null,
    to,
    from: { address: department.mailbox, name: company.company.name },
    subject: letter.subject,
    text: letter.text,
    language: letter.language,
    context: letter.context,
    template: letter.template,
    courtesy: letter.courtesy?.score ?? 0,
    inReplyTo: mail.messageId,
    references: referencesOf(mail),
    autoSubmitted: automation === "auto" ? "auto-replied" : "no",
    about: {
      ...(order?.op === "order.create" ? { orderNo: order.orderNo } : {}),
      ...(quote?.op === "document.put" ? { documentNo: quote.document.number } : {}),
    },
    release: RELEASE[automation],
  };
}
