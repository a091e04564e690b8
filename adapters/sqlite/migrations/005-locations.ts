// A copy's place is account, folder, UIDVALIDITY and UID (RFC 9051, 2.3.1.1): servers give the same UIDVALIDITY to several folders, so that
// without the folder a mail of another one would have counted as known. A copy left on the server knows the question that staff got about it.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `CREATE TABLE mail_location_new (
    account TEXT NOT NULL, folder TEXT NOT NULL, uidvalidity TEXT NOT NULL, uid INTEGER NOT NULL, mail_id TEXT REFERENCES mail (mail_id),
    size INTEGER NOT NULL, outcome TEXT NOT NULL, seen_at TEXT NOT NULL, marked_at TEXT, review_id INTEGER,
    PRIMARY KEY (account, folder, uidvalidity, uid))`,
  `INSERT INTO mail_location_new (account, folder, uidvalidity, uid, mail_id, size, outcome, seen_at, marked_at)
    SELECT account, folder, uidvalidity, uid, mail_id, size, outcome, seen_at, marked_at FROM mail_location`,
  `DROP TABLE mail_location`,
  `ALTER TABLE mail_location_new RENAME TO mail_location`,
  `CREATE INDEX location_unmarked ON mail_location (account, folder, uidvalidity) WHERE marked_at IS NULL`,
  `CREATE INDEX location_mail ON mail_location (mail_id)`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
