// A reminder or dunning letter of a supplier: acknowledged, and finance is told at once. A threat of court asks a person (triage says so).
import type { Plan } from "../plan.ts";
import type { AgentInput } from "../types.ts";
import { supplierReference } from "./supplier-reference.ts";

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
        subject: `[${input.caseNo}] Mahnung eingegangen`,
        text: `Vorgang ${input.caseNo}: Mahnung von ${input.mail.from?.address ?? "unbekannt"}, ${about}.`,
      },
    ],
  };
}
