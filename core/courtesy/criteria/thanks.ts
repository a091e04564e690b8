// Criterion: a word of thanks or welcome where the occasion asks for one.
import { apologies, sentencesWith } from "../speech.ts";
import type { Criterion } from "../types.ts";

export const thanks: Criterion = {
  name: "thanks",
  de: "ein Wort des Dankes",
  en: "a word of thanks",
  check(letter) {
    const polite = sentencesWith(letter, "thanks").length > 0 || apologies(letter).length > 0;
    // A reminder asks politely instead; that is another criterion's business.
    if (polite || letter.context === "dunning") return [];
    return [{ criterion: "thanks", points: 10, sentence: "", reason: "kein Wort des Dankes" }];
  },
};
