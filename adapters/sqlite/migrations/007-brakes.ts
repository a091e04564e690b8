// Letters by the mailbox they went to, under whatever spelling: the brakes on automatic letters count by it.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `ALTER TABLE outbox ADD COLUMN to_key TEXT NOT NULL DEFAULT ''`,
  `UPDATE outbox SET to_key = lower(to_address)`,
  `DROP INDEX outbox_to`,
  `CREATE INDEX outbox_to_key ON outbox (to_key, created_at)`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
