// What a routing rule can look at: each field with its label, its type and how it is read from the work. Adding a row is adding a field.
import { REFERENCE_KINDS } from "../triage/types.ts";
import { DEPARTMENTS, HUMAN_REASONS, INTENTS, URGENCIES } from "../words.ts";
import type { Work } from "../work.ts";
import { orderValueEur } from "./order-value.ts";

export type FieldType = "text" | "choice" | "list" | "number" | "boolean";

export interface Reading {
  /** null: not known */
  value: string | number | boolean | readonly string[] | null;
  /** the words in the mail that made it so, or the finding's reason */
  evidence?: string;
}

export interface Field {
  de: string;
  en: string;
  type: FieldType;
  /** the values a choice or list can have, if they are fixed */
  options?: readonly string[];
  read(work: Work): Reading;
}

interface Found {
  value: string | number | boolean | null;
  reason: string;
  evidence?: string;
}
const found = (finding: Found | undefined): Reading =>
  finding ? { value: finding.value, evidence: finding.evidence || finding.reason } : { value: null };
const value = (v: Reading["value"] | undefined): Reading => ({ value: v ?? null });
const lines = (...parts: (string | undefined)[]): string => parts.filter((part) => part).join("\n");
const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

export const FIELDS = {
  intent: { de: "Anliegen", en: "Intent", type: "choice", options: Object.keys(INTENTS), read: (w) => found(w.triage?.intent) },
  other_intents: {
    de: "Weitere Anliegen",
    en: "Further intents",
    type: "list",
    options: Object.keys(INTENTS),
    read: (w) => value(w.triage?.otherIntents.map((i) => i.value)),
  },
  confidence: {
    de: "Sicherheit des Anliegens (0 bis 1)",
    en: "Confidence of the intent (0 to 1)",
    type: "number",
    read: (w) => (w.triage ? { value: w.triage.intent.confidence, evidence: w.triage.intent.reason } : value(null)),
  },
  department: {
    de: "Abteilung laut Triage",
    en: "Department by triage",
    type: "choice",
    options: DEPARTMENTS,
    read: (w) => found(w.triage?.department),
  },
  urgency: { de: "Dringlichkeit", en: "Urgency", type: "choice", options: URGENCIES, read: (w) => found(w.triage?.urgency) },
  language: {
    de: "Sprache (ISO 639-1, z. B. de)",
    en: "Language (ISO 639-1, e.g. de)",
    type: "text",
    read: (w) => found(w.triage?.language),
  },
  oem: { de: "OEM-Kunde", en: "OEM customer", type: "boolean", read: (w) => found(w.triage?.oem) },
  customer_no: { de: "Kundennummer", en: "Customer number", type: "text", read: (w) => found(w.triage?.customerNo) },
  customer_tier: {
    de: "Kundenart",
    en: "Customer tier",
    type: "choice",
    options: ["oem", "standard", "unknown"],
    read: (w) => value(w.triage && (w.triage.oem.value ? "oem" : w.triage.customerNo.value === null ? "unknown" : "standard")),
  },
  human_reason: {
    de: "Grund für Rückfrage laut Triage",
    en: "Reason for a person by triage",
    type: "list",
    options: Object.keys(HUMAN_REASONS),
    read: (w) => {
      const reasons = [...(w.triage?.human ?? []), ...(w.order?.human ?? []), ...w.human];
      return { value: reasons.map((r) => r.code), evidence: reasons.flatMap((r) => r.detail ?? []).join("; ") };
    },
  },
  suspicion: {
    de: "Verdachtsmomente",
    en: "Suspicions",
    type: "list",
    read: (w) => ({ value: w.triage?.suspicions.map((s) => s.value) ?? null, evidence: w.triage?.suspicions[0]?.reason }),
  },
  may_reply: {
    de: "Automatische Antwort erlaubt",
    en: "Automatic reply allowed",
    type: "boolean",
    read: (w) => ({ value: w.triage ? w.triage.reply.value === "yes" : null, evidence: w.triage?.reply.reason }),
  },
  references: {
    de: "Genannte Belegnummern von uns",
    en: "Numbers of our documents named",
    type: "list",
    read: (w) => value(w.triage && REFERENCE_KINDS.flatMap((kind) => w.triage?.references[kind] ?? [])),
  },
  sender: { de: "Absender (Adresse)", en: "Sender (address)", type: "text", read: (w) => value(w.mail?.from?.address) },
  sender_name: { de: "Absender (Name)", en: "Sender (name)", type: "text", read: (w) => value(w.mail?.from?.name) },
  sender_domain: {
    de: "Domain des Absenders",
    en: "Sender's domain",
    type: "text",
    read: (w) => value(w.mail?.from && domainOf(w.mail.from.address)),
  },
  mailbox: { de: "Postfach", en: "Mailbox", type: "text", read: (w) => value(w.mail?.mailbox) },
  subject: { de: "Betreff", en: "Subject", type: "text", read: (w) => value(w.mail?.subject) },
  text: {
    de: "Text (ohne zitierten Verlauf und Signatur)",
    en: "Text (without quoted history and signature)",
    type: "text",
    read: (w) => value(w.mail && lines(w.mail.fresh, w.mail.forwarded)),
  },
  subject_or_text: {
    de: "Betreff oder Text",
    en: "Subject or text",
    type: "text",
    read: (w) => value(w.mail && lines(w.mail.subject, w.mail.fresh, w.mail.forwarded)),
  },
  document_text: {
    de: "Text der Anlagen",
    en: "Text of the attachments",
    type: "text",
    read: (w) => value(w.mail?.documents.map((d) => d.text).join("\n")),
  },
  has_attachment: {
    de: "Hat Anlage",
    en: "Has an attachment",
    type: "boolean",
    read: (w) => value(w.mail?.attachments.some((a) => !a.inline)),
  },
  attachment_name: {
    de: "Name einer Anlage",
    en: "Name of an attachment",
    type: "list",
    read: (w) => value(w.mail?.attachments.filter((a) => !a.inline).map((a) => a.filename)),
  },
  attachment_state: {
    de: "Lesbarkeit der Anlagen",
    en: "Readability of the attachments",
    type: "list",
    read: (w) => value(w.mail?.documents.map((d) => d.state)),
  },
  order_value_eur: { de: "Auftragswert (EUR)", en: "Order value (EUR)", type: "number", read: orderValueEur },
  order_lines: { de: "Anzahl Positionen", en: "Number of order lines", type: "number", read: (w) => value(w.order?.lines.length) },
  auto_submitted: {
    de: "Kopfzeile Auto-Submitted",
    en: "Header Auto-Submitted",
    type: "text",
    read: (w) => value(w.mail?.headers["auto-submitted"]),
  },
  list_mail: {
    de: "Massen- oder Listenmail",
    en: "Bulk or list mail",
    type: "boolean",
    read: ({ mail }) =>
      value(
        mail &&
          ("list-id" in mail.headers || "list-unsubscribe" in mail.headers || /^(bulk|list|junk)$/i.test(mail.headers["precedence"] ?? "")),
      ),
  },
  is_reply: { de: "Ist eine Antwort", en: "Is a reply", type: "boolean", read: (w) => value(w.mail && w.mail.inReplyTo !== null) },
  tags: { de: "Schlagworte früherer Regeln", en: "Tags of earlier rules", type: "list", read: (w) => value(w.routing?.tags) },
} as const satisfies Record<string, Field>;
export type FieldName = keyof typeof FIELDS;

export const isFieldName = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);
/** @returns the row with its optional parts visible */
export const fieldOf = (name: FieldName): Field => FIELDS[name];
