// A letter as it will be sent, and the knowledge entries that letters may quote.
import type { CourtesyContext, LetterLanguage } from "../words.ts";

export interface Letter {
  template: string;
  language: LetterLanguage;
  context: CourtesyContext;
  subject: string;
  /** plain text, complete with salutation, closing and signature */
  text: string;
  recipient: { salutation: "Herr" | "Frau" | ""; title: string; lastName: string };
  courtesy?: CourtesyResult;
}

export interface CourtesyFinding {
  /** row of the criteria table */
  criterion: string;
  /** points taken, a positive number */
  points: number;
  /** the sentence it is about; "" if something is missing */
  sentence: string;
  /** why, in the language of staff (German) */
  reason: string;
}
export interface CourtesyResult {
  /** 0..100 */
  score: number;
  findings: CourtesyFinding[];
}

/** One section of config/knowledge/*.md. */
export interface KnowledgeEntry {
  /** file and heading, e.g. "lieferung.md#Lieferzeiten" */
  place: string;
  language: LetterLanguage;
  title: string;
  /** words that lead here */
  keywords: string[];
  answer: string;
}
