// npm test: installs what is missing, then type check, lint and all tests. The last line is "N passed, N failed" (", N skipped" may follow).
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { install, node24, ROOT } from "./ready.mjs";

install();
const node = node24();
const only = process.argv.slice(2);
const files = only.length > 0 ? only : ["test/**/*.test.ts"];

/** A check that is no test of its own still counts: as one that passed or failed. */
function check(name, args) {
  const { status } = spawnSync(node, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  process.stdout.write(`${status === 0 ? "ok" : "FAILED"}: ${name}\n`);
  return status === 0;
}

const modules = join(ROOT, "node_modules");
const checks =
  only.length > 0
    ? []
    : [
        check("type check", [join(modules, "typescript/bin/tsc"), "--noEmit"]),
        check("lint and format", [join(modules, "@biomejs/biome/bin/biome"), "check", "."]),
      ];
const scratch = mkdtempSync(join(tmpdir(), "happy-buttons-test-"));
const result = join(scratch, "result.json");
const mocha = spawnSync(
  node,
  [
    "--disable-warning=ExperimentalWarning",
    join(modules, "mocha/bin/mocha.js"),
    "--reporter",
    join(ROOT, "test/reporter.mjs"),
    "--exit",
    "--timeout",
    "20000",
    ...files,
  ],
  {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, HB_TEST_RESULT: result, TZ: "UTC" },
  },
);
const counts = existsSync(result) ? JSON.parse(readFileSync(result, "utf8")) : { passed: 0, failed: 1, skipped: 0 };
rmSync(scratch, { recursive: true, force: true });
if (mocha.status !== 0 && counts.failed === 0) counts.failed = 1;
const passed = counts.passed + checks.filter(Boolean).length;
const failed = counts.failed + checks.filter((ok) => !ok).length;
process.stdout.write(`${passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}\n`);
process.exit(failed === 0 ? 0 : 1);
