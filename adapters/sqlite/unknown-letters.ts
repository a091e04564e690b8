// Letters that may or may not have left: cut off after DATA, or being sent when the process ended. Looked for before anything is sent again.
import { type Kysely, sql } from "kysely";
import type { Unit } from "./commit/unit.ts";
import type { Database } from "./schema.ts";

export interface UnknownLetter {
  letterId: number;
  messageId: string;
  attempts: number;
  /** UTC ISO */
  since: string;
  noCopy: boolean;
  /** a message to our own people: one too many does no harm, one too few does */
  notice: boolean;
}

/**
 * Letters in state "sending" that nobody in this process is sending were interrupted: nobody knows whether they left.
 * @param sending ids of the letters that this process has on the wire; @param lookAt UTC ISO, when their copies should have arrived
 */
export async function interrupted(unit: Unit, sending: readonly number[], lookAt: string): Promise<void> {
  let rows = unit.trx
    .updateTable("outbox")
    .set({ state: "unknown", look_at: lookAt, unknown_since: unit.at, error: "Der Prozess endete während des Versands" })
    .where("state", "=", sql.lit("sending"));
  if (sending.length > 0) rows = rows.where("letter_id", "not in", sending);
  await rows.execute();
}

/** Which letters are to be looked for now. */
export async function lettersToLookFor(db: Kysely<Database>, at: string, limit: number): Promise<UnknownLetter[]> {
  const rows = await db
    .selectFrom("outbox")
    .select(["letter_id", "message_id", "attempts", "unknown_since", "no_copy", "kind", "created_at"])
    .where("look_at", "is not", null)
    .where("look_at", "<=", at)
    .where("state", "=", sql.lit("unknown"))
    .orderBy("look_at")
    .limit(limit)
    .execute();
  return rows.map((r) => ({
    letterId: r.letter_id,
    messageId: r.message_id,
    attempts: r.attempts,
    since: r.unknown_since ?? r.created_at,
    noCopy: r.no_copy === 1,
    notice: r.kind === "notice",
  }));
}

/** From now on the letter goes to the customer alone; said before it is sent, so that nobody looks in the archive for it. */
export async function sendWithoutCopy(db: Kysely<Database>, letterId: number): Promise<void> {
  await db.updateTable("outbox").set({ no_copy: 1 }).where("letter_id", "=", letterId).execute();
}
