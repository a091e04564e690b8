// Letters that stand still in the outbox (observed, failed, unknown, drafts): a person lets them leave after all, or never.
import type { Operation } from "../../../core/change.ts";
import { settleLetter } from "../outbox.ts";
import { closeReview } from "./reviews.ts";
import { note, Refused, type Unit } from "./unit.ts";

type Op<K extends Operation["op"]> = Extract<Operation, { op: K }>;

/** Which may leave after all: what a server refused, what was only written down, what may or may not have left. */
const RELEASABLE = ["draft", "observed", "failed", "unknown", "bounced"];
/** Everything that has not left and is not leaving now. */
const DISCARDABLE = [...RELEASABLE, "queued"];

async function need(unit: Unit, letterId: string, allowed: readonly string[], verb: string) {
  const row = await unit.trx.selectFrom("outbox").selectAll().where("letter_id", "=", Number(letterId)).executeTakeFirst();
  if (!row) throw new Refused("guard", `Brief ${letterId}: nicht gefunden`);
  if (!allowed.includes(row.state))
    throw new Refused(
      "guard",
      `Brief ${letterId} an ${row.to_address} ist im Stand „${row.state}“ und kann nicht mehr ${verb} werden; möglich wäre es bei: ${allowed.join(", ")}`,
    );
  if (row.look_at)
    throw new Refused(
      "guard",
      `Brief ${letterId} an ${row.to_address}: gerade wird nachgesehen, ob er angekommen ist (ab ${row.look_at}); danach entscheiden`,
    );
  return row;
}

/** The question about a letter is answered by what is done with it, wherever that was said. */
async function answerQuestions(unit: Unit, letterId: number, how: "sent" | "discarded" | "done"): Promise<void> {
  const open = await unit.trx
    .selectFrom("review")
    .select("review_id")
    .where("letter_id", "=", letterId)
    .where("state", "=", "open")
    .execute();
  for (const { review_id } of open) await closeReview(unit, { op: "human.close", reviewId: String(review_id), how });
}

/** A released letter was looked at by a person, so it is no automatic one any more (RFC 3834). */
export async function releaseLetter(unit: Unit, op: Op<"letter.release">): Promise<void> {
  const row = await need(unit, op.letterId, RELEASABLE, "freigegeben");
  const set = {
    state: "queued",
    auto_submitted: row.kind === "letter" ? "no" : row.auto_submitted,
    attempts: 0,
    unanswered: 0,
    // the days for which it is tried begin anew
    dated_at: null,
    error: null,
    // at once, whatever the clock does meanwhile
    not_before: row.created_at,
  };
  await unit.trx.updateTable("outbox").set(set).where("letter_id", "=", row.letter_id).execute();
  await answerQuestions(unit, row.letter_id, "sent");
  const data = {
    template: row.template,
    language: row.language,
    context: row.context,
    courtesy: row.courtesy,
    auto: false,
    observed: false,
    released: true,
  };
  await note(unit, { type: "letter.queued", caseId: row.case_id, orderNo: row.order_no, data });
}

export async function discardLetter(unit: Unit, op: Op<"letter.discard">): Promise<void> {
  const row = await need(unit, op.letterId, DISCARDABLE, "verworfen");
  await unit.trx
    .updateTable("outbox")
    .set({ state: "discarded", error: op.reason || null })
    .where("letter_id", "=", row.letter_id)
    .execute();
  await answerQuestions(unit, row.letter_id, "discarded");
  await note(unit, {
    type: "letter.stopped",
    caseId: row.case_id,
    orderNo: row.order_no,
    data: { template: row.template, discarded: true },
  });
}

/** What may or may not have left did leave: the answer is given, and the order is confirmed by it. */
export async function confirmLetter(unit: Unit, op: Op<"letter.confirm">): Promise<void> {
  const row = await need(unit, op.letterId, ["unknown"], "als angekommen vermerkt");
  await settleLetter(unit, row.letter_id, { kind: "sent", response: `${unit.actor.name}: ist angekommen` });
  await answerQuestions(unit, row.letter_id, "done");
}
