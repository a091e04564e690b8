// What codes are called in front of staff, German and English. Intents and reasons for a person have theirs in words.ts, order states in orders/lifecycle/states.ts.
import type { DocumentState } from "./mail/types.ts";
import type { BusinessDocument } from "./orders/types.ts";
import type { Assignment } from "./routing/types.ts";
import type { Department, LetterLanguage, SlaClass, Urgency } from "./words.ts";

export type Both = Readonly<{ de: string; en: string }>;

export const DEPARTMENT_LABELS = {
  info: { de: "Information", en: "Information" },
  sales: { de: "Vertrieb", en: "Sales" },
  support: { de: "Kundendienst", en: "Support" },
  finance: { de: "Buchhaltung", en: "Finance" },
} as const satisfies Record<Department, Both>;

export const URGENCY_LABELS = {
  normal: { de: "normal", en: "normal" },
  high: { de: "hoch", en: "high" },
  critical: { de: "kritisch", en: "critical" },
} as const satisfies Record<Urgency, Both>;

export const SLA_LABELS = {
  critical: { de: "Frist für Notfälle", en: "emergency deadline" },
  oem: { de: "Frist für OEM-Kunden", en: "deadline for OEM customers" },
  default: { de: "übliche Frist", en: "usual deadline" },
} as const satisfies Record<SlaClass, Both>;

export const NEXT_LABELS = {
  agent: { de: "die Abteilung bearbeitet", en: "the department works on it" },
  human: { de: "ein Mensch entscheidet", en: "a person decides" },
  archive: { de: "abgelegt", en: "filed" },
} as const satisfies Record<Assignment["next"], Both>;

export const TIER_LABELS = {
  oem: { de: "OEM-Kunde", en: "OEM customer" },
  standard: { de: "Kunde", en: "customer" },
  unknown: { de: "unbekannt", en: "unknown" },
} as const satisfies Record<string, Both>;

/** What makes a sender suspicious; the finding's sentence says the rest. */
export const SUSPICION_LABELS = {
  look_alike_domain: { de: "Nachgeahmte Domäne", en: "Look-alike domain" },
  name_claims_address: { de: "Falscher Anzeigename", en: "False display name" },
  claims_to_be_us: { de: "Gibt sich als wir aus", en: "Poses as us" },
  claims_to_be_customer: { de: "Gibt sich als Kunde aus", en: "Poses as a customer" },
  ceo_fraud: { de: "Chef-Masche", en: "CEO fraud" },
  bank_pressure: { de: "Druck beim Kontowechsel", en: "Pressure to change an account" },
  foreign_account: { de: "Konto eines Dritten", en: "A third party's account" },
  wages_fraud: { de: "Umgeleitetes Gehalt", en: "Diverted wages" },
  goods_fraud: { de: "Umgeleitete Ware", en: "Diverted goods" },
  reply_to_freemail: { de: "Antwort an Freemail", en: "Answers to freemail" },
  reply_to_elsewhere: { de: "Andere Antwortadresse", en: "Other reply address" },
  dangerous_attachment: { de: "Gefährliche Anlage", en: "Dangerous attachment" },
  forged_sender: { de: "Gefälschter Absender", en: "Forged sender" },
} as const satisfies Record<string, Both>;

export const DOCUMENT_STATE_LABELS = {
  ok: { de: "gelesen", en: "read" },
  encrypted: { de: "mit Kennwort geschützt", en: "protected by a password" },
  broken: { de: "beschädigt", en: "damaged" },
  empty: { de: "leer", en: "empty" },
  scanned: { de: "nur ein Bild", en: "an image only" },
  too_large: { de: "zu groß", en: "too large" },
  timeout: { de: "nicht rechtzeitig gelesen", en: "not read in time" },
  unsupported: { de: "Art der Datei unbekannt", en: "unknown kind of file" },
  suspicious: { de: "verdächtig, beiseite gelegt", en: "suspicious, kept apart" },
} as const satisfies Record<DocumentState, Both>;

export const DOCUMENT_KIND_LABELS = {
  quote: { de: "Angebot", en: "quote" },
  delivery_note: { de: "Lieferschein", en: "delivery note" },
  invoice: { de: "Rechnung", en: "invoice" },
  incoming_invoice: { de: "Eingangsrechnung", en: "supplier's invoice" },
} as const satisfies Record<BusinessDocument["kind"], Both>;

/** States of invoices and other papers; they come from past-documents files too, so that any text is possible. */
export const PAPER_STATE_LABELS: Readonly<Record<string, Both>> = {
  OPEN: { de: "offen", en: "open" },
  PARTLY_PAID: { de: "teilweise bezahlt", en: "partly paid" },
  PAID: { de: "bezahlt", en: "paid" },
  to_approve: { de: "zur Freigabe", en: "to be approved" },
};

/** Languages that mail is written in, by ISO 639-1. */
export const LANGUAGE_LABELS: Readonly<Record<string, Both>> = {
  de: { de: "Deutsch", en: "German" },
  en: { de: "Englisch", en: "English" },
  fr: { de: "Französisch", en: "French" },
  it: { de: "Italienisch", en: "Italian" },
  es: { de: "Spanisch", en: "Spanish" },
  pt: { de: "Portugiesisch", en: "Portuguese" },
  nl: { de: "Niederländisch", en: "Dutch" },
  pl: { de: "Polnisch", en: "Polish" },
  cs: { de: "Tschechisch", en: "Czech" },
  sk: { de: "Slowakisch", en: "Slovak" },
  hu: { de: "Ungarisch", en: "Hungarian" },
  ro: { de: "Rumänisch", en: "Romanian" },
  tr: { de: "Türkisch", en: "Turkish" },
  da: { de: "Dänisch", en: "Danish" },
  sv: { de: "Schwedisch", en: "Swedish" },
  no: { de: "Norwegisch", en: "Norwegian" },
  fi: { de: "Finnisch", en: "Finnish" },
  el: { de: "Griechisch", en: "Greek" },
  ru: { de: "Russisch", en: "Russian" },
  uk: { de: "Ukrainisch", en: "Ukrainian" },
  zh: { de: "Chinesisch", en: "Chinese" },
  ja: { de: "Japanisch", en: "Japanese" },
  ar: { de: "Arabisch", en: "Arabic" },
};

/** A language's name; one that nobody has named is given by its code, as a code. */
export function languageName(code: string, language: LetterLanguage): string {
  return LANGUAGE_LABELS[code]?.[language] ?? (language === "de" ? `Sprache „${code}“` : `language “${code}”`);
}
