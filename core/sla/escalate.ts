// What an SLA step that has been reached brings with it: someone is told, and the next step is set. Void once answered, done or paused.
import type { NewWork, Operation } from "../change.ts";
import type { Company } from "../company.ts";
import type { CaseRow } from "../ports.ts";
import type { Calendar } from "./calendar.ts";
import { deadlineOf, type EscalationLevel, type EscalationStep, nextStep } from "./steps.ts";
import { timer } from "./timers.ts";

export interface Escalation {
  operations: Operation[];
  /** German, for the trace */
  because: string;
}

/** True while the deadline of this step still stands. */
function stands(file: CaseRow, key: string): boolean {
  if (file.state === "done" || file.state === "filed" || file.state === "waiting") return false;
  return deadlineOf(key) === "solution" || file.firstAnswerAt === null;
}

function tell(file: CaseRow, step: Pick<EscalationStep, "level" | "what">, company: Company): Operation {
  const department = company.departments[file.department];
  const to = step.level === "management" ? [department.notify, ...company.management] : [department.notify];
  return {
    op: "notify",
    to: [...new Set(to)],
    caseId: file.caseId,
    subject: `[${file.caseNo}] ${step.what}`,
    text: `Vorgang ${file.caseNo} (${department.label}): ${step.what}.\nBetreff: ${file.subject}\nVon: ${file.sender}\nErste Antwort fällig: ${file.dueFirst ?? "-"}\nLösung fällig: ${file.dueSolution ?? "-"}\n`,
  };
}

export function escalate(file: CaseRow | null, payload: Record<string, unknown>, company: Company, calendar: Calendar): Escalation {
  const key = String(payload["key"]);
  const what = String(payload["what"]);
  if (!file) return { operations: [], because: `${what}: der Vorgang besteht nicht mehr` };
  if (!stands(file, key)) return { operations: [], because: `${what}: erledigt oder beim Kunden, niemand wird gestört` };
  const level = payload["level"] as EscalationLevel;
  const next = nextStep(
    { openedAt: file.openedAt, dueFirst: file.dueFirst, dueSolution: file.dueSolution },
    deadlineOf(key),
    { key, at: String(payload["at"]) },
    calendar,
  );
  const follow: NewWork[] = next ? [timer(file.caseId, next)] : [];
  return {
    operations: [
      { op: "sla.reached", caseId: file.caseId, step: key, level },
      tell(file, { level, what }, company),
      ...follow.map((work) => ({ op: "work.add", work }) as Operation),
    ],
    because: `${what}: ${level === "management" ? "Leitung" : "Abteilung"} benachrichtigt`,
  };
}
