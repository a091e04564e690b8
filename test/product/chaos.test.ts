// npm run chaos in its subset for CI: the plug is pulled, flows are deployed, and nothing is lost, doubled or stuck.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import type { Summary } from "../chaos/table.ts";
import { needDovecot } from "../peers/dovecot.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** Alone on two processors each takes about half of it. */
const LIMIT_MS = 600_000;

interface Ran {
  status: number | null;
  output: string;
  figures: Summary;
}

/** Runs one scenario in a process of its own. */
function chaos(scenario: string): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", join(ROOT, "test/chaos/run.ts"), "--ci", "--only", scenario],
      {
        cwd: ROOT,
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (bytes: Buffer) => {
        output += bytes.toString();
      });
    child.once("error", fail);
    child.once("exit", (status) => {
      try {
        done({ status, output, figures: JSON.parse(output.trim().split("\n").at(-1) ?? "") as Summary });
      } catch {
        fail(new Error(`chaos ${scenario} ended with ${status} and without figures:\n${output}`));
      }
    });
  });
}

describe("npm run chaos -- --ci", function () {
  this.timeout(LIMIT_MS);
  let plug: Promise<Ran>;
  let deploys: Promise<Ran>;
  let wire: Promise<Ran>;

  before(function () {
    needDovecot(this);
    // side by side: one waits most of the time, the other does not
    plug = chaos("plug");
    deploys = chaos("deploys");
    deploys.catch(() => undefined);
    wire = chaos("wire");
    wire.catch(() => undefined);
  });

  it("given 300 mails and 60 kills, at each fail point twice and at random, then none is lost, doubled or stuck", async () => {
    const { status, output, figures } = await plug;
    const { lost, doubled, stuck, quarantined_good } = figures;
    assert.deepEqual(
      { status, lost, doubled, stuck, quarantined_good },
      { status: 0, lost: 0, doubled: 0, stuck: 0, quarantined_good: 0 },
      output,
    );
    assert.deepEqual([figures.mails, figures.faults], [300, 60]);
    assert.ok(Number(figures.scenarios["plug"]?.[0]?.["least_at_one_point"]) >= 2, output);
  });

  it("given 10 deploys of each type and 10 restarts with work in flight, then all of it is done, once, within 90 s", async () => {
    const { status, output, figures } = await deploys;
    assert.equal(status, 0, output);
    assert.ok((figures.longest_recovery_ms ?? 0) < 90_000, output);
    for (const tally of figures.scenarios["deploys"] ?? []) assert.ok(Number(tally["with_work_in_flight"]) > 0, output);
  });

  it("given 60 faults on IMAP and on SMTP, and one mailbox in trouble, then all is done once, staff hear of it within a minute", async () => {
    const { status, output, figures } = await wire;
    assert.equal(status, 0, output);
    const [faults, neighbours] = figures.scenarios["wire"] ?? [];
    assert.ok(Number(faults?.["imap"]) >= 60 && Number(faults?.["smtp"]) >= 60, output);
    assert.ok(Number(neighbours?.["alarm_s"]) <= 60, output);
  });

  it("given two instances that answer each other, and a robot that answers everything, then one letter a thread, with and without marks", async () => {
    // after the others: a fast clock needs its processor
    const { status, output, figures } = await chaos("talk");
    assert.equal(status, 0, output);
    for (const tally of figures.scenarios["talk"] ?? [])
      assert.ok(Number(tally["letters"]) > 0 && Number(tally["letters_to_robot"]) > 0, output);
  });
});
