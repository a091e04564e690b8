import assert from "node:assert/strict";
import { freePlaces, poolFigures, priorityOf } from "../../../core/agents/pool.ts";
import { input, NOW } from "./input.ts";

const { company } = input({ intent: "order" });

describe("the coordinator's priorities", () => {
  it("critical comes before high, high before normal", () => {
    const of = (urgency: "critical" | "high" | "normal") => priorityOf({ urgency, oem: false, hoursLeft: 10 });
    assert.ok(of("critical") < of("high") && of("high") < of("normal"));
  });

  it("given an OEM customer or a near deadline, then the case comes forward", () => {
    const plain = priorityOf({ urgency: "normal", oem: false, hoursLeft: 10 });
    assert.ok(priorityOf({ urgency: "normal", oem: true, hoursLeft: 10 }) < plain);
    assert.ok(priorityOf({ urgency: "normal", oem: false, hoursLeft: 0.5 }) < plain);
    assert.ok(priorityOf({ urgency: "normal", oem: false, hoursLeft: -3 }) < priorityOf({ urgency: "normal", oem: false, hoursLeft: 0.5 }));
  });

  it("stays within 0 and 9, and what owes no answer comes last", () => {
    assert.equal(priorityOf({ urgency: "critical", oem: true, hoursLeft: -9 }), 0);
    assert.equal(priorityOf({ urgency: "critical", oem: true, hoursLeft: null }), 9);
  });
});

describe("the pool of clerks", () => {
  it("a department takes no more than its capacity", () => {
    assert.deepEqual(
      [0, 8, 11].map((running) => freePlaces(company, "sales", running)),
      [8, 0, 0],
    );
  });

  it("given counts of an hour, then figures for each department", () => {
    const hour = 3_600_000;
    const counts = {
      waiting: 3,
      running: 2,
      oldestWaitingSince: "2026-11-10T08:30:00.000Z",
      done: 6,
      human: 3,
      failed: 1,
      busyMs: 2 * hour,
    };
    const [, sales] = poolFigures(company, { sales: counts }, hour, NOW);
    assert.deepEqual(sales, {
      department: "sales",
      waiting: 3,
      running: 2,
      capacity: 8,
      oldestMinutes: 30,
      utilisation: 0.25,
      completionRate: 0.6,
      errorRate: 0.1,
      ended: 10,
    });
  });

  it("given nothing counted, then there are no rates instead of zeros", () => {
    const [info] = poolFigures(company, {}, 0, NOW);
    assert.deepEqual([info?.utilisation, info?.completionRate, info?.errorRate, info?.oldestMinutes], [null, null, null, null]);
  });
});
