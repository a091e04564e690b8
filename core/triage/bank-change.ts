// Changed bank data hidden in another matter: an invoice that says "please note our new account".
import { unfold } from "./fold.ts";
import type { Finding } from "./types.ts";
import type { View } from "./view.ts";

const CHANGED =
  /\b(neue[rn]?|geaenderte[rn]?|aktuelle neue) (bankverbindung|kontoverbindung|bankdaten|iban)\b|\b(bankverbindung|kontoverbindung|iban|bankdaten)\b.{0,40}\b(hat sich|haben sich|wurde|aendert|aendern|geaendert)\b|\b(new|changed|updated) (bank(ing)? (details|account|information|data)|iban|account (number|details))\b|\bbank(ing)? (details|account|information) (has|have) (been )?changed\b|\b(nicht mehr|nur noch) auf (das|unser|die) (alte|neue|bisherige|folgende) (konto|iban|bankverbindung)\b/;
const UNCHANGED =
  /\b(bankverbindung|konto|kontoverbindung|iban|bank details)\b.{0,25}\b(unveraendert|unchanged|bleibt|remains?|gleich geblieben)\b|\b(keine neue|unveraenderte|not changed|no change)\b/;

/** True if the mail or a document asks to pay to another account than before; null otherwise. */
export function bankChange(v: View): Finding<true> | null {
  for (const passage of [v.body, v.documents, v.forwarded]) {
    const folded = passage.folded.replace(/\n/g, " ");
    const match = CHANGED.exec(folded);
    if (match !== null && !UNCHANGED.test(folded)) {
      return {
        value: true,
        confidence: 0.85,
        reason: "Text nennt eine geänderte Bankverbindung",
        evidence: unfold(passage.text, match.index, match.index + match[0].length),
      };
    }
  }
  return null;
}
