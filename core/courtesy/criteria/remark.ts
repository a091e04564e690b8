// Criterion: every sentence does some work. It states a fact, thanks, regrets, asks, offers; a remark about the reader does none of it.
import type { CourtesyFinding } from "../../letters/types.ts";
import { factsIn } from "../facts.ts";
import { capped, firstMatch, list, phrases } from "../phrases.ts";
import { isWork } from "../speech.ts";
import type { Criterion, LetterView } from "../types.ts";
import { MINOR, SERIOUS } from "../weights.ts";

const READER = phrases({ de: ["Sie", "Ihnen", "Ihre~"], en: ["you", "your", "yours", "yourselves?"] });
/** Words that turn a remark into a dig: absolutes, comparisons, particles. */
const EDGE = phrases({
  de: list(`
    immer; nie(mals)?; jedes Mal; ständig; wieder (einmal|mal); jeder; jede~ andere~?; alle anderen; andere; man; ja; doch; eben; halt; wohl; schon; gar; sogar; selbst; schließlich;
    immerhin; allerdings; freilich; bloß; natürlich; erstaunlich~; interessant~; bemerkenswert~; leider nicht; kaum; keineswegs; zumindest; wenigstens; eigentlich; ohnehin
  `),
  en: list(`
    always; never; ever; every time; well; again; everyone; anyone; someone; others; other customers; most people; after all; at least; actually; simply; even; hardly; scarcely;
    of course; naturally; remarkabl~; interesting(ly)?; curious(ly)?; apparently; indeed; once; just; only; quite; rather
  `),
});

/** What we do or have received is a report, however it is put. */
const OURS = phrases({ de: ["wir", "uns", "unser~", "ich"], en: ["we", "us", "our", "I"] });

const working = (letter: LetterView, sentence: string): boolean =>
  Object.values(factsIn(sentence)).some((hits) => hits.length > 0) || isWork(letter.language, sentence);

export const remark: Criterion = {
  name: "remark",
  de: "keine Bemerkungen über den Leser",
  en: "no remarks about the reader",
  check(letter) {
    const findings: CourtesyFinding[] = [];
    for (const sentence of letter.sentences) {
      if (working(letter, sentence)) continue;
      const reader = firstMatch(READER[letter.language], sentence) !== null || (letter.language === "de" && /^Ihr/.test(sentence));
      const edge = firstMatch(EDGE[letter.language], sentence);
      const question = sentence.trim().endsWith("?");
      const ours = firstMatch(OURS[letter.language], sentence) !== null;
      // In a delicate matter a general truth is a sermon ("Honest people pay"); elsewhere it may just set the scene.
      const sermon = !ours && !reader && (letter.context === "dunning" || letter.context === "complaint");
      if (edge === null && !question && !sermon && (ours || !reader)) continue;
      const points = sermon || (reader && (edge !== null || question)) ? SERIOUS - 5 : MINOR - 2;
      findings.push({ criterion: "remark", points, sentence, reason: "Bemerkung ohne Auskunft, Dank, Bitte oder Angebot" });
    }
    return capped(findings, SERIOUS + 5);
  },
};
