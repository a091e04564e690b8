// The one message that travels the wires: msg.work. It stays small and holds no bytes; nodes add to it, Finish commits it.
import type { Decision } from "./agents/types.ts";
import type { Operation } from "./change.ts";
import type { Letter } from "./letters/types.ts";
import type { ReturnedLetter } from "./mail/returned-letter.ts";
import type { MailContent } from "./mail/types.ts";
import type { OrderFacts } from "./orders/types.ts";
import type { Assignment, Routing } from "./routing/types.ts";
import type { Triage } from "./triage/types.ts";
import type { Department, HumanReason, Queue } from "./words.ts";

/** mail: something came in; case: a department's turn; order: one step of an order; timer: an SLA step or "wait until". */
export const WORK_KINDS = ["mail", "case", "order", "timer"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** One entry for each node that looked at the work; rules keep theirs in routing.trace. */
export interface TraceStep {
  node: string;
  type: string;
  name: string;
  /** one sentence, German */
  summary: string;
  data?: Record<string, unknown>;
}

export interface Work {
  id: string;
  kind: WorkKind;
  queue: Queue;
  /** the case, else the thread's root, else the sender */
  lane: string;
  /** 0 (first) .. 9 */
  priority: number;
  /** fencing token: the commit is refused if another lease was given since */
  token: number;
  attempt: number;
  /** UTC ISO, the clock when it was taken; every node downstream uses this and no clock of its own */
  now: string;
  /** reserved at Take for this work id, kept on a retry, given back if unused */
  numbers: { case?: string; order?: string; quote?: string };
  /** versions read, checked in the commit: "case:<id>" or "order:<no>" -> version */
  versions: Record<string, number>;
  /** what the work row carries: {step: "first75"} for timers, {orderNo, to} for order steps, {note} after a hand-over */
  payload: Record<string, unknown>;

  mailId?: string;
  caseId?: string;
  caseNo?: string;

  mail?: MailContent;
  order?: OrderFacts;
  triage?: Triage;
  routing?: Routing;
  assignment?: Assignment;
  decision?: Decision;
  letter?: Letter;
  /** the open case this mail continues, if its sender may */
  thread?: { caseId: string; how: string };
  /** a case that it may belong to, although its sender may not join it: for staff to decide */
  suggested?: { caseId: string; how: string };
  /** the letter of ours that this delivery report is about */
  returned?: ReturnedLetter;
  /** what nodes ask the commit to write besides: order steps, notices */
  asked: Operation[];
  /** asked for by a hand-over node */
  handOver?: { department: Department; note: string };
  /** reasons for a person from any node; the commit makes a work-list entry of them */
  human: HumanReason[];
  trace: TraceStep[];
  /** set by a node that failed; such work is only committed as "ask a human" */
  error?: { message: string; node: string };
}
