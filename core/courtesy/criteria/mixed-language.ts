// Criterion: one letter, one language. Names, trade terms and quoted words may be foreign; sentences may not.
import type { CourtesyFinding } from "../../letters/types.ts";
import { capped } from "../phrases.ts";
import type { Criterion } from "../types.ts";
import { GRAVE, SERIOUS } from "../weights.ts";
import { TELLTALE, wordsOf } from "../words-of.ts";

export const mixedLanguage: Criterion = {
  name: "mixed_language",
  de: "eine Sprache",
  en: "one language",
  check(letter) {
    const own = TELLTALE[letter.language];
    const foreign = TELLTALE[letter.language === "de" ? "en" : "de"];
    const findings: CourtesyFinding[] = [];
    for (const sentence of letter.sentences) {
      const words = wordsOf(sentence).map((w) => w.toLowerCase());
      const strange = words.filter((w) => foreign.has(w) && !own.has(w)).length;
      const native = words.filter((w) => own.has(w) && !foreign.has(w)).length;
      if (strange >= 2 && strange > native)
        findings.push({ criterion: "mixed_language", points: SERIOUS + 5, sentence, reason: "Satz in einer anderen Sprache" });
      else if (strange >= 3) findings.push({ criterion: "mixed_language", points: SERIOUS, sentence, reason: "Sprachen gemischt" });
    }
    const most = findings.length * 2 > letter.sentences.length;
    return capped(most ? findings.map((f) => ({ ...f, points: GRAVE })) : findings, 60);
  },
};
