// Returns: what the customer sends back of its own will is routine; what we delivered wrongly is a complaint.
import { answerBy } from "../answer-by.ts";
import { type Plan, reason } from "../plan.ts";
import { customerOf, quotesOurNumbers } from "../records.ts";
import type { AgentInput } from "../types.ts";
import { ourFault } from "./fault.ts";
import { describe, subjectOf } from "./find.ts";

export function receiveReturn(input: AgentInput): Plan {
  const subject = subjectOf(input);
  const letter = { template: "return-received", facts: { ...subject, answerBy: answerBy(input) } } as const;
  const fault = ourFault(`${input.mail.subject}\n${input.mail.fresh}`);
  if (fault) {
    return {
      action: "open-return-complaint",
      because: [`Rücksendung wegen eines Fehlers bei uns ("${fault}"): wie eine Reklamation`, describe(subject)],
      human: [reason("support", "complaint", `Rücksendung nach Falschlieferung oder Mangel ("${fault}")`)],
      letter,
    };
  }
  if (customerOf(input) === null && quotesOurNumbers(input)) {
    return {
      action: "ask-who-returns",
      because: ["nennt Belege von uns, ist aber kein bekannter Kunde"],
      human: [reason("support", "unknown_customer", "Absender gehört zu keinem Kunden, nennt aber unsere Belege")],
      letter,
    };
  }
  return {
    action: "open-return",
    because: ["freiwillige Rücksendung: Eingang bestätigt, der Kundendienst nennt den Weg", describe(subject)],
    letter,
    task: "Rücksendung prüfen und dem Kunden den Rückweg nennen; der Eingang ist bestätigt.",
  };
}
