// Dry belongs to the process, never to the decision: explain and the running product decide the same about every sample mail.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = new URL("../../", import.meta.url).pathname;
const MAILS = join(ROOT, "samples/mails");
const DOCUMENTS = join(ROOT, "samples/documents.csv");

type Told = Record<string, unknown> & { file: string };

/** @returns what each mail's line says, by file name */
async function told(script: string, args: string[], folder: string): Promise<Map<string, Told>> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, script), ...args], {
    env: { ...process.env, HB_DATA: folder, HB_SMTP_PORT: "0", HB_CONFIG: join(ROOT, "config/company.yaml") },
    maxBuffer: 64 * 1024 * 1024,
  });
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Told);
  return new Map(lines.map((line) => [line.file, line]));
}

describe("dry equals live", function () {
  this.timeout(180_000);
  const folders: string[] = [];
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), "happy-buttons-"));
    folders.push(made);
    return made;
  };
  after(() => {
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  });

  it("given every sample mail, when judged dry and by the live product, then every field of the explanation is the same", async () => {
    const data = folder();
    const dry = await told("scripts/explain.ts", [MAILS, "--documents", DOCUMENTS], folder());
    const live = await told("test/product/live-explain.ts", [MAILS, DOCUMENTS, folder()], data);
    const files = readdirSync(MAILS).filter((name) => name.endsWith(".eml"));
    assert.equal(dry.size, files.length);
    assert.deepEqual([...live.keys()], [...dry.keys()]);
    for (const [file, expected] of dry) {
      const found = live.get(file)!;
      assert.equal(found["error"], undefined, file);
      for (const field of new Set([...Object.keys(expected), ...Object.keys(found)]))
        assert.deepEqual(found[field], expected[field], `${file}: ${field}`);
    }
  });
});
