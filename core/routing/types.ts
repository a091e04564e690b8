// A routing rule as staff write it in the node's form, and what came of asking it.
import type { Department, HumanReason, Intent, SlaClass, Urgency } from "../words.ts";

/** Fields a condition may look at: a table in core/routing/fields.ts says how each is read from the work. */
export interface Condition {
  field: string;
  operator: string;
  /** as typed in the form */
  value: string;
}

export interface RuleOutcome {
  department?: Department;
  /** 0 (first) .. 9 */
  priority?: number;
  sla?: SlaClass;
  tags?: string[];
  /** ask a person, with this reason code */
  human?: HumanReason["code"];
  /** roles or addresses to tell: "management", "department", or an address */
  notify?: string[];
  /** "no": never answer automatically */
  reply?: "no";
  /** file without further work */
  archive?: boolean;
}

export interface Rule {
  /** node id */
  id: string;
  name: string;
  match: "all" | "any";
  conditions: Condition[];
  outcome: RuleOutcome;
  /** later rules are asked too */
  goOn: boolean;
}

export interface ConditionTrace extends Condition {
  actual: string;
  result: boolean;
  /** the words in the mail that made it so */
  evidence?: string;
}

export interface RuleTrace {
  id: string;
  name: string;
  result: "matched" | "not_matched" | "not_asked";
  /** "decided by <rule>" for not_asked, else a sentence */
  because: string;
  conditions: ConditionTrace[];
}

/** What the rules decided so far. */
export interface Routing {
  /** the rule after which no other is asked */
  decidedBy: string | null;
  matched: string[];
  department?: Department;
  /** the rule that chose the department; absent: it follows from the intent */
  departmentBy?: string;
  priority?: number;
  sla?: SlaClass;
  tags: string[];
  human: HumanReason[];
  notify: string[];
  reply?: "no";
  archive?: boolean;
  trace: RuleTrace[];
}

/** The final word before the commit, by the assign node. */
export interface Assignment {
  department: Department;
  /** 0 (first) .. 9 */
  priority: number;
  sla: SlaClass;
  urgency: Urgency;
  intent: Intent;
  /** who works on it next */
  next: "agent" | "human" | "archive";
  /** UTC ISO; null if no answer is owed */
  dueFirst: string | null;
  dueSolution: string | null;
  human: HumanReason[];
}
