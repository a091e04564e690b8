// By when a person answers: the case's own deadline, as a date in the letter's language.

import { formatDate } from "../letters/format.ts";
import { letterLanguage } from "./language.ts";
import type { AgentInput } from "./types.ts";

/** First answer due is what the acknowledgement itself fulfils; what is promised is the solution. Empty if nothing is due. */
export function answerBy(input: AgentInput): string {
  const due = input.assignment.dueSolution ?? input.assignment.dueFirst;
  return due === null ? "" : formatDate(due, letterLanguage(input));
}
