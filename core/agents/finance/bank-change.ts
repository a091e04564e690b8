// Changed bank details: never automatic. A person calls the supplier under the number that we already have.
import { type Plan, reason } from "../plan.ts";
import type { AgentInput } from "../types.ts";

export function refuseBankChange(input: AgentInput): Plan {
  const sender = input.mail.from?.address ?? "unbekannt";
  return {
    action: "stop-bank-change",
    because: ["Bankdaten ändert nur ein Mensch nach Rückruf"],
    human: [
      reason(
        "finance",
        "bank_details_change",
        `Neue Bankverbindung laut ${sender}: unter der bekannten Telefonnummer zurückrufen, nichts überweisen`,
      ),
    ],
    letter: { template: "bank-change-received", facts: {} },
  };
}
