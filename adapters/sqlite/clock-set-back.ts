// The wall clock was set back: what waits for a moment (SLA steps, "send at", "wait until") goes on waiting for it;
// what is due at once, or only pauses after a failure, must not stand still until the clock has caught up with itself.
import type { Kysely } from "kysely";
import type { Unit } from "./commit/unit.ts";
import type { Database } from "./schema.ts";

const earlier = (iso: string, byMs: number, notBefore: string): string => {
  const moved = new Date(Date.parse(iso) - byMs).toISOString();
  return moved < notBefore ? notBefore : moved;
};

/**
 * Moves pauses by as much as the clock was set back. Due at once is what was never to wait: not_before is not after its making.
 * @param byMs how far the clock was set back. @returns how many rows were moved
 */
export async function afterSetBack({ trx, at }: Unit, byMs: number): Promise<number> {
  const works = await trx
    .selectFrom("work")
    .select(["work_id", "not_before"])
    .where("state", "=", "waiting")
    .where("not_before", ">", at)
    .where((eb) => eb.or([eb("not_before", "<=", eb.ref("created_at")), eb("attempts", ">", 0), eb("lost_leases", ">", 0)]))
    .execute();
  for (const { work_id, not_before } of works)
    await trx
      .updateTable("work")
      .set({ not_before: earlier(not_before, byMs, at) })
      .where("work_id", "=", work_id)
      .execute();
  const letters = await trx
    .selectFrom("outbox")
    .select(["letter_id", "not_before"])
    .where("state", "=", "queued")
    .where("not_before", ">", at)
    .where((eb) => eb.or([eb("not_before", "<=", eb.ref("created_at")), eb("attempts", ">", 0)]))
    .execute();
  for (const { letter_id, not_before } of letters)
    await trx
      .updateTable("outbox")
      .set({ not_before: earlier(not_before, byMs, at) })
      .where("letter_id", "=", letter_id)
      .execute();
  const unknown = await trx.selectFrom("outbox").select(["letter_id", "look_at"]).where("look_at", ">", at).execute();
  for (const { letter_id, look_at } of unknown)
    await trx
      .updateTable("outbox")
      .set({ look_at: earlier(look_at ?? at, byMs, at) })
      .where("letter_id", "=", letter_id)
      .execute();
  return works.length + letters.length + unknown.length;
}

/** By how many milliseconds the store has seen a later time than now; 0 if it has not. Asked at start: the clock may have been set while nobody looked. */
export async function aheadOf(db: Kysely<Database>, now: string): Promise<number> {
  const rows = [
    await db.selectFrom("journal").select("at").orderBy("seq", "desc").limit(1).executeTakeFirst(),
    await db.selectFrom("work").select("created_at as at").orderBy("work_id", "desc").limit(1).executeTakeFirst(),
    await db.selectFrom("outbox").select("created_at as at").orderBy("letter_id", "desc").limit(1).executeTakeFirst(),
  ];
  return Math.max(0, ...rows.map((row) => (row ? Date.parse(row.at) - Date.parse(now) : 0)));
}
