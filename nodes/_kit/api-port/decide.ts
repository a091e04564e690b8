// What each of the five decisions on the work list comes to, as one change for the one commit.
import type { ReviewDecision } from "../../../adapters/http/api/port.ts";
import { otherQuestions, type Review } from "../../../adapters/sqlite/views/reviews.ts";
import type { Actor, CaseState, Change, Operation } from "../../../core/change.ts";
import type { Department } from "../../../core/words.ts";
import type { Runtime } from "../runtime.ts";
import { correctIt } from "./correct.ts";
import { factsOf, withoutCase, workFor } from "./follow-up.ts";
import { letterToSend } from "./letter-to-send.ts";

export type Decided = { ok: true; change: Change } | { ok: false; reason: string };
type Decision<K extends ReviewDecision["kind"]> = Extract<ReviewDecision, { kind: K }>;
type Decide<K extends ReviewDecision["kind"]> = (
  services: Runtime,
  review: Review,
  decision: Decision<K>,
  actor: Actor,
) => Promise<Decided>;

export const close = (review: Review, how: Extract<Operation, { op: "human.close" }>["how"]): Operation => ({
  op: "human.close",
  reviewId: review.row.review_id,
  how,
});

/** A case with another open question stays on the work list. */
async function caseTo(
  services: Runtime,
  { row }: Review,
  state: CaseState,
  set: { note?: string; department?: Department } = {},
): Promise<Operation[]> {
  if (!row.case_id) return [];
  const open = await otherQuestions(services.store.db, row.case_id, row.review_id);
  return [{ op: "case.update", caseId: row.case_id, set: { state: open > 0 ? "human" : state, ...set } }];
}

/** A person has said yes, so credit and approval limits no longer stand in the way. */
const released = (operation: Operation): Operation => (operation.op === "order.create" ? { ...operation, credit: "released" } : operation);

/** Something left to be done after the answer: without words of one's own it is only ticked off. */
const isTask = ({ row }: Review): boolean => row.reasons.every((r) => r.code === "task");

/** About a letter that stands in the outbox: that one goes, with its own Message-ID, or another one in its place. */
async function standingLetter(services: Runtime, review: Review, letterId: string, decision: Decision<"send">): Promise<Decided> {
  const after = [...review.proposed.map(released), ...(await caseTo(services, review, "done"))];
  if (decision.text === undefined && decision.subject === undefined)
    return { ok: true, change: { operations: [close(review, "sent"), { op: "letter.release", letterId }, ...after] } };
  const letter = await letterToSend(services, review, decision);
  if (!letter.ok) return letter;
  const instead: Operation = { op: "letter.discard", letterId, reason: "durch einen anderen Brief ersetzt" };
  return { ok: true, change: { operations: [close(review, "sent"), instead, { op: "letter.queue", letter: letter.letter }, ...after] } };
}

async function withoutLetter(services: Runtime, review: Review): Promise<Operation[]> {
  return [close(review, "done"), ...review.proposed.map(released), ...(await caseTo(services, review, "done"))];
}

const send: Decide<"send"> = async (services, review, decision) => {
  if (isTask(review) && decision.text === undefined) return { ok: true, change: { operations: await withoutLetter(services, review) } };
  if (review.letterId) return standingLetter(services, review, review.letterId, decision);
  const letter = await letterToSend(services, review, decision);
  if (!letter.ok) return letter;
  const operations: Operation[] = [
    close(review, "sent"),
    ...review.proposed.map(released),
    { op: "letter.queue", letter: letter.letter },
    ...(await caseTo(services, review, "done")),
  ];
  return { ok: true, change: { operations } };
};

const handOver: Decide<"hand_over"> = async (services, review, { department, note }, actor) => {
  const { case_id: caseId, mail_id: mailId, reasons } = review.row;
  if (!caseId) return withoutCase(review, "übergeben");
  const set = { department, ...(note ? { note } : {}) };
  const read = await factsOf(services, review);
  // nobody understood it, so no clerk can work on it: it moves to the other department's work list
  const next: Operation = read
    ? {
        op: "work.add",
        work: await workFor(services, review, read, { assignment: { ...read.facts.assignment, department, next: "agent" } }, { note }),
      }
    : { op: "human.ask", caseId, ...(mailId ? { mailId } : {}), reasons, proposed: [], note: `${actor.name}: ${note}` };
  return { ok: true, change: { operations: [close(review, "handed_over"), ...(await caseTo(services, review, "open", set)), next] } };
};

const discard: Decide<"discard"> = async (services, review, { reason }) => {
  const never: Operation[] = review.letterId ? [{ op: "letter.discard", letterId: review.letterId, reason }] : [];
  const after = await caseTo(services, review, "done", reason ? { note: reason } : {});
  return { ok: true, change: { operations: [close(review, "discarded"), ...never, ...after] } };
};

const arrived: Decide<"arrived"> = async (services, review) => {
  if (!review.letterId)
    return {
      ok: false,
      reason: `Arbeitsliste: Eintrag ${review.row.review_id} fragt nach keinem Brief, der unterwegs war; möglich: absenden, verwerfen`,
    };
  const after = await caseTo(services, review, "done");
  return { ok: true, change: { operations: [close(review, "done"), { op: "letter.confirm", letterId: review.letterId }, ...after] } };
};

/** Who wants a mail worked on that was held for a machine's says that it is none. */
const lookedAt = ({ row }: Review): Record<string, unknown> =>
  row.reasons.some((r) => r.code === "work_failed") ? {} : { notSilent: true };

/** From the start: failed work as it was, a mail without a case through triage, a case through its department. */
const again: Decide<"again"> = async (services, review) => {
  const { case_id: caseId, mail_id: mailId } = review.row;
  const { db } = services.store;
  if (review.letterId) return standingLetter(services, review, review.letterId, { kind: "send" });
  const work = review.workId
    ? await db.selectFrom("work").select("state").where("work_id", "=", Number(review.workId)).executeTakeFirst()
    : undefined;
  if (review.workId && work?.state === "quarantined")
    return {
      ok: true,
      change: {
        operations: [{ op: "work.again", workId: review.workId }, close(review, "done"), ...(await caseTo(services, review, "open"))],
      },
    };
  const read = caseId ? await factsOf(services, review) : null;
  if (read) {
    const next: Operation = { op: "work.add", work: await workFor(services, review, read, {}, {}) };
    return { ok: true, change: { operations: [close(review, "done"), ...(await caseTo(services, review, "open")), next] } };
  }
  const mail = mailId && !caseId ? await db.selectFrom("mail").select("lane").where("mail_id", "=", mailId).executeTakeFirst() : undefined;
  if (!mailId || !mail)
    return {
      ok: false,
      reason: `Arbeitsliste: Eintrag ${review.row.review_id} hat nichts, was noch einmal laufen könnte; möglich: absenden, verwerfen`,
    };
  const next: Operation = {
    op: "work.add",
    work: { kind: "mail", queue: "triage", lane: mail.lane, priority: 5, mailId, uniqueKey: `mail:${mailId}`, payload: lookedAt(review) },
  };
  return { ok: true, change: { operations: [close(review, "done"), next] } };
};

const DECISIONS: { [K in ReviewDecision["kind"]]: Decide<K> } = { send, correct: correctIt, hand_over: handOver, discard, again, arrived };

/** @returns the change that carries the decision out, or why it cannot be (German) */
export function decisionOf(services: Runtime, review: Review, decision: ReviewDecision, actor: Actor): Promise<Decided> {
  return (DECISIONS[decision.kind] as Decide<ReviewDecision["kind"]>)(services, review, decision, actor);
}
