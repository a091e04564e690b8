// Criterion: words that business letters misspell most often, nouns without their capital, "i" for I.
import type { CourtesyFinding } from "../../letters/types.ts";
import { capped } from "../phrases.ts";
import type { Criterion } from "../types.ts";

const MISSPELT = {
  de: /(?<!\p{L})(?:seperat\p{L}*|standart\p{L}*|vorraus\p{L}*|entgültig\p{L}*|endgüldig\p{L}*|wiederspieg\p{L}*|addresse\p{L}*|aggress\p{L}*e adresse|rechung\p{L}*|bestelung\p{L}*|liefferung\p{L}*|lieverung\p{L}*|reklammation\p{L}*|entschuldigun|unanehmlichkeit\p{L}*|unannemlichkeit\p{L}*|verzögerrung\p{L}*|herzlichn|geehrt[e]?r?te\p{L}*|nähmlich|ausversehen|mit freundlichen grüsen|grüsse?|freundlichn|Rückantwort|zurückerstatt|bestättig\p{L}*|bestaetig\p{L}*|dass? heisst|gewährleist\p{L}*ung|interes+e?nt|schnelst\p{L}*|wier|ihn+nen|vielen dank|(?:ihre|der|die|eine|unsere) (?:bestellung|lieferung|rechnung|anfrage|nachricht|ware|sendung|reklamation)|(?:ihr|der|den|ein|unser|unseren|ihren) (?:auftrag|termin|betrag|liefertermin))(?!\p{L})/u,
  en: /(?<!\p{L})(?:recie?v(?:e|ed|ing)(?<!receive|received|receiving)|seperat\p{L}*|definate\p{L}*|acknowleg\p{L}*|accomodat\p{L}*|occured|untill|ap+ologi[sz]e?(?<!apologi[sz]e?)|appologi\p{L}*|inconvi?ni?en\p{L}*(?<!inconvenien\p{L}*)|greatful\p{L}*|sincerly|faithfuly|buisness|bussiness|delievery|dilivery|wich|thier|adress\p{L}*|adn|teh|alot|custommer\p{L}*|costumer\p{L}*|necesary|neccessary|oppertunity|shippment|responsab\p{L}*|payed|i (?:am|have|will|would|can|shall))(?!\p{L})/u,
} as const;

export const spelling: Criterion = {
  name: "spelling",
  de: "Rechtschreibung",
  en: "spelling",
  check(letter) {
    const findings: CourtesyFinding[] = [];
    for (const sentence of letter.sentences) {
      const hit =
        MISSPELT[letter.language].exec(sentence) ??
        (letter.language === "de" ? null : MISSPELT.en.exec(sentence.toLowerCase().replace(/\bi\b/g, "I")));
      if (hit) findings.push({ criterion: "spelling", points: 10, sentence, reason: `Schreibfehler: „${hit[0]}“` });
    }
    // German goes on in lower case behind the comma of the address, English does not.
    const lower = letter.sentences.slice(letter.language === "de" ? 1 : 0).filter((s) => /^\p{Ll}{2,}/u.test(s));
    for (const sentence of lower) findings.push({ criterion: "spelling", points: 10, sentence, reason: "Satz beginnt klein" });
    return capped(findings, 30);
  },
};
