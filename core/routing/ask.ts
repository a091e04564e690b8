// Asks one rule about one piece of work and records why it matched, or why not, condition by condition.
import type { Work } from "../work.ts";
import { type Field, type FieldName, fieldOf, type Reading } from "./fields.ts";
import { emptyRouting, merge } from "./merge.ts";
import { type OperatorName, operatorOf, type Test } from "./operators.ts";
import type { Condition, ConditionTrace, Routing, Rule, RuleTrace } from "./types.ts";
import { valueLabel } from "./value-labels.ts";

export { emptyRouting };

const SHOWN = 200;

interface Prepared {
  condition: Condition;
  field: Field;
  test: Test;
}
/** Patterns are compiled once for each rule, not for each mail. */
const prepared = new WeakMap<Rule, Prepared[]>();

/**
 * @param rule from parseRule
 * @returns the routing after this rule; the work itself is not touched
 */
export function ask(rule: Rule, work: Work): Routing {
  const routing = work.routing ?? emptyRouting();
  if (routing.decidedBy !== null) {
    return withTrace(routing, {
      id: rule.id,
      name: rule.name,
      result: "not_asked",
      because: `entschieden durch „${routing.decidedBy}“`,
      conditions: [],
    });
  }
  const conditions = prepare(rule).map((p) => look(p, work));
  const hits = conditions.filter((c) => c.result).length;
  const matched = rule.match === "all" ? hits === conditions.length : hits > 0;
  const because =
    rule.match === "all"
      ? `${hits} von ${conditions.length} Bedingungen erfüllt, alle sind nötig`
      : `${hits} von ${conditions.length} Bedingungen erfüllt, eine genügt`;
  const trace: RuleTrace = { id: rule.id, name: rule.name, result: matched ? "matched" : "not_matched", because, conditions };
  return withTrace(matched ? merge(routing, rule, whyFor(conditions)) : routing, trace);
}

const withTrace = (routing: Routing, trace: RuleTrace): Routing => ({ ...routing, trace: [...routing.trace, trace] });

function prepare(rule: Rule): Prepared[] {
  const known = prepared.get(rule);
  if (known) return known;
  const list = rule.conditions.map((condition) => {
    const test = operatorOf(condition.operator as OperatorName).compile(condition.value);
    if (typeof test === "string") throw new Error(`Regel „${rule.name}“ wurde nicht mit parseRule geprüft: ${test}`);
    return { condition, field: fieldOf(condition.field as FieldName), test };
  });
  prepared.set(rule, list);
  return list;
}

function look({ condition, field, test }: Prepared, work: Work): ConditionTrace {
  const reading = field.read(work);
  const { result, evidence = reading.evidence } = test(reading.value);
  return { ...condition, actual: shown(reading.value), result, ...(evidence ? { evidence: cut(evidence) } : {}) };
}

/** A value as staff read it. */
function shown(value: Reading["value"]): string {
  if (value === null) return "unbekannt";
  if (typeof value === "boolean") return value ? "ja" : "nein";
  if (typeof value === "number") return String(Math.round(value * 100) / 100).replace(".", ",");
  return cut(typeof value === "string" ? value : value.join(", "));
}

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The values of a condition as staff call them. */
const inWords = ({ field, actual }: ConditionTrace): string =>
  actual
    .split(", ")
    .map((code) => valueLabel(field as FieldName, code))
    .join(", ");

/** What the person who is asked should know: the conditions that held, in words. */
function whyFor(conditions: readonly ConditionTrace[]): string {
  const held = conditions.filter((c) => c.result && c.actual.length <= 60);
  const said = held.map(({ field, operator, value, ...c }) => {
    const label = fieldOf(field as FieldName).de.replace(/ \((ISO|0 bis)[^)]*\)/, "");
    const limit = operator === "greater" || operator === "less" ? ` (Grenze ${value.replace(".", ",")})` : "";
    return `${label}: ${inWords({ field, operator, value, ...c })}${limit}`;
  });
  return [...new Set(said)].join(", ");
}
