import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { needDovecot } from "../peers/dovecot.ts";

const ROOT = resolve(import.meta.dirname, "../..");

interface Ran {
  output: string;
  /** of the last line */
  figures: Record<string, unknown>;
}

function bench(...args: string[]): Ran {
  const ran = spawnSync(process.execPath, [join(ROOT, "bench/run.ts"), ...args], { cwd: ROOT, encoding: "utf8" });
  assert.equal(ran.status, 0, ran.stderr);
  return { output: ran.stdout, figures: JSON.parse(ran.stdout.trim().split("\n").at(-1)!) };
}

describe("npm run bench", function () {
  this.timeout(120_000);
  before(function () {
    needDovecot(this);
  });

  it("pipeline: given 50 mails and one round, then every mail is worked on both sides and the last line is the figures", () => {
    const { output, figures } = bench("pipeline", "--mails", "50", "--rounds", "1");
    for (const name of ["mails_per_s", "bare_mails_per_s", "ratio_to_bare", "peak_rss_mb"]) assert.ok(Number(figures[name]) > 0, name);
    assert.equal(figures["mails"], 50);
    // the product also tells our own people of complaints; every letter of the bare script leaves it too
    assert.ok(Number(figures["letters"]) >= Number(figures["bare_letters"]) && Number(figures["bare_letters"]) > 30, output);
  });

  it("backlog: given 10 and 100 mails, then memory is measured while they come in, wait and are worked off", () => {
    const { output, figures } = bench("backlog", "--mails", "10", "--looks", "2");
    assert.deepEqual(figures["mails"], [10, 100]);
    const ratios = figures["ratios"] as Record<string, Record<string, number>>;
    assert.deepEqual(Object.keys(ratios), ["coming_in", "waiting", "worked_off"]);
    for (const ratio of Object.values(ratios).flatMap((r) => Object.values(r))) assert.ok(ratio > 0, output);
  });
});
