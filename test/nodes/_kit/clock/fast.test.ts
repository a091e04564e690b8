// The fast clock: a day in minutes, timers included, and never together with a mail server of this world.
import assert from "node:assert/strict";
import { loadCompany } from "../../../../adapters/files/company.ts";
import type { Company } from "../../../../core/company.ts";
import { clockOf, createFastClock, systemClock } from "../../../../nodes/_kit/clock.ts";
import { until } from "../../../peers/until.ts";

const company = loadCompany(new URL("../../../../config/company.yaml", import.meta.url).pathname);
const withServer = (host: string): Company => ({ ...company, smtp: { host, port: 25 } }) as Company;

describe("the fast clock", () => {
  it("given a thousand times the speed, then wall time, monotonic time and timers agree", async () => {
    const clock = createFastClock(1000);
    const began = { wall: clock.now().getTime(), mono: clock.monotonic() };
    let rang = false;
    clock.after(60_000, () => {
      rang = true;
    });
    clock.after(30_000, () => assert.equal(rang, false))();
    await until(() => rang);
    const passed = { wall: clock.now().getTime() - began.wall, mono: clock.monotonic() - began.mono };
    assert.ok(passed.mono >= 59_000, `${passed.mono} ms`);
    assert.ok(Math.abs(passed.wall - passed.mono) < 5_000);
  });

  it("given no setting, then the clock is the system's", () => assert.equal(clockOf({}, company), systemClock));

  it("given a mail server that is not on this machine, then the product does not start with it", () => {
    assert.throws(() => clockOf({ HB_TEST_CLOCK_TIMES: "300" }, withServer("smtp.h-bu.example")), /echter Mailserver/);
    assert.notEqual(clockOf({ HB_TEST_CLOCK_TIMES: "300" }, withServer("127.0.0.1")), systemClock);
    assert.notEqual(clockOf({ HB_TEST_CLOCK_TIMES: "300" }, company), systemClock);
  });

  for (const wrong of ["0", "-1", "1e9", "schnell"])
    it(`given ${wrong}, then it is refused`, () => assert.throws(() => clockOf({ HB_TEST_CLOCK_TIMES: wrong }, company), /1 bis 1000/));
});
