// General inquiries: answered from the knowledge folder if the entry is certain, else acknowledged and left to a colleague.
import { answerBy } from "../answer-by.ts";
import { findAnswer } from "../knowledge.ts";
import { letterLanguage } from "../language.ts";
import type { Plan } from "../plan.ts";
import { saidNow } from "../records.ts";
import type { AgentInput } from "../types.ts";

export function answerGenerally(input: AgentInput): Plan {
  const acknowledgement = { template: "general-received", facts: { answerBy: answerBy(input) } } as const;
  const found = findAnswer(input.knowledge, letterLanguage(input), saidNow(input));
  if (!found) {
    return {
      action: "acknowledge-inquiry",
      because: ["keine gesicherte Antwort im Wissensordner: Eingang bestätigt, der Fachbereich antwortet"],
      letter: acknowledgement,
      task: "Allgemeine Anfrage beantworten; der Eingang ist bestätigt.",
    };
  }
  const { entry, evidence } = found;
  return {
    action: "answer-from-knowledge",
    because: [`Antwort aus ${entry.place}, Stichwörter: ${evidence.join(", ")}`],
    letter: { template: "knowledge-answer", facts: { answer: entry.answer, title: entry.title } },
    draft: acknowledgement,
  };
}
