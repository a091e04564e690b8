// What the courtesy criteria work on: a letter taken apart, and what one criterion is.
import type { CourtesyFinding } from "../letters/types.ts";
import type { CourtesyContext, LetterLanguage } from "../words.ts";

/** How the person must be addressed. Empty strings: not known. */
export interface CourtesyRecipient {
  /** "Herr", "Frau", "Ms", "Mr", "Dr", ...; "" if unknown */
  salutation: string;
  /** "Dr.", "Prof. Dr.", ...; "" if there is none */
  title: string;
  last_name: string;
}

/** What is scored. */
export interface CourtesyLetter {
  language: LetterLanguage;
  context: CourtesyContext;
  recipient: CourtesyRecipient;
  text: string;
}

/** A letter taken apart once, so that each criterion looks only where it must. */
export interface LetterView extends CourtesyLetter {
  /** line of address without its comma; "" if there is none */
  salutation: string;
  /** the mark behind it: "," "!" ":" or "" */
  salutationMark: string;
  /** between salutation and closing */
  body: string;
  /** the body's sentences; lines of tables and lists are not among them */
  sentences: string[];
  /** closing formula as written; "" if there is none */
  closing: string;
  /** lines below the closing */
  signature: string[];
}

/** One row of the table: looks at a letter and takes points, each time with the sentence and the reason. */
export interface Criterion {
  /** name in findings and in docs/letters.md */
  name: string;
  /** what it wants, for staff */
  de: string;
  en: string;
  check(letter: LetterView): CourtesyFinding[];
}
