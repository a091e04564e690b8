// Mails written and labelled by hands that had seen neither code nor tests: what issue 3 asks for must hold on each set, and nothing may be done alone and wrong.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Label, LEAST, MEASURES, type Told } from "../../bench/kit/measures.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const HANDS = join(ROOT, "test/fixtures/hands");
/** What is done alone was right on all of them once their misses were mended; it stays so. */
const AT_LEAST: Readonly<Record<string, number>> = { ...LEAST, "orders done alone that are right": 100 };

describe("mails by other hands", function () {
  this.timeout(120_000);
  for (const set of readdirSync(HANDS).sort())
    it(`${set}: every measure reaches what is asked for`, async () => {
      const folder = join(HANDS, set);
      const arguments_ = [join(ROOT, "scripts/explain.ts"), folder, "--documents", join(ROOT, "samples/documents.csv")];
      const { stdout } = await promisify(execFile)(process.execPath, arguments_, { maxBuffer: 64 * 1024 * 1024 });
      const told = stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Told);
      const missed = Object.entries(MEASURES).flatMap(([name, measure]) => {
        const answers = told.flatMap((have) => {
          const want = JSON.parse(readFileSync(join(folder, have.file.replace(/\.eml$/, ".expected.json")), "utf8")) as Label;
          const right = measure(want, have);
          return right === null ? [] : [{ file: have.file, right }];
        });
        const share = (100 * answers.filter((a) => a.right).length) / Math.max(1, answers.length);
        const least = AT_LEAST[name] ?? 0;
        return answers.length === 0 || share >= least
          ? []
          : [`${name}: ${share.toFixed(1)} %, ${answers.filter((a) => !a.right).map((a) => a.file)}`];
      });
      assert.deepEqual(missed, []);
    });
});
