// Criterion: formal English writes its words out.
import type { CourtesyFinding } from "../../letters/types.ts";
import { capped } from "../phrases.ts";
import type { Criterion } from "../types.ts";

const CONTRACTION =
  /(?<!\p{L})(?:\p{L}+n't|\p{L}+'(?:re|ve|ll|d|m)|(?:it|that|there|here|what|who|he|she|let|where|how)'s|can't|won't|y'all|'em)(?!\p{L})/giu;

export const contractions: Criterion = {
  name: "contractions",
  de: "Englisch ohne Verkürzungen",
  en: "English without contractions",
  check(letter) {
    if (letter.language !== "en") return [];
    const findings = letter.sentences.flatMap((sentence): CourtesyFinding[] => {
      const hits = sentence.match(CONTRACTION) ?? [];
      return hits.length === 0
        ? []
        : [{ criterion: "contractions", points: hits.length * 7, sentence, reason: `verkürzt: „${hits.join("“, „")}“` }];
    });
    return capped(findings, 28);
  },
};
