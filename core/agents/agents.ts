// The registry of the four clerks. Each has a table "intent -> action"; together the tables cover every intent.
import type { Department, Intent } from "../words.ts";
import { conclude } from "./common.ts";
import { FINANCE_ACTIONS } from "./finance.ts";
import { INFO_ACTIONS } from "./info.ts";
import type { Action } from "./plan.ts";
import { SALES_ACTIONS } from "./sales.ts";
import { SUPPORT_ACTIONS } from "./support.ts";
import type { Agent } from "./types.ts";

/** Complete by type: an intent without an action does not compile. */
export const ACTIONS: Record<Intent, Action> = { ...INFO_ACTIONS, ...SALES_ACTIONS, ...SUPPORT_ACTIONS, ...FINANCE_ACTIONS };

/**
 * A rule may send any matter to any department: the clerk then does what its colleague would do, and signs itself.
 * Handing it back would undo what staff decided with the rule.
 */
const clerk = (department: Department): Agent => ({
  department,
  decide: (input) => conclude(input, department, ACTIONS[input.assignment.intent](input)),
});

export const AGENTS: Record<Department, Agent> = {
  info: clerk("info"),
  sales: clerk("sales"),
  support: clerk("support"),
  finance: clerk("finance"),
};
