// When a queue's next work is due, without reading all that waits for later: every case has a handful of timers.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("CREATE INDEX work_next ON work (queue, not_before) WHERE state = 'waiting'").execute(db);
}
