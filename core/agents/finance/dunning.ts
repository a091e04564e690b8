// A reminder or dunning letter of a supplier: acknowledged, and finance is told at once. A threat of court asks a person (triage says so).
import { inEnglish } from "../../english/in-english.ts";
import type { Plan } from "../plan.ts";
import type { AgentInput } from "../types.ts";
import { supplierReference } from "./supplier-reference.ts";

/** The notice to finance, in the staff's language. */
function notice(input: AgentInput, about: string): { subject: string; text: string } {
  const sender = input.mail.from?.address ?? "?";
  return input.company.language === "de"
    ? { subject: `[${input.caseNo}] Mahnung eingegangen`, text: `Vorgang ${input.caseNo}: Mahnung von ${sender}, ${about}.` }
    : {
        subject: `[${input.caseNo}] Dunning letter received`,
        text: `Case ${input.caseNo}: dunning letter of ${sender}, ${inEnglish(about)}.`,
      };
}

export function receiveDunning(input: AgentInput): Plan {
  const reference = supplierReference(`${input.mail.subject}\n${input.mail.fresh}`);
  const about = reference ? `Rechnung ${reference}` : "ohne erkannte Rechnungsnummer";
  return {
    action: "pass-on-dunning",
    because: [`Mahnung an uns (${about}): Eingang bestätigt, die Buchhaltung prüft`],
    letter: { template: "dunning-received", facts: reference ? { reference } : {} },
    task: `Mahnung von ${input.mail.from?.address ?? "unbekannt"} prüfen (${about}): bezahlt, strittig oder zu zahlen?`,
    operations: [
      {
        op: "notify",
        to: [input.company.departments.finance.notify],
        caseId: null,
        ...notice(input, about),
      },
    ],
  };
}
