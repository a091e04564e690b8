// Puts a body between address and signature, so that fixtures show only what they are about.
import type { CourtesyLetter, CourtesyRecipient } from "../../../core/courtesy/score.ts";
import type { CourtesyContext, LetterLanguage } from "../../../core/words.ts";

export interface Pair extends Omit<CourtesyLetter, "text"> {
  id: string;
  better: string;
  worse: string;
  why: string;
}

const SIGNED = {
  de: "Mit freundlichen Grüßen\n\nUlrike Anders\nVertrieb\nHappy Buttons GmbH",
  en: "Yours sincerely,\n\nUlrike Anders\nSales Department\nHappy Buttons GmbH",
} as const;

/** "Herr Dr. Weber" / "Ms Shah" / "" as a recipient. */
export function recipientOf(spoken: string): CourtesyRecipient {
  const [salutation = "", ...rest] = spoken.split(" ");
  const last = rest.findIndex((word) => !/\.$|^(?:Dr|Professor)$/.test(word));
  return { salutation, title: rest.slice(0, last).join(" "), last_name: rest.slice(last).join(" ") };
}

export function framed(language: LetterLanguage, spoken: string, body: string): string {
  const german =
    spoken === "" ? "Sehr geehrte Damen und Herren" : spoken.startsWith("Frau") ? `Sehr geehrte ${spoken}` : `Sehr geehrter ${spoken}`;
  const english = spoken === "" ? "Dear Sir or Madam" : `Dear ${spoken}`;
  return `${language === "de" ? german : english},\n\n${body}\n\n${SIGNED[language]}`;
}

/** A pair that differs in the body only. */
export function bodies(
  language: LetterLanguage,
  context: CourtesyContext,
  spoken: string,
  why: string,
  better: string,
  worse: string,
): Omit<Pair, "id"> {
  const recipient = recipientOf(spoken);
  return { language, context, recipient, why, better: framed(language, spoken, better), worse: framed(language, spoken, worse) };
}

/** A pair that differs in the frame: the worse letter is made from the better one. */
export function frames(
  language: LetterLanguage,
  context: CourtesyContext,
  spoken: string,
  why: string,
  body: string,
  spoil: (letter: string) => string,
): Omit<Pair, "id"> {
  const better = framed(language, spoken, body);
  return { language, context, recipient: recipientOf(spoken), why, better, worse: spoil(better) };
}
