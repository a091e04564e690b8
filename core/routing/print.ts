// The tables of docs/routing.md, printed from fields, operators and shipped rules so that they cannot say something else.
import { FIELDS, type FieldName, fieldOf } from "./fields.ts";
import { OPERATORS, type OperatorName, operatorOf } from "./operators.ts";
import { SHIPPED_RULES } from "./shipped-rules.ts";
import type { RuleOutcome } from "./types.ts";

const row = (cells: readonly string[]): string => `| ${cells.map((c) => c.replaceAll("|", "\\|")).join(" | ")} |`;
const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heading), row(heading.map(() => "---")), ...rows.map(row)].join("\n");

function outcomeText(outcome: RuleOutcome): string {
  return Object.entries(outcome)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join(", ") : value}`)
    .join("; ");
}

/** @returns Markdown, English, ending in a line break */
export function printRoutingTables(): string {
  const fields = (Object.keys(FIELDS) as FieldName[]).map((name) => {
    const { de, en, type, options } = fieldOf(name);
    return [`\`${name}\``, type, de, en, options ? (options.length > 8 ? "see core/words.ts" : options.join(", ")) : ""];
  });
  const operators = (Object.keys(OPERATORS) as OperatorName[]).map((name) => {
    const { de, en, types, value } = operatorOf(name);
    return [`\`${name}\``, de, en, types.join(", "), value];
  });
  const rules = SHIPPED_RULES.map((rule, i) => {
    const conditions = rule.conditions.map((c) => `${c.field} ${c.operator}${c.value.length > 60 ? " …" : c.value ? ` ${c.value}` : ""}`);
    return [
      String(i + 1),
      rule.name,
      conditions.join(rule.match === "all" ? " and " : " or "),
      outcomeText(rule.outcome),
      rule.goOn ? "yes" : "",
    ];
  });
  return `## Fields

${table(["field", "type", "German", "English", "values"], fields)}

## Operators

${table(["operator", "German", "English", "field types", "value"], operators)}

## Shipped rules

${table(["#", "rule", "conditions", "outcome", "goes on"], rules)}
`;
}
