// What KPIs are computed from (core/kpi/types.ts Figures): daily roll-ups, samples and counts by index.
import { type Kysely, sql } from "kysely";
import type { Company } from "../../core/company.ts";
import { SAMPLE_METRICS } from "../../core/kpi/measures.ts";
import { type CurrentState, type Figures, firstDay, PERIODS, type Sum, type SumPeriod } from "../../core/kpi/types.ts";
import { DEPARTMENTS } from "../../core/words.ts";
import type { Database } from "./schema.ts";

const DAY_MS = 86_400_000;
/** A median of the newest so many is taken; `n` says how many there were. */
const MOST_SAMPLES = 5_000;
const IN_WORK = ["CREATED", "CONFIRMED", "PLANNED", "IN_PRODUCTION", "PRODUCED", "PACKED", "SHIPPED", "DELIVERED", "ON_HOLD"];

type Db = Kysely<Database>;

/** @param moment now: UTC ISO; today: the company's calendar day; startedAt: UTC ISO, when the process was ready */
export async function readFigures(
  db: Db,
  company: Company,
  { now, today, startedAt }: { now: string; today: string; startedAt: string },
): Promise<Figures> {
  const periods = (Object.keys(PERIODS) as (keyof typeof PERIODS)[]).filter((p): p is SumPeriod => p !== "now");
  const rollups = await Promise.all(periods.map(async (p) => [p, await sums(db, firstDay(p, today))] as const));
  const since = new Date(Date.parse(now) - PERIODS.month.days * DAY_MS).toISOString();
  const medians = await Promise.all(SAMPLE_METRICS.map(async (metric) => [metric, await median(db, metric, since)] as const));
  return {
    now,
    rollups: Object.fromEntries(rollups) as Record<SumPeriod, Sum[]>,
    medians: Object.fromEntries(medians.flatMap(([metric, found]) => (found ? [[metric, found] as const] : []))),
    state: await currentState(db, company, now, startedAt),
  };
}

function sums(db: Db, from: string): Promise<Sum[]> {
  return db
    .selectFrom("rollup")
    .select((eb) => ["metric", "dim", eb.fn.sum<number>("n").as("n"), eb.fn.sum<number>("sum").as("sum")])
    .where("day", ">=", from)
    .groupBy(["metric", "dim"])
    .execute();
}

async function median(db: Db, metric: string, since: string): Promise<{ median: number; n: number } | null> {
  const rows = await db
    .selectFrom("sample")
    .select("value")
    .where("metric", "=", metric)
    .where("at", ">=", since)
    .orderBy("at", "desc")
    .limit(MOST_SAMPLES)
    .execute();
  if (rows.length === 0) return null;
  const values = rows.map((r) => r.value).sort((a, b) => a - b);
  const upper = values[Math.floor(values.length / 2)]!;
  const lower = values[Math.floor((values.length - 1) / 2)]!;
  return { median: (lower + upper) / 2, n: values.length };
}

/** UTC ISO: since when the longest-waiting sender is owed an answer; null if nobody is. Mail that nobody has read yet counts too. */
export async function oldestUnanswered(db: Db): Promise<string | null> {
  const unread = await db
    .selectFrom("mail")
    .select((eb) => eb.fn.min("arrived_at").as("at"))
    .where("state", "=", "waiting")
    .executeTakeFirst();
  const unanswered = await owed(db)
    .select((eb) => eb.fn.min("opened_at").as("at"))
    .executeTakeFirst();
  return [unread?.at, unanswered?.at].filter((at) => typeof at === "string").sort()[0] ?? null;
}

/** Cases that wait for us, not for the customer. */
const owed = (db: Db) =>
  db
    .selectFrom("case_file")
    .where("first_answer_at", "is", null)
    .where("due_first", "is not", null)
    .where("closed_at", "is", null)
    .where("state", "!=", "waiting");

async function currentState(db: Db, company: Company, now: string, startedAt: string): Promise<CurrentState> {
  const count = sql<number>`count(*)`;
  const overdue = await owed(db).select(count.as("n")).where("due_first", "<", now).executeTakeFirstOrThrow();
  const running = await db
    .selectFrom("work")
    .select(count.as("n"))
    .where("state", "=", sql.lit("leased"))
    .where("queue", "in", [...DEPARTMENTS])
    .executeTakeFirstOrThrow();
  const orders = await db
    .selectFrom("sales_order")
    .select(["state", count.as("n"), sql<number>`sum(CASE WHEN currency = 'EUR' THEN coalesce(total_minor, 0) ELSE 0 END)`.as("sumMinor")])
    .where("state", "in", IN_WORK)
    .groupBy("state")
    .execute();
  return {
    startedAt,
    oldestUnanswered: await oldestUnanswered(db),
    overdueFirst: overdue.n,
    running: running.n,
    capacity: DEPARTMENTS.reduce((sum, department) => sum + company.departments[department].capacity, 0),
    ordersInWork: orders,
  };
}
