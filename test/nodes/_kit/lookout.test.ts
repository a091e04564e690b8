// Standing watch over a server: within a minute, never for a blink, taken back at the first sign, and not forgotten over a deploy.
import assert from "node:assert/strict";
import { ALARM_AFTER_MS, createLookout, type Lookout } from "../../../nodes/_kit/lookout.ts";
import { createSteppedClock, type SteppedClock } from "../../peers/stepped-clock.ts";

describe("a lookout", () => {
  let clock: SteppedClock;
  let said: string[];
  const open = (missingSince: number | null = null): Lookout =>
    createLookout({ clock, missingSince, raise: () => void said.push("raised"), clear: () => void said.push("cleared") });
  beforeEach(() => {
    clock = createSteppedClock("2026-11-23T09:00:00.000Z");
    said = [];
  });

  it("given a service that is wanted all the time, then its silence is reported within a minute and its return at once", async () => {
    const lookout = open();
    lookout.need();
    for (let n = 0; n < 10; n += 1) {
      await clock.advance(20_000);
      lookout.served();
    }
    assert.deepEqual(said, []);
    await clock.advance(60_000);
    assert.deepEqual(said, ["raised"]);
    await clock.advance(600_000);
    lookout.served();
    assert.deepEqual(said, ["raised", "cleared"]);
    await clock.advance(60_000);
    assert.deepEqual(said, ["raised", "cleared", "raised"]);
  });

  it("given a service that is only wanted now and then, then its silence in between is nothing", async () => {
    const lookout = open();
    await clock.advance(600_000);
    lookout.need();
    await clock.advance(1_000);
    lookout.settled();
    lookout.served();
    await clock.advance(600_000);
    assert.deepEqual(said, []);
  });

  it("given an attempt that failed and nobody who tries again yet, then the service is missing all the same", async () => {
    const lookout = open();
    lookout.need();
    lookout.settled();
    await clock.advance(ALARM_AFTER_MS);
    assert.deepEqual(said, ["raised"]);
  });

  it("given a deploy in the middle of an outage, then the alarm is not put off by it", async () => {
    const before = open();
    before.need();
    await clock.advance(40_000);
    const since = before.stop();
    const after = open(since);
    after.need();
    await clock.advance(10_000);
    assert.deepEqual(said, ["raised"]);
    after.stop();
    assert.deepEqual(said, ["raised", "cleared"]);
    assert.equal(clock.waiting(), 0);
  });

  it("given a clock set back an hour meanwhile, then the alarm comes in time", async () => {
    const lookout = open();
    lookout.need();
    clock.setWall(-3_600_000);
    await clock.advance(ALARM_AFTER_MS);
    assert.deepEqual(said, ["raised"]);
  });
});
