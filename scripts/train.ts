// Trains triage's classifier from the labelled texts and sample mails; prints the cross-validated result, writes core/triage/model.json.
// Usage: node scripts/train.ts [--dry]   (the same input gives the same file, byte for byte; --dry writes nothing and ends with one line of JSON)
import { writeFileSync } from "node:fs";
import { loadCompany } from "../adapters/files/company.ts";
import { loadMasterData } from "../adapters/files/master-data.ts";
import { DATA_DATE } from "../adapters/files/training.ts";
import { isSampleMail, shippedRows } from "../adapters/training/shipped-letters.ts";
import { FOLDS, foldOf, type Guess, guess, heldOutVotes } from "../core/triage/model/cross-validate.ts";
import { grouped, type Row } from "../core/triage/model/examples.ts";
import type { Tally } from "../core/triage/model/record.ts";
import { tally } from "../core/triage/model/tally.ts";
import { train } from "../core/triage/model/train.ts";
import { INTENTS } from "../core/words.ts";

const root = new URL("../", import.meta.url).pathname;
/** Part of the version, because the file must not depend on today. */
const DATA_OF = DATA_DATE.slice(0, 10);

const company = loadCompany(`${root}config/company.yaml`);
const master = loadMasterData(`${root}config`);
const percent = (n: number, of: number): string => `${((100 * n) / Math.max(1, of)).toFixed(1)} %`.padStart(8);

function report(name: string, rows: readonly Row[], guesses: readonly Guess[]): Tally {
  const t = tally(
    rows.map(({ label }, i) => ({ label, guess: guesses[i]! })),
    company.limits.min_confidence,
  );
  console.log(
    `${name.padEnd(28)} intent ${percent(t.intent, t.letters)}  department ${percent(t.department, t.letters)}  sure ${percent(t.sure, t.letters)}, of these right ${percent(t.sureRight, t.sure)}`,
  );
  return t;
}

function confusion(rows: readonly Row[], guesses: readonly Guess[]): void {
  console.log("\nintent               n   recall  precision  taken for");
  for (const intent of Object.keys(INTENTS)) {
    const of = rows.flatMap((r, i) => (r.label === intent ? [guesses[i]!.intent] : []));
    const hits = of.filter((g) => g === intent).length;
    const wrong = new Map<string, number>();
    for (const g of of) if (g !== intent) wrong.set(g, (wrong.get(g) ?? 0) + 1);
    const taken = [...wrong]
      .sort((a, b) => b[1] - a[1])
      .map(([g, n]) => `${g} ${n}`)
      .join(", ");
    const precision = percent(hits, guesses.filter((g) => g.intent === intent).length);
    console.log(`${intent.padEnd(19)} ${String(of.length).padStart(3)} ${percent(hits, of.length)} ${precision}   ${taken}`);
  }
}

const all = grouped(await shippedRows(`${root}samples`, { company, master }), company.company.domain);
const given = heldOutVotes(all, foldOf(all));
const together = all.map((r, i) => guess(r.evidence, given[i]!));
const groups = new Set(all.map((r) => r.example.group)).size;
console.log(`${all.length} letters of ${groups} groups, ${FOLDS} folds that keep a group together\n`);
const rulesAlone = report(
  "rules alone",
  all,
  all.map((r) => guess(r.evidence, null)),
);
const modelAlone = report(
  "model alone (unseen)",
  all,
  given.map((vote) => guess([], vote, { rules: 0, model: 1 })),
);
const both = report("rules and model (unseen)", all, together);
const sampleMails = report(
  "  of these sample mails",
  all.filter(isSampleMail),
  together.filter((_, i) => isSampleMail(all[i]!)),
);
confusion(all, together);
if (process.argv.includes("--dry")) console.log(JSON.stringify({ rulesAlone, modelAlone, both, sampleMails }));
else {
  const model = train(
    all.map((r) => r.example),
    `${DATA_OF}/${all.length}`,
  );
  const { weights, ...head } = model;
  const json = `${JSON.stringify(head).slice(0, -1)},"weights":[\n${weights.map((w) => JSON.stringify(w)).join(",\n")}\n]}\n`;
  writeFileSync(`${root}core/triage/model.json`, json);
  console.log(`\ncore/triage/model.json: ${weights.length} features, ${(json.length / 1024).toFixed(0)} kB`);
}
