// The work list: asking a person, and closing the question once it is answered.
import type { Operation } from "../../../core/change.ts";
import { note, Refused, type Unit } from "./unit.ts";
import { settleWork } from "./work.ts";

/** @returns the number of the question */
export async function askHuman(unit: Unit, op: Extract<Operation, { op: "human.ask" }>): Promise<number> {
  const caseId = op.caseId ?? unit.caseId;
  const codes = [...new Set(op.reasons.map((r) => r.code))];
  const { review_id } = await unit.trx
    .insertInto("review")
    .values({
      case_id: caseId,
      mail_id: op.mailId ?? null,
      work_id: unit.workId,
      state: "open",
      reasons: JSON.stringify(op.reasons),
      draft: op.draft ? JSON.stringify(op.draft) : null,
      proposed: JSON.stringify(op.proposed),
      note: op.note ?? null,
      letter_id: op.letterId === undefined ? null : Number(op.letterId),
      opened_at: unit.at,
    })
    .returning("review_id")
    .executeTakeFirstOrThrow();
  if (caseId) await unit.trx.updateTable("case_file").set({ state: "human", updated_at: unit.at }).where("case_id", "=", caseId).execute();
  await note(unit, {
    type: "human.asked",
    caseId,
    mailId: op.mailId ?? null,
    data: { reasons: codes.join(","), draft: Boolean(op.draft) },
  });
  return review_id;
}

export async function closeReview(unit: Unit, op: Extract<Operation, { op: "human.close" }>): Promise<void> {
  const row = await unit.trx
    .updateTable("review")
    .set({ state: "closed", closed_at: unit.at, how: op.how, closed_by: unit.actor.name })
    .where("review_id", "=", Number(op.reviewId))
    .where("state", "=", "open")
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new Refused("guard", `Arbeitsliste: Eintrag ${op.reviewId} ist schon erledigt oder unbekannt`);
  unit.caseId ??= row.case_id;
  if (row.work_id !== null) await settleWork(unit, row.work_id);
  if (row.mail_id && !row.case_id && ENDS.has(op.how)) await endMail(unit, row.mail_id);
  const minutes = Math.round(((Date.parse(unit.at) - Date.parse(row.opened_at)) / 60_000) * 100) / 100;
  await note(unit, { type: "human.decided", caseId: row.case_id, mailId: row.mail_id, data: { how: op.how, minutes } });
}

/** With these nothing more comes of a mail that has no case. */
const ENDS: ReadonlySet<string> = new Set(["sent", "discarded"]);

async function endMail(unit: Unit, mailId: string): Promise<void> {
  await unit.trx.updateTable("mail").set({ state: "done" }).where("mail_id", "=", mailId).where("state", "=", "waiting").execute();
}
