// The final word before the commit: department, priority, promise and who works on it, from triage and what the rules decided.
import type { Company } from "../company.ts";
import type { Calendar } from "../sla/calendar.ts";
import { type HumanReason, type HumanReasonCode, INTENTS, type SlaClass, type Urgency } from "../words.ts";
import type { Work } from "../work.ts";
import { emptyRouting, reasons } from "./merge.ts";
import type { Assignment, Routing } from "./types.ts";

export interface AssignServices {
  company: Company;
  /** UTC ISO: when the case is opened */
  now: string;
  calendar: Calendar;
}

/** 0 is worked on first. Urgency can only move work forward; without it and without a rule the promise decides. */
const BY_URGENCY: Record<Urgency, number | null> = { critical: 0, high: 2, normal: null };
const BY_SLA: Record<SlaClass, number> = { critical: 0, oem: 3, default: 5 };
const ARCHIVED = 9;

/** With these no agent prepares anything: a ready draft would only tempt someone to send it. */
const NO_AGENT: readonly HumanReasonCode[] = ["suspicious_sender", "work_failed"];

/** Decides for any work; one that was never understood goes to a person. */
export function assign(work: Work, { company, now, calendar }: AssignServices): Assignment {
  const routing = work.routing ?? emptyRouting();
  const { triage } = work;
  const failed: HumanReason[] = triage
    ? []
    : [{ code: "work_failed", by: "Zuweisung", detail: "Die Mail wurde nicht eingeordnet (Triage fehlt)" }];
  const human = reasons(failed, routing.human, triage?.human ?? [], work.human);
  const intent = triage?.intent.value ?? "general_inquiry";
  const stated = triage?.urgency.value ?? "normal";
  const urgency: Urgency = routing.sla === "critical" ? "critical" : stated;
  const sla: SlaClass = urgency === "critical" ? "critical" : (routing.sla ?? (triage?.oem.value ? "oem" : "default"));
  const next = nextOf(routing, INTENTS[intent].answer, human);
  const answer = next !== "archive" && routing.reply !== "no" && triage?.reply.value !== "no";
  const hours = company.sla[sla];
  return {
    department: routing.department ?? triage?.department.value ?? "info",
    priority: priorityOf(next, routing.priority ?? null, BY_URGENCY[urgency]) ?? BY_SLA[sla],
    sla,
    urgency,
    intent,
    next,
    // no answer is owed to an impostor, but someone still has to deal with it in time
    dueFirst: answer ? calendar.addWorkingHours(now, hours.first_answer_hours) : null,
    dueSolution: next === "archive" ? null : calendar.addWorkingHours(now, hours.solution_hours),
    human,
  };
}

function priorityOf(next: Assignment["next"], byRule: number | null, byUrgency: number | null): number | null {
  if (next === "archive") return ARCHIVED;
  if (byRule === null || byUrgency === null) return byRule ?? byUrgency;
  return Math.min(byRule, byUrgency);
}

/** A reason for a person outweighs filing: nothing that someone should look at disappears into the archive. */
function nextOf(routing: Routing, answerable: boolean, human: readonly HumanReason[]): Assignment["next"] {
  if (routing.archive && human.length === 0) return "archive";
  const noAgent = routing.archive || !answerable || human.some((reason) => NO_AGENT.includes(reason.code));
  return noAgent ? "human" : "agent";
}
