// Journal events and what the store would make of them, for the tests of figures.
import type { JournalEvent, JournalType } from "../../../core/change.ts";
import { rollups, samples } from "../../../core/kpi/measures.ts";
import type { CurrentState, Figures, Sum } from "../../../core/kpi/types.ts";

export const NOW = "2026-12-01T12:00:00.000Z";
export const IDLE: CurrentState = { startedAt: NOW, oldestUnanswered: null, overdueFirst: 0, running: 0, capacity: 20, ordersInWork: [] };

export function event(type: JournalType, data: JournalEvent["data"] = {}, actor = "flow:finish"): JournalEvent {
  return { seq: 1, at: NOW, type, actor, caseId: "c", mailId: null, orderNo: null, data };
}

/** The store's part, in memory: roll-ups summed, medians taken. */
export function figures(events: JournalEvent[], state: Partial<CurrentState> = {}): Figures {
  const sums = new Map<string, Sum>();
  const values = new Map<string, number[]>();
  for (const e of events) {
    for (const r of rollups(e)) {
      const row = sums.get(`${r.metric} ${r.dim}`) ?? { metric: r.metric, dim: r.dim, n: 0, sum: 0 };
      sums.set(`${r.metric} ${r.dim}`, { ...row, n: row.n + r.n, sum: row.sum + r.sum });
    }
    for (const s of samples(e)) values.set(s.metric, [...(values.get(s.metric) ?? []), s.value]);
  }
  const rows = [...sums.values()];
  const medians = Object.fromEntries(
    [...values].map(([m, v]) => [m, { median: v.sort((a, b) => a - b)[v.length >> 1] ?? 0, n: v.length }]),
  );
  return { now: NOW, rollups: { today: rows, week: rows, month: rows }, medians, state: { ...IDLE, ...state } };
}
