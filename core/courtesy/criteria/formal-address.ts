// Criterion: Sie, not du; and the formal pronouns with a capital letter. English has no such choice.
import type { CourtesyFinding } from "../../letters/types.ts";
import { capped } from "../phrases.ts";
import type { Criterion } from "../types.ts";
import { GRAVE } from "../weights.ts";

/** "Rue du Commerce" and "Herr du Mont" are no address. */
const DU =
  /(?<!\p{L})(?<!(?:herrn?|frau|rue|place|pas|café|avenue)\s)(?:du|dich|dir|dein(?:e[mnrs]?)?|deinerseits|deinetwegen|euch|euer|eure[mnrs]?)(?!\p{L})/iu;
const YE =
  /(?<!\p{L})(?:ihr (?:habt|seid|könnt|wollt|müsst|bekommt|wisst|braucht|solltet|hattet|wart)|(?:habt|seid|könnt|wollt|müsst|bekommt|wisst|braucht|solltet|hattet) ihr)(?!\p{L})/iu;
const THOU_IMPERATIVE =
  /^(?:schau|sag|sage|meld|melde|ruf|schick|schicke|gib|guck|komm|lass|nimm|denk|warte|hol|überleg|schreib|zahl|überweis)(?!\p{L})(?!.{0,30}\bSie\b)/iu;
/** "wir danken ihnen", "für ihre Bestellung": the formal pronoun in lower case */
const LOWER = [
  /\b(?:danken|bieten|teilen|senden|schicken|liefern|bestätigen|wünschen|stehen|schulden|überreichen|erstatten)\s+(?:wir\s+|ich\s+)?ihnen\b/,
  /\b(?:bitten|informieren)\s+(?:wir\s+|ich\s+)?sie\b/,
  /(?<!\p{L})(?:für|zu|auf|über|von|mit|zur|wegen)\s+ihre[mnrs]?\s+(?:Bestellung|Anfrage|Nachricht|Geduld|Rechnung|Reklamation|Mitteilung|Schreiben|Auftrag|Interesse|Verständnis|Vertrauen|Mail|E-Mail|Brief|Hinweis|Bewerbung|Rückfragen?)/u,
  /\b(?:können|möchten|finden|erhalten|sollten|wünschen)\s+sie\s+(?:uns|mich|bitte|sich|unter|Fragen|anbei|im Anhang|weitere)\b/,
];

export const formalAddress: Criterion = {
  name: "formal_address",
  de: "Sie statt du, Anredefürwörter groß",
  en: "German: Sie, not du, and in capitals",
  check(letter) {
    if (letter.language !== "de") return [];
    const du: CourtesyFinding[] = [];
    const lower: CourtesyFinding[] = [];
    for (const sentence of [letter.salutation, ...letter.sentences]) {
      const hit = DU.exec(sentence) ?? YE.exec(sentence) ?? THOU_IMPERATIVE.exec(sentence);
      if (hit) du.push({ criterion: "formal_address", points: GRAVE, sentence, reason: `Du statt Sie: „${hit[0]}“` });
      else if (LOWER.some((p) => p.test(sentence)))
        lower.push({ criterion: "formal_address", points: 12, sentence, reason: "Anredefürwort klein geschrieben" });
    }
    return [...capped(du, GRAVE), ...capped(lower, GRAVE)];
  },
};
