// Small sums that several figures share: counting roll-ups, rates, medians.
import type { SAMPLE_METRICS } from "./measures.ts";
import type { Computed, Figures, SumPeriod } from "./types.ts";

/** How often, over all dimensions or the ones named. */
export function count(figures: Figures, period: SumPeriod, metric: string, ...dims: readonly string[]): number {
  return pick(figures, period, metric, dims).reduce((total, row) => total + row.n, 0);
}

/** The sum of the values themselves (courtesy points, minor units, …). */
export function total(figures: Figures, period: SumPeriod, metric: string): number {
  return pick(figures, period, metric, []).reduce((sum, row) => sum + row.sum, 0);
}

/** n by dimension. */
export function byDim(figures: Figures, period: SumPeriod, metric: string): Record<string, number> {
  return Object.fromEntries(pick(figures, period, metric, []).map((row) => [row.dim, row.n]));
}

function pick(figures: Figures, period: SumPeriod, metric: string, dims: readonly string[]) {
  return figures.rollups[period].filter((row) => row.metric === metric && (dims.length === 0 || dims.includes(row.dim)));
}

/** part / whole in percent, at most 100; no data if the whole is nothing. */
export function rate(part: number, whole: number): Computed {
  return { value: whole > 0 ? Math.min(100, (part / whole) * 100) : null, n: whole };
}

/** @param divisor 1 for minutes, 60 for hours */
export function median(figures: Figures, metric: (typeof SAMPLE_METRICS)[number], divisor = 1): Computed {
  const found = figures.medians[metric];
  return found && found.n > 0 ? { value: found.median / divisor, n: found.n } : { value: null, n: 0 };
}

export function minutesSince(figures: Figures, since: string): number {
  return Math.max(0, (Date.parse(figures.now) - Date.parse(since)) / 60_000);
}
