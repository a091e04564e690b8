// The store in trouble: no room on the disk, locked by somebody for half a minute, damaged and restored from the backup.
import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { createRandom } from "../../bench/kit/random.ts";
import { type House, openHouse } from "./house.ts";
import { answersIn, counted, every, examine, settled, stats, takenOver } from "./invariants.ts";
import { type GoodMail, goodMails } from "./mails.ts";
import { mountSmallDisk } from "./small-disk.ts";
import type { Scenario, Size, Tally } from "./types.ts";

const ROOT = join(import.meta.dirname, "../..");
const BATCH = 20;
const ALARM_MS = 60_000;
const TROUBLE_MS = 30_000;
const QUIET_MS = 240_000;

const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
const database = (house: House): string => join(house.product.data, "happy-buttons.db");

async function waitFor(what: string, limitMs: number, probe: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await probe().catch(() => false))) {
    if (performance.now() - began > limitMs) throw new Error(`${what}: not within ${limitMs / 1000} s`);
    await sleep(100);
  }
  return performance.now() - began;
}

const alarmed = async (house: House): Promise<boolean> =>
  (await house.product.api<{ alarms: { code: string }[] }>("/stats")).body.alarms.some((a) => a.code === "store");

/** Mails that the server holds as taken over while the product knows nothing of them. */
async function lostNow(house: House, mails: readonly GoodMail[]): Promise<string[]> {
  const marked = await takenOver(house);
  const known = new Set((await every<{ subject: string }>(house.product, "/api/mails")).map((m) => m.subject));
  return mails.filter((m) => m.boxes.some((box) => marked.has(`${box} ${m.subject}`)) && !known.has(m.subject)).map((m) => m.subject);
}

/** Mail comes in before, during and after the trouble; at its end all is done. */
async function throughTrouble(
  house: House,
  size: Size,
  trouble: { fault: string; begin(): Promise<void> | void; end(): Promise<void> | void },
  say: (line: string) => void,
): Promise<Tally> {
  const mails = goodMails(BATCH * 3, createRandom(size.seed));
  const batch = (n: number) => mails.slice(n * BATCH, (n + 1) * BATCH);
  for (const mail of batch(0)) house.deliver(mail);
  await waitFor("first letters", ALARM_MS, async () => house.sink.mails.length > BATCH / 4);
  await trouble.begin();
  const began = performance.now();
  for (const mail of batch(1)) house.deliver(mail);
  const alarmMs = await waitFor("alarm", ALARM_MS, () => alarmed(house));
  let slowest = 0;
  while (performance.now() - began < TROUBLE_MS) {
    const asked = performance.now();
    await fetch(`${house.product.url}/health`);
    slowest = Math.max(slowest, performance.now() - asked);
    await sleep(200);
  }
  const lost = await lostNow(house, mails);
  await trouble.end();
  const ended = performance.now();
  const before = (await stats(house.product)).mails.total;
  for (const mail of batch(2)) house.deliver(mail);
  const recoveryMs = await waitFor("work after it", 120_000, async () => (await stats(house.product)).mails.total > before);
  const found = await settled(house, mails, QUIET_MS);
  const quietS = Math.round((performance.now() - ended) / 1000);
  if (await alarmed(house)) found.stuck.push("the alarm still stands");
  return {
    fault: trouble.fault,
    times: 1,
    mails: mails.length,
    ...counted({ ...found, lost: [...found.lost, ...lost] }, say),
    longestRecoveryMs: recoveryMs,
    figures: { alarm_after_ms: Math.round(alarmMs), slowest_health_ms: Math.round(slowest), quiet_after_s: quietS },
  };
}

async function full(size: Size, say: (line: string) => void): Promise<Tally[]> {
  const disk = mountSmallDisk();
  if (!disk) {
    say("no disk can be mounted here (root only): a full disk is not tried");
    return [];
  }
  const house = await openHouse({ data: join(disk.folder, "data") });
  try {
    const begin = (): void => {
      // room inside the write-ahead log is room too
      const outside = new Sqlite(database(house));
      outside.pragma("wal_checkpoint(TRUNCATE)");
      disk.fill();
      outside.close();
    };
    return [await throughTrouble(house, size, { fault: "disk full for 30 s", begin, end: disk.free }, say)];
  } finally {
    await house.close();
    disk.remove();
  }
}

async function locked(size: Size, say: (line: string) => void): Promise<Tally[]> {
  const house = await openHouse();
  try {
    let other: Sqlite.Database | undefined;
    const begin = (): void => {
      other = new Sqlite(database(house), { timeout: 10_000 });
      other.exec("BEGIN IMMEDIATE");
    };
    return [await throughTrouble(house, size, { fault: "database locked for 30 s", begin, end: () => void other?.close() }, say)];
  } finally {
    await house.close();
  }
}

function command(house: House, script: "backup" | "restore", argument: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, `scripts/${script}.ts`), ...argument], {
    env: house.env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
}

/** What came in after the backup is in the product again, and waits for a person: nobody knows what of it was answered. */
async function afterRestore(house: House, mails: readonly GoodMail[]): Promise<{ lost: string[]; stuck: string[] }> {
  const rows = new Map((await every<{ subject: string; case_id: string | null }>(house.product, "/api/mails")).map((m) => [m.subject, m]));
  return {
    lost: mails.filter((m) => !rows.has(m.subject)).map((m) => m.subject),
    stuck: mails.filter((m) => rows.has(m.subject) && !rows.get(m.subject)?.case_id).map((m) => `${m.subject}: no case`),
  };
}

async function damaged(size: Size, say: (line: string) => void): Promise<Tally[]> {
  const house = await openHouse();
  const to = mkdtempSync(join(tmpdir(), "hb-chaos-backup-"));
  try {
    const mails = goodMails(BATCH * 2, createRandom(size.seed));
    const [kept, later] = [mails.slice(0, BATCH), mails.slice(BATCH)];
    for (const mail of kept) house.deliver(mail);
    await settled(house, kept, QUIET_MS);
    command(house, "backup", ["--to", to]);
    for (const mail of later) house.deliver(mail);
    await settled(house, mails, QUIET_MS);
    await house.product.stop("SIGKILL");
    const file = openSync(database(house), "r+");
    writeSync(file, Buffer.alloc(65_536, 0xff), 0, 65_536, 8_192);
    const refused = await house.product.restart().then(
      () => "it runs on a damaged file",
      (error: Error) => (/beschädigt/.test(error.message) ? null : error.message),
    );
    command(house, "restore", [join(to, readdirSync(to)[0] ?? "")]);
    const began = performance.now();
    await house.product.restart();
    await waitFor("mail since the backup", QUIET_MS, async () => {
      const now = await afterRestore(house, mails);
      return now.lost.length + now.stuck.length === 0;
    }).catch((error: Error) => say(error.message));
    const found = await afterRestore(house, mails);
    const before = await examine(house, kept);
    const twice = [...answersIn(house).to].filter(([, ids]) => ids.length > 1).map(([id]) => id);
    const stuck = [...found.stuck, ...before.stuck, ...(refused ? [refused] : [])];
    return [
      {
        fault: "database damaged, backup restored",
        times: 1,
        mails: mails.length,
        ...counted({ lost: found.lost, doubled: [...before.doubled, ...twice], stuck, quarantinedGood: [], unknown: before.unknown }, say),
        longestRecoveryMs: performance.now() - began,
        figures: { in_backup: kept.length, fetched_again: later.length },
      },
    ];
  } finally {
    await house.close();
    rmSync(to, { recursive: true, force: true });
  }
}

export const disk: Scenario = {
  name: "disk",
  title: "disk full, database locked, database damaged and restored",
  run: async (size, say) => [...(await full(size, say)), ...(await locked(size, say)), ...(await damaged(size, say))],
};
