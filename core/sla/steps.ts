// When someone is told that an answer or a solution is due: the table of escalation steps, and what a pause does to a deadline.
import type { Calendar } from "./calendar.ts";

export type EscalationLevel = "department" | "management";
export type Deadline = "first" | "solution";

export interface EscalationStep {
  /** unique for a case: "first75", "first100", "first+1", "solution75", … */
  key: string;
  deadline: Deadline;
  /** UTC ISO */
  at: string;
  level: EscalationLevel;
  /** for the notice, German */
  what: string;
}

export interface Deadlines {
  openedAt: string;
  /** null: not owed, already answered, or paused */
  dueFirst: string | null;
  dueSolution: string | null;
}

/** Steps by their share of the working time allowed; after them one each working day at the begin of work. */
const SHARES = [
  { share: 75, level: "department" },
  { share: 100, level: "department" },
] as const satisfies readonly { share: number; level: EscalationLevel }[];
const EACH_WORKING_DAY: EscalationLevel = "management";

const WORDS: Record<Deadline, string> = { first: "erste Antwort", solution: "Lösung" };

/** @returns all steps of both deadlines in order of time, up to `days` working days past due */
export function stepsFor(deadlines: Deadlines, calendar: Calendar, days = 5): EscalationStep[] {
  const steps = (["first", "solution"] as const).flatMap((deadline) => {
    const list: EscalationStep[] = [];
    for (let step = nextStep(deadlines, deadline, null, calendar); step && list.length < SHARES.length + days; ) {
      list.push(step);
      step = nextStep(deadlines, deadline, step, calendar);
    }
    return list;
  });
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/**
 * The step after `previous` of one deadline (null: its first). Never ends while the deadline stands: each working day has one.
 * A late process thus catches up in order, each step once, because a step's key follows from its predecessor alone.
 */
export function nextStep(
  deadlines: Deadlines,
  deadline: Deadline,
  previous: Pick<EscalationStep, "key" | "at"> | null,
  calendar: Calendar,
): EscalationStep | null {
  const due = deadline === "first" ? deadlines.dueFirst : deadlines.dueSolution;
  if (due === null) return null;
  const done = previous?.key.slice(deadline.length);
  const index = done === undefined ? 0 : done.startsWith("+") ? SHARES.length : SHARES.findIndex((s) => String(s.share) === done) + 1;
  const share = SHARES[index];
  if (share) {
    const allowed = calendar.workingHoursBetween(deadlines.openedAt, due);
    return {
      key: `${deadline}${share.share}`,
      deadline,
      at: share.share === 100 ? due : calendar.addWorkingHours(deadlines.openedAt, (allowed * share.share) / 100),
      level: share.level,
      what: share.share === 100 ? `${WORDS[deadline]} ist fällig` : `${share.share} % der Zeit bis zur Frist (${WORDS[deadline]}) sind um`,
    };
  }
  const day = done?.startsWith("+") ? Number(done.slice(1)) + 1 : 1;
  return {
    key: `${deadline}+${day}`,
    deadline,
    at: calendar.nextWorkingDay(previous && day > 1 ? previous.at : due),
    level: EACH_WORKING_DAY,
    what: `${WORDS[deadline]} ist seit ${day} Arbeitstag${day === 1 ? "" : "en"} überfällig`,
  };
}

/** The notice of a step for whoever is told, when only its key is at hand (a timer's payload). */
export function deadlineOf(key: string): Deadline {
  return key.startsWith("solution") ? "solution" : "first";
}

/**
 * A deadline after waiting for the customer: moved by the working time of the pause. One that had passed before the pause stays passed.
 * All times UTC ISO.
 */
export function resume(due: string | null, pausedAt: string, resumedAt: string, calendar: Calendar): string | null {
  if (due === null || due <= pausedAt) return due;
  return calendar.addWorkingHours(due, Math.max(0, calendar.workingHoursBetween(pausedAt, resumedAt)));
}
