// SLA steps as pieces of work: only the next step of each deadline is in the queue, and it asks for its successor when it fires.
import type { NewWork } from "../change.ts";
import type { Assignment } from "../routing/types.ts";
import type { Calendar } from "./calendar.ts";
import { type Deadlines, type EscalationStep, nextStep } from "./steps.ts";

/** @param caseId may be filled in by the commit that opens the case */
export function timer(caseId: string, step: EscalationStep): NewWork {
  return {
    kind: "timer",
    queue: "timer",
    lane: `timer:${caseId}`,
    priority: 1,
    caseId,
    notBefore: step.at,
    payload: { key: step.key, at: step.at, level: step.level, what: step.what },
    uniqueKey: `sla:${caseId}:${step.key}`,
  };
}

/**
 * The next step after `now` of each deadline that stands.
 * @param reached keys of steps that have fired: they never do again, not even after the clock was set back
 */
export function timersFrom(
  caseId: string,
  deadlines: Deadlines,
  now: string,
  calendar: Calendar,
  reached: ReadonlySet<string> = new Set(),
): NewWork[] {
  return (["first", "solution"] as const).flatMap((deadline) => {
    let step = nextStep(deadlines, deadline, null, calendar);
    while (step && (step.at <= now || reached.has(step.key))) step = nextStep(deadlines, deadline, step, calendar);
    return step ? [timer(caseId, step)] : [];
  });
}

/** The first step of each deadline that the assignment set. */
export function firstTimers(caseId: string, openedAt: string, assignment: Assignment, calendar: Calendar): NewWork[] {
  if (assignment.next === "archive") return [];
  const deadlines: Deadlines = { openedAt, dueFirst: assignment.dueFirst, dueSolution: assignment.dueSolution };
  return timersFrom(caseId, deadlines, openedAt, calendar);
}
