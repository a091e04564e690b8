// The short message by which our own people are told of a case, in the company's language.
import type { Company } from "../company.ts";
import { INTENTS } from "../words.ts";
import type { Work } from "../work.ts";

export function noticeText(work: Work, caseId: string, company: Company): { subject: string; text: string } {
  const { assignment, mail, routing } = work;
  const intent = assignment ? INTENTS[assignment.intent][company.language] : "";
  const department = assignment ? company.departments[assignment.department].label : "";
  const rules = routing?.matched.join(", ") ?? "";
  if (company.language === "en")
    return {
      subject: `[${caseId}] ${assignment?.urgency === "critical" ? "CRITICAL: " : ""}${intent}`,
      text: `Case ${caseId}: ${intent}, ${department}, urgency ${assignment?.urgency}\nFrom: ${mail?.from?.address ?? "?"}\nSubject: ${mail?.subject ?? ""}\nFirst answer due: ${assignment?.dueFirst ?? "-"}\nRule: ${rules}\n`,
    };
  return {
    subject: `[${caseId}] ${assignment?.urgency === "critical" ? "KRITISCH: " : ""}${intent}`,
    text: `Vorgang ${caseId}: ${intent}, ${department}, Dringlichkeit ${assignment?.urgency}\nVon: ${mail?.from?.address ?? "?"}\nBetreff: ${mail?.subject ?? ""}\nErste Antwort fällig: ${assignment?.dueFirst ?? "-"}\nRegel: ${rules}\n`,
  };
}
