// What the values of a rule's fields are called: a rule reads codes, staff read words.
import {
  type Both,
  DEPARTMENT_LABELS,
  DOCUMENT_STATE_LABELS,
  LANGUAGE_LABELS,
  SUSPICION_LABELS,
  TIER_LABELS,
  URGENCY_LABELS,
} from "../labels.ts";
import { HUMAN_REASONS, INTENTS } from "../words.ts";
import type { FieldName } from "./fields.ts";

const TABLES: Partial<Record<FieldName, Readonly<Record<string, Both>>>> = {
  intent: INTENTS,
  other_intents: INTENTS,
  department: DEPARTMENT_LABELS,
  urgency: URGENCY_LABELS,
  language: LANGUAGE_LABELS,
  customer_tier: TIER_LABELS,
  human_reason: HUMAN_REASONS,
  attachment_state: DOCUMENT_STATE_LABELS,
  suspicion: SUSPICION_LABELS,
};

/** German; what has no name of its own (an address, a number) is returned as it is. */
export const valueLabel = (field: FieldName, value: string): string => TABLES[field]?.[value]?.de ?? value;
