// A copy of the database while the product works in it, and what a copy needs before the product may work in it again.

import Sqlite from "better-sqlite3";
import { sql } from "kysely";
import { note, type Unit } from "./commit/unit.ts";

export interface CopyFacts {
  mails: number;
  cases: number;
  orders: number;
  letters: number;
  /** last row of the journal */
  journalSeq: number;
}

/**
 * SQLite's online backup (https://www.sqlite.org/backup.html) in one step: in WAL mode it reads one state of the file and holds up no writer.
 * In several steps it would begin anew with each commit of the product, and perhaps never end.
 * @throws if the copy is not sound
 */
export async function copyDatabase(from: string, to: string): Promise<CopyFacts> {
  const source = new Sqlite(from, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    await source.backup(to, { progress: () => 0x7fffffff });
  } finally {
    source.close();
  }
  return checkCopy(to);
}

/** @throws if SQLite finds anything wrong in the file */
export function checkCopy(file: string): CopyFacts {
  const copy = new Sqlite(file, { fileMustExist: true });
  try {
    // one file without a WAL beside it: it is moved about
    copy.pragma("journal_mode = DELETE");
    const found = copy.pragma("integrity_check(1)", { simple: true });
    if (found !== "ok") throw new Error(String(found));
    const count = (table: string): number => (copy.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
    return {
      mails: count("mail"),
      cases: count("case_file"),
      orders: count("sales_order"),
      letters: count("outbox"),
      journalSeq: (copy.prepare("SELECT coalesce(max(seq), 0) AS n FROM journal").get() as { n: number }).n,
    };
  } finally {
    copy.close();
  }
}

export const KEY_RESTORED = "restored.at";
/** Numbers given after the backup are known to customers, but no longer to us: the series goes on well above them. */
const NUMBERS_LEFT_OUT = 500;
const ROUND_TO = 1_000;

/**
 * Once after a restore, before anything is taken: no number is given twice, and no letter leaves that may have left already.
 * @param madeAt UTC ISO, when the backup was made
 */
export async function sayRestored(unit: Unit, madeAt: string): Promise<void> {
  const { trx, at } = unit;
  await trx
    .updateTable("number_series")
    .set({ last: sql<number>`((last + ${NUMBERS_LEFT_OUT}) / ${ROUND_TO} + 1) * ${ROUND_TO}` })
    .execute();
  // free ones may have been used since
  await trx.deleteFrom("number_reserved").execute();
  await trx
    .updateTable("outbox")
    .set({ state: "unknown", look_at: at, unknown_since: at, error: "Rücksicherung: ob der Brief seither gegangen ist, ist unklar" })
    .where("state", "in", ["queued", "sending"])
    .execute();
  await trx
    .insertInto("setting")
    .values({ key: KEY_RESTORED, value: at })
    .onConflict((c) => c.column("key").doUpdateSet({ value: at }))
    .execute();
  await note(unit, { type: "store.restored", data: { made_at: madeAt } });
}
