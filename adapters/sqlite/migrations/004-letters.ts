// Letters that may or may not have left: when they are looked for next, since when nobody knows, and the question a person gets about one.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // null: nobody looks for it
  `ALTER TABLE outbox ADD COLUMN look_at TEXT`,
  `ALTER TABLE outbox ADD COLUMN unknown_since TEXT`,
  // 1: the archive refused its copy, so that looking there says nothing about the customer's
  `ALTER TABLE outbox ADD COLUMN no_copy INTEGER NOT NULL DEFAULT 0`,
  // the Date header, kept through all attempts: sent again, a letter is the same byte for byte
  `ALTER TABLE outbox ADD COLUMN dated_at TEXT`,
  `CREATE INDEX outbox_look ON outbox (look_at) WHERE look_at IS NOT NULL`,
  `ALTER TABLE review ADD COLUMN letter_id INTEGER`,
  `CREATE INDEX review_letter ON review (letter_id) WHERE letter_id IS NOT NULL`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
