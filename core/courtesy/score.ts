// The courtesy score of a letter: 100 less what the criteria take. Reads the letter only; facts are not checked here.
import type { CourtesyResult, Letter } from "../letters/types.ts";
import { CRITERIA } from "./criteria.ts";
import type { CourtesyLetter } from "./types.ts";
import { viewLetter } from "./view.ts";

export type { CourtesyLetter, CourtesyRecipient } from "./types.ts";

/** One grave fault costs this much, so that it alone puts a letter below the bar of 60. */
export { GRAVE } from "./weights.ts";

/**
 * Scores a letter for courtesy, 0 to 100, by DIN 5008 business practice in German and formal British usage in English.
 * Each finding names its criterion, the points it takes and its sentence ("" if something is missing). Politeness adds nothing.
 */
export function score(letter: CourtesyLetter): CourtesyResult {
  const view = viewLetter(letter);
  const findings = CRITERIA.flatMap((criterion) => criterion.check(view)).sort((a, b) => b.points - a.points);
  const taken = findings.reduce((sum, finding) => sum + finding.points, 0);
  return { score: Math.max(0, Math.round(100 - taken)), findings };
}

/** Scores one of our own filled letters. */
export function scoreLetter(letter: Pick<Letter, "language" | "context" | "recipient" | "text">): CourtesyResult {
  const { salutation, title, lastName } = letter.recipient;
  return score({
    language: letter.language,
    context: letter.context,
    recipient: { salutation, title, last_name: lastName },
    text: letter.text,
  });
}
