// What the flow decided about one mail, in the form of the contract (samples/README.md): from the finished work to one JSON object.
import type { Change } from "./change.ts";
import { humanReasons } from "./conclude/human.ts";
import type { MailContent } from "./mail/types.ts";
import type { OrderFacts } from "./orders/types.ts";
import type { Work } from "./work.ts";

const orNull = <T>(value: T | undefined): T | null => value ?? null;

function orderOf(facts: OrderFacts | undefined) {
  if (!facts) return null;
  const hasMoney = facts.total !== undefined || facts.lines.some((l) => l.unitPrice !== undefined);
  return {
    customer_order_no: orNull(facts.customerOrderNo?.value),
    requested_delivery: orNull(facts.requestedDelivery?.value),
    lines: facts.lines.map((l) => ({
      article_no: orNull(l.articleNo),
      ...(l.description ? { description: l.description } : {}),
      quantity: orNull(l.quantity),
      unit: orNull(l.unit),
      unit_price: orNull(l.unitPrice),
      price_per: l.unitPrice === undefined ? null : (l.pricePer ?? 1),
    })),
    total: orNull(facts.total?.value),
    currency: hasMoney ? (facts.currency ?? "EUR") : null,
  };
}

const mailOf = (mail: MailContent) => ({
  from: mail.from,
  subject: mail.subject,
  text: mail.text,
  ...(mail.html ? { html: mail.html } : {}),
  attachments: mail.attachments.map(({ filename, size, type }) => ({ filename, size, type })),
});

/** What became of the mail: a case of its own, a part of one that is open, or kept without a case (machines' mail). */
function caseOf(steps: readonly { change: Change }[]): "opened" | "joined" | "none" {
  const done = new Set(steps.flatMap((s) => s.change.operations.map((o) => o.op)));
  return done.has("case.open") ? "opened" : done.has("case.join") ? "joined" : "none";
}

/** @param steps the work as it reached each Finish, in order */
export function explanation(file: string, mailbox: string, mail: MailContent, steps: { work: Work; change: Change }[]) {
  const first = steps[0]?.work;
  const last = steps.at(-1)?.work;
  const reasons = steps.flatMap((s) => humanReasons(s.work));
  // a task is left for a colleague after the answer; nothing waits for a decision
  const asked = steps.some((s) => s.change.operations.some((o) => o.op === "human.ask" && o.reasons.some((r) => r.code !== "task")));
  const assignment = last?.assignment;
  const { letter } = last ?? {};
  return {
    file,
    mailbox,
    language: orNull(first?.triage?.language.value),
    intent: orNull(assignment?.intent),
    department: orNull(assignment?.department),
    urgency: orNull(assignment?.urgency),
    oem: orNull(first?.triage?.oem.value),
    reply: first?.triage?.reply.value === "yes" && first.routing?.reply !== "no" ? "yes" : "no",
    needs_human: asked || reasons.length > 0,
    why_human: [...new Set(reasons.map((r) => r.code))],
    customer_no: orNull(first?.triage?.customerNo.value ?? undefined),
    order: orderOf(first?.order),
    references: first?.triage?.references ?? {},
    mail: mailOf(mail),
    case: caseOf(steps),
    trace: steps.flatMap((s) => [...s.work.trace, ...(s === steps[0] ? (s.work.routing?.trace ?? []) : [])]),
    draft: letter ? { subject: letter.subject, text: letter.text, courtesy: orNull(letter.courtesy?.score) } : null,
  };
}
