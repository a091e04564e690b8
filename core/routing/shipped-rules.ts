// The rules that ship, in wire order, as data; the shipped flow has one node for each. Staff change them there, not here.
// Order: what is filed without work; what nobody may answer; rules that only add something (go on); then one rule for each kind of work.
// Filing needs certainty: below the limit the mail falls through to "Unsicher verstanden", so that no order is lost as spam.
import type { Rule } from "./types.ts";

const is = (field: string, operator: string, value = "") => ({ field, operator, value });
const intent = (...intents: string[]) => is("intent", "one_of", intents.join(", "));
const sure = is("confidence", "at_least", "{min_confidence}");

/** "unser Band steht ab 14 Uhr", "Produktionsstillstand", "the line is down". Only with a raised urgency: courtesy phrases mention it too. */
const LINE_STOPPAGE = [
  "\\b(band|b[äa]nder|linien?|produktion|fertigung|n[äa]herei|n[äa]herinnen|maschinen?|anlagen?)( \\S+){0,3} (still)?(steht|stehen|stoppt|stoppen|ruht)\\b",
  "\\b(band|linien?|produktions?|fertigungs?|maschinen|werks)[- ]?(stillstand|stillst[äa]nde|stopp)",
  "\\b(line|production|plant|assembly|factory)([- ]\\S+){0,2}[- ](stop(ped|page|s)?|down|halt(ed|s)?|still|standstill)\\b",
].join("|");

export const SHIPPED_RULES: readonly Omit<Rule, "id">[] = [
  {
    name: "Unzustellbarkeit ablegen",
    match: "all",
    conditions: [intent("bounce"), sure],
    outcome: { archive: true, reply: "no", priority: 9, tags: ["unzustellbar"] },
    goOn: false,
  },
  {
    name: "Automatische Antwort ablegen",
    match: "all",
    conditions: [intent("auto_reply"), sure],
    outcome: { archive: true, reply: "no", priority: 9, tags: ["abwesenheit"] },
    goOn: false,
  },
  {
    name: "Geänderte Bankverbindung",
    match: "any",
    conditions: [intent("bank_details_change"), is("human_reason", "one_of", "bank_details_change")],
    outcome: {
      department: "finance",
      human: "bank_details_change",
      reply: "no",
      priority: 1,
      tags: ["bankverbindung"],
      notify: ["finance"],
    },
    goOn: false,
  },
  {
    name: "Verdächtiger Absender",
    match: "all",
    conditions: [is("human_reason", "one_of", "suspicious_sender")],
    outcome: { human: "suspicious_sender", reply: "no", priority: 2, tags: ["verdacht"], notify: ["finance"] },
    goOn: false,
  },
  {
    name: "Newsletter und Spam ablegen",
    match: "all",
    conditions: [intent("newsletter", "spam"), sure],
    outcome: { archive: true, reply: "no", priority: 9, tags: ["werbung"] },
    goOn: false,
  },
  {
    name: "Weder Deutsch noch Englisch",
    match: "all",
    conditions: [is("language", "not_one_of", "de, en"), is("language", "is_not_empty")],
    outcome: { human: "foreign_language", tags: ["fremdsprache"] },
    goOn: true,
  },
  {
    name: "Unsicher verstanden",
    match: "all",
    conditions: [is("confidence", "less", "{min_confidence}")],
    outcome: { human: "low_confidence" },
    goOn: true,
  },
  {
    name: "Rechtliche Drohung",
    match: "all",
    conditions: [is("human_reason", "one_of", "legal_threat")],
    outcome: { human: "legal_threat", priority: 1, tags: ["rechtlich"], notify: ["management"] },
    goOn: true,
  },
  {
    name: "Bandstillstand beim Kunden",
    match: "all",
    conditions: [is("urgency", "one_of", "high, critical"), is("subject_or_text", "matches", LINE_STOPPAGE)],
    outcome: { sla: "critical", priority: 0, tags: ["bandstillstand"], notify: ["management", "department"] },
    goOn: true,
  },
  {
    name: "Auftrag über der Freigabegrenze",
    match: "all",
    conditions: [intent("order", "order_change"), is("order_value_eur", "greater", "{approval_eur}")],
    outcome: { human: "high_value", tags: ["freigabe"], notify: ["management"] },
    goOn: true,
  },
  {
    name: "OEM-Auftrag",
    match: "all",
    conditions: [is("oem", "is_true"), intent("order", "order_change", "order_cancel")],
    outcome: { department: "sales", sla: "oem", priority: 2, tags: ["auftrag", "oem"] },
    goOn: false,
  },
  {
    name: "Auftrag",
    match: "all",
    conditions: [intent("order", "order_change", "order_cancel")],
    outcome: { department: "sales", priority: 4, tags: ["auftrag"] },
    goOn: false,
  },
  {
    name: "Reklamation eines OEM",
    match: "all",
    conditions: [is("oem", "is_true"), intent("complaint")],
    outcome: { department: "support", sla: "oem", priority: 1, human: "complaint", tags: ["reklamation", "oem"], notify: ["department"] },
    goOn: false,
  },
  {
    name: "Reklamation",
    match: "any",
    conditions: [intent("complaint"), is("human_reason", "one_of", "complaint")],
    outcome: { department: "support", priority: 3, human: "complaint", tags: ["reklamation"] },
    goOn: false,
  },
  {
    name: "Mahnung an uns",
    match: "all",
    conditions: [intent("dunning_received")],
    outcome: { department: "finance", priority: 2, tags: ["mahnung"], notify: ["department"] },
    goOn: false,
  },
  {
    name: "Eingangsrechnung",
    match: "all",
    conditions: [intent("invoice_received")],
    outcome: { department: "finance", priority: 6, tags: ["rechnung"] },
    goOn: false,
  },
  {
    name: "Bewerbung",
    match: "all",
    conditions: [intent("job_application")],
    outcome: { department: "info", priority: 6, human: "job_application", tags: ["bewerbung"] },
    goOn: false,
  },
];
