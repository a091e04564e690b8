// What a deploy and a stop do to work in the wires: let it finish, and give back what takes too long.
import assert from "node:assert/strict";
import type { Clock } from "../../../core/ports.ts";
import type { Work } from "../../../core/work.ts";
import { systemClock } from "../../../nodes/_kit/clock.ts";
import { drain } from "../../../nodes/_kit/drain.ts";
import { createLeaseBook } from "../../../nodes/_kit/leases.ts";
import { startTaking } from "../../../nodes/_kit/taking.ts";
import { until } from "../../peers/until.ts";
import { type Desk, openDesk } from "./desk.ts";

const QUESTION = `From: Petra Ahrens <ahrens@schneiderei.example>
To: info@h-bu.de
Subject: Anfrage
Message-ID: <1@schneiderei.example>

Wann haben Sie geöffnet?
`;

/** A clock whose long waits are over when the test says so. */
function handClock(): Clock & { later(): void } {
  const waits: (() => void)[] = [];
  return {
    ...systemClock,
    after(ms, callback) {
      if (ms < 10_000) return systemClock.after(ms, callback);
      waits.push(callback);
      return () => waits.splice(waits.indexOf(callback), 1);
    },
    later() {
      for (const callback of waits.splice(0)) callback();
    },
  };
}

describe("work in the wires when a deploy begins", () => {
  let desk: Desk;
  let clock: ReturnType<typeof handClock>;
  let inWires: Work[];
  let stop: () => Promise<void>;
  let services: Desk["services"];

  beforeEach(async () => {
    desk = await openDesk();
    clock = handClock();
    inWires = [];
    services = { ...desk.services, clock, leases: createLeaseBook(clock, () => {}) };
    const send = (work: Work): void => void inWires.push(work);
    stop = startTaking({ services, taker: "t", queue: "triage", atOnce: 4, limitMs: 120_000, send, show: () => {} });
  });
  afterEach(async () => {
    await stop();
    await desk.close();
  });

  it("given it finishes in time, then the deploy waits for it, and nothing else is taken before it is over", async () => {
    await desk.mail(QUESTION);
    const first = await until(() => inWires[0]);
    let drained = false;
    const draining = drain(services).then((letGo) => {
      drained = true;
      return letGo;
    });
    await desk.mail(QUESTION.replace("<1@", "<2@").replace("ahrens@", "berg@"));
    await new Promise((r) => setTimeout(r, 50));
    assert.equal(drained, false);
    services.leases.close(first);
    const letGo = await draining;
    assert.equal(inWires.length, 1);
    letGo();
    await until(() => inWires.length === 2);
  });

  it("given it is not done after 10 s, then it goes back uncounted and is taken again afterwards", async () => {
    await desk.mail(QUESTION);
    const first = await until(() => inWires[0]);
    const draining = drain(services);
    clock.later();
    const letGo = await draining;
    assert.equal(services.leases.holds(first), false);
    letGo();
    const again = await until(() => inWires[1]);
    assert.equal(again.id, first.id);
    assert.equal(again.attempt, first.attempt);
    assert.ok(again.token > first.token, "the old lease is void");
  });

  it("given two deploys at once, then work begins again after the later one", async () => {
    const [one, two] = [await drain(services), await drain(services)];
    await desk.mail(QUESTION);
    one();
    one();
    await new Promise((r) => setTimeout(r, 50));
    assert.equal(inWires.length, 0);
    two();
    await until(() => inWires.length === 1);
  });
});
