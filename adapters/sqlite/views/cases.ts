// Cases, their history and why they were decided so.
import { type Kysely, type SqlBool, sql } from "kysely";
import type { Page, PageOf } from "../../http/api/port.ts";
import type { CaseRow, EventRow } from "../../http/api/rows/case.ts";
import type { TraceRow } from "../../http/api/rows/mail.ts";
import type { Database } from "../schema.ts";
import { behind, toPage } from "./page.ts";
import { caseRow, eventRow, traceRow } from "./wire.ts";

/** Words are looked for in so many of the newest cases: a search must not read the whole store while mail waits. */
const SEARCHED = 20_000;
/** More history than this no screen shows. */
const MOST_EVENTS = 500;

export async function listCases(
  db: Kysely<Database>,
  query: PageOf & { state?: string; department?: string; intent?: string; customer_no?: string; text?: string },
): Promise<Page<CaseRow>> {
  let rows = db.selectFrom("case_file").selectAll();
  if (query.state) rows = rows.where("state", "=", query.state);
  if (query.department) rows = rows.where("department", "=", query.department);
  if (query.intent) rows = rows.where("intent", "=", query.intent);
  if (query.customer_no) rows = rows.where("customer_no", "=", query.customer_no);
  if (query.text) rows = rows.where(await saying(db, query.text));
  if (query.after) rows = rows.where(behind(["opened_at", "case_id"], "<", query.after));
  const found = await rows
    .orderBy("opened_at", "desc")
    .orderBy("case_id", "desc")
    .limit(query.limit + 1)
    .execute();
  return toPage(found, query.limit, caseRow, (r) => [r.opened_at, r.case_id]);
}

/** In subject, sender or number. */
async function saying(db: Kysely<Database>, text: string) {
  const oldest = await db
    .selectFrom("case_file")
    .select("opened_at")
    .orderBy("opened_at", "desc")
    .offset(SEARCHED)
    .limit(1)
    .executeTakeFirst();
  const pattern = `%${text.trim().replace(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`opened_at > ${oldest?.opened_at ?? ""} AND (subject LIKE ${pattern} ESCAPE '\\' OR sender LIKE ${pattern} ESCAPE '\\' OR case_id LIKE ${pattern} ESCAPE '\\')`;
}

export async function caseById(db: Kysely<Database>, caseId: string): Promise<CaseRow | null> {
  const row = await db.selectFrom("case_file").selectAll().where("case_id", "=", caseId).executeTakeFirst();
  return row ? caseRow(row) : null;
}

/** The newest first facts of a case or an order, told in order of time. */
export async function history(db: Kysely<Database>, of: { caseId: string } | { orderNo: string }): Promise<EventRow[]> {
  const rows = db.selectFrom("journal").selectAll().orderBy("seq", "desc").limit(MOST_EVENTS);
  const found = "caseId" in of ? rows.where("case_id", "=", of.caseId) : rows.where("order_no", "=", of.orderNo);
  return (await found.execute()).reverse().map(eventRow);
}

export async function traces(db: Kysely<Database>, of: { caseId: string } | { mailId: string }): Promise<TraceRow[]> {
  const rows = db.selectFrom("trace").selectAll().orderBy("trace_id");
  const found = "caseId" in of ? rows.where("case_id", "=", of.caseId) : rows.where("mail_id", "=", of.mailId);
  return (await found.execute()).map(traceRow);
}

/** The latest understanding of a case or mail, and the work it was carried by: null if nobody has understood anything yet. */
export async function latestFacts(
  db: Kysely<Database>,
  of: { caseId: string | null; mailId: string | null },
): Promise<{ workId: string; facts: Record<string, unknown> } | null> {
  if (!of.caseId && !of.mailId) return null;
  const rows = db.selectFrom("trace").select(["work_id", "facts"]).where("work_id", "is not", null).orderBy("trace_id", "desc");
  const found = of.caseId ? rows.where("case_id", "=", of.caseId) : rows.where("mail_id", "=", of.mailId);
  for (const row of await found.execute()) {
    const facts = JSON.parse(row.facts) as Record<string, unknown>;
    if (facts["triage"] !== undefined) return { workId: String(row.work_id), facts };
  }
  return null;
}
