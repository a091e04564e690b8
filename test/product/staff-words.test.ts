// Staff read words: what the flow says about all 80 sample mails holds no code, and with HB_LANG=en no German.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ACTION_LABELS } from "../../core/agents/action-labels.ts";
import { describe as sentenceOf } from "../../core/conclude/describe.ts";
import { inEnglish } from "../../core/english/in-english.ts";
import { TEMPLATES } from "../../core/letters/templates.ts";
import { ORDER_STATES } from "../../core/orders/types.ts";
import { DEPARTMENTS, HUMAN_REASONS, INTENTS, type LetterLanguage, SLA_CLASSES, URGENCIES } from "../../core/words.ts";
import { openDryProcess } from "../../nodes/_kit/dry-process.ts";

const samples = join(import.meta.dirname, "../../samples");

/** Codes that are no German word and that nobody says aloud. */
const SAID_ALOUD = new Set(["spam", "newsletter", "info", "normal", "oem", "support", "task", "rule", "file", "quote"]);
const CODES = [
  ...Object.keys({ ...INTENTS, ...HUMAN_REASONS, ...ACTION_LABELS, ...TEMPLATES }),
  ...DEPARTMENTS,
  ...URGENCIES,
  ...SLA_CLASSES,
  ...ORDER_STATES,
].filter((code) => !SAID_ALOUD.has(code));
const A_CODE = new RegExp(`(?<![\\w.-])(${CODES.join("|")}|zz[a-z]+|[a-z]+\\.(create|step|put|queue|ask|add|open|record))(?![\\w.-])`);
/** The same where a code is an English word as well. */
const UNSPEAKABLE = new RegExp(`(?<![\\w.-])(${CODES.filter((c) => /[_-]|[A-Z]/.test(c)).join("|")}|zz[a-z]+)(?![\\w.-])`);
const GERMAN =
  /(?<![\p{L}])(ist|sind|und|nicht|kein|keine|der|die|das|für|wird|wurde|von|zu|gehört|genannt|bitte|[\p{L}]*(ung|igen|lich))(?![\p{L}])/u;

/** What stands between quotation marks, in brackets of the catalogue or in a file name is the mail's, not ours. */
const ours = (text: string): string =>
  text
    .replace(/„[^“]*“|“[^”]*”|"[^"]*"/g, "…")
    .replace(/learned words.*|gelernte Wörter.*/, "")
    .replace(/\S+\.[a-z]{2,}\b/gi, "…");

async function said(language: LetterLanguage): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "hb-words-"));
  const quiet = (): void => {};
  const dry = await openDryProcess({
    documents: join(samples, "documents.csv"),
    env: { ...process.env, HB_DATA: folder, HB_LANG: language },
    folder,
    log: { info: quiet, warn: quiet, error: quiet },
  });
  const texts = new Map<string, string>();
  for (const file of readdirSync(join(samples, "mails")).filter((f) => f.endsWith(".eml"))) {
    const { steps } = await dry.judge(new Uint8Array(readFileSync(join(samples, "mails", file))));
    for (const { work, change } of steps) {
      const reasons = change.operations.flatMap((o) => (o.op === "human.ask" ? o.reasons : []));
      const proposed = change.operations.flatMap((o) => (o.op === "human.ask" ? o.proposed : []));
      const findings = work.triage ? [work.triage.intent, work.triage.department, work.triage.urgency, work.triage.reply] : [];
      for (const text of [
        ...work.trace.map((t) => t.summary),
        ...reasons.flatMap((r) => [r.by, r.detail ?? ""]),
        ...findings.map((f) => f.reason),
        ...(work.routing?.trace ?? []).map((t) => t.because),
        ...proposed.map((o) => sentenceOf(o, language)),
      ])
        texts.set(text, file);
    }
  }
  await dry.close();
  rmSync(folder, { recursive: true, force: true });
  return texts;
}

describe("what staff read about the sample mails", function () {
  this.timeout(120_000);

  it("holds no code in German", async () => {
    const wrong = [...(await said("de"))].filter(([text]) => A_CODE.test(ours(text)));
    assert.deepEqual(wrong, []);
  });

  it("holds neither code nor German where HB_LANG is en", async () => {
    const english = [...(await said("en"))].map(([text, file]) => [inEnglish(text), file] as const);
    assert.deepEqual(
      english.filter(([text]) => UNSPEAKABLE.test(ours(text)) || GERMAN.test(ours(text))),
      [],
    );
  });
});
