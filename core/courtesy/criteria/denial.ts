// Criterion: a complaint is not met with clauses and denied liability, and a refusal shows a way out.
import { list, phraseCriterion } from "../phrases.ts";
import { sentencesWith } from "../speech.ts";
import type { Criterion } from "../types.ts";
import { SERIOUS } from "../weights.ts";

const clauses = phraseCriterion({
  name: "denial",
  de: "kein Rückzug auf Klauseln; zu jedem Nein ein Ausweg",
  en: "no hiding behind clauses; a way out with every no",
  cap: 45,
  groups: [
    {
      points: 30,
      reason: "weist die Verantwortung von sich",
      contexts: ["complaint"],
      de: list(`
        (übernehmen|tragen) … kein~ (Haftung|Verantwortung|Gewähr~?|Kosten); nicht (verantwortlich|zuständig|haftbar);
        (Haftung|Gewährleistung|Umtausch|Rücknahme) … (ausgeschlossen|abgelehnt);
        (laut|gemäß|nach|auf) (unseren|unsere) (AGB|Allgemeinen Geschäftsbedingungen); höhere~? Gewalt;
        innerhalb der (üblichen )?Toleranz; kein Mangel
      `),
      en: list(`
        (no|not|any) … (liab~|responsib~); (our|under the) terms and conditions; force majeure; within (the )?(usual |normal )?tolerance;
        not (our|a) (defect|concern); non-?returnable
      `),
      unless: { de: ["obwohl", "dennoch", "trotzdem", "selbstverständlich"], en: ["nevertheless", "although", "nonetheless"] },
    },
    {
      points: 12,
      reason: "Ausrede aus dem eigenen Haus",
      de: list(`
        Personalmangel; Urlaubszeit; viel zu tun; (Hektik|Stress|Chaos); überlastet; unterbesetzt; krank~? (Kolleg~|Mitarbeiter~)
      `),
      en: list(`
        understaffed; short-?staffed; staff shortage; (very |so |terribly )busy; swamped; holiday season; hectic; chaos
      `),
    },
  ],
});

export const denial: Criterion = {
  ...clauses,
  check(letter) {
    const refusals = sentencesWith(letter, "refusal");
    const ways = sentencesWith(letter, "wayOut");
    const first = refusals[0];
    if (first === undefined || letter.context === "dunning" || ways.length > 0) return clauses.check(letter);
    return [
      ...clauses.check(letter),
      { criterion: "denial", points: SERIOUS, sentence: first, reason: "Absage ohne Bedauern und ohne Ausweg" },
    ];
  },
};
