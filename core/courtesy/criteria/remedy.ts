// Criterion: a complaint is answered with what is done about it, and by when.
import { factsIn, whenIn } from "../facts.ts";
import { sentencesWith } from "../speech.ts";
import type { Criterion } from "../types.ts";
import { GRAVE, MINOR } from "../weights.ts";

export const remedy: Criterion = {
  name: "remedy",
  de: "auf eine Reklamation folgt, was geschieht und bis wann",
  en: "a complaint is met with a measure and a time",
  check(letter) {
    if (letter.context !== "complaint") return [];
    const measures = sentencesWith(letter, "remedy");
    const when = whenIn(factsIn(letter.body)).length > 0;
    const take = (points: number, sentence: string, reason: string) => [{ criterion: "remedy", points, sentence, reason }];
    if (measures.length === 0) return take(GRAVE, "", "keine Abhilfe und kein nächster Schritt genannt");
    if (!when) return take(MINOR + 5, measures[0] ?? "", "kein Termin für die Abhilfe");
    return [];
  },
};
