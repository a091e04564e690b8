// The chaos runner's own parts: what was asked for, which kills are planned, and what the last line says.
import assert from "node:assert/strict";
import { FAIL_POINTS } from "../../adapters/fail-point.ts";
import { createRandom } from "../../bench/kit/random.ts";
import { plan } from "./kills.ts";
import { goodMails } from "./mails.ts";
import { asked, CI, FULL } from "./options.ts";
import { chosen } from "./registry.ts";
import { failed, summary, table } from "./table.ts";
import type { Tally } from "./types.ts";

const TALLY: Tally = { fault: "a", times: 3, mails: 10, lost: 0, doubled: 0, stuck: 0, quarantinedGood: 0, longestRecoveryMs: 1234.5 };

describe("npm run chaos", () => {
  it("without options it does everything in full, with --ci the subset, and each figure can be named", () => {
    assert.deepEqual(asked([]), { size: FULL, only: [] });
    assert.deepEqual(asked(["--ci"]).size, CI);
    const { size, only } = asked(["--ci", "--mails", "5000", "--kills", "1000", "--only", "plug,deploys"]);
    assert.deepEqual(size, { ...CI, mails: 5000, kills: 1000 });
    assert.deepEqual(only, ["plug", "deploys"]);
  });

  it("a figure that is none, or a scenario that does not exist, is refused", () => {
    for (const wrong of ["x", "-1", "1.5", ""]) assert.throws(() => asked([`--kills=${wrong}`]), /--kills/);
    assert.throws(() => chosen(["plugg"]), /there is plug, /);
  });

  it("one broken promise among many kept ones fails the run", () => {
    const kept = { scenario: "one", tallies: [TALLY, { ...TALLY, longestRecoveryMs: null, figures: { p95_ratio: 1.3 } }] };
    const whole = summary([kept], 1);
    assert.deepEqual([whole.mails, whole.faults, whole.longest_recovery_ms, failed(whole)], [20, 6, 1235, false]);
    assert.equal(whole.scenarios["one"]?.[1]?.["p95_ratio"], 1.3);
    for (const broken of ["lost", "doubled", "stuck", "quarantinedGood"] as const)
      assert.equal(failed(summary([kept, { scenario: "two", tallies: [{ ...TALLY, [broken]: 1 }] }], 1)), true, broken);
  });

  it("the table has a line for each fault", () => {
    const lines = table([{ scenario: "one", tallies: [TALLY, { ...TALLY, fault: "a longer name", lost: 2 }] }]).split("\n");
    assert.equal(lines.length, 4);
    assert.match(lines[2]!, /^a {14,}3 +10 +0 +0 +0 +0 +1\.2 s$/);
    assert.match(lines[3]!, /^a longer name +3 +10 +2 /);
  });

  for (const count of [34, 60, 1000])
    it(`${count} kills meet each fail point at least twice, and are the same with the same seed`, () => {
      const kills = plan(count, createRandom(1));
      assert.equal(kills.length, count);
      for (const point of Object.keys(FAIL_POINTS)) assert.ok(kills.filter((k) => k.at === point).length >= 2, point);
      assert.deepEqual(kills, plan(count, createRandom(1)));
      if (count > 34) assert.ok(kills.some((k) => k.at === "random") && kills.some((k) => k.at === "starting"));
    });

  it("good mails are all different, some lie in two mailboxes, some ask", () => {
    const mails = goodMails(200, createRandom(1));
    assert.equal(new Set(mails.map((m) => m.subject)).size, 200);
    assert.equal(new Set(mails.map((m) => m.messageId)).size, 200);
    assert.ok(mails.some((m) => m.boxes.length === 2) && mails.some((m) => m.orderNo === null));
  });
});
