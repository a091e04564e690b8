import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { needDovecot } from "../peers/dovecot.ts";

const ROOT = resolve(import.meta.dirname, "../..");

describe("npm run bench -- pipeline", function () {
  this.timeout(120_000);
  before(function () {
    needDovecot(this);
  });

  it("given 50 mails and one round, then every mail is worked on both sides and the last line is the figures", () => {
    const ran = spawnSync(process.execPath, [join(ROOT, "bench/run.ts"), "pipeline", "--mails", "50", "--rounds", "1"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    assert.equal(ran.status, 0, ran.stderr);
    const figures = JSON.parse(ran.stdout.trim().split("\n").at(-1)!) as Record<string, number>;
    for (const name of ["mails_per_s", "bare_mails_per_s", "ratio_to_bare", "peak_rss_mb"]) assert.ok(figures[name]! > 0, name);
    assert.equal(figures["mails"], 50);
    // the product also tells our own people of complaints; every letter of the bare script leaves it too
    assert.ok(figures["letters"]! >= figures["bare_letters"]! && figures["bare_letters"]! > 30, ran.stdout);
  });
});
