// Opens the database of a data folder: one process at a time, WAL, full sync, migrated, checked. Not the queries.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { dialect } from "./dialect.ts";
import * as start from "./migrations/001-start.ts";
import * as views from "./migrations/002-views.ts";
import * as due from "./migrations/003-due.ts";
import * as letters from "./migrations/004-letters.ts";
import * as locations from "./migrations/005-locations.ts";
import * as unanswered from "./migrations/006-unanswered.ts";
import * as brakes from "./migrations/007-brakes.ts";
import type { Database } from "./schema.ts";
import { type StoreTrouble, troubleOf } from "./trouble.ts";

const MIGRATIONS = {
  "001-start": start,
  "002-views": views,
  "003-due": due,
  "004-letters": letters,
  "005-locations": locations,
  "006-unanswered": unanswered,
  "007-brakes": brakes,
};

export interface Opened {
  db: Kysely<Database>;
  raw: Sqlite.Database;
  /** called for each error of the database itself, whoever met it */
  onTrouble(listener: (trouble: StoreTrouble) => void): void;
  close(): Promise<void>;
}

/** Kysely over an opened file, and its troubles told to whoever asks. */
function speak(raw: Sqlite.Database): Pick<Opened, "db" | "raw" | "onTrouble"> {
  const listeners: ((trouble: StoreTrouble) => void)[] = [];
  const db = new Kysely<Database>({
    dialect: dialect(raw, (error) => {
      const trouble = troubleOf(error);
      if (trouble) for (const tell of listeners) tell(trouble);
    }),
  });
  return { db, raw, onTrouble: (listener) => void listeners.push(listener) };
}

/** The folder's lock: an exclusive transaction on a file of its own, which the kernel lets go when the process ends, however it ends. */
export function lockFolder(folder: string): Sqlite.Database {
  const lock = new Sqlite(join(folder, "lock.db"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    throw new Error(
      `Datenordner ${folder}: ein anderer Prozess arbeitet schon darin (${(error as Error).message}). Ausweg: jenen beenden, oder HB_DATA auf einen anderen Ordner setzen.`,
    );
  }
}

async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error(`Datenbank: die Umstellung auf den neuen Stand ist gescheitert: ${(error as Error).message ?? error}`);
}

/**
 * Opens (and makes, if need be) `folder`/happy-buttons.db.
 * @throws if another process holds the folder, or if the file is damaged: the product refuses to run on it.
 */
export async function openDatabase(folder: string): Promise<Opened> {
  mkdirSync(folder, { recursive: true });
  const lock = lockFolder(folder);
  const file = join(folder, "happy-buttons.db");
  const raw = new Sqlite(file, { timeout: 50 });
  try {
    raw.pragma("journal_mode = WAL");
    raw.pragma("synchronous = FULL");
    raw.pragma("foreign_keys = ON");
    const check = raw.pragma("quick_check(1)", { simple: true });
    if (check !== "ok") throw new Error(String(check));
  } catch (error) {
    raw.close();
    lock.close();
    throw new Error(`Datenbank ${file} ist beschädigt: ${(error as Error).message}. Ausweg: die letzte Sicherung zurückspielen.`);
  }
  const spoken = speak(raw);
  await migrate(spoken.db);
  return {
    ...spoken,
    async close() {
      await spoken.db.destroy();
      lock.close();
    },
  };
}

/** A throwaway database in memory, empty or from the bytes of a snapshot. */
export async function openMemory(snapshot?: Buffer): Promise<Opened> {
  const raw = snapshot ? new Sqlite(snapshot) : new Sqlite(":memory:");
  const spoken = speak(raw);
  if (!snapshot) await migrate(spoken.db);
  return { ...spoken, close: () => spoken.db.destroy() };
}
