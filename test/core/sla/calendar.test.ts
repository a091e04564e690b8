// Working time in Frankfurt: weekends, Hessen's holidays, company holidays, summer time, and no dependence on the machine's zone.
import assert from "node:assert/strict";
import fc from "fast-check";
import { createCalendar } from "../../../core/sla/calendar.ts";

const calendar = createCalendar({
  timezone: "Europe/Berlin",
  holidays_of: "HE",
  working_hours: { from: "08:00", to: "18:00", days: [1, 2, 3, 4, 5] },
  company_holidays: [{ from: "2026-12-28", to: "2026-12-31", name: "Betriebsferien" }],
});

describe("working time", () => {
  const sums: [string, string, number, string][] = [
    ["within a day", "2026-12-01T09:00:00Z", 4, "2026-12-01T13:00:00.000Z"],
    ["until closing time exactly", "2026-12-01T13:00:00Z", 4, "2026-12-01T17:00:00.000Z"],
    ["over the night", "2026-12-01T16:00:00Z", 4, "2026-12-02T10:00:00.000Z"],
    ["over a weekend", "2026-12-04T16:00:00Z", 12, "2026-12-08T08:00:00.000Z"],
    ["from the evening", "2026-12-01T20:00:00Z", 2, "2026-12-02T09:00:00.000Z"],
    ["from early morning", "2026-12-01T03:00:00Z", 2, "2026-12-01T09:00:00.000Z"],
    ["over Christmas, company holidays and New Year", "2026-12-23T16:00:00Z", 12, "2027-01-04T08:00:00.000Z"],
    ["over Corpus Christi, a holiday in Hessen", "2026-06-03T15:00:00Z", 2, "2026-06-05T07:00:00.000Z"],
    ["on 6 January, no holiday in Hessen", "2026-01-06T08:00:00Z", 2, "2026-01-06T10:00:00.000Z"],
    ["over the begin of summer time", "2026-03-27T16:00:00Z", 2, "2026-03-30T07:00:00.000Z"],
    ["over the end of summer time", "2026-10-23T15:00:00Z", 2, "2026-10-26T08:00:00.000Z"],
    ["fractions of an hour", "2026-12-01T09:00:00Z", 0.75, "2026-12-01T09:45:00.000Z"],
    ["no hours within working time", "2026-12-01T09:00:00Z", 0, "2026-12-01T09:00:00.000Z"],
  ];
  for (const [what, from, hours, expected] of sums) {
    it(`given ${what}, then ${hours} h end at ${expected}`, () => assert.equal(calendar.addWorkingHours(from, hours), expected));
  }

  it("given nights, weekends and holidays, then only working hours count, backwards too", () => {
    assert.equal(calendar.workingHoursBetween("2026-12-04T16:00:00Z", "2026-12-08T08:00:00Z"), 12);
    assert.equal(calendar.workingHoursBetween("2026-12-08T08:00:00Z", "2026-12-04T16:00:00Z"), -12);
    assert.equal(calendar.workingHoursBetween("2026-12-05T00:00:00Z", "2026-12-06T20:00:00Z"), 0);
    assert.equal(calendar.workingHoursBetween("2026-03-23T00:00:00Z", "2026-03-30T00:00:00Z"), 50);
  });

  it("given a point in time, then it is working time or it is not", () => {
    assert.equal(calendar.isWorkingTime("2026-12-01T07:00:00Z"), true);
    assert.equal(calendar.isWorkingTime("2026-12-01T17:00:00Z"), false);
    assert.equal(calendar.isWorkingTime("2026-12-05T10:00:00Z"), false);
    assert.equal(calendar.isWorkingTime("2026-12-29T10:00:00Z"), false);
    assert.equal(calendar.isWorkingTime("2026-07-01T06:30:00Z"), true);
  });

  it("given a Friday night, then the next working day is Monday at eight, or at the time asked for", () => {
    assert.equal(calendar.nextWorkingDay("2026-12-04T22:59:00Z"), "2026-12-07T07:00:00.000Z");
    assert.equal(calendar.nextWorkingDay("2026-12-04T22:59:00Z", "09:30"), "2026-12-07T08:30:00.000Z");
    assert.equal(calendar.nextWorkingDay("2026-12-06T23:30:00Z"), "2026-12-08T07:00:00.000Z");
  });

  it("given a local day, then the reason for a day off is named", () => {
    assert.equal(calendar.dayOff("2026-12-25"), "1. Weihnachtstag");
    assert.equal(calendar.dayOff("2026-12-30"), "Betriebsferien");
    assert.equal(calendar.dayOff("2026-12-05"), "kein Arbeitstag");
    assert.equal(calendar.dayOff("2026-12-01"), null);
    assert.equal(calendar.localDay("2026-12-01T23:30:00Z"), "2026-12-02");
  });

  it("given any start and span, then what was added is what lies between, and the end is in working time", () => {
    const start = fc.date({ min: new Date("2025-01-01T00:00:00Z"), max: new Date("2029-12-31T00:00:00Z"), noInvalidDate: true });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 200 * 60 }), (from, minutes) => {
        const iso = from.toISOString();
        const end = calendar.addWorkingHours(iso, minutes / 60);
        assert.ok(Math.abs(calendar.workingHoursBetween(iso, end) - minutes / 60) < 1e-6);
        assert.ok(calendar.isWorkingTime(new Date(Date.parse(end) - 1).toISOString()));
      }),
      { numRuns: 1000 },
    );
  });

  it("given settings that leave no working time, then that is said instead of counting forever", () => {
    const never = createCalendar({
      timezone: "Europe/Berlin",
      holidays_of: "HE",
      working_hours: { from: "08:00", to: "18:00", days: [] },
      company_holidays: [],
    });
    assert.throws(() => never.addWorkingHours("2026-12-01T09:00:00Z", 1), /leave no working time/);
  });
});
