// Counts for /stats and the pool of clerks: from the tally that triggers keep and from indexes over live or recent work, never from scans.
import { type Kysely, sql } from "kysely";
import type { PoolCounts } from "../../../core/agents/pool.ts";
import { QUEUES, type Queue } from "../../../core/words.ts";
import type { Database } from "../schema.ts";

export type Counted = "mail" | "case" | "order" | "letter";
export type ByState = Record<string, number>;

/** How many rows of each kind are in which state. */
export async function tallies(db: Kysely<Database>): Promise<Record<Counted, ByState>> {
  const all: Record<Counted, ByState> = { mail: {}, case: {}, order: {}, letter: {} };
  for (const { name, state, n } of await db.selectFrom("tally").selectAll().where("n", ">", 0).execute()) all[name as Counted][state] = n;
  return all;
}

export interface WorkCounts {
  queue: Queue;
  waiting: number;
  running: number;
  failed: number;
  /** of mails: pieces of kind "mail" in the wires */
  mailsRunning: number;
  /** UTC ISO, when the oldest due piece was added */
  oldestWaitingSince: string | null;
}

/** The state is a literal, because SQLite takes a partial index only where it sees the value when it plans. */
function countLive(db: Kysely<Database>, state: "waiting" | "leased" | "quarantined", dueAt?: string) {
  const rows = db
    .selectFrom("work")
    .select((eb) => ["queue", "state", "kind", eb.fn.countAll<number>().as("n"), eb.fn.min("created_at").as("oldest")])
    .where("state", "=", sql.lit(state))
    .groupBy(["queue", "state", "kind"]);
  return (dueAt === undefined ? rows : rows.where("not_before", "<=", dueAt)).execute();
}

/** Live work by queue. Timers and steps that are not due yet do not wait for anyone. */
export async function workCounts(db: Kysely<Database>, now: string): Promise<WorkCounts[]> {
  const live = [...(await countLive(db, "waiting", now)), ...(await countLive(db, "leased")), ...(await countLive(db, "quarantined"))];
  return QUEUES.map((queue) => {
    const of = (state: string) => live.filter((row) => row.queue === queue && row.state === state);
    const sum = (rows: typeof live) => rows.reduce((n, row) => n + row.n, 0);
    const waiting = of("waiting");
    return {
      queue,
      waiting: sum(waiting),
      running: sum(of("leased")),
      failed: sum(of("quarantined")),
      mailsRunning: sum(of("leased").filter((row) => row.kind === "mail")),
      oldestWaitingSince: waiting.map((row) => row.oldest).sort()[0] ?? null,
    };
  });
}

export interface Finished extends Pick<PoolCounts, "done" | "human" | "failed" | "busyMs"> {
  /** milliseconds from when the work was due to its end; null if none ended */
  meanMs: number | null;
  p95Ms: number | null;
}

const ms = (from: string, to: string) => sql<number>`(julianday(${sql.ref(to)}) - julianday(${sql.ref(from)})) * 86400000.0`;

/** What ended in a queue since then. */
export async function finishedSince(db: Kysely<Database>, queue: Queue, since: string): Promise<Finished> {
  const ended = db.selectFrom("work").where("queue", "=", queue).where("finished_at", ">=", since).where("state", "=", "done");
  const row = await ended
    .select((eb) => [
      eb.fn.countAll<number>().as("n"),
      sql<number>`sum(EXISTS (SELECT 1 FROM review r WHERE r.work_id = work.work_id AND r.reasons NOT LIKE '[{"code":"task"%'))`.as(
        "human",
      ),
      sql<number>`sum(${ms("taken_at", "finished_at")})`.as("busy"),
      sql<number>`avg(${ms("not_before", "finished_at")})`.as("mean"),
    ])
    .executeTakeFirstOrThrow();
  const late = await ended
    .select(ms("not_before", "finished_at").as("took"))
    .orderBy("took")
    .offset(Math.max(0, Math.ceil(row.n * 0.95) - 1))
    .limit(1)
    .executeTakeFirst();
  const errors = await db
    .selectFrom("journal")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("type", "=", "work.failed")
    .where("at", ">=", since)
    .where(sql`json_extract(data, '$.queue')`, "=", queue)
    .executeTakeFirstOrThrow();
  const human = row.human ?? 0;
  return { done: row.n - human, human, failed: errors.n, busyMs: Math.round(row.busy ?? 0), meanMs: row.mean, p95Ms: late?.took ?? null };
}

/** How often something was journalled since then. */
export async function happened(db: Kysely<Database>, type: string, since: string): Promise<number> {
  const row = await db
    .selectFrom("journal")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("type", "=", type)
    .where("at", ">=", since)
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function openReviews(db: Kysely<Database>): Promise<number> {
  const row = await db
    .selectFrom("review")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("state", "=", sql.lit("open"))
    .executeTakeFirstOrThrow();
  return row.n;
}
