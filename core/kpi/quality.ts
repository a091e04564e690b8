// How each figure of quality is computed: rates from 0 to 100. The table that names and shows them is kpis.ts.
import { count, rate, total } from "./sums.ts";
import type { Computed, Figures } from "./types.ts";

export function slaCompliance(f: Figures): Computed {
  const inTime = count(f, "month", "first_answers", "in_time");
  // an answer that is overdue and still missing is a promise broken already
  return rate(inTime, inTime + count(f, "month", "first_answers", "late") + f.state.overdueFirst);
}

export const emailEfficiency = (f: Figures): Computed =>
  rate(count(f, "month", "cases_done") + count(f, "month", "cases_filed"), count(f, "month", "cases_in"));

export const automationRate = (f: Figures): Computed =>
  rate(count(f, "month", "cases_done_by", "product"), count(f, "month", "cases_done_by"));

export function routingAccuracy(f: Figures): Computed {
  const seen = count(f, "month", "decided");
  return rate(Math.max(0, seen - count(f, "month", "corrections", "department")), seen);
}

export function courtesyAverage(f: Figures): Computed {
  const n = count(f, "month", "courtesy");
  return { value: n > 0 ? total(f, "month", "courtesy") / n : null, n };
}

export const firstContactResolution = (f: Figures): Computed =>
  rate(count(f, "month", "resolved_at", "first_contact"), count(f, "month", "resolved_at"));

export function orderFulfilment(f: Figures): Computed {
  const kept = count(f, "month", "deliveries", "on_time", "no_date");
  return rate(kept, count(f, "month", "deliveries") + count(f, "month", "orders_moved", "CANCELLED"));
}
