// Letters of the outbox, and what the agents remember.
import type { Kysely } from "kysely";
import type { Page, PageOf } from "../../http/api/port.ts";
import type { MemoryRow } from "../../http/api/rows/figures.ts";
import type { LetterDetail, LetterRow } from "../../http/api/rows/mail.ts";
import type { Database } from "../schema.ts";
import { behind, toPage } from "./page.ts";
import { letterDetail, letterRow } from "./wire.ts";

export async function listLetters(db: Kysely<Database>, query: PageOf & { state?: string; case_id?: string }): Promise<Page<LetterRow>> {
  let rows = db.selectFrom("outbox").selectAll();
  if (query.state) rows = rows.where("state", "=", query.state);
  if (query.case_id) rows = rows.where("case_id", "=", query.case_id);
  if (query.after) rows = rows.where(behind(["created_at", "letter_id"], "<", query.after));
  const found = await rows
    .orderBy("created_at", "desc")
    .orderBy("letter_id", "desc")
    .limit(query.limit + 1)
    .execute();
  return toPage(found, query.limit, letterRow, (r) => [r.created_at, r.letter_id]);
}

export async function lettersOfCase(db: Kysely<Database>, caseId: string): Promise<LetterRow[]> {
  return (await db.selectFrom("outbox").selectAll().where("case_id", "=", caseId).orderBy("letter_id").execute()).map(letterRow);
}

export async function letterById(db: Kysely<Database>, letterId: string): Promise<LetterDetail | null> {
  const row = await db.selectFrom("outbox").selectAll().where("letter_id", "=", Number(letterId)).executeTakeFirst();
  return row ? letterDetail(row) : null;
}

export async function listMemory(db: Kysely<Database>, query: PageOf & { namespace?: string; key?: string }): Promise<Page<MemoryRow>> {
  let rows = db.selectFrom("memory").selectAll();
  if (query.namespace) rows = rows.where("namespace", "=", query.namespace);
  if (query.key) rows = rows.where("key", "=", query.key);
  if (query.after) rows = rows.where(behind(["namespace", "key"], ">", query.after));
  const found = await rows
    .orderBy("namespace")
    .orderBy("key")
    .limit(query.limit + 1)
    .execute();
  return toPage(
    found,
    query.limit,
    (r) => r,
    (r) => [r.namespace, r.key],
  );
}
