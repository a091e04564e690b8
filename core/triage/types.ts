// What triage found out about one mail. Each finding carries its confidence and its reason.
import type { Department, HumanReason, Intent, Urgency } from "../words.ts";

export interface Finding<T> {
  value: T;
  /** 0..1 */
  confidence: number;
  /** for staff, German, one sentence */
  reason: string;
  /** the words in the mail that made it so */
  evidence?: string;
}

export const REFERENCE_KINDS = ["order_no", "invoice_no", "delivery_note_no", "quote_no", "case_no"] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

export interface Triage {
  /** ISO 639-1 */
  language: Finding<string>;
  intent: Finding<Intent>;
  /** further matters in the same mail, most certain first */
  otherIntents: Finding<Intent>[];
  department: Finding<Department>;
  urgency: Finding<Urgency>;
  oem: Finding<boolean>;
  /** null: nobody we know */
  customerNo: Finding<string | null>;
  /** may an automatic courteous reply go out */
  reply: Finding<"yes" | "no">;
  /** numbers of OUR documents anywhere in the mail, quoted text included */
  references: Partial<Record<ReferenceKind, string[]>>;
  /** look-alike domain, differing Reply-To, changed bank data, CEO fraud, ... */
  suspicions: Finding<string>[];
  /** reasons for a person that triage itself can name (foreign_language, suspicious_sender, legal_threat, ...) */
  human: HumanReason[];
  /** who to write to and how, if known: from the From header, the signature or master data */
  recipient: { salutation: "Herr" | "Frau" | ""; title: string; firstName: string; lastName: string };
  /** version of rules and model, e.g. "rules/3 model/2026-11-23" */
  version: string;
}
