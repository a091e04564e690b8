// "Correct" on the work list: what was misunderstood is put right, kept to learn from, and the department's clerk looks again.
import type { ReviewDecision } from "../../../adapters/http/api/port.ts";
import type { Corrections as Stated } from "../../../adapters/http/api/rows/case.ts";
import type { Review } from "../../../adapters/sqlite/views/reviews.ts";
import type { Actor, Operation } from "../../../core/change.ts";
import { type Corrections, correct, type Facts } from "../../../core/conclude/correct.ts";
import { readOrder } from "../../../core/orders/read/read-order.ts";
import { INTENTS } from "../../../core/words.ts";
import type { Runtime } from "../runtime.ts";
import { close, type Decided } from "./decide.ts";
import { factsOf, withoutCase, workFor } from "./follow-up.ts";

const inCore = ({ customer_no, order, ...rest }: Stated): Corrections => ({
  ...(rest.intent ? { intent: rest.intent } : {}),
  ...(rest.department ? { department: rest.department } : {}),
  ...(rest.urgency ? { urgency: rest.urgency } : {}),
  ...(rest.language ? { language: rest.language } : {}),
  ...(customer_no ? { customerNo: customer_no } : {}),
  ...(order
    ? {
        order: {
          ...(order.customer_order_no ? { customerOrderNo: order.customer_order_no } : {}),
          ...(order.requested_delivery ? { requestedDelivery: order.requested_delivery } : {}),
          ...(order.lines ? { lines: order.lines.map((l) => ({ articleNo: l.article_no, quantity: l.quantity })) } : {}),
        },
      }
    : {}),
});

export async function correctIt(
  services: Runtime,
  review: Review,
  decision: Extract<ReviewDecision, { kind: "correct" }>,
  actor: Actor,
): Promise<Decided> {
  const caseId = review.row.case_id;
  if (!caseId) return withoutCase(review, "richtiggestellt");
  const read = await factsOf(services, review);
  if (!read)
    return {
      ok: false,
      reason: `Vorgang ${caseId}: die Mail wurde nie verstanden, es gibt nichts richtigzustellen; möglich: noch einmal, übergeben, verwerfen`,
    };
  const master = services.master();
  const { mail } = read;
  const again = ({ triage, assignment }: Facts) => {
    const customer = triage.customerNo.value ? (master.customer(triage.customerNo.value) ?? null) : null;
    return mail ? readOrder(mail, { intent: assignment.intent, language: triage.language.value, customer, master, now: mail.date }) : null;
  };
  const corrected = correct(caseId, read.facts, inCore(decision.corrections), { by: actor.name, master, readOrder: again });
  if (!corrected.ok) return corrected;
  if (corrected.operations.length === 0)
    return { ok: false, reason: `Vorgang ${caseId}: so ist es schon verstanden worden; nichts geändert` };
  const mailId = review.row.mail_id ? { mailId: review.row.mail_id } : {};
  const { triage, assignment, routing, order } = corrected.facts;
  const answers = INTENTS[assignment.intent].answer;
  const { intent, department, urgency } = assignment;
  const set = {
    intent,
    department,
    urgency,
    language: triage.language.value,
    ...(triage.customerNo.value ? { customerNo: triage.customerNo.value } : {}),
  };
  const operations: Operation[] = [
    close(review, "corrected"),
    ...corrected.operations.map((c) => ({ ...c, ...mailId })),
    { op: "case.update", caseId, set: { ...set, state: "open" } },
  ];
  const facts = { triage, assignment, ...(routing ? { routing } : {}), ...(order ? { order } : {}) };
  if (answers) operations.push({ op: "work.add", work: await workFor(services, review, read, facts, {}) });
  // a step of its own, so that the journal knows it as filed and not as handed over
  else operations.push({ op: "case.update", caseId, set: { state: "filed" } });
  const summary = corrected.operations.map((c) => `${c.field}: ${c.was || "–"} → ${c.is || "–"}`).join("; ");
  const steps = [{ node: "work-list", type: "hb-work-list", name: "Arbeitsliste", summary: `${actor.name} stellt richtig: ${summary}` }];
  return {
    ok: true,
    change: { operations, trace: { ...mailId, caseId, flow: services.flow, versions: services.versions, steps, facts: {} } },
  };
}
