// Technical questions: answered from the knowledge folder if certain, else acknowledged with the date of a colleague's answer.
import { answerBy } from "../answer-by.ts";
import { findAnswer } from "../knowledge.ts";
import { letterLanguage } from "../language.ts";
import type { Plan } from "../plan.ts";
import { saidNow } from "../records.ts";
import type { AgentInput } from "../types.ts";

export function answerTechnically(input: AgentInput): Plan {
  const acknowledgement = { template: "technical-received", facts: { answerBy: answerBy(input) } } as const;
  const found = findAnswer(input.knowledge, letterLanguage(input), saidNow(input));
  if (!found) {
    return {
      action: "acknowledge-technical",
      because: ["kein bekanntes Problem: Eingang bestätigt, der Kundendienst antwortet"],
      letter: acknowledgement,
      task: "Technische Frage beantworten; der Eingang ist bestätigt.",
    };
  }
  const { entry, evidence } = found;
  return {
    action: "answer-technical",
    because: [`bekanntes Problem: ${entry.place}, Stichwörter: ${evidence.join(", ")}`],
    letter: { template: "technical-answer", facts: { answer: entry.answer, place: entry.title } },
    draft: acknowledgement,
  };
}
