// Leases lost to a crash, counted apart from errors: who is the culprit, and who only stood nearby.
import { sql } from "kysely";
import { note, type Unit } from "./commit/unit.ts";
import { quarantine } from "./commit/work.ts";

/** After so many lost leases a piece of work runs alone, so that it takes no neighbour with it. */
export const ALONE_AFTER = 2;
/** So many ends of the process in a row while it ran alone, and it is the culprit. */
const ALONE_FAILURES = 5;
/** Doubled with each loss, so that a process that is killed from outside also dies without this work, which clears it. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 600_000;

/** A literal, so that SQLite sees at once that the partial index on this state fits. */
const LEASED = sql.lit("leased");

const KEY_RUNNING = "process.running";
const KEY_DEATHS = "process.deaths";

async function read(unit: Unit, key: string): Promise<string | undefined> {
  return (await unit.trx.selectFrom("setting").select("value").where("key", "=", key).executeTakeFirst())?.value;
}

async function write(unit: Unit, key: string, value: string): Promise<void> {
  await unit.trx
    .insertInto("setting")
    .values({ key, value })
    .onConflict((c) => c.column("key").doUpdateSet({ value }))
    .execute();
}

/** A process begins; the one before it died if it did not say goodbye. */
export async function sayHello(unit: Unit): Promise<void> {
  if ((await read(unit, KEY_RUNNING)) === "yes") await write(unit, KEY_DEATHS, String(Number((await read(unit, KEY_DEATHS)) ?? 0) + 1));
  await write(unit, KEY_RUNNING, "yes");
}

export const sayGoodbye = (unit: Unit): Promise<void> => write(unit, KEY_RUNNING, "no");

/** Leases that this process holds, by its own monotonic clock: setting the wall clock neither ends nor prolongs one. */
export interface OwnLeases {
  owner: string;
  /** whether the lease with this token still runs */
  runs(workId: number, token: number): boolean;
}

/**
 * Leases of another process, or past their time, are void. One process holds the data folder, so that another's are those of a dead one.
 * A piece of work is condemned only if the process ended while it ran alone five times, and never without it in between:
 * an innocent that is merely taken first after each start sees other deaths between its own.
 */
export async function reclaim(unit: Unit, { owner, runs }: OwnLeases): Promise<number> {
  const deaths = Number((await read(unit, KEY_DEATHS)) ?? 0);
  const leased = await unit.trx.selectFrom("work").select(["work_id", "lease_owner", "lease_token"]).where("state", "=", LEASED).execute();
  const void_ = leased.filter((w) => w.lease_owner !== owner || !runs(w.work_id, w.lease_token)).map((w) => w.work_id);
  if (void_.length === 0) return 0;
  const lost = await unit.trx
    .updateTable("work")
    .set({ state: "waiting", lease_until: null, lease_owner: null, lost_leases: sql`lost_leases + 1`, not_before: unit.at })
    .where("work_id", "in", void_)
    .returning(["work_id", "lost_leases", "lost_alone", "lost_at_death", "case_id", "mail_id", "queue", "attempts"])
    .execute();
  for (const w of lost) {
    const data = { queue: w.queue, lost: w.lost_leases, work: w.work_id };
    await note(unit, { type: "work.lost_lease", caseId: w.case_id, mailId: w.mail_id, data });
    const wasAlone = w.lost_leases > ALONE_AFTER;
    const inARow = w.lost_at_death !== null && w.lost_at_death >= deaths - 1;
    const alone = wasAlone ? (inARow ? w.lost_alone + 1 : 1) : 0;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** w.lost_leases);
    await unit.trx
      .updateTable("work")
      .set({
        lost_alone: alone,
        lost_at_death: deaths,
        ...(w.lost_leases >= ALONE_AFTER ? { not_before: new Date(Date.parse(unit.at) + wait).toISOString() } : {}),
      })
      .where("work_id", "=", w.work_id)
      .execute();
    if (alone < ALONE_FAILURES) continue;
    const reason = `Der Prozess ist bei dieser Arbeit ${w.lost_leases} Mal beendet worden, zuletzt ${alone} Mal hintereinander, als sie allein lief`;
    await quarantine(unit, w.work_id, reason, w.attempts);
  }
  return lost.length;
}
