// From journal events to the figures on the wall: what is counted, what is not, and "no data" where there is none.
import assert from "node:assert/strict";
import type { JournalEvent, JournalType } from "../../../core/change.ts";
import { KPIS, type KpiKey } from "../../../core/kpi/kpis.ts";
import { rollups, SAMPLE_METRICS, samples } from "../../../core/kpi/measures.ts";
import { report, show } from "../../../core/kpi/report.ts";
import { SCORE_WEIGHTS } from "../../../core/kpi/score.ts";
import { type CurrentState, firstDay, type Kpi } from "../../../core/kpi/types.ts";
import { event, figures } from "./given.ts";

const figure = (key: KpiKey, events: JournalEvent[], state?: Partial<CurrentState>) => {
  const { value, n } = KPIS[key].compute(figures(events, state));
  return [value, n];
};
const times = (n: number, e: JournalEvent): JournalEvent[] => Array.from({ length: n }, () => e);
const letter = (data: JournalEvent["data"]): JournalEvent =>
  event("letter.sent", { kind: "letter", template: "general", auto: true, courtesy: 90, first: true, minutes: 4, inTime: true, ...data });

describe("figures", () => {
  it("given nothing happened, then every figure that needs data says so and none shows 0 or 100 %", () => {
    const without = report(figures([]), "de").filter((k) => k.value === null);
    const exact: KpiKey[] = ["agent_utilisation", "mails_today", "orders_today", "uptime"];
    assert.deepEqual(
      without.map((k) => k.key),
      (Object.keys(KPIS) as KpiKey[]).filter((k) => !exact.includes(k)),
    );
    for (const k of without) assert.equal(k.shown, k.key === "oldest_unanswered" ? "keine offen" : "keine Daten");
  });

  it("given answers in time, late and still missing, then SLA compliance counts all three", () => {
    const events = [...times(8, letter({})), letter({ inTime: false }), letter({ inTime: null }), letter({ first: false })];
    assert.deepEqual(figure("sla_compliance", events), [(8 / 9) * 100, 9]);
    assert.deepEqual(figure("sla_compliance", events, { overdueFirst: 1 }), [80, 10]);
  });

  it("given cases done by the product and by people, then only the former are automatic; filed spam does not flatter", () => {
    const done = { department: "sales", minutes: 5 };
    const events = [
      ...times(3, event("case.done", done)),
      event("case.done", done, "user:anna"),
      event("case.done", done, "api:erp"),
      ...times(20, event("case.filed", { department: "info" })),
    ];
    assert.deepEqual(figure("automation_rate", events), [60, 5]);
  });

  it("given opened, done and filed cases, then e-mail efficiency is what is finished; reopening cannot lift it above 100 %", () => {
    const opened = times(4, event("case.opened", { department: "sales" }));
    assert.deepEqual(figure("email_efficiency", [...opened, event("case.done"), event("case.filed", { department: "info" })]), [40, 5]);
    assert.deepEqual(figure("email_efficiency", [...opened, ...times(9, event("case.done"))]), [100, 4]);
    assert.deepEqual(figure("email_efficiency", [...opened, event("case.filed", { department: "info", from: "open" })]), [25, 4]);
  });

  it("given corrections, then only those of the department count against routing, over what people decided", () => {
    const events = [
      ...times(10, event("human.decided", { how: "sent", minutes: 3 })),
      event("correction", { field: "department" }),
      event("correction", { field: "customerNo" }),
    ];
    assert.deepEqual(figure("routing_accuracy", events), [90, 10]);
  });

  it("given letters and notices, then courtesy is the mean of letters that have a score", () => {
    const events = [
      letter({ courtesy: 80 }),
      letter({ courtesy: 90 }),
      letter({ courtesy: null }),
      event("letter.sent", { kind: "notice", courtesy: 100 }),
    ];
    assert.deepEqual(figure("courtesy_average", events), [85, 2]);
  });

  it("given deliveries and a cancellation, then fulfilment is what the customer got as promised", () => {
    const step = (data: JournalEvent["data"]) => event("order.step", { minutes: 60, total: 100, ...data });
    const events = [
      step({ to: "DELIVERED", onTime: true }),
      step({ to: "DELIVERED" }),
      step({ to: "DELIVERED", onTime: false }),
      step({ to: "CANCELLED" }),
      step({ to: "PACKED" }),
    ];
    assert.deepEqual(figure("order_fulfilment", events), [50, 4]);
  });

  it("given orders in work, then revenue counts known amounts, n counts all, and the parts are its distribution", () => {
    const state = {
      ordersInWork: [
        { state: "CONFIRMED", n: 2, sumMinor: 189080 },
        { state: "PLANNED", n: 1, sumMinor: 0 },
      ],
    };
    assert.deepEqual(KPIS.revenue_in_work.compute(figures([], state)), { value: 1890.8, n: 3, parts: { CONFIRMED: 1890.8, PLANNED: 0 } });
  });

  it("given confirmations and first answers, then times are medians of what was measured", () => {
    const events = [
      letter({ minutes: 2 }),
      letter({ minutes: 4, template: "order-confirmation" }),
      letter({ minutes: 900 }),
      letter({ first: false }),
    ];
    assert.deepEqual(figure("first_response_time", events), [4, 3]);
    assert.deepEqual(figure("order_processing_time", events), [4, 1]);
    assert.deepEqual(figure("order_lead_time", [event("order.step", { to: "SHIPPED", minutes: 90, total: null })]), [1.5, 1]);
  });

  it("given cases closed after one mail and one letter, then they were solved at first contact; unknown ones do not count", () => {
    const done = (mails: number, letters: number) => event("case.done", { department: "info", minutes: 1, mails, letters });
    assert.deepEqual(
      figure("first_contact_resolution", [done(1, 1), done(1, 0), done(2, 1), done(1, 2), event("case.done", { department: "info" })]),
      [50, 4],
    );
  });

  it("given the present state, then utilisation, uptime and the oldest mail follow from it", () => {
    const state = { running: 5, startedAt: "2026-12-01T06:00:00.000Z", oldestUnanswered: "2026-12-01T10:30:00.000Z" };
    assert.deepEqual(figure("agent_utilisation", [], state), [25, 20]);
    assert.deepEqual(figure("uptime", [], state), [6, 1]);
    assert.deepEqual(figure("oldest_unanswered", [], state), [1.5, 1]);
  });

  it("given only some parts have data, then the score is their weighted mean, and says of how many", () => {
    const events = [...times(3, letter({ courtesy: 80 })), letter({ courtesy: 80, inTime: false })];
    const { value, n } = KPIS.performance_score.compute(figures(events));
    assert.equal(
      value,
      (75 * SCORE_WEIGHTS.sla_compliance + 80 * SCORE_WEIGHTS.courtesy_average) /
        (SCORE_WEIGHTS.sla_compliance + SCORE_WEIGHTS.courtesy_average),
    );
    assert.equal(n, 2);
  });

  it("given the weights, then the formula that staff read names each of them", () => {
    const weights = (text: string) => [...text.matchAll(/\((\d+)\)/g)].map((m) => Number(m[1]));
    for (const text of Object.values(KPIS.performance_score.formula)) assert.deepEqual(weights(text), Object.values(SCORE_WEIGHTS));
    assert.deepEqual([...KPIS.performance_score.from], Object.keys(SCORE_WEIGHTS));
  });

  it("given the table, then each figure is computed from metrics that some event feeds", () => {
    const fed = new Set<string>(SAMPLE_METRICS);
    const rich = { kind: "letter", courtesy: 1, first: true, minutes: 1, mails: 1, letters: 1, reasons: "rule", to: "DELIVERED" };
    const types: JournalType[] = [
      "mail.received",
      "case.opened",
      "case.filed",
      "case.done",
      "human.decided",
      "correction",
      "letter.sent",
      "order.created",
      "order.step",
    ];
    for (const type of types) for (const r of rollups(event(type, rich))) fed.add(r.metric);
    for (const [key, kpi] of Object.entries<Kpi>(KPIS)) {
      for (const source of kpi.from) assert.ok(fed.has(source) || source.startsWith("state.") || source in KPIS, `${key}: ${source}`);
    }
  });

  it("given an event that figures are not made of, or one with nothing in it, then nothing breaks", () => {
    for (const type of ["login", "day.sealed", "case.joined"] as const)
      assert.deepEqual([rollups(event(type)), samples(event(type))], [[], []]);
    for (const type of ["letter.sent", "order.step", "case.done", "human.asked", "mail.received"] as const) {
      assert.ok(rollups(event(type)).every((r) => typeof r.dim === "string" && Number.isFinite(r.sum)));
      assert.deepEqual(samples(event(type)), []);
    }
  });

  it("given values, then they read as staff write them", () => {
    assert.equal(show(94.2345, "%", "de"), "94,2 %");
    assert.equal(show(12345.6, "EUR", "de"), "12.346 EUR");
    assert.equal(show(12345.6, "EUR", "en"), "12,346 EUR");
    assert.equal(show(null, "%", "en"), "no data");
  });

  it("given today, then a period's first day counts today in", () => {
    assert.equal(firstDay("today", "2026-12-01"), "2026-12-01");
    assert.equal(firstDay("week", "2026-12-01"), "2026-11-25");
    assert.equal(firstDay("month", "2026-03-01"), "2026-01-31");
  });
});
