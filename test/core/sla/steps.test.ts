// Escalation: 75 %, 100 %, then each working day; each step once, also after standing still; a pause moves the deadline.
import assert from "node:assert/strict";
import { createCalendar } from "../../../core/sla/calendar.ts";
import { nextStep, resume, stepsFor } from "../../../core/sla/steps.ts";

const calendar = createCalendar({
  timezone: "Europe/Berlin",
  holidays_of: "HE",
  working_hours: { from: "08:00", to: "18:00", days: [1, 2, 3, 4, 5] },
  company_holidays: [],
});
// Thursday 14:00 in Frankfurt; 4 h to the first answer, 20 h to the solution
const opened = "2026-12-03T13:00:00.000Z";
const case1 = { openedAt: opened, dueFirst: "2026-12-03T17:00:00.000Z", dueSolution: calendar.addWorkingHours(opened, 20) };

describe("escalation steps", () => {
  it("given a case with both deadlines, then the department is told first and management each working day after", () => {
    assert.deepEqual(
      stepsFor(case1, calendar, 2).map((s) => [s.key, s.at, s.level]),
      [
        ["first75", "2026-12-03T16:00:00.000Z", "department"],
        ["first100", "2026-12-03T17:00:00.000Z", "department"],
        ["first+1", "2026-12-04T07:00:00.000Z", "management"],
        ["first+2", "2026-12-07T07:00:00.000Z", "management"],
        ["solution75", "2026-12-07T08:00:00.000Z", "department"],
        ["solution100", "2026-12-07T13:00:00.000Z", "department"],
        ["solution+1", "2026-12-08T07:00:00.000Z", "management"],
        ["solution+2", "2026-12-09T07:00:00.000Z", "management"],
      ],
    );
  });

  it("given the answer went out, then only the solution escalates; given nothing is owed, then nothing does", () => {
    assert.ok(stepsFor({ ...case1, dueFirst: null }, calendar).every((s) => s.deadline === "solution"));
    assert.deepEqual(stepsFor({ openedAt: opened, dueFirst: null, dueSolution: null }, calendar), []);
  });

  it("given the process stood still for a week, then the missed steps follow one another, none twice, none left out", () => {
    const keys: string[] = [];
    for (let s = nextStep(case1, "first", null, calendar); s && s.at < "2026-12-11T12:00:00Z"; s = nextStep(case1, "first", s, calendar)) {
      keys.push(s.key);
    }
    assert.deepEqual(keys, ["first75", "first100", "first+1", "first+2", "first+3", "first+4", "first+5", "first+6"]);
    assert.equal(new Set(keys).size, keys.length);
  });

  it("given a deadline at a weekend's edge, then the daily steps skip the weekend", () => {
    const step = nextStep(
      { openedAt: "2026-12-04T12:00:00Z", dueFirst: "2026-12-04T17:00:00.000Z", dueSolution: null },
      "first",
      { key: "first100", at: "2026-12-04T17:00:00.000Z" },
      calendar,
    );
    assert.equal(step?.at, "2026-12-07T07:00:00.000Z");
    assert.equal(step?.what, "erste Antwort ist seit 1 Arbeitstag überfällig");
  });
});

describe("waiting for the customer", () => {
  it("given a pause over night, then the deadline moves by the working hours of the pause", () => {
    assert.equal(resume("2026-12-04T09:00:00.000Z", "2026-12-03T16:00:00Z", "2026-12-04T08:00:00Z", calendar), "2026-12-04T11:00:00.000Z");
  });
  it("given a pause at a weekend, then nothing moves", () => {
    assert.equal(resume("2026-12-07T09:00:00.000Z", "2026-12-05T08:00:00Z", "2026-12-06T08:00:00Z", calendar), "2026-12-07T09:00:00.000Z");
  });
  it("given the deadline had passed before, then a pause does not heal it", () => {
    assert.equal(resume("2026-12-03T09:00:00.000Z", "2026-12-03T16:00:00Z", "2026-12-04T08:00:00Z", calendar), "2026-12-03T09:00:00.000Z");
    assert.equal(resume(null, "2026-12-03T16:00:00Z", "2026-12-04T08:00:00Z", calendar), null);
  });
});
