// Criterion: neither curt nor long-winded. Tables do not count.
import type { Criterion } from "../types.ts";
import { wordsOf } from "../words-of.ts";

export const length: Criterion = {
  name: "length",
  de: "weder knapp noch weitschweifig",
  en: "neither curt nor long-winded",
  check(letter) {
    const words = letter.sentences.reduce((sum, s) => sum + wordsOf(s).length, 0);
    const take = (points: number, reason: string) => [{ criterion: "length", points, sentence: "", reason: `${reason} (${words} Wörter)` }];
    if (words < 5) return take(45, "kein Brieftext");
    if (words < 11) return take(20, "zu knapp");
    if (words < 17) return take(5, "knapp");
    if (words > 350) return take(10, "zu lang");
    return [];
  },
};
