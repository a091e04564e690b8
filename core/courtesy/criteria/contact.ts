// Criterion: the reader learns whom to ask; a reminder also says how to pay and that it may have crossed with the payment.
import type { CourtesyFinding } from "../../letters/types.ts";
import { factsIn } from "../facts.ts";
import { firstMatch, list, phrases } from "../phrases.ts";
import type { Criterion } from "../types.ts";

const INVITED = phrases({
  de: list(`
        (Rückfragen|Fragen|Änderungswünsche~?); (rufen|schreiben|melden) Sie; erreich~; Nachricht an; lassen Sie; zur Verfügung;
        Ansprechpartner~; teilen Sie; bitte … mit
      `),
  en: list(`
        questions?; (contact|call|telephone|reach) (us|me); at your (disposal|service); let (us|me) know; telephone you; reply; hesitate;
        write to
      `),
});
const PAYMENT = phrases({
  de: list(`
        IBAN; Konto~; Bankverbindung; überweis~; Kopie; bereits (gezahlt|bezahlt|überwiesen|veranlasst|beglichen); gegenstandslos;
        erledigt
      `),
  en: list(`
        IBAN; account; transfer; bank details; cop(y|ies); already (paid|settled|on its way|been paid|made); disregard; crossed
      `),
});

export const contact: Criterion = {
  name: "contact",
  de: "ein Weg für Rückfragen",
  en: "a way to ask back",
  check(letter) {
    const findings: CourtesyFinding[] = [];
    const reachable = factsIn([letter.body, ...letter.signature].join("\n")).contact.length > 0;
    if (!reachable && firstMatch(INVITED[letter.language], letter.body) === null)
      findings.push({ criterion: "contact", points: 4, sentence: "", reason: "kein Weg für Rückfragen genannt" });
    if (letter.context === "dunning" && firstMatch(PAYMENT[letter.language], [letter.body, ...letter.signature].join(" ")) === null)
      findings.push({ criterion: "contact", points: 3, sentence: "", reason: "weder Zahlungsweg noch Hinweis, falls schon gezahlt wurde" });
    return findings;
  },
};
