// Lays a rule's outcome onto what earlier rules decided: what is decided stays, what is open is filled, and strictness only grows.
import { type HumanReason, SLA_CLASSES, type SlaClass } from "../words.ts";
import type { Routing, Rule } from "./types.ts";

export function emptyRouting(): Routing {
  return { decidedBy: null, matched: [], tags: [], human: [], notify: [], trace: [] };
}

/** @param detail why the rule matched, for the person who is asked */
export function merge(routing: Routing, rule: Rule, detail: string): Routing {
  const { outcome } = rule;
  const human = outcome.human ? [{ code: outcome.human, by: `Regel „${rule.name}“`, ...(detail ? { detail } : {}) }] : [];
  const department =
    routing.department === undefined && outcome.department !== undefined ? { department: outcome.department, departmentBy: rule.name } : {};
  const priority = lowest(routing.priority, outcome.priority);
  const sla = strictest(routing.sla, outcome.sla);
  return {
    ...routing,
    decidedBy: rule.goOn ? null : rule.name,
    matched: [...routing.matched, rule.name],
    ...department,
    ...(priority === undefined ? {} : { priority }),
    ...(sla === undefined ? {} : { sla }),
    tags: union(routing.tags, outcome.tags),
    notify: union(routing.notify, outcome.notify),
    human: reasons(routing.human, human),
    ...(outcome.reply === "no" ? { reply: "no" as const } : {}),
    ...(outcome.archive ? { archive: true } : {}),
  };
}

/** Each code once; the first to say it is named. */
export function reasons(...lists: readonly (readonly HumanReason[])[]): HumanReason[] {
  const byCode = new Map<string, HumanReason>();
  for (const reason of lists.flat()) if (!byCode.has(reason.code)) byCode.set(reason.code, reason);
  return [...byCode.values()];
}

const union = (a: readonly string[], b: readonly string[] = []): string[] => [...new Set([...a, ...b])];
const lowest = (a?: number, b?: number): number | undefined => (a === undefined ? b : b === undefined ? a : Math.min(a, b));
function strictest(a?: SlaClass, b?: SlaClass): SlaClass | undefined {
  return SLA_CLASSES.find((sla) => sla === a || sla === b);
}
