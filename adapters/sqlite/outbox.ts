// The outbox worker's side of the store: which letters are due, and what became of each. Sending itself is adapters/smtp's business.
import { type Kysely, type Selectable, sql, type Updateable } from "kysely";
import type { OutgoingLetter } from "../../core/change.ts";
import { stepOrder } from "./commit/orders.ts";
import { askHuman } from "./commit/reviews.ts";
import { note, type Unit } from "./commit/unit.ts";
import { toLetter } from "./letter-row.ts";
import type { Database } from "./schema.ts";

/** A literal, so that SQLite sees at once that the partial index on this state fits. */
const QUEUED = sql.lit("queued");

export interface DueLetter {
  letterId: number;
  messageId: string;
  attempts: number;
  /** of these, how many the server took notice of, this one included: the wait after it grows with them */
  heard: number;
  createdAt: string;
  /** UTC ISO of the first attempt: every later one carries the same Date */
  datedAt: string;
  /** the archive refused its copy before: it goes to the customer alone */
  noCopy: boolean;
  letter: OutgoingLetter;
}

export type SendResult =
  | { kind: "sent"; response: string }
  /** unanswered: there was no server to hear of it */
  | { kind: "retry"; error: string; notBefore: string; unanswered?: boolean }
  | { kind: "failed"; error: string }
  /** it may have left: looked for at `lookAt`, else a person decides */
  | { kind: "unknown"; error: string; lookAt?: string };

/** The state that the result was found in; if the letter has moved on since, a result other than "sent" is void. */
export interface Seen {
  state: "sending" | "unknown";
  attempts: number;
}

/** Whether taking letters is worth a transaction. */
export async function anyLetterDue(db: Kysely<Database>, at: string): Promise<boolean> {
  const row = await db
    .selectFrom("outbox")
    .select("letter_id")
    .where("state", "=", QUEUED)
    .where("not_before", "<=", at)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks due letters as "sending", so that a crash from here on is known as "unknown" and never sent blindly again. */
export async function takeLetters(unit: Unit, limit: number): Promise<DueLetter[]> {
  const rows = await unit.trx
    .selectFrom("outbox")
    .selectAll()
    .where("state", "=", QUEUED)
    .where("not_before", "<=", unit.at)
    .orderBy("not_before")
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  await unit.trx
    .updateTable("outbox")
    .set((eb) => ({ state: "sending", attempts: eb("attempts", "+", 1), dated_at: eb.fn.coalesce("dated_at", eb.val(unit.at)) }))
    .where(
      "letter_id",
      "in",
      rows.map((r) => r.letter_id),
    )
    .execute();
  return rows.map((r) => ({
    letterId: r.letter_id,
    messageId: r.message_id,
    attempts: r.attempts + 1,
    heard: r.attempts + 1 - r.unanswered,
    createdAt: r.created_at,
    datedAt: r.dated_at ?? unit.at,
    noCopy: r.no_copy === 1,
    letter: toLetter(r),
  }));
}

/** States in which a letter waits to hear that it has left; "queued" too: it was given up for lost and arrived after all. */
const AWAITING = ["sending", "unknown", "queued"];

export async function settleLetter(unit: Unit, letterId: number, result: SendResult, seen?: Seen): Promise<void> {
  const row = await unit.trx.selectFrom("outbox").selectAll().where("letter_id", "=", letterId).executeTakeFirstOrThrow();
  if (!AWAITING.includes(row.state)) return;
  const update = (values: Updateable<Database["outbox"]>) =>
    unit.trx
      .updateTable("outbox")
      .set({ look_at: null, unknown_since: null, ...values })
      .where("letter_id", "=", letterId)
      .execute();
  if (result.kind === "sent") {
    await update({ state: "sent", sent_at: unit.at, response: result.response, error: null });
    await afterSending(unit, row);
    return;
  }
  if (row.state === "queued" || (seen && (seen.state !== row.state || seen.attempts !== row.attempts))) return;
  if (result.kind === "retry") {
    const unanswered = row.unanswered + (result.unanswered ? 1 : 0);
    await update({ state: "queued", error: result.error, not_before: result.notBefore, unanswered });
    return;
  }
  if (result.kind === "unknown" && result.lookAt) {
    await update({ state: "unknown", error: result.error, look_at: result.lookAt, unknown_since: row.unknown_since ?? unit.at });
    return;
  }
  await update({ state: result.kind, error: result.error });
  await note(unit, {
    type: "letter.failed",
    caseId: row.case_id,
    orderNo: row.order_no,
    data: { template: row.template, kind: result.kind },
  });
  if (row.kind === "letter")
    await askHuman(unit, {
      op: "human.ask",
      caseId: row.case_id,
      reasons: [{ code: WHY[result.kind], by: "Postausgang", detail: `Brief an ${row.to_address}: ${result.error}` }],
      draft: toLetter(row),
      proposed: [],
      letterId: String(letterId),
    });
}

const WHY = { failed: "work_failed", unknown: "letter_unknown" } as const;

/** What follows once a letter has left: the first answer is given, the order is confirmed. */
export async function afterSending(unit: Unit, row: Selectable<Database["outbox"]>): Promise<void> {
  const file = row.case_id
    ? await unit.trx.selectFrom("case_file").selectAll().where("case_id", "=", row.case_id).executeTakeFirst()
    : undefined;
  const first = row.kind === "letter" && file !== undefined && file.first_answer_at === null;
  const data: Record<string, string | number | boolean | null> = {
    template: row.template,
    kind: row.kind,
    auto: row.auto_submitted === "auto-replied",
    courtesy: row.courtesy,
    first,
  };
  if (file && first) {
    await unit.trx.updateTable("case_file").set({ first_answer_at: unit.at }).where("case_id", "=", file.case_id).execute();
    data["minutes"] = Math.round(((Date.parse(unit.at) - Date.parse(file.opened_at)) / 60_000) * 100) / 100;
    data["inTime"] = file.due_first === null ? null : unit.at <= file.due_first;
  }
  await note(unit, { type: "letter.sent", caseId: row.case_id, orderNo: row.order_no, data });
  if (row.template === "order-confirmation" && row.order_no) await confirm(unit, row.order_no);
}

/** An order is confirmed when its confirmation has left the house, and not before. */
async function confirm(unit: Unit, orderNo: string): Promise<void> {
  const order = await unit.trx.selectFrom("sales_order").select("state").where("order_no", "=", orderNo).executeTakeFirst();
  if (order?.state === "CREATED")
    await stepOrder(
      { ...unit, actor: { kind: "system", name: "Postausgang" } },
      { op: "order.step", orderNo, to: "CONFIRMED", reason: "Auftragsbestätigung versandt" },
    );
}
