// bench understanding: the labelled sample mails through explain, the measures beside what they must reach, confusion, times, cross-validation.
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Label, LEAST, MEASURES, type Told } from "./kit/measures.ts";
import { timesOf } from "./kit/times.ts";

const ROOT = new URL("../", import.meta.url).pathname;
const MAILS = join(ROOT, "samples/mails");

async function script(name: string, args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, name), ...args], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function confusion(pairs: readonly (readonly [string, string])[]): void {
  print("\nintent (sample mails)   n  right  taken for");
  for (const intent of [...new Set(pairs.map(([want]) => want))].sort()) {
    const told = pairs.filter(([want]) => want === intent).map(([, have]) => have);
    const wrong = told.filter((have) => have !== intent);
    print(`${intent.padEnd(21)} ${String(told.length).padStart(3)} ${String(told.length - wrong.length).padStart(6)}  ${wrong.join(", ")}`);
  }
}

/** Prints the tables; the last line is one JSON object. The shipped model has seen the sample mails: its honest figure is the cross-validated one. */
export async function understanding(): Promise<void> {
  const started = performance.now();
  const lines = (await script("scripts/explain.ts", [MAILS, "--documents", join(ROOT, "samples/documents.csv")])).trim().split("\n");
  const seconds = (performance.now() - started) / 1000;
  const told = new Map(lines.map((line) => JSON.parse(line) as Told).map((t) => [t.file, t]));
  const labelled = readdirSync(MAILS)
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .map((file) => ({
      want: JSON.parse(readFileSync(join(MAILS, file.replace(/\.eml$/, ".expected.json")), "utf8")) as Label,
      have: told.get(file) ?? ({ file, error: "no answer" } as Told),
    }));
  const figures: Record<string, { right: number; of: number }> = {};
  print(
    `${labelled.length} labelled sample mails in ${seconds.toFixed(1)} s; seen by the model, so read the cross-validation below as well\n`,
  );
  print("measure                              right    of     share   at least");
  for (const [name, measure] of Object.entries(MEASURES)) {
    const answers = labelled.map(({ want, have }) => measure(want, have)).filter((answer) => answer !== null);
    const right = answers.filter(Boolean).length;
    figures[name] = { right, of: answers.length };
    const share = ((100 * right) / Math.max(1, answers.length)).toFixed(1);
    print(
      `${name.padEnd(36)} ${String(right).padStart(5)} ${String(answers.length).padStart(5)} ${share.padStart(7)} %   ${LEAST[name] ?? "-"}`,
    );
  }
  confusion(labelled.map(({ want, have }) => [want.intent, have.intent] as const));
  const times = await timesOf(labelled.map(({ have }) => join(MAILS, have.file)));
  print(
    "\ntime from a mail's bytes to its facts (reader, triage, order), one mail after another; with_letter: on to decision, letter and courtesy",
  );
  print(times.printed);
  const trained = (await script("scripts/train.ts", ["--dry"])).trim().split("\n");
  print("\nfive-fold cross-validation of the learned part, all labelled letters; a sender never stands in two folds");
  for (const line of trained.slice(0, -1)) print(line);
  print(
    JSON.stringify({
      bench: "understanding",
      mails: labelled.length,
      figures,
      times: times.rows,
      crossValidation: JSON.parse(trained.at(-1)!),
    }),
  );
}
