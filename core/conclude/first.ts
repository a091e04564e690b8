// What the commit writes after triage, rules and assignment: the case, its timers, its next work. Not the department's answer.
import type { NewWork, Operation } from "../change.ts";
import type { Company } from "../company.ts";
import { recipientsOf } from "../routing/recipients.ts";
import type { Work } from "../work.ts";
import { humanReasons } from "./human.ts";
import { noticeText } from "./notice.ts";

const STATE = { agent: "open", human: "open", archive: "filed" } as const;

/** Numbers that the department's letter may need, reserved when its work is taken. */
export const RESERVE: Partial<Record<string, string[]>> = { order: ["order"], quote_request: ["quote"] };

function caseOperation(work: Work, caseId: string): Operation[] {
  const { assignment, triage, mail } = work;
  if (!assignment || !triage || !mail || !work.mailId) return [];
  if (work.thread) {
    const join: Operation[] = [{ op: "case.join", caseId: work.thread.caseId, mailId: work.mailId }];
    const { intent, department, urgency } = assignment;
    if (assignment.next !== "archive")
      join.push({ op: "case.update", caseId: work.thread.caseId, set: { state: "open", intent, department, urgency } });
    return join;
  }
  return [
    {
      op: "case.open",
      caseId,
      caseNo: caseId,
      mailId: work.mailId,
      mailbox: mail.mailbox,
      subject: mail.subject,
      customerNo: triage.customerNo.value,
      sender: mail.from?.address ?? "",
      department: assignment.department,
      intent: assignment.intent,
      urgency: assignment.urgency,
      language: triage.language.value,
      oem: triage.oem.value,
      priority: assignment.priority,
      sla: assignment.sla,
      state: STATE[assignment.next],
      dueFirst: assignment.dueFirst,
      dueSolution: assignment.dueSolution,
      threadRoot: mail.references[0] ?? mail.messageId ?? "",
      tags: work.routing?.tags ?? [],
      ...(work.suggested ? { note: `Gehört vielleicht zu ${work.suggested.caseId}: ${work.suggested.how}` } : {}),
    },
  ];
}

function agentWork(work: Work, caseId: string): NewWork {
  const { assignment } = work;
  return {
    kind: "case",
    queue: assignment!.department,
    lane: `case:${caseId}`,
    priority: assignment!.priority,
    caseId,
    ...(work.mailId ? { mailId: work.mailId } : {}),
    payload: { traceOf: work.id, reserve: RESERVE[assignment!.intent] ?? [] },
  };
}

export function concludeFirst(work: Work, company: Company, timers: NewWork[]): Operation[] {
  const { assignment } = work;
  const caseId = work.thread?.caseId ?? work.numbers.case;
  if (!assignment || !caseId) return [];
  const operations = caseOperation(work, caseId);
  if (assignment.next === "agent") operations.push({ op: "work.add", work: agentWork(work, caseId) });
  if (assignment.next === "human") {
    const mailId = work.mailId ? { mailId: work.mailId } : {};
    operations.push({ op: "human.ask", caseId, ...mailId, reasons: humanReasons(work), proposed: [] });
  }
  for (const timer of timers) operations.push({ op: "work.add", work: { ...timer, caseId } });
  const notify = recipientsOf(work.routing?.notify ?? [], assignment.department, company);
  if (notify.length > 0) operations.push({ op: "notify", to: notify, caseId, ...noticeText(work, caseId, company) });
  return operations;
}
