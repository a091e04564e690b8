// How long each mail took from its receipt to its answer, read from the product's database afterwards.
import { join } from "node:path";
import Sqlite from "better-sqlite3";

/** The letter that left if there is one, else the end of the last piece of work on the mail. */
const QUERY = `
  SELECT m.arrived_at AS arrived,
         coalesce((SELECT max(o.sent_at) FROM outbox o WHERE o.case_id = m.case_id AND o.kind = 'letter'),
                  (SELECT max(w.finished_at) FROM work w WHERE w.mail_id = m.mail_id)) AS ended
  FROM mail m WHERE m.mail_id = ?`;

/** @returns milliseconds for each mail, and when its answer was there (Date.now) */
export function responses(dataFolder: string, mailIds: readonly string[]): { ms: number; endedAt: number }[] {
  const db = new Sqlite(join(dataFolder, "happy-buttons.db"), { readonly: true });
  try {
    const query = db.prepare(QUERY);
    return mailIds.map((id) => {
      const row = query.get(id) as { arrived: string; ended: string };
      return { ms: Date.parse(row.ended) - Date.parse(row.arrived), endedAt: Date.parse(row.ended) };
    });
  } finally {
    db.close();
  }
}
