// The registry of word rules: one file for each kind of matter.
import { AWAY_RULES } from "./away-rules.ts";
import { FINANCE_RULES } from "./finance-rules.ts";
import { INFO_RULES } from "./info-rules.ts";
import { LANGUAGE_OFFICE_RULES } from "./language-office-rules.ts";
import { LANGUAGE_RULES } from "./language-rules.ts";
import { OFFICE_RULES } from "./office-rules.ts";
import { ORDER_RULES } from "./order-rules.ts";
import { PARTNER_RULES } from "./partner-rules.ts";
import { PASSING_RULES } from "./passing-rules.ts";
import { PLAIN_RULES } from "./plain-rules.ts";
import type { IntentRule } from "./rule.ts";
import { SALES_RULES } from "./sales-rules.ts";
import { SAMPLE_STATUS_RULES } from "./sample-status-rules.ts";
import { SILENT_RULES } from "./silent-rules.ts";
import { SUPPORT_RULES } from "./support-rules.ts";
import { THREAD_RULES } from "./thread-rules.ts";

export const INTENT_RULES: readonly IntentRule[] = [
  ...ORDER_RULES,
  ...SALES_RULES,
  ...SAMPLE_STATUS_RULES,
  ...SUPPORT_RULES,
  ...FINANCE_RULES,
  ...INFO_RULES,
  ...SILENT_RULES,
  ...THREAD_RULES,
  ...PARTNER_RULES,
  ...AWAY_RULES,
  ...OFFICE_RULES,
  ...LANGUAGE_RULES,
  ...LANGUAGE_OFFICE_RULES,
  ...PASSING_RULES,
  ...PLAIN_RULES,
];
