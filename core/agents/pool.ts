// The coordinator's arithmetic: who comes first, how many at a time, and how the pool of clerks is doing. Counts in, figures out.
import type { Company } from "../company.ts";
import { DEPARTMENTS, type Department, type Urgency } from "../words.ts";

/** First to last; the store takes the lowest number first. */
export const FIRST = 0;
export const LAST = 9;

const BY_URGENCY: Record<Urgency, number> = { critical: 1, high: 3, normal: 6 };
/** How much nearer a case comes as its first answer falls due; the first row that holds counts. */
const BY_TIME_LEFT = [
  { hours: 0, nearer: 3 },
  { hours: 1, nearer: 2 },
  { hours: 4, nearer: 1 },
] as const;
const OEM_NEARER = 1;

export interface PriorityFacts {
  urgency: Urgency;
  oem: boolean;
  /** working hours until the first answer is due, negative once it is overdue; null if none is owed */
  hoursLeft: number | null;
}

/** 0 (first) .. 9. Urgency sets the place, an OEM customer and a near deadline bring it forward; nothing is due: last. */
export function priorityOf({ urgency, oem, hoursLeft }: PriorityFacts): number {
  if (hoursLeft === null) return LAST;
  const nearer = BY_TIME_LEFT.find((row) => hoursLeft <= row.hours)?.nearer ?? 0;
  return Math.min(LAST, Math.max(FIRST, BY_URGENCY[urgency] - (oem ? OEM_NEARER : 0) - nearer));
}

/** How many more pieces of work a department may take now. */
export function freePlaces(company: Pick<Company, "departments">, department: Department, running: number): number {
  return Math.max(0, company.departments[department].capacity - running);
}

/** What is counted for one department over a period. */
export interface PoolCounts {
  waiting: number;
  running: number;
  /** UTC ISO, when the oldest waiting piece was added */
  oldestWaitingSince: string | null;
  /** ended without a person's help */
  done: number;
  /** ended on the work list because a person must decide */
  human: number;
  /** attempts that ended in an error */
  failed: number;
  /** milliseconds that clerks were at work in the period, summed over all places */
  busyMs: number;
}

export interface PoolFigures {
  department: Department;
  waiting: number;
  running: number;
  capacity: number;
  /** minutes; null if nothing waits */
  oldestMinutes: number | null;
  /** 0..1 of capacity over the period; null without a period */
  utilisation: number | null;
  /** 0..1 ended alone, of all that ended; null if nothing ended */
  completionRate: number | null;
  /** 0..1 failed of all that ended; null if nothing ended */
  errorRate: number | null;
  /** what the rates are counted from */
  ended: number;
}

/** @param periodMs length of the counted period; @param now UTC ISO */
export function poolFigures(
  company: Pick<Company, "departments">,
  counts: Partial<Record<Department, PoolCounts>>,
  periodMs: number,
  now: string,
): PoolFigures[] {
  return DEPARTMENTS.map((department) => {
    const c = counts[department] ?? { waiting: 0, running: 0, oldestWaitingSince: null, done: 0, human: 0, failed: 0, busyMs: 0 };
    const { capacity } = company.departments[department];
    const ended = c.done + c.human + c.failed;
    const share = (part: number): number | null => (ended === 0 ? null : part / ended);
    return {
      department,
      waiting: c.waiting,
      running: c.running,
      capacity,
      oldestMinutes: c.oldestWaitingSince === null ? null : Math.max(0, (Date.parse(now) - Date.parse(c.oldestWaitingSince)) / 60_000),
      utilisation: periodMs > 0 ? Math.min(1, c.busyMs / (periodMs * capacity)) : null,
      completionRate: share(c.done),
      errorRate: share(c.failed),
      ended,
    };
  });
}
