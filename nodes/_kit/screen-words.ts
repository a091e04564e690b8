// The business's words in the screen's language, for widgets: labels come from core's tables, so that no screen has a list of its own.
import { AUTOMATION, type Automation, type Company } from "../../core/company.ts";
import {
  type Both,
  DEPARTMENT_LABELS,
  DOCUMENT_STATE_LABELS,
  LANGUAGE_LABELS,
  PAPER_STATE_LABELS,
  SLA_LABELS,
  SUSPICION_LABELS,
  TIER_LABELS,
  URGENCY_LABELS,
} from "../../core/labels.ts";
import { FIELDS } from "../../core/orders/lifecycle/fields.ts";
import { STATE_LABELS } from "../../core/orders/lifecycle/states.ts";
import { TRANSITIONS } from "../../core/orders/lifecycle/transitions.ts";
import { ORDER_STATES, type OrderState } from "../../core/orders/types.ts";
import { FIELDS as RULE_FIELDS } from "../../core/routing/fields.ts";
import { OPERATORS } from "../../core/routing/operators.ts";
import { DEPARTMENTS, HUMAN_REASONS, INTENTS, type LetterLanguage } from "../../core/words.ts";

const AUTOMATION_LABELS = {
  observe: { de: "beobachten", en: "observe" },
  draft: { de: "Entwurf", en: "draft" },
  auto: { de: "automatisch", en: "automatic" },
} as const satisfies Record<Automation, Both>;

const labels = <K extends string>(table: Record<K, Both>, language: LetterLanguage): Record<string, string> =>
  Object.fromEntries(Object.entries<Both>(table).map(([key, both]) => [key, both[language]]));

/** Fields that going from one state to another asks for; the store still decides. */
export interface StepWords {
  from: OrderState;
  to: OrderState;
  fields: readonly string[];
  optional: readonly string[];
}

const STEPS: StepWords[] = TRANSITIONS.flatMap(({ from, to, fields, optional }) =>
  from.flatMap((f) => to.map((t) => ({ from: f, to: t, fields, optional }))),
);

/** What a widget needs to speak, as plain data. Departments keep the names that the company file gives them, in its own language. */
export function screenWords({ language, company, departments, timezone, limits }: Company) {
  const named = (d: (typeof DEPARTMENTS)[number]): string => (language === "de" ? departments[d].label : DEPARTMENT_LABELS[d].en);
  return {
    language,
    timezone,
    company: company.name,
    courtesyBar: limits.courtesy_bar,
    intents: labels(INTENTS, language),
    intentDepartments: Object.fromEntries(Object.entries(INTENTS).map(([intent, { department }]) => [intent, department])),
    departments: Object.fromEntries(DEPARTMENTS.map((d) => [d, named(d)])),
    reasons: labels(HUMAN_REASONS, language),
    automation: AUTOMATION.map((key) => ({ key, label: AUTOMATION_LABELS[key][language] })),
    states: ORDER_STATES.map((key) => ({ key, label: STATE_LABELS[key][language] })),
    fields: Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, { label: field[language], kind: field.kind }])),
    steps: STEPS,
    ruleFields: labels(RULE_FIELDS, language),
    operators: labels(OPERATORS, language),
    urgencies: labels(URGENCY_LABELS, language),
    slas: labels(SLA_LABELS, language),
    tiers: labels(TIER_LABELS, language),
    documentStates: labels(DOCUMENT_STATE_LABELS, language),
    languages: labels(LANGUAGE_LABELS, language),
    paperStates: { ...labels(STATE_LABELS, language), ...labels(PAPER_STATE_LABELS, language) },
    suspicions: labels(SUSPICION_LABELS, language),
  };
}
export type ScreenWords = ReturnType<typeof screenWords>;
