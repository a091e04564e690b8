// Business time comes from the clock port alone: who else looks at a clock of his own is named here with his reason.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const OWN_CLOCK = /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bsetTimeout\(|\bsetInterval\(/;

/** None of these decides when a mail is worked on, a step is due or a letter leaves. */
const MAY: Record<string, string> = {
  "nodes/_kit/clock.ts": "it is the clock",
  "nodes/_kit/define-step.ts": "how often a node's status is drawn",
  "nodes/_kit/judging.ts": "patience with a dry run, and the time of arrival of mail that never arrived",
  "nodes/_kit/dry-process.ts": "a dry clock must begin somewhere; each mail sets it",
  "adapters/smtp/pool.ts": "idle connections are closed",
  "adapters/smtp/deadline.ts": "patience with a silent server",
  "adapters/reader/pool.ts": "patience with a child process",
  "adapters/reader/ocr/read-scan.ts": "patience with a scan",
  "adapters/training/trainer.ts": "patience with a child process",
  "adapters/http/users.ts": "sessions: default of an argument",
  "adapters/http/access/login.ts": "sessions: default of an argument",
  "adapters/http/api.ts": "the time of a line in the log",
  "adapters/http/api/log-stream.ts": "keeps a connection alive",
  "adapters/http/api/live.ts": "keeps a connection alive, and how often screens are drawn",
  "scripts/serve.ts": "the time of a line in the log, and expired sessions",
  "scripts/backup.ts": "a backup's own date",
};

const files = ["core", "adapters", "nodes"]
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(folder, String(name)).replaceAll("\\", "/")))
  .concat(readdirSync(join(ROOT, "scripts")).map((name) => `scripts/${name}`))
  .filter((name) => name.endsWith(".ts"));
const code = (file: string): string =>
  readFileSync(join(ROOT, file), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");

describe("business time", () => {
  it("is asked of the clock port, timers included", () => {
    const own = files.filter((file) => OWN_CLOCK.test(code(file)) && !(file in MAY));
    assert.deepEqual(own, [], "use services.clock, or say here why it is no business time");
  });
  it("has no exceptions that nobody uses any more", () => {
    assert.deepEqual(
      Object.keys(MAY).filter((file) => !files.includes(file) || !OWN_CLOCK.test(code(file))),
      [],
    );
  });
});
