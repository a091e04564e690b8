import assert from "node:assert/strict";
import { readFigures } from "../../../adapters/sqlite/figures.ts";
import { openStore, type TestStore } from "./views/store.ts";

describe("given a month of business in the store", () => {
  let t: TestStore;
  const figures = () => {
    const now = t.store.now();
    return readFigures(t.store.db, t.company, { now, today: t.store.dayOf(now), startedAt: "2026-11-23T08:00:00.000Z" });
  };
  beforeEach(async () => {
    t = await openStore("2026-11-23T09:00:00.000Z");
  });
  afterEach(() => t.store.close());

  it("when mails came today, last week and long ago, then each period sums its own days", async () => {
    for (const [n, at] of [
      "2026-09-01T09:00:00.000Z",
      "2026-11-05T09:00:00.000Z",
      "2026-11-20T09:00:00.000Z",
      "2026-11-22T23:30:00.000Z",
    ].entries()) {
      t.clock.set(at);
      await t.mail(`${n}@kunde.example`, n);
    }
    t.clock.set("2026-11-23T09:00:00.000Z");
    const { rollups } = await figures();
    const n = (period: keyof typeof rollups) => rollups[period].find((r) => r.metric === "mails_in")?.n;
    // 23:30 UTC is the next day in Frankfurt
    assert.deepEqual([n("today"), n("week"), n("month")], [1, 2, 3]);
  });

  it("when cases took different times, then the median is the middle one, and of two the mean", async () => {
    for (let n = 1; n <= 3; n++) await t.case(`F-2026-0000${n}`, await t.mail("a@kunde.example", n));
    const close = (n: number, at: string) => {
      t.clock.set(at);
      return t.write([{ op: "case.update", caseId: `F-2026-0000${n}`, set: { state: "done" } }]);
    };
    await close(1, "2026-11-23T09:10:00.000Z");
    await close(2, "2026-11-23T09:30:00.000Z");
    assert.deepEqual((await figures()).medians["case_done"], { median: 20, n: 2 });
    await close(3, "2026-11-23T19:00:00.000Z");
    assert.deepEqual((await figures()).medians["case_done"], { median: 30, n: 3 });
    assert.equal((await figures()).medians["first_answer"], undefined);
  });

  it("when answers are owed, then the oldest and the overdue ones are known; what waits for the customer is neither", async () => {
    assert.equal((await figures()).state.oldestUnanswered, null);
    const dueFirst = "2026-11-23T11:00:00.000Z";
    await t.case("F-2026-00001", await t.mail("a@kunde.example", 1), { dueFirst });
    t.clock.set("2026-11-23T10:00:00.000Z");
    await t.case("F-2026-00002", await t.mail("b@kunde.example", 2), { dueFirst });
    t.clock.set("2026-11-23T12:00:00.000Z");
    const now = (await figures()).state;
    assert.deepEqual([now.oldestUnanswered, now.overdueFirst], ["2026-11-23T09:00:00.000Z", 2]);
    await t.write([{ op: "case.update", caseId: "F-2026-00001", set: { state: "waiting" } }]);
    const then = (await figures()).state;
    assert.deepEqual([then.oldestUnanswered, then.overdueFirst], ["2026-11-23T10:00:00.000Z", 1]);
  });

  it("when orders are in work, then their value counts by state; unknown amounts and finished orders do not", async () => {
    const order = (orderNo: string, totalMinor: number) =>
      t.write([
        {
          op: "order.create",
          orderNo,
          customerNo: "1",
          customerOrderNo: null,
          caseId: null,
          requestedDelivery: null,
          confirmedDelivery: null,
          currency: "EUR",
          lines: [],
          totalMinor,
          credit: "check",
        },
      ]);
    await order("AB-2026-00001", 1000);
    await order("AB-2026-00002", 500);
    await order("AB-2026-00003", 700);
    await t.store.db.updateTable("sales_order").set({ total_minor: null }).where("order_no", "=", "AB-2026-00002").execute();
    await t.write([{ op: "order.step", orderNo: "AB-2026-00003", to: "CANCELLED", reason: "" }], { kind: "user", name: "vera" });
    assert.deepEqual((await figures()).state.ordersInWork, [{ state: "CREATED", n: 2, sumMinor: 1000 }]);
  });
});
