// Days and weeks as they are written, in text.
import assert from "node:assert/strict";
import { isoDate, isoWeek, localDay, sameDelivery } from "../../../../core/orders/read/calendar.ts";
import { findDates, slashOrder } from "../../../../core/orders/read/dates.ts";

describe("dates", () => {
  const context = { today: "2026-11-24", slashes: "DMY" as const };
  const cases: [text: string, want: string][] = [
    ["3.12.", "2026-12-03"],
    ["03.12.26", "2026-12-03"],
    ["2026-12-18", "2026-12-18"],
    ["18/12/2026", "2026-12-18"],
    ["12/18/2026", "2026-12-18"],
    ["December 18th", "2026-12-18"],
    ["18 December 2026", "2026-12-18"],
    ["7. Jänner", "2027-01-07"],
    ["1er février", "2027-02-01"],
    ["KW 49/2026", "2026-W49"],
    ["CW 1", "2027-W01"],
    ["Ende nächster Woche", "2026-12-04"],
    ["end of next week", "2026-12-04"],
    ["kommenden Freitag", "2026-11-27"],
    ["Samstag in zwei Wochen", "2026-12-12"],
  ];
  for (const [text, want] of cases)
    it(`"${text}" is ${want}`, () =>
      assert.deepEqual(
        findDates(text, context).map((d) => d.value),
        [want],
      ));
  it("are none where there is none", () => {
    for (const text of ["31.02.2026", "Version 1.2.3", "week 3 of January", "Mitte Dezember", "5.000 Stk", "Tel. 0211/55 12"])
      assert.deepEqual(findDates(text, context), [], text);
  });
  it("know the American order by what the text or the country shows", () => {
    assert.equal(slashOrder("12/18/2026", null, "en"), "MDY");
    assert.equal(slashOrder("11/10/2026 (MM/DD/YYYY)", "DE", "en"), "MDY");
    assert.equal(slashOrder("11/10/2026", "US", "en"), "MDY");
    assert.equal(slashOrder("11/10/2026", "GB", "en"), "DMY");
  });
  it("count weeks by ISO 8601 and days in Berlin", () => {
    assert.equal(isoWeek("2027-01-01"), "2026-W53");
    assert.equal(isoDate(2026, 2, 29), null);
    assert.equal(localDay("2026-11-24T23:30:00Z"), "2026-11-25");
    assert.ok(sameDelivery("2026-W51", "2026-12-18"));
  });
});
