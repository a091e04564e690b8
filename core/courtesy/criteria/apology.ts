// Criterion: a complaint is answered with regret, before any explanation, and without crawling.
import type { CourtesyFinding } from "../../letters/types.ts";
import { firstMatch, list, phrases } from "../phrases.ts";
import { apologies, sentencesWith } from "../speech.ts";
import type { Criterion, LetterView } from "../types.ts";
import { GRAVE, MINOR } from "../weights.ts";

/** Causes and circumstances on our side or a third party's. */
const EXPLANATION = phrases({
  de: list(`
        weil; aufgrund; wegen; Grund (dafür|hierfür) (ist|war); Ursache; zurückzuführen; Personalmangel; Lieferant~; Spediteur;
        Krankheit~; Auslastung
      `),
  en: list(`
        because; due to; owing to; (the )?reason; caused by; staff shortage; understaffed; our supplier; the carrier
      `),
});

/** "Es tut uns leid, aber …" takes back what it says; "aber wir" goes on to what is done. */
const QUALIFIED =
  /(?<!\p{L})(?:leid|bedauerlich|sorry|apologi[sz]e)(?!\p{L}).{0,40}[,;]\s*(?:aber(?! wir)|allerdings|but(?! we)|although|however)(?!\p{L})/iu;

function orderFault(letter: LetterView, first: string): CourtesyFinding[] {
  const at = letter.sentences.indexOf(first);
  const early = letter.sentences.slice(0, at).find((s) => firstMatch(EXPLANATION[letter.language], s) !== null);
  return early ? [{ criterion: "apology", points: MINOR, sentence: early, reason: "Erklärung steht vor der Entschuldigung" }] : [];
}

export const apology: Criterion = {
  name: "apology",
  de: "auf eine Reklamation folgt zuerst ein Bedauern",
  en: "a complaint is met with regret first",
  check(letter) {
    if (letter.context !== "complaint") return [];
    const made = apologies(letter);
    const first = made[0];
    if (first === undefined) {
      const sentence = sentencesWith(letter, "emptyApology")[0] ?? "";
      const reason = sentence === "" ? "kein Bedauern und keine Entschuldigung" : "das ist kein Bedauern, es weist die Sache von sich";
      return [{ criterion: "apology", points: GRAVE, sentence, reason }];
    }
    const hedged = new Set(sentencesWith(letter, "hedgedApology"));
    const findings = orderFault(letter, first);
    if (made.every((s) => hedged.has(s)))
      findings.push({ criterion: "apology", points: 15, sentence: first, reason: "Bedauern nur für „etwaige“ Unannehmlichkeiten" });
    const butted = made.find((s) => QUALIFIED.test(s));
    if (butted) findings.push({ criterion: "apology", points: 15, sentence: butted, reason: "Entschuldigung mit einem Aber" });
    for (const sentence of made.slice(3)) findings.push({ criterion: "apology", points: 8, sentence, reason: "Entschuldigungen gehäuft" });
    return findings;
  },
};
