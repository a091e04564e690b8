// Complaints: a person decides, always. The case gets its number and due time; the acknowledgement lies ready as a draft.
import { answerBy } from "../answer-by.ts";
import { type Plan, reason } from "../plan.ts";
import type { AgentInput } from "../types.ts";
import { describe, subjectOf } from "./find.ts";

export function receiveComplaint(input: AgentInput): Plan {
  const subject = subjectOf(input);
  return {
    action: "open-complaint",
    because: ["über Reklamationen entscheidet ein Mensch", describe(subject)],
    human: [reason("support", "complaint", "Reklamation prüfen und über Ersatz, Gutschrift oder Ablehnung entscheiden")],
    letter: { template: "complaint-received", facts: { ...subject, answerBy: answerBy(input) } },
  };
}
