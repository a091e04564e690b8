// Trains triage's classifier from the labelled texts and sample mails; prints the cross-validated result, writes core/triage/model.json.
// Usage: node scripts/train.ts [--dry]   (the same input gives the same file, byte for byte; --dry writes nothing and ends with one line of JSON)
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadCompany } from "../adapters/files/company.ts";
import { loadMasterData } from "../adapters/files/master-data.ts";
import { loadTraining } from "../adapters/files/training.ts";
import { createReader } from "../adapters/reader/reader.ts";
import type { MailContent } from "../core/mail/types.ts";
import { combine } from "../core/triage/intent/intent.ts";
import type { Evidence } from "../core/triage/intent/rule.ts";
import { signalEvidence } from "../core/triage/intent/signals.ts";
import { wordEvidence } from "../core/triage/intent/words-evidence.ts";
import { exampleOf } from "../core/triage/model/examples.ts";
import { vote } from "../core/triage/model/predict.ts";
import { type Example, train } from "../core/triage/model/train.ts";
import type { Vote } from "../core/triage/model/types.ts";
import { foldsOf, groupsOf } from "../core/triage/model/validate.ts";
import { suspicionsOf } from "../core/triage/suspicion/suspicions.ts";
import { view } from "../core/triage/view.ts";
import { INTENTS, type Intent } from "../core/words.ts";

const root = new URL("../", import.meta.url).pathname;
const FOLDS = 5;
/** The day the training data was fixed; part of the version, because the file must not depend on today. */
const DATA_OF = "2026-11-23";

interface Row {
  id: string;
  example: Example;
  evidence: Evidence[];
}

const company = loadCompany(`${root}config/company.yaml`);
const master = loadMasterData(`${root}config`);

function row(id: string, mail: MailContent, label: Intent): Row {
  const v = view(mail, company, master);
  const evidence = [...signalEvidence(v, suspicionsOf(v)), ...wordEvidence(v)];
  return { id, evidence, example: exampleOf(mail, label, { company, master }) };
}

async function rows(): Promise<Row[]> {
  const found: Row[] = [];
  const texts: string[] = [];
  for (const { id, intent, mail } of loadTraining(`${root}samples`, company.company.domain)) {
    found.push(row(id, mail, intent));
    texts.push(`${mail.from?.address ?? ""}\n${mail.subject}\n${mail.text}`);
  }
  const reader = createReader();
  const mails = `${root}samples/mails/`;
  for (const file of readdirSync(mails)
    .filter((f) => f.endsWith(".eml"))
    .sort()) {
    const label = JSON.parse(readFileSync(mails + file.replace(/\.eml$/, ".expected.json"), "utf8")) as { intent: Intent; mailbox: string };
    const mail = await reader.read(new Uint8Array(readFileSync(mails + file)), {
      mailbox: label.mailbox,
      arrivedAt: `${DATA_OF}T09:00:00Z`,
    });
    found.push(row(file.slice(0, 3), mail, label.intent));
    texts.push(`${mail.from?.address ?? ""}\n${mail.subject}\n${mail.text}`);
  }
  await reader.close();
  for (const [i, group] of groupsOf(texts).entries()) found[i]!.example.group = group;
  return found;
}

/** The model's vote on each row by a model that saw neither the row nor its sender. */
function votes(all: Row[]): Vote[] {
  const folds = foldsOf(
    all.map((r) => r.example),
    FOLDS,
  );
  const given: Vote[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(
      all.filter((_, i) => folds[i] !== fold).map((r) => r.example),
      "cross-validation",
    );
    for (const [i, r] of all.entries()) if (folds[i] === fold) given[i] = vote(model, r.example.subject, r.example.body);
  }
  return given;
}

const best = (shares: Record<string, number>): [Intent, number] =>
  Object.entries(shares).reduce((a, b) => (b[1] > a[1] ? b : a)) as [Intent, number];
const percent = (n: number, of: number): string => `${((100 * n) / Math.max(1, of)).toFixed(1)} %`.padStart(8);

interface Figures {
  letters: number;
  intent: number;
  department: number;
  sure: number;
  sureRight: number;
}

function report(name: string, all: Row[], guesses: [Intent, number][]): Figures {
  const right = all.filter((r, i) => r.example.label === guesses[i]![0]).length;
  const department = all.filter((r, i) => INTENTS[r.example.label as Intent].department === INTENTS[guesses[i]![0]].department).length;
  const sure = guesses
    .map((g, i) => ({ sure: g[1] >= company.limits.min_confidence, right: all[i]!.example.label === g[0] }))
    .filter((g) => g.sure);
  console.log(
    `${name.padEnd(28)} intent ${percent(right, all.length)}  department ${percent(department, all.length)}  sure ${percent(sure.length, all.length)}, of these right ${percent(sure.filter((g) => g.right).length, sure.length)}`,
  );
  return { letters: all.length, intent: right, department, sure: sure.length, sureRight: sure.filter((g) => g.right).length };
}

function confusion(all: Row[], guesses: [Intent, number][]): void {
  console.log("\nintent               n   recall  precision  taken for");
  for (const intent of Object.keys(INTENTS)) {
    const of = all.flatMap((r, i) => (r.example.label === intent ? [guesses[i]![0]] : []));
    const hits = of.filter((g) => g === intent).length;
    const wrong = new Map<string, number>();
    for (const g of of) if (g !== intent) wrong.set(g, (wrong.get(g) ?? 0) + 1);
    const taken = [...wrong]
      .sort((a, b) => b[1] - a[1])
      .map(([g, n]) => `${g} ${n}`)
      .join(", ");
    console.log(
      `${intent.padEnd(19)} ${String(of.length).padStart(3)} ${percent(hits, of.length)} ${percent(hits, guesses.filter((g) => g[0] === intent).length)}   ${taken}`,
    );
  }
}

const all = await rows();
const given = votes(all);
const together = all.map((r, i) => best(combine(r.evidence, given[i]!)));
console.log(
  `${all.length} letters of ${new Set(all.map((r) => r.example.group)).size} groups, ${FOLDS} folds that keep a group together\n`,
);
const rulesAlone = report(
  "rules alone",
  all,
  all.map((r) => best(combine(r.evidence, null))),
);
const modelAlone = report(
  "model alone (unseen)",
  all,
  given.map((g) => best(combine([], g, { rules: 0, model: 1 }))),
);
const both = report("rules and model (unseen)", all, together);
const sampleMails = report(
  "  of these sample mails",
  all.filter((r) => /^\d/.test(r.id)),
  together.filter((_, i) => /^\d/.test(all[i]!.id)),
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
