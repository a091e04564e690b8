// The least speed: silence and dripping end a connection, work in progress does not, and waiting for ourselves costs the server nothing.
import assert from "node:assert/strict";
import { createPace, MIN_BYTES_PER_SECOND } from "../../../adapters/imap/pace.ts";
import { createSteppedClock } from "../../peers/stepped-clock.ts";

describe("the pace of a server", () => {
  function open() {
    const clock = createSteppedClock("2026-11-23T09:00:00.000Z");
    const seen = { bytes: 0, alive: 0, late: 0 };
    const pace = createPace({
      clock,
      windowMs: 30_000,
      received: () => seen.bytes,
      alive: () => void seen.alive++,
      late: () => void seen.late++,
    });
    return { clock, seen, pace };
  }
  for (const [what, perSecond, late] of [
    ["nothing", 0, 1],
    ["a byte a second", 1, 1],
    ["just enough", MIN_BYTES_PER_SECOND, 0],
  ] as const)
    it(`given ${what} for an hour during a command, then it ${late ? "is given up" : "goes on"}`, async () => {
      const { clock, seen, pace } = open();
      void pace.during(new Promise(() => undefined));
      for (let s = 0; s < 3600; s += 10) {
        seen.bytes += 10 * perSecond;
        await clock.advance(10_000);
      }
      assert.equal(seen.late, late);
      assert.equal(seen.alive > 0, !late);
    });

  it("given mail after mail, each slow but in time, then it goes on for ever", async () => {
    const { clock, seen, pace } = open();
    for (let n = 0; n < 20; n += 1) {
      pace.step();
      await clock.advance(29_000);
    }
    pace.rest();
    assert.deepEqual([seen.late, seen.alive], [0, 19]);
  });

  it("given our own store that takes its time, then the server is not blamed", async () => {
    const { clock, seen, pace } = open();
    pace.step();
    pace.rest();
    await clock.advance(3_600_000);
    assert.equal(seen.late, 0);
    assert.equal(clock.waiting(), 0);
  });

  it("given a command that fails, then nobody waits for it any more", async () => {
    const { clock, pace } = open();
    await assert.rejects(pace.during(Promise.reject(new Error("gone"))), /gone/);
    assert.equal(clock.waiting(), 0);
  });
});
