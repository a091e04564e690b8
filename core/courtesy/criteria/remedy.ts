// Criterion: a complaint is answered with what is done about it, and by when.
import { factsIn, whenIn } from "../facts.ts";
import { apologies, sentencesWith } from "../speech.ts";
import type { Criterion } from "../types.ts";
import { GRAVE, MINOR } from "../weights.ts";

export const remedy: Criterion = {
  name: "remedy",
  de: "auf eine Reklamation folgt, was geschieht und bis wann",
  en: "a complaint is met with a measure and a time",
  check(letter) {
    if (letter.context !== "complaint") return [];
    const sorry = new Set(apologies(letter));
    const named = new Set(sentencesWith(letter, "remedy"));
    // Measures have too many words for a list; a time outside the apology says that something happens.
    const measures = letter.sentences.filter((s) => named.has(s) || (!sorry.has(s) && whenIn(factsIn(s)).length > 0));
    const when = whenIn(factsIn(letter.body)).length > 0;
    const take = (points: number, sentence: string, reason: string) => [{ criterion: "remedy", points, sentence, reason }];
    if (measures.length === 0) return take(GRAVE, "", "keine Abhilfe und kein nächster Schritt genannt");
    if (!when) return take(MINOR + 5, measures[0] ?? "", "kein Termin für die Abhilfe");
    return [];
  },
};
