// One transaction for all that is written at the same moment: a single flush to disk makes each of them durable.
// Each piece still stands or falls alone, behind a savepoint; nobody hears of success before the flush.
import { type Kysely, sql } from "kysely";
import type { Trx } from "./commit/unit.ts";
import type { Database } from "./schema.ts";

/** Few enough that other things get their turn in between. */
const MOST = 16;

const SAVEPOINT = sql`savepoint piece`;
const RELEASE = sql`release piece`;
const ROLLBACK = sql`rollback to piece`;

interface Piece {
  write(trx: Trx): Promise<unknown>;
  settle(value: unknown): void;
  reject(error: unknown): void;
}

/** Runs `write` atomically; resolves once it is durable, rejects with what it threw, and then nothing of it was written. */
export type Write = <T>(write: (trx: Trx) => Promise<T>) => Promise<T>;

export function createGroupCommit(db: Kysely<Database>): Write {
  const waiting: Piece[] = [];
  let running = false;

  /** @returns what to tell the piece after the flush */
  async function alone(trx: Trx, piece: Piece): Promise<() => void> {
    await SAVEPOINT.execute(trx);
    try {
      const value = await piece.write(trx);
      await RELEASE.execute(trx);
      return () => piece.settle(value);
    } catch (error) {
      // if SQLite has given up the whole transaction (disk full), this throws too, and the group is refused as one
      await ROLLBACK.execute(trx);
      await RELEASE.execute(trx);
      return () => piece.reject(error);
    }
  }

  async function flush(group: Piece[]): Promise<void> {
    const told: (() => void)[] = [];
    try {
      await db.transaction().execute(async (trx) => {
        for (const piece of group) told.push(await alone(trx, piece));
      });
    } catch (error) {
      for (const piece of group) piece.reject(error);
      return;
    }
    for (const tell of told) tell();
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) await flush(waiting.splice(0, MOST));
    running = false;
  }

  return <T>(write: (trx: Trx) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ write, settle: (value) => resolve(value as T), reject });
      if (running) return;
      running = true;
      // what else arrives in this turn of the event loop comes along
      setImmediate(() => void run());
    });
}
