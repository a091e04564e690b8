// Criterion: whole sentences. No keyword salad, no telegram style, no endless sentence.
import type { CourtesyFinding } from "../../letters/types.ts";
import { capped } from "../phrases.ts";
import type { Criterion, LetterView } from "../types.ts";
import { GRAVE } from "../weights.ts";
import { FUNCTION_WORDS, hasVerb, wordsOf } from "../words-of.ts";

const share = (words: string[], set: ReadonlySet<string>): number => words.filter((w) => set.has(w)).length / words.length;

/** The longest run of words without any of the small words that make a sentence. */
function longestRun(sentence: string, set: ReadonlySet<string>): number {
  let run = 0;
  let longest = 0;
  for (const token of sentence.split(/\s+/)) {
    const word = token.toLowerCase().replace(/[^\p{L}]/gu, "");
    run = word === "" || set.has(word) || /\d/.test(token) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

function isSalad(letter: LetterView, sentence: string): boolean {
  const set = FUNCTION_WORDS[letter.language];
  const words = wordsOf(sentence).map((w) => w.toLowerCase());
  if (words.length < 6) return false;
  return (
    longestRun(sentence, set) >= 8 ||
    (words.length >= 8 && share(words, set) < 0.15) ||
    (!hasVerb(sentence, letter.language) && share(words, set) < 0.25)
  );
}

export const sentenceForm: Criterion = {
  name: "sentence_form",
  de: "ganze Sätze",
  en: "whole sentences",
  check(letter) {
    const salad: CourtesyFinding[] = [];
    const scraps: CourtesyFinding[] = [];
    for (const sentence of letter.sentences) {
      const words = wordsOf(sentence);
      if (isSalad(letter, sentence)) salad.push({ criterion: "sentence_form", points: 30, sentence, reason: "Stichwörter statt Sätze" });
      else if (words.length > 0 && words.length < 12 && !/dank|thank|regret|apolog/i.test(sentence) && !hasVerb(sentence, letter.language))
        scraps.push({ criterion: "sentence_form", points: 15, sentence, reason: "Telegrammstil" });
      else if (words.length > 55) scraps.push({ criterion: "sentence_form", points: 8, sentence, reason: "Satz zu lang" });
    }
    const longest = salad.reduce((n, f) => n + wordsOf(f.sentence).length, 0);
    const most = longest * 2 > letter.sentences.reduce((n, s) => n + wordsOf(s).length, 0);
    if (most && salad[0]) salad[0] = { ...salad[0], points: GRAVE };
    // One scrap may be a heading or an idiom.
    return [...capped(salad, 60), ...capped(scraps.length > 1 ? scraps : scraps.map((f) => ({ ...f, points: 5 })), GRAVE)];
  },
};
