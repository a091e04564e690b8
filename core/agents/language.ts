// In which language a letter is written.
import type { LetterLanguage } from "../words.ts";
import { remembered } from "./memory.ts";
import type { AgentInput } from "./types.ts";

/** Below it the mail's own language is a guess, and the language this sender used before counts more. */
const SURE_OF_LANGUAGE = 0.7;

/** German for those who write German, English for everyone else (DESIGN 7: letters exist in de and en). */
export function letterLanguage(input: AgentInput): LetterLanguage {
  const { value, confidence } = input.triage.language;
  const known = confidence < SURE_OF_LANGUAGE ? remembered(input, "language") : undefined;
  return (known ?? value) === "de" ? "de" : "en";
}
