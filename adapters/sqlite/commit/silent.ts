// Mail that nothing follows from, and letters that came back.
import type { Operation } from "../../../core/change.ts";
import { toLetter } from "../letter-row.ts";
import { askHuman } from "./reviews.ts";
import { note, Refused, type Unit } from "./unit.ts";

type Op<K extends Operation["op"]> = Extract<Operation, { op: K }>;

/** Done without a case: it stays in the list of mails. */
export async function fileMail(unit: Unit, op: Op<"mail.file">): Promise<void> {
  await unit.trx.updateTable("mail").set({ state: "done" }).where("mail_id", "=", op.mailId).execute();
  await note(unit, { type: "mail.filed", mailId: op.mailId });
}

/** What was said of a letter that has left; the first report counts, later ones (one a recipient, one a server) change nothing. */
export async function bounceLetter(unit: Unit, op: Op<"letter.bounce">): Promise<void> {
  const row = await unit.trx.selectFrom("outbox").selectAll().where("letter_id", "=", Number(op.letterId)).executeTakeFirst();
  if (!row) throw new Refused("guard", `Brief ${op.letterId}: nicht gefunden`);
  if (!["sent", "sending", "unknown"].includes(row.state)) return;
  await unit.trx
    .updateTable("outbox")
    .set({ state: "bounced", error: op.detail, look_at: null, unknown_since: null })
    .where("letter_id", "=", row.letter_id)
    .execute();
  await note(unit, {
    type: "letter.bounced",
    caseId: row.case_id,
    mailId: op.mailId,
    orderNo: row.order_no,
    data: { template: row.template, kind: row.kind, status: op.status },
  });
  await askHuman(unit, {
    op: "human.ask",
    caseId: row.case_id,
    mailId: op.mailId,
    reasons: [{ code: "letter_bounced", by: "Zustellbericht", detail: op.detail }],
    draft: toLetter(row),
    proposed: [],
    letterId: op.letterId,
  });
}
