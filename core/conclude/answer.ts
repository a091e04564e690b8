// What the commit writes after a department's clerk decided: the records, the letter, or the question to a person.
import type { Operation, OutgoingLetter } from "../change.ts";
import type { Automation, Company } from "../company.ts";
import { DEPARTMENT_LABELS } from "../labels.ts";
import type { HumanReason } from "../words.ts";
import type { Work } from "../work.ts";
import { humanReasons } from "./human.ts";
import { outgoing } from "./letter.ts";

/** A letter that is old news is not sent by itself. */
function tooOld(work: Work, company: Company): HumanReason[] {
  const days = work.mail ? (Date.parse(work.now) - Date.parse(work.mail.date)) / 86_400_000 : 0;
  if (days <= company.limits.no_answer_after_days) return [];
  return [
    {
      code: "rule",
      by: "Alter der Mail",
      detail: `Die Mail ist ${Math.floor(days)} Tage alt; nach ${company.limits.no_answer_after_days} Tagen antwortet niemand von selbst`,
    },
  ];
}

const ask = (work: Work, reasons: HumanReason[], draft: OutgoingLetter | null, proposed: Operation[]): Operation => ({
  op: "human.ask",
  caseId: work.caseId ?? null,
  ...(work.mailId ? { mailId: work.mailId } : {}),
  reasons,
  ...(draft ? { draft: { ...draft, autoSubmitted: "no", release: "send" } } : {}),
  proposed,
});

function handOver(work: Work): Operation[] {
  const to = work.handOver ?? work.decision?.handOver;
  if (!to || !work.caseId) return [];
  return [
    { op: "case.update", caseId: work.caseId, set: { department: to.department, note: to.note } },
    {
      op: "work.add",
      work: {
        kind: "case",
        queue: to.department,
        lane: `case:${work.caseId}`,
        priority: work.priority,
        caseId: work.caseId,
        ...(work.mailId ? { mailId: work.mailId } : {}),
        payload: { traceOf: work.id, note: to.note },
      },
    },
  ];
}

/** What the clerk leaves for a colleague although it answered: on the work list, where it is seen. */
function tasks(work: Work): Operation[] {
  const { decision } = work;
  if (!decision || decision.closes || decision.waitsForCustomer) return [];
  const notes = decision.operations.flatMap((o) => (o.op === "note" ? [o.text] : []));
  return notes.map((detail) => ask(work, [{ code: "task", by: DEPARTMENT_LABELS[decision.agent].de, detail }], null, []));
}

/** @param automation how far the product may go alone with this intent */
export function concludeAnswer(work: Work, company: Company, automation: Automation): Operation[] {
  const { decision, caseId } = work;
  if (!decision || !caseId) return [];
  const moved = handOver(work);
  if (moved.length > 0) return moved;
  const letter = outgoing(work, company, automation);
  const reasons = [...humanReasons(work), ...(letter && automation === "auto" ? tooOld(work, company) : [])];
  const wanted = decision.operations.concat(decision.proposed);
  // what is only remembered or noted binds nobody, and is written whoever decides
  const memory = wanted.filter((o) => o.op === "memory.put" || o.op === "note");
  const business = wanted.filter((o) => o.op !== "memory.put" && o.op !== "note");
  if (reasons.length > 0) return [...memory, ask(work, reasons, letter, business)];
  if (automation === "draft" && (letter || business.length > 0))
    return [
      ...memory,
      ask(
        work,
        [{ code: "approval", by: "Automatik: Entwurf", detail: "Für dieses Anliegen gibt ein Mensch jeden Brief frei" }],
        letter,
        business,
      ),
    ];
  const after = decision.waitsForCustomer ? "waiting" : decision.closes ? "done" : null;
  const done = after ? [{ op: "case.update", caseId, set: { state: after } } as const] : [];
  if (automation === "observe") return [...memory, ...(letter ? [{ op: "letter.queue", letter } as const] : []), ...done];
  return [...memory, ...business, ...(letter ? [{ op: "letter.queue", letter } as const] : []), ...done, ...tasks(work)];
}
