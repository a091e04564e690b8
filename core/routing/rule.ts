// Checks a rule as the node's form gives it, so that asking it later cannot fail. A rule that makes no sense is refused with the reason.
import { z } from "zod";
import { DEPARTMENTS, HUMAN_REASONS, type HumanReasonCode, SLA_CLASSES } from "../words.ts";
import { FIELDS, fieldOf, isFieldName } from "./fields.ts";
import { isOperatorName, OPERATORS, operatorOf, operatorsFor } from "./operators.ts";
import { isNotifyTarget, NOTIFY_TARGETS } from "./recipients.ts";
import { splitList } from "./text.ts";
import type { Condition, Rule, RuleOutcome } from "./types.ts";

export type ParsedRule = { ok: true; rule: Rule } | { ok: false; reason: string };

/** Company limits that a value may name instead of a figure: "{approval_eur}". One truth, in company.yaml. */
export type RuleLimits = Readonly<Record<string, number>>;

// forms and flow files say "" for "not set"
const blank = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (v === "" || v === null ? undefined : v), schema.optional());
const words = z.preprocess((v) => (typeof v === "string" ? splitList(v) : v), z.array(z.string()).optional());
const codes = Object.keys(HUMAN_REASONS) as [HumanReasonCode, ...HumanReasonCode[]];

const schema = z.object({
  id: z.string().default(""),
  name: z.string().trim().min(1, "der Name fehlt"),
  match: z.enum(["all", "any"]).default("all"),
  conditions: z
    .array(z.object({ field: z.string(), operator: z.string(), value: z.union([z.string(), z.number().transform(String)]).default("") }))
    .min(1, "mindestens eine Bedingung ist nötig (für jede Mail: Postfach ist nicht leer)"),
  department: blank(z.enum(DEPARTMENTS)),
  priority: blank(z.coerce.number().int().min(0).max(9)),
  sla: blank(z.enum(SLA_CLASSES)),
  tags: words,
  human: blank(z.enum(codes)),
  notify: words,
  reply: blank(z.literal("no")),
  archive: blank(z.boolean()),
  goOn: z.boolean().default(false),
});

/**
 * @param config the node's properties, the outcome's among them ({...rule, ...rule.outcome} for a Rule); others are ignored
 * @param limits company.limits, for values like "{approval_eur}"
 */
export function parseRule(config: unknown, limits: RuleLimits = {}): ParsedRule {
  const parsed = schema.safeParse(config, { error: z.locales.de().localeError });
  const name = typeof config === "object" && config !== null && "name" in config ? String(config.name) : "";
  const no = (reason: string): ParsedRule => ({ ok: false, reason: `Regel „${name}“: ${reason}` });
  if (!parsed.success) return no(parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; "));
  const { id, match, goOn, conditions: stated, name: title, ...rest } = parsed.data;
  const conditions: Condition[] = [];
  for (const [i, condition] of stated.entries()) {
    const checked = check(condition, limits);
    if (typeof checked === "string") return no(`Bedingung ${i + 1}: ${checked}`);
    conditions.push(checked);
  }
  const outcome: RuleOutcome = Object.fromEntries(
    Object.entries(rest).filter(([, v]) => v !== undefined && v !== false && !isEmptyList(v)),
  );
  if (Object.keys(outcome).length === 0) return no("sie bewirkt nichts; mindestens eine Folge angeben");
  if (outcome.archive && outcome.human) return no("ablegen und zugleich einen Menschen fragen geht nicht; eines von beiden wählen");
  const stranger = outcome.notify?.find((target) => !isNotifyTarget(target));
  if (stranger) return no(`"${stranger}" kann niemand benachrichtigen; möglich: ${NOTIFY_TARGETS.join(", ")} oder eine Mailadresse`);
  return { ok: true, rule: { id, name: title, match, conditions, outcome, goOn } };
}

const isEmptyList = (v: unknown): boolean => Array.isArray(v) && v.length === 0;

/** @returns the condition with limits filled in, or what is wrong with it */
function check(condition: Condition, limits: RuleLimits): Condition | string {
  const { field, operator } = condition;
  if (!isFieldName(field)) return `das Feld "${field}" gibt es nicht; möglich: ${Object.keys(FIELDS).join(", ")}`;
  if (!isOperatorName(operator)) return `den Vergleich "${operator}" gibt es nicht; möglich: ${Object.keys(OPERATORS).join(", ")}`;
  const { de, type, options } = fieldOf(field);
  const compare = operatorOf(operator);
  if (!compare.types.includes(type)) {
    return `"${de}" kann man nicht mit "${compare.de}" vergleichen; möglich: ${operatorsFor(type)
      .map((o) => operatorOf(o).de)
      .join(", ")}`;
  }
  const value = fillIn(condition.value, limits);
  if (value === null)
    return `${condition.value} steht nicht unter limits in company.yaml; möglich: ${Object.keys(limits).join(", ") || "keine"}`;
  const test = compare.compile(value);
  if (typeof test === "string") return test;
  const chosen = compare.value === "many" ? splitList(value) : compare.value === "one" ? [value] : [];
  const wrong = options && !operator.startsWith("contains") ? chosen.find((v) => !options.includes(v.trim().toLowerCase())) : undefined;
  return wrong === undefined ? { field, operator, value } : `"${wrong}" gibt es bei "${de}" nicht; möglich: ${options?.join(", ")}`;
}

function fillIn(value: string, limits: RuleLimits): string | null {
  const name = /^\s*\{(\w+)\}\s*$/.exec(value)?.[1];
  if (name === undefined) return value;
  const limit = limits[name];
  return limit === undefined ? null : String(limit);
}
