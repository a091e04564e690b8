// Looks into the product's database from outside until every mail is worked and every letter has left. Read-only, and seldom.
import { join } from "node:path";
import Sqlite from "better-sqlite3";

const EVERY_MS = 250;
const STILL_MS = 30_000;

export interface Outcome {
  /** UTC ISO: the last piece of work ended */
  lastWork: string;
  letters: number;
  reviews: number;
  mails: number;
}

/** @param count mails that must have been worked @throws if nothing moves for half a minute */
export async function drained(dataFolder: string, count: number): Promise<Outcome> {
  const db = new Sqlite(join(dataFolder, "happy-buttons.db"), { readonly: true });
  const one = (sql: string): number => db.prepare(sql).pluck().get() as number;
  const open = (): number =>
    one("SELECT count(*) FROM work WHERE queue <> 'timer' AND state IN ('waiting', 'leased')") +
    one("SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending')");
  let moved = performance.now();
  let before = "";
  try {
    for (;;) {
      const state = `${one("SELECT count(*) FROM mail")} ${open()}`;
      if (state === `${count} 0`) break;
      if (state !== before) moved = performance.now();
      before = state;
      if (performance.now() - moved > STILL_MS) throw new Error(`nothing moves any more: ${state} (mails stored, work and letters open)`);
      await new Promise((r) => setTimeout(r, EVERY_MS));
    }
    return {
      lastWork: db.prepare("SELECT max(finished_at) FROM work").pluck().get() as string,
      letters: one("SELECT count(*) FROM outbox WHERE kind = 'letter' AND state = 'sent'"),
      reviews: one("SELECT count(*) FROM review WHERE state = 'open'"),
      mails: one("SELECT count(*) FROM mail WHERE state = 'done'"),
    };
  } finally {
    db.close();
  }
}
