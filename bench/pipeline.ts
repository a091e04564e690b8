// bench pipeline: mixed mails from a real Dovecot over TLS through the shipped flow to an SMTP sink, beside the bare script.
// A run lasts from the first connection to the mail server until the last mail is worked and the last letter has arrived.
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numbers } from "./kit/arguments.ts";
import { writeCompanyFile } from "./kit/company-file.ts";
import { drained } from "./kit/drained.ts";
import { median, report, round } from "./kit/figures.ts";
import { type BenchMail, makeMails } from "./kit/mails.ts";
import { FLAGS, run as startProduct } from "./kit/product.ts";
import { type Bench, startServers } from "./kit/servers.ts";
import { watchTree } from "./kit/tree-memory.ts";

interface Run {
  side: "product" | "bare";
  seconds: number;
  mailsPerS: number;
  letters: number;
  peakRssMb: number;
  peakPssMb: number;
}

type Prepared = { folder: string; env: Record<string, string> };

function prepare(bench: Bench, run: string, mails: readonly BenchMail[]): Prepared {
  const { user } = bench.begin(run, mails);
  const folder = mkdtempSync(join(tmpdir(), "hb-bench-config-"));
  const file = writeCompanyFile(folder, { dovecot: bench.dovecot, imapPort: bench.imapPort, sink: bench.sink, user });
  return { folder, env: { HB_CONFIG: file, HB_BENCH_PASSWORD: bench.dovecot.password } };
}

function measured(bench: Bench, side: Run["side"], count: number, end: number, memory: { peakRssMb: number; peakPssMb: number }): Run {
  const seconds = (Math.max(end, bench.lastLetter()) - bench.firstConnection()) / 1000;
  return { side, seconds, mailsPerS: count / seconds, letters: bench.letters(), ...memory };
}

async function runProduct(bench: Bench, name: string, mails: readonly BenchMail[]): Promise<Run> {
  const { folder, env } = prepare(bench, name, mails);
  const product = await startProduct(env, { profile: process.env["HB_BENCH_PROFILE"] });
  const memory = watchTree(product.pid);
  try {
    const outcome = await drained(product.data, mails.length);
    return measured(bench, "product", mails.length, Date.parse(outcome.lastWork), memory.stop());
  } catch (error) {
    throw new Error(`${(error as Error).message}\nThe product said:\n${product.output()}`);
  } finally {
    memory.stop();
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runBare(bench: Bench, name: string, mails: readonly BenchMail[]): Promise<Run> {
  const { folder, env } = prepare(bench, name, mails);
  const child = fork(join(import.meta.dirname, "bare.ts"), [folder], {
    env: { ...process.env, ...env },
    execArgv: [...FLAGS, ...(process.env["HB_BENCH_PROFILE"] ? ["--cpu-prof", `--cpu-prof-dir=${process.env["HB_BENCH_PROFILE"]}`] : [])],
  });
  const memory = watchTree(child.pid!);
  try {
    const [done, end] = await new Promise<[{ mails: number }, number]>((resolve, reject) => {
      child.once("message", (message) => resolve([message as { mails: number }, Date.now()]));
      child.once("exit", (code) => reject(new Error(`bench/bare.ts ended with ${code}`)));
    });
    if (done.mails !== mails.length) throw new Error(`bench/bare.ts worked ${done.mails} of ${mails.length} mails`);
    return measured(bench, "bare", mails.length, end, memory.stop());
  } finally {
    memory.stop();
    if (child.exitCode === null) child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param args --mails (500) --rounds (5) */
export async function pipeline(args: readonly string[]): Promise<void> {
  const { mails: count, rounds } = numbers(args, { mails: 500, rounds: 5 });
  const names = Array.from({ length: rounds }, (_, i) => i + 1);
  const bench = await startServers(names.flatMap((n) => [`p${n}`, `b${n}`]));
  const runs: Run[] = [];
  try {
    for (const n of names) {
      const mails = await makeMails(count, new Date());
      runs.push(await runProduct(bench, `p${n}`, mails), await runBare(bench, `b${n}`, mails));
    }
  } finally {
    await bench.stop();
  }
  const of = (side: Run["side"], value: (run: Run) => number): number[] => runs.filter((r) => r.side === side).map(value);
  const ratios = of("product", (r) => r.mailsPerS).map((rate, i) => rate / of("bare", (r) => r.mailsPerS)[i]!);
  const rows = runs.map((r, i) => ({
    round: Math.floor(i / 2) + 1,
    side: r.side,
    seconds: round(r.seconds),
    "mails/s": round(r.mailsPerS, 1),
    letters: r.letters,
    "peak RSS MB": round(r.peakRssMb, 0),
    "peak PSS MB": round(r.peakPssMb, 0),
  }));
  const rate = (side: Run["side"]): number => median(of(side, (r) => r.mailsPerS));
  report(`${count} mixed mails, ${rounds} interleaved rounds`, rows, {
    bench: "pipeline",
    mails: count,
    rounds,
    mails_per_s: round(rate("product")),
    bare_mails_per_s: round(rate("bare")),
    ratio_to_bare: round(rate("product") / rate("bare"), 3),
    ratios: ratios.map((r) => round(r, 3)),
    peak_rss_mb: round(Math.max(...of("product", (r) => r.peakRssMb)), 1),
    peak_pss_mb: round(Math.max(...of("product", (r) => r.peakPssMb)), 1),
    letters: median(of("product", (r) => r.letters)),
    bare_letters: median(of("bare", (r) => r.letters)),
  });
}
