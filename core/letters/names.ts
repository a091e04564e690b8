// What the letters are called in front of staff.
import type { Both } from "../labels.ts";
import type { TemplateName } from "./templates.ts";

export const LETTER_NAMES = {
  "order-confirmation": { de: "Auftragsbestätigung", en: "order confirmation" },
  "order-received": { de: "Bestellung eingegangen", en: "order received" },
  "order-change-confirmed": { de: "Änderung bestätigt", en: "change confirmed" },
  "order-change-received": { de: "Änderungswunsch eingegangen", en: "change request received" },
  "order-cancelled": { de: "Stornierung bestätigt", en: "cancellation confirmed" },
  "order-cancel-received": { de: "Stornierung eingegangen", en: "cancellation received" },
  "order-cancel-too-late": { de: "Stornierung zu spät", en: "too late to cancel" },
  quote: { de: "Angebot", en: "quote" },
  "quote-received": { de: "Preisanfrage eingegangen", en: "request for quotation received" },
  "sample-confirmed": { de: "Muster zugesagt", en: "samples promised" },
  "sample-received": { de: "Musteranfrage eingegangen", en: "sample request received" },
  "order-status": { de: "Stand des Auftrags", en: "order status" },
  "order-status-unknown": { de: "Bitte um die Auftragsnummer", en: "request for the order number" },
  "complaint-received": { de: "Reklamation eingegangen", en: "complaint received" },
  "return-received": { de: "Rücksendung angemeldet", en: "return announced" },
  "technical-answer": { de: "technische Auskunft", en: "technical answer" },
  "technical-received": { de: "technische Frage eingegangen", en: "technical question received" },
  "knowledge-answer": { de: "Auskunft", en: "answer" },
  "general-received": { de: "Anfrage eingegangen", en: "inquiry received" },
  "job-received": { de: "Bewerbung eingegangen", en: "application received" },
  "invoice-received": { de: "Rechnung eingegangen", en: "invoice received" },
  "payment-received": { de: "Zahlung vermerkt", en: "payment noted" },
  "payment-unmatched": { de: "Zahlung ohne Zuordnung", en: "payment without a match" },
  "invoice-answer": { de: "Stand der Rechnung", en: "invoice status" },
  "invoice-question-received": { de: "Frage zur Rechnung eingegangen", en: "question about an invoice received" },
  "dunning-received": { de: "Mahnung eingegangen", en: "dunning letter received" },
  "bank-change-received": { de: "Bankänderung eingegangen", en: "change of bank received" },
  "attachment-unreadable": { de: "Anlage nicht lesbar", en: "attachment unreadable" },
  "resend-request": { de: "Bitte um erneute Zusendung", en: "request to send again" },
} as const satisfies Record<TemplateName, Both>;

const isNamed = (template: string): template is TemplateName => Object.hasOwn(LETTER_NAMES, template);
/** A letter's name; a house's own template goes by its file name. */
export const letterName = (template: string, language: "de" | "en"): string =>
  isNamed(template) ? LETTER_NAMES[template][language] : template;
