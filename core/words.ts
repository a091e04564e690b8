// The business's vocabulary as tables; types derive from them. Labels are what staff see, German first.

/** The queues of the work store: one for what is new, one for each department, one for what is due at a time. */
export const DEPARTMENTS = ["info", "sales", "support", "finance"] as const;
export type Department = (typeof DEPARTMENTS)[number];
export const QUEUES = ["triage", ...DEPARTMENTS, "timer"] as const;
export type Queue = (typeof QUEUES)[number];

export const URGENCIES = ["normal", "high", "critical"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What a sender can want. `answer: false` marks kinds that never get a reply; `order: true` those whose lines are read. */
export const INTENTS = {
  order: { department: "sales", answer: true, order: true, de: "Bestellung", en: "Order" },
  order_change: { department: "sales", answer: true, order: true, de: "Bestelländerung", en: "Order change" },
  order_cancel: { department: "sales", answer: true, order: false, de: "Stornierung", en: "Cancellation" },
  quote_request: { department: "sales", answer: true, order: true, de: "Preisanfrage", en: "Request for quotation" },
  sample_request: { department: "sales", answer: true, order: true, de: "Musteranfrage", en: "Sample request" },
  order_status: { department: "sales", answer: true, order: false, de: "Frage zum Auftrag", en: "Order status" },
  complaint: { department: "support", answer: true, order: false, de: "Reklamation", en: "Complaint" },
  return_request: { department: "support", answer: true, order: false, de: "Rücksendung", en: "Return" },
  technical_question: { department: "support", answer: true, order: false, de: "Technische Frage", en: "Technical question" },
  invoice_received: { department: "finance", answer: true, order: false, de: "Eingangsrechnung", en: "Invoice received" },
  payment_advice: { department: "finance", answer: true, order: false, de: "Zahlungsavis", en: "Payment advice" },
  invoice_question: { department: "finance", answer: true, order: false, de: "Frage zur Rechnung", en: "Invoice question" },
  dunning_received: { department: "finance", answer: true, order: false, de: "Mahnung an uns", en: "Dunning received" },
  bank_details_change: { department: "finance", answer: true, order: false, de: "Änderung der Bankverbindung", en: "Bank details change" },
  general_inquiry: { department: "info", answer: true, order: false, de: "Allgemeine Anfrage", en: "General inquiry" },
  job_application: { department: "info", answer: true, order: false, de: "Bewerbung", en: "Job application" },
  auto_reply: { department: "info", answer: false, order: false, de: "Automatische Antwort", en: "Automatic reply" },
  bounce: { department: "info", answer: false, order: false, de: "Unzustellbar", en: "Delivery report" },
  newsletter: { department: "info", answer: false, order: false, de: "Newsletter", en: "Newsletter" },
  spam: { department: "info", answer: false, order: false, de: "Spam", en: "Spam" },
} as const satisfies Record<string, { department: Department; answer: boolean; order: boolean; de: string; en: string }>;
export type Intent = keyof typeof INTENTS;

/** Why a person must decide. The codes are those of samples/README.md and, below the line, our own. */
export const HUMAN_REASONS = {
  foreign_language: { de: "Sprache weder Deutsch noch Englisch", en: "neither German nor English" },
  credit_limit: { de: "Kreditlimit überschritten", en: "credit limit exceeded" },
  below_min_qty: { de: "Mindestmenge unterschritten", en: "below minimum quantity" },
  unknown_article: { de: "Artikel unbekannt", en: "unknown article" },
  price_mismatch: { de: "Preis weicht ab", en: "price differs" },
  conflicting_data: { de: "Widersprüchliche Angaben", en: "conflicting data" },
  high_value: { de: "Freigabegrenze überschritten", en: "above the approval limit" },
  unreadable_attachment: { de: "Anlage nicht lesbar", en: "attachment cannot be read" },
  mail_incomplete: { de: "Mail nicht ganz gelesen", en: "mail not read in full" },
  ambiguous_quantity: { de: "Menge nicht eindeutig", en: "ambiguous quantity" },
  unknown_customer: { de: "Kunde unbekannt", en: "unknown customer" },
  duplicate_order: { de: "Verdacht auf Doppelbestellung", en: "suspected duplicate order" },
  suspicious_sender: { de: "Verdächtiger Absender", en: "suspicious sender" },
  complaint: { de: "Reklamation", en: "complaint" },
  multiple_intents: { de: "Mehrere Anliegen", en: "several matters in one mail" },
  legal_threat: { de: "Rechtliche Drohung", en: "legal threat" },
  bank_details_change: { de: "Geänderte Bankverbindung", en: "changed bank details" },
  job_application: { de: "Bewerbung", en: "job application" },
  low_confidence: { de: "Zu unsicher verstanden", en: "not sure enough" },
  not_found: { de: "Beleg nicht gefunden", en: "document not found" },
  not_allowed: { de: "Im jetzigen Stand nicht möglich", en: "not possible in the present state" },
  no_known_answer: { de: "Keine gesicherte Antwort", en: "no answer on record" },
  dunning: { de: "Mahnung", en: "dunning" },
  approval: { de: "Freigabe nötig", en: "approval needed" },
  courtesy: { de: "Brief unter der Höflichkeitsgrenze", en: "letter below the courtesy bar" },
  incomplete_order: { de: "Bestellung unvollständig", en: "order incomplete" },
  changed_content: { de: "Gleiche Mail, anderer Inhalt", en: "same mail, other content" },
  letter_unknown: { de: "Unklar, ob der Brief ankam", en: "unclear whether the letter left" },
  letter_bounced: { de: "Brief kam zurück", en: "letter came back" },
  work_failed: { de: "Verarbeitung fehlgeschlagen", en: "processing failed" },
  task: { de: "Noch zu erledigen", en: "still to be done" },
  rule: { de: "Regel verlangt einen Menschen", en: "a rule asks for a person" },
} as const satisfies Record<string, { de: string; en: string }>;
export type HumanReasonCode = keyof typeof HUMAN_REASONS;
export interface HumanReason {
  code: HumanReasonCode;
  /** What exactly, with numbers and names; German. */
  detail?: string;
  /** Who says so: a rule's name, an agent, a node. */
  by: string;
}

export const SLA_CLASSES = ["critical", "oem", "default"] as const;
export type SlaClass = (typeof SLA_CLASSES)[number];

/** A reply's language: what the letters exist in. */
export const LETTER_LANGUAGES = ["de", "en"] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** Courtesy contexts (samples/courtesy.jsonl). */
export const COURTESY_CONTEXTS = ["order_confirmation", "quote", "complaint", "dunning", "general"] as const;
export type CourtesyContext = (typeof COURTESY_CONTEXTS)[number];
