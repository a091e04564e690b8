import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { armed, FAIL_POINTS, failPoint } from "../../adapters/fail-point.ts";

const ROOT = resolve(import.meta.dirname, "../..");

describe("fail points", () => {
  it("given no setting, then passing one does nothing", () => {
    assert.equal(armed(undefined), null);
    assert.equal(armed(""), null);
    failPoint("imap.fetched");
  });

  it("given a name, then the first pass ends the process; given a pass, then that one", () => {
    assert.deepEqual(armed("smtp.accepted"), { name: "smtp.accepted", pass: 1 });
    assert.deepEqual(armed("smtp.accepted:3"), { name: "smtp.accepted", pass: 3 });
  });

  it("given a name that does not exist, then it is refused with those that do", () => {
    for (const wrong of ["smtp.acepted", "smtp.accepted:0", "smtp.accepted:x", "constructor"])
      assert.throws(() => armed(wrong), /möglich: imap\.fetched, /);
  });

  it("given an armed process, then it ends at the second pass as by kill -9", () => {
    const code =
      'import { failPoint } from "./adapters/fail-point.ts"; failPoint("mail.read"); console.log(1); failPoint("work.leased"); failPoint("mail.read"); console.log(2);';
    const ran = spawnSync(process.execPath, ["--input-type=module", "--eval", code], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, HB_FAIL_POINT: "mail.read:2" },
    });
    assert.equal(ran.signal, "SIGKILL");
    assert.equal(ran.stdout, "1\n");
  });

  it("each name of the table stands at one place in the code, so that none proves nothing", () => {
    const files = execFileSync("git", ["ls-files", "adapters", "nodes"], { cwd: ROOT, encoding: "utf8" }).trim().split("\n");
    const code = files.filter((f) => f.endsWith(".ts") && f !== "adapters/fail-point.ts").map((f) => readFileSync(join(ROOT, f), "utf8"));
    const calls = code.flatMap((text) => [...text.matchAll(/failPoint\("([^"]+)"\)/g)].map(([, name]) => name));
    assert.deepEqual(calls.sort(), Object.keys(FAIL_POINTS).sort());
  });
});
