// How many of a letter's attempts found no server: these say nothing about the letter, and must not make it wait longer.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("ALTER TABLE outbox ADD COLUMN unanswered INTEGER NOT NULL DEFAULT 0").execute(db);
}
