// Criterion: something concrete is said. Number, date, article, amount, enclosure, person or a plain request.
import { factsIn } from "../facts.ts";
import { sentencesWith } from "../speech.ts";
import type { Criterion } from "../types.ts";
import { GRAVE } from "../weights.ts";

/** points by the number of distinct facts; three facts are enough */
const POINTS = [GRAVE, 20, 6] as const;

export const substance: Criterion = {
  name: "substance",
  de: "Nummer, Datum, Artikel, Betrag oder nächster Schritt",
  en: "number, date, article, amount or next step",
  check(letter) {
    // A number to call is the answer only where it is not the usual offer to answer questions.
    const answering = letter.sentences.filter((s) => !/frage|question|erreich/i.test(s) && factsIn(s).contact.length > 0);
    const { contact: _contact, ...facts } = { ...factsIn(letter.body), answering };
    const figures = Object.values(facts).reduce((sum, hits) => sum + hits.length, 0);
    // A request tells the reader what to do next, but is no fact by itself ("Kindly bear with us").
    const count = figures + (figures > 0 && sentencesWith(letter, "request").length > 0 ? 1 : 0);
    const points = POINTS[count];
    if (points === undefined) return [];
    const reason = count === 0 ? "nichts Greifbares: keine Nummer, kein Datum, kein Betrag, kein Artikel" : "wenig Greifbares";
    return [{ criterion: "substance", points, sentence: "", reason }];
  },
};
