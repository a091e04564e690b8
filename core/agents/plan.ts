// What one action of a clerk comes to, before the house rules of conclude.ts are applied. A plan is data.
import type { Operation } from "../change.ts";
import { DEPARTMENT_LABELS } from "../labels.ts";
import type { TemplateName } from "../letters/templates.ts";
import type { Department, HumanReason, HumanReasonCode } from "../words.ts";
import type { AgentInput } from "./types.ts";

/** A letter by its template's name and its own facts; recipient, department, company and case number are added later. */
export interface PlannedLetter {
  template: TemplateName;
  facts: Record<string, unknown>;
}

export interface Plan {
  /** row of the clerk's table, e.g. "confirm-order" */
  action: string;
  /** German, for the trace */
  because: string[];
  human?: HumanReason[];
  /** goes out if nobody needs to be asked */
  letter?: PlannedLetter | null;
  /** what a person is shown instead if one is asked; absent: the same letter */
  draft?: PlannedLetter | null;
  operations?: Operation[];
  /** ordinary work left for the department: what to do, German. The case stays open and its deadlines run. */
  task?: string;
  handOver?: { department: Department; note: string };
  /** the letter asks the customer something: the case waits for the answer */
  asksCustomer?: true;
}

/** One row of a clerk's table. */
export type Action = (input: AgentInput) => Plan;

/** A reason as the department's clerk gives it. */
export const reason = (by: Department, code: HumanReasonCode, detail: string): HumanReason => ({
  code,
  detail,
  by: DEPARTMENT_LABELS[by].de,
});
