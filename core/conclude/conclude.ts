// From what the nodes decided to one Change. Pure; the finish node commits it.
import type { Change, NewWork, Operation, WorkOutcome } from "../change.ts";
import type { Automation, Company } from "../company.ts";
import type { Work } from "../work.ts";
import { concludeAnswer } from "./answer.ts";
import { concludeFirst } from "./first.ts";
import { humanReasons } from "./human.ts";
import { concludeSilent, isSilent, silentCase } from "./silent.ts";

export interface ConcludeContext {
  company: Company;
  automation: Automation;
  /** the next SLA timers of this case, from core/sla */
  timers: NewWork[];
  /** hash of the deployed flow, versions of rules, model and templates */
  flow: string;
  versions: Record<string, string>;
}

/** An order as it stands in the trace: what follow-up work needs of it, and nothing else. */
const carried = (work: Work) => ({
  mail: work.mail,
  order: work.order,
  triage: work.triage,
  routing: work.routing,
  assignment: work.assignment,
  ...(work.decision ? { decision: work.decision, letter: work.letter } : {}),
});

function operationsOf(work: Work, context: ConcludeContext): Operation[] {
  if (work.error) {
    const caseId = work.caseId ?? null;
    return [{ op: "human.ask", caseId, ...(work.mailId ? { mailId: work.mailId } : {}), reasons: humanReasons(work), proposed: [] }];
  }
  if (work.decision || work.handOver) return [...concludeAnswer(work, context.company, context.automation), ...work.asked];
  if (isSilent(work)) return [...concludeSilent(work), ...work.asked];
  return [...concludeFirst(work, context.company, context.timers), ...work.asked];
}

/** A mail that went through the wires without being triaged and assigned was not understood by anyone: staff must see it. */
function unassigned(work: Work): Operation[] {
  if (work.kind !== "mail" || work.assignment || work.error) return [];
  return [
    {
      op: "human.ask",
      caseId: null,
      ...(work.mailId ? { mailId: work.mailId } : {}),
      reasons: [
        {
          code: "work_failed",
          by: "Abschluss",
          detail: "Die Mail kam ohne Zuweisung an: im Flow fehlt „Triage“ oder „Zuweisen“ vor „Abschließen“",
        },
      ],
      proposed: [],
    },
  ];
}

export function conclude(work: Work, context: ConcludeContext): Change {
  const until = work.decision?.waitUntil;
  const outcome: WorkOutcome = until && !work.error ? { kind: "wait", until, reason: work.decision!.because.join("; ") } : { kind: "done" };
  const opened = isSilent(work) ? silentCase(work) : work.assignment ? work.numbers.case : undefined;
  const caseId = work.thread?.caseId ?? work.caseId ?? opened;
  return {
    operations: outcome.kind === "wait" ? [] : [...operationsOf(work, context), ...unassigned(work)],
    work: { id: work.id, token: work.token, outcome },
    trace: {
      ...(work.mailId ? { mailId: work.mailId } : {}),
      ...(caseId ? { caseId } : {}),
      flow: context.flow,
      // the model may be another by the time a work ends: what counts is the one that judged
      versions: work.triage ? { ...context.versions, triage: work.triage.version } : context.versions,
      steps: work.trace,
      facts: carried(work),
    },
  };
}
