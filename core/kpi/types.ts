// What figures are computed from (the store supplies it by indexed queries) and what a figure is.

/** A figure's time span, counted in the company's calendar days, today included. */
export const PERIODS = {
  today: { days: 1, de: "heute", en: "today" },
  week: { days: 7, de: "7 Tage", en: "7 days" },
  month: { days: 30, de: "30 Tage", en: "30 days" },
  now: { days: 0, de: "jetzt", en: "now" },
} as const satisfies Record<string, { days: number; de: string; en: string }>;
export type Period = keyof typeof PERIODS;
/** Periods for which roll-ups are summed. */
export type SumPeriod = Exclude<Period, "now">;

/** One row a metric and dimension: SELECT metric, dim, sum(n), sum(sum) FROM rollup WHERE day >= firstDay GROUP BY metric, dim. */
export interface Sum {
  metric: string;
  dim: string;
  n: number;
  sum: number;
}

export interface Figures {
  /** UTC ISO */
  now: string;
  rollups: Record<SumPeriod, readonly Sum[]>;
  /** medians over 30 days of each of SAMPLE_METRICS that has any */
  medians: Readonly<Record<string, { median: number; n: number }>>;
  state: CurrentState;
}

/** Counts of how things stand, each from an index. */
export interface CurrentState {
  /** UTC ISO: when this process was ready */
  startedAt: string;
  /** UTC ISO: arrival of the oldest mail that is owed an answer and has none; null if there is none */
  oldestUnanswered: string | null;
  /** open cases whose first answer is overdue and not sent */
  overdueFirst: number;
  /** leased now, and capacity, over all departments */
  running: number;
  capacity: number;
  /** orders from CREATED to DELIVERED and ON_HOLD, by state; EUR minor units; orders of unknown value count in n only */
  ordersInWork: readonly { state: string; n: number; sumMinor: number }[];
}

export type Unit = "%" | "points" | "count" | "EUR" | "minutes" | "hours";

export interface Computed {
  /** null: no data */
  value: number | null;
  /** how many cases, mails, orders, … the figure is made of */
  n: number;
  /** its distribution, for figures that have one, in the figure's unit */
  parts?: Readonly<Record<string, number>>;
}

export interface Kpi {
  label: { de: string; en: string };
  unit: Unit;
  period: Period;
  /** the roll-up metrics, sample metrics or state fields it is made of */
  from: readonly string[];
  /** how it is computed, for whoever asks what the figure means */
  formula: { de: string; en: string };
  /** shown instead of "no data" where having none is good news */
  none?: { de: string; en: string };
  compute(figures: Figures): Computed;
}

/** First calendar day of a period that ends today. @param today YYYY-MM-DD, the company's calendar day */
export function firstDay(period: SumPeriod, today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - (PERIODS[period].days - 1) * 86_400_000).toISOString().slice(0, 10);
}
