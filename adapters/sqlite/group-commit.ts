// One transaction for all that is written at the same moment: a single flush to disk makes each of them durable.
// Each piece still stands or falls alone, behind a savepoint; nobody hears of success before the flush.
// A database that somebody else has locked is waited for without holding up the event loop or any reader.
import { sql } from "kysely";
import type { Clock } from "../../core/ports.ts";
import type { Trx } from "./commit/unit.ts";
import type { Opened } from "./open.ts";
import { type StoreTrouble, StoreUnavailable, troubleOf } from "./trouble.ts";

/** Few enough that other things get their turn in between. */
const MOST = 16;
/** Each try blocks the event loop for SQLite's own busy timeout, so there are pauses between them. */
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 500;
/** So long a lock is nothing to talk about. */
const WORTH_TELLING_MS = 2_000;
/** A backup or a shell may hold the lock for half a minute; whoever waits longer is told to come again. */
const PATIENCE_MS = 60_000;

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

/** @param report what keeps the database from being written to; null when it was written again */
export function createGroupCommit(
  opened: Pick<Opened, "db" | "onTrouble">,
  clock: Clock,
  report: (trouble: StoreTrouble | null) => void,
): Write {
  const { db } = opened;
  const waiting: Piece[] = [];
  let running = false;
  /** the database's own words: what Kysely throws may be the failed rollback after them */
  let met: StoreTrouble | null = null;
  opened.onTrouble((trouble) => {
    met = trouble;
  });

  const told = (error: unknown): unknown => {
    const trouble = troubleOf(error);
    return trouble ? new StoreUnavailable(trouble, error) : error;
  };

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
      return () => piece.reject(told(error));
    }
  }

  async function once(group: Piece[]): Promise<(() => void)[]> {
    met = null;
    try {
      const answers: (() => void)[] = [];
      await db.transaction().execute(async (trx) => {
        for (const piece of group) answers.push(await alone(trx, piece));
      });
      return answers;
    } catch (error) {
      throw met ? new StoreUnavailable(met, error) : error;
    }
  }

  async function flush(group: Piece[]): Promise<void> {
    const began = clock.monotonic();
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
      try {
        const answers = await once(group);
        report(met);
        for (const answer of answers) answer();
        return;
      } catch (error) {
        const trouble = error instanceof StoreUnavailable ? error.trouble : null;
        const waited = clock.monotonic() - began;
        if (trouble && (trouble.kind !== "locked" || waited > WORTH_TELLING_MS)) report(trouble);
        // the lock is taken before the first piece is begun: nothing was done yet
        if (trouble?.kind !== "locked" || waited > PATIENCE_MS) {
          for (const piece of group) piece.reject(error);
          return;
        }
        await new Promise<void>((resolve) => clock.after(pause, resolve));
      }
    }
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
