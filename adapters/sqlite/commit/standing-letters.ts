// Letters that stand still in the outbox (observed, failed, unknown, drafts): a person lets them leave after all, or never.
import type { Operation } from "../../../core/change.ts";
import { note, Refused, type Unit } from "./unit.ts";

type Op<K extends Operation["op"]> = Extract<Operation, { op: K }>;

/** Which may leave after all: what a server refused, what was only written down, what may or may not have left. */
const RELEASABLE = ["draft", "observed", "failed", "unknown"];
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
  return row;
}

/** A released letter was looked at by a person, so it is no automatic one any more (RFC 3834). */
export async function releaseLetter(unit: Unit, op: Op<"letter.release">): Promise<void> {
  const row = await need(unit, op.letterId, RELEASABLE, "freigegeben");
  const set = {
    state: "queued",
    auto_submitted: row.kind === "letter" ? "no" : row.auto_submitted,
    attempts: 0,
    error: null,
    not_before: unit.at,
  };
  await unit.trx.updateTable("outbox").set(set).where("letter_id", "=", row.letter_id).execute();
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
  await note(unit, {
    type: "letter.stopped",
    caseId: row.case_id,
    orderNo: row.order_no,
    data: { template: row.template, discarded: true },
  });
}
