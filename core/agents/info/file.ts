// Mail that no one waits for an answer to: bounces, automatic replies, newsletters, spam. Filed, never answered.
import { INTENTS } from "../../words.ts";
import type { Plan } from "../plan.ts";
import type { AgentInput } from "../types.ts";

export function file(input: AgentInput): Plan {
  return { action: "file", because: [`${INTENTS[input.assignment.intent].de}: abgelegt, keine Antwort`], letter: null };
}
