// Leasing work: highest priority first, one lease a lane, oldest first within it, poison alone. Ending a lease is commit's business.
import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { Queue } from "../../core/words.ts";
import type { Work } from "../../core/work.ts";
import type { Trx, Unit } from "./commit/unit.ts";
import { ALONE_AFTER } from "./lost-leases.ts";
import { reserveNumber, type SeriesKind } from "./numbers.ts";
import type { Database } from "./schema.ts";
import { carriedFacts } from "./trace.ts";

/** Literals, not parameters: only with them does SQLite see at once that the partial indexes on these states fit. */
const WAITING = sql.lit("waiting");
const LEASED = sql.lit("leased");

/** Whether looking closer is worth a transaction. */
export async function anyDue(db: Kysely<Database>, queue: Queue, at: string): Promise<boolean> {
  const row = await db
    .selectFrom("work")
    .select("work_id")
    .where("state", "=", WAITING)
    .where("queue", "=", queue)
    .where("not_before", "<=", at)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** When the next waiting work of a queue is due, UTC ISO; null if there is none. */
export async function nextDue(db: Kysely<Database>, queue: Queue): Promise<string | null> {
  const row = await db
    .selectFrom("work")
    .select("not_before")
    .where("state", "=", WAITING)
    .where("queue", "=", queue)
    .orderBy("not_before")
    .limit(1)
    .executeTakeFirst();
  return row?.not_before ?? null;
}

type Candidate = ExpressionBuilder<{ w: Database["work"] }, "w">;

/** Work in the lane of a candidate. Asked for one state at a time: with "or" SQLite reads all that was ever done in the lane. */
const inLane = (eb: Candidate) =>
  (eb as ExpressionBuilder<Database & { w: Database["work"] }, "w">)
    .selectFrom("work as o")
    .select("o.work_id")
    .whereRef("o.lane", "=", "w.lane");
const older = (eb: Candidate) => sql<boolean>`o.work_id < ${eb.ref("w.work_id")}`;

async function due(trx: Trx, at: string, queue: Queue, limit: number) {
  const suspects = await trx
    .selectFrom("work")
    .select(["work_id", "queue"])
    .where("state", "=", WAITING)
    .where("lost_leases", ">=", sql.lit(ALONE_AFTER))
    .where("not_before", "<=", at)
    // the plus keeps SQLite from reading the whole table in this order: suspects are few and have an index
    .orderBy(sql`+work_id`)
    .limit(1)
    .execute();
  const leased = await trx.selectFrom("work").select("lost_leases").where("state", "=", LEASED).execute();
  if (leased.some((l) => l.lost_leases >= ALONE_AFTER)) return [];
  if (suspects[0]) {
    if (leased.length > 0 || suspects[0].queue !== queue) return [];
    return trx.selectFrom("work").selectAll().where("work_id", "=", suspects[0].work_id).execute();
  }
  // A backlog is due: in the order of priority its first few are enough; without the plus SQLite reads and sorts all of it. Timers are seldom due.
  const notBefore = queue === "timer" ? sql.ref("w.not_before") : sql`+w.not_before`;
  return trx
    .selectFrom("work as w")
    .selectAll("w")
    .where("w.state", "=", WAITING)
    .where("w.queue", "=", queue)
    .where(notBefore, "<=", at)
    .where((eb) => eb.not(eb.exists(inLane(eb).where("o.state", "=", LEASED))))
    .where((eb) => eb.not(eb.exists(inLane(eb).where("o.state", "=", WAITING).where("o.not_before", "<=", at).where(older(eb)))))
    .orderBy("w.priority")
    .orderBy("w.work_id")
    .limit(limit)
    .execute();
}

/** Which numbers the letters of this work may need. */
function numbersFor(kind: string, payload: Record<string, unknown>): SeriesKind[] {
  if (kind === "mail") return ["case"];
  return Array.isArray(payload["reserve"]) ? (payload["reserve"] as SeriesKind[]) : [];
}

/** Leases up to `limit` pieces of due work and reads what they carry. */
export async function take(unit: Unit, owner: string, queue: Queue, limit: number, leaseMs: number): Promise<Work[]> {
  const { trx, at } = unit;
  const rows = await due(trx, at, queue, limit);
  const until = new Date(Date.parse(at) + leaseMs).toISOString();
  const taken: Work[] = [];
  for (const row of rows) {
    const token = row.lease_token + 1;
    await trx
      .updateTable("work")
      .set({ state: "leased", lease_token: token, lease_until: until, lease_owner: owner, taken_at: at })
      .where("work_id", "=", row.work_id)
      .execute();
    const payload = JSON.parse(row.payload) as Record<string, unknown>;
    const numbers: Work["numbers"] = {};
    for (const kind of numbersFor(row.kind, payload))
      numbers[kind as keyof Work["numbers"]] = await reserveNumber(trx, kind, row.work_id, at);
    const file = row.case_id
      ? await trx.selectFrom("case_file").select("version").where("case_id", "=", row.case_id).executeTakeFirst()
      : undefined;
    taken.push({
      id: String(row.work_id),
      kind: row.kind as Work["kind"],
      queue,
      lane: row.lane,
      priority: row.priority,
      token,
      attempt: row.attempts + 1,
      now: at,
      numbers,
      versions: file ? { [`case:${row.case_id}`]: file.version } : {},
      payload,
      ...(row.mail_id ? { mailId: row.mail_id } : {}),
      ...(row.case_id ? { caseId: row.case_id, caseNo: row.case_id } : {}),
      human: [],
      asked: [],
      trace: [],
      ...(payload["traceOf"] ? await carriedFacts(trx, Number(payload["traceOf"])) : {}),
      // what a person put right on the work list takes the place of what was understood
      ...((payload["corrected"] as Partial<Work> | undefined) ?? {}),
    });
  }
  return taken;
}
