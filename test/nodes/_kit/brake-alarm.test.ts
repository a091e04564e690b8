// The hourly brake is an alarm: raised with the first letter it stops, taken back when an hour has passed without one.
import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { loadCompany } from "../../../adapters/files/company.ts";
import { watchBrake } from "../../../nodes/_kit/brake-alarm.ts";
import type { Runtime } from "../../../nodes/_kit/runtime.ts";
import { createSteppedClock } from "../../peers/stepped-clock.ts";

const company = loadCompany(new URL("../../../config/company.yaml", import.meta.url).pathname);

describe("the alarm of the hourly brake", () => {
  it("given stopped letters, then it stands until an hour has passed without one", async () => {
    const clock = createSteppedClock("2026-11-23T09:00:00.000Z");
    const events = new EventEmitter();
    const standing = new Set<string>();
    const alarms = {
      raise: (code: string) => void standing.add(code),
      clear: (code: string) => void standing.delete(code),
      list: () => [],
    };
    const stop = watchBrake({ store: { events }, alarms, clock, company } as unknown as Runtime);
    const stopped = (brake: string) => events.emit("journal", { type: "letter.stopped", data: { brake } });
    stopped("thread");
    assert.equal(standing.size, 0, "one sender's brake is daily business");
    stopped("hour");
    await clock.advance(3_000_000);
    stopped("hour");
    await clock.advance(3_000_000);
    assert.ok(standing.has("sending_brake"));
    await clock.advance(700_000);
    assert.equal(standing.size, 0);
    stop();
  });
});
