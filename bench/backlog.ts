// bench backlog: how much more memory the product needs when ten times as many mails wait, on the server and in the store.
// A promise stands behind it: 10,000 mails waiting take at most 1.2 times the memory of 1,000.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { numbers } from "./kit/arguments.ts";
import { writeCompanyFile } from "./kit/company-file.ts";
import { drained } from "./kit/drained.ts";
import { report, round } from "./kit/figures.ts";
import { holdWork } from "./kit/held-work.ts";
import { type BenchMail, makeMails } from "./kit/mails.ts";
import { type Running, run as startProduct, TOKEN } from "./kit/product.ts";
import { type Bench, startServers } from "./kit/servers.ts";
import { type Memory, watchTree } from "./kit/tree-memory.ts";

const TIMES = 10;
const PHASES = ["coming in", "waiting", "worked off"] as const;
const LOOK_EVERY_MS = 1_000;
const LOOKED_AT = ["/stats", "/metrics", "/api/kpis", "/api/agents", "/api/mails?limit=200", "/api/cases?limit=200"] as const;

interface Phase extends Memory {
  mails: number;
  phase: string;
  seconds: number;
}

const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));

async function ask(product: Running, path: string, method = "GET"): Promise<void> {
  const answer = await fetch(`${product.url}${path}`, { method, headers: { authorization: `Bearer ${TOKEN}` } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
}

/** Resolves when so many mails are in the store. */
async function stored(product: Running, count: number): Promise<void> {
  const db = new Sqlite(join(product.data, "happy-buttons.db"), { readonly: true });
  const query = db.prepare("SELECT count(*) FROM mail").pluck();
  while ((query.get() as number) < count) await sleep(250);
  db.close();
}

/** Everyone who wants to know something of the waiting mail asks again and again: figures, lists, the mail balance. */
async function lookAtIt(product: Running, looks: number): Promise<void> {
  for (let n = 0; n < looks; n++) {
    for (const path of LOOKED_AT) await ask(product, path);
    if (n % 10 === 0) await ask(product, "/api/balance", "POST");
    await sleep(LOOK_EVERY_MS);
  }
}

type Watched = { product: Running; lap(phase: string): void };

/** Starts a product on the mailboxes of a run and measures what `work` tells apart. */
async function measured(bench: Bench, name: string, mails: number, work: (watched: Watched) => Promise<void>): Promise<Phase[]> {
  const folder = mkdtempSync(join(tmpdir(), "hb-bench-config-"));
  const user = (address: string): string => `${name}-${address.split("@")[0]}`;
  const file = writeCompanyFile(folder, { dovecot: bench.dovecot, imapPort: bench.imapPort, sink: bench.sink, user });
  const product = await startProduct({ HB_CONFIG: file, HB_BENCH_PASSWORD: bench.dovecot.password });
  const memory = watchTree(product.pid);
  const phases: Phase[] = [];
  let began = performance.now();
  try {
    await work({
      product,
      lap(phase) {
        phases.push({ mails, phase, seconds: (performance.now() - began) / 1000, ...memory.lap() });
        began = performance.now();
      },
    });
    return phases;
  } catch (error) {
    throw new Error(`${(error as Error).message}\nThe product said:\n${product.output()}`);
  } finally {
    memory.stop();
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The mail lies on the server when the product starts, and is worked off. */
function workedOff(bench: Bench, mails: readonly BenchMail[]): Promise<Phase[]> {
  const name = `w${mails.length}`;
  bench.begin(name, mails);
  return measured(bench, name, mails.length, async ({ product, lap }) => {
    await drained(product.data, mails.length);
    lap("worked off");
  });
}

/** Nobody takes work: the mail comes in and waits in the store. */
function held(bench: Bench, mails: readonly BenchMail[], looks: number): Promise<Phase[]> {
  const name = `h${mails.length}`;
  return measured(bench, name, mails.length, async ({ product, lap }) => {
    await holdWork(product);
    lap("empty");
    bench.begin(name, mails);
    await stored(product, mails.length);
    lap("coming in");
    await lookAtIt(product, looks);
    lap("waiting");
  });
}

/** @param args --mails (1000): as many, and ten times as many; --looks (30): seconds that the mail waits in the store */
export async function backlog(args: readonly string[]): Promise<void> {
  const { mails: few, looks } = numbers(args, { mails: 1_000, looks: 30 });
  const many = few * TIMES;
  const bench = await startServers([few, many].flatMap((n) => [`w${n}`, `h${n}`]));
  const phases: Phase[] = [];
  try {
    for (const count of [few, many]) {
      const mails = await makeMails(count, new Date());
      phases.push(...(await held(bench, mails, looks)), ...(await workedOff(bench, mails)));
    }
  } finally {
    await bench.stop();
  }
  const of = (mails: number, phase: string): Phase => phases.find((p) => p.mails === mails && p.phase === phase)!;
  const ratio = (phase: string, key: keyof Memory): number => round(of(many, phase)[key] / of(few, phase)[key], 3);
  const rows = phases.map((p) => ({
    mails: p.mails,
    phase: p.phase,
    seconds: round(p.seconds, 0),
    "peak RSS MB": round(p.peakRssMb, 0),
    "peak PSS MB": round(p.peakPssMb, 0),
    "main process MB": round(p.peakRootMb, 0),
    "median RSS MB": round(p.medianRssMb, 0),
  }));
  const compared = PHASES.map((phase) => [
    phase.replace(" ", "_"),
    {
      peak_rss: ratio(phase, "peakRssMb"),
      peak_pss: ratio(phase, "peakPssMb"),
      main_process: ratio(phase, "peakRootMb"),
      median_rss: ratio(phase, "medianRssMb"),
    },
  ]);
  report(`${few} and ${many} mails waiting`, rows, {
    bench: "backlog",
    mails: [few, many],
    ratio: Math.max(...PHASES.map((phase) => ratio(phase, "peakRssMb"))),
    ratios: Object.fromEntries(compared),
  });
}
