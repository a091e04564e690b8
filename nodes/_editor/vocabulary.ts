// What the nodes' forms let staff choose from, with labels: taken from core's tables and the company file, so that no form types them again.
import type { Company } from "../../core/company.ts";
import { STATE_LABELS } from "../../core/orders/lifecycle/states.ts";
import { FIELDS, type FieldName, type FieldType, fieldOf } from "../../core/routing/fields.ts";
import { OPERATORS, type OperatorName, operatorOf, operatorsFor } from "../../core/routing/operators.ts";
import { NOTIFY_TARGETS } from "../../core/routing/recipients.ts";
import { DEPARTMENTS, HUMAN_REASONS, INTENTS, QUEUES, SLA_CLASSES } from "../../core/words.ts";

export interface Label {
  de: string;
  en: string;
}
export interface Option extends Label {
  value: string;
}
export interface Vocabulary {
  fields: (Option & { type: FieldType; options: Option[]; operators: string[] })[];
  operators: (Option & { input: "none" | "one" | "many" | "number" | "pattern" })[];
  departments: Option[];
  queues: Option[];
  slas: Option[];
  reasons: Option[];
  notify: Option[];
  orderStates: Option[];
  mailboxes: Option[];
  /** company limits that a value may name, e.g. {approval_eur} */
  limits: Option[];
}

const URGENCY: Record<string, Label> = {
  normal: { de: "normal", en: "normal" },
  high: { de: "hoch", en: "high" },
  critical: { de: "kritisch", en: "critical" },
};
const TIER: Record<string, Label> = {
  oem: { de: "OEM-Kunde", en: "OEM customer" },
  standard: { de: "Stammkunde", en: "known customer" },
  unknown: { de: "unbekannt", en: "unknown" },
};
const SLA: Record<string, Label> = {
  critical: { de: "kritisch", en: "critical" },
  oem: { de: "OEM", en: "OEM" },
  default: { de: "üblich", en: "default" },
};
const QUEUE: Record<string, Label> = {
  triage: { de: "Neue Mail (Triage)", en: "New mail (triage)" },
  timer: { de: "Fällige Fristen", en: "Deadlines that are due" },
};
const TARGET: Record<string, Label> = {
  management: { de: "Geschäftsleitung", en: "management" },
  department: { de: "zuständige Abteilung", en: "department in charge" },
};
const ENGLISH: Record<string, string> = { info: "Information", sales: "Sales", support: "Support", finance: "Finance" };

const same = (text: string): Label => ({ de: text, en: text });
const options = (values: readonly string[], ...tables: Record<string, Label>[]): Option[] =>
  values.map((value) => {
    const { de, en } = tables.find((table) => Object.hasOwn(table, value))?.[value] ?? same(value);
    return { value, de, en };
  });

/** @param company for the departments' names, mailboxes and limits */
export function vocabulary(company: Company): Vocabulary {
  const department = Object.fromEntries(DEPARTMENTS.map((d) => [d, { de: company.departments[d].label, en: ENGLISH[d] ?? d }]));
  const labels: Partial<Record<FieldName, Record<string, Label>>> = {
    intent: INTENTS,
    other_intents: INTENTS,
    human_reason: HUMAN_REASONS,
    department,
    urgency: URGENCY,
    customer_tier: TIER,
  };
  const mailboxes = options(company.mailboxes.map((m) => m.address));
  const suggested: Partial<Record<FieldName, Option[]>> = { mailbox: mailboxes };
  return {
    fields: (Object.keys(FIELDS) as FieldName[]).map((value) => {
      const { de, en, type, options: fixed } = fieldOf(value);
      const choices = fixed ? options(fixed, labels[value] ?? {}) : (suggested[value] ?? []);
      return { value, de, en, type, options: choices, operators: operatorsFor(type) };
    }),
    operators: (Object.keys(OPERATORS) as OperatorName[]).map((value) => {
      const { de, en, value: input } = operatorOf(value);
      return { value, de, en, input };
    }),
    departments: options(DEPARTMENTS, department),
    queues: options(QUEUES, QUEUE, department),
    slas: options(SLA_CLASSES, SLA),
    reasons: options(Object.keys(HUMAN_REASONS), HUMAN_REASONS),
    notify: options(NOTIFY_TARGETS, TARGET, department),
    orderStates: options(Object.keys(STATE_LABELS), STATE_LABELS),
    mailboxes,
    limits: Object.entries(company.limits).map(([name, figure]) => ({ value: `{${name}}`, ...same(`${figure} (${name})`) })),
  };
}
