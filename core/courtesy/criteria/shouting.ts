// Criterion: no exclamation marks, no capitals, no emoji.
import type { CourtesyFinding } from "../../letters/types.ts";
import { capped } from "../phrases.ts";
import type { Criterion } from "../types.ts";
import { GRAVE, SERIOUS } from "../weights.ts";

const EMOJI = /\p{Extended_Pictographic}(?<![©®™])|(?<![\p{L}\p{N}])[:;=][-o]?[)(DPp/|*](?![\p{L}\p{N}])|(?<!\w)<3(?!\d)|\^\^|xD\b/u;
/** Two words of capitals in a row, or one that is a common word: abbreviations stand alone and are no common words. */
const CAPS_RUN = /(?<![\p{L}\p{N}-])\p{Lu}{2,}[!,.]?\s+(?:\p{Lu}{2,}[!,.]?\s+)*\p{Lu}{3,}(?![\p{L}\p{N}-])/u;
const CAPS_WORD =
  /(?<![\p{L}\p{N}-])(?:NICHT|SOFORT|JETZT|NIE|KEIN\p{Lu}*|IMMER|BITTE|MÜSSEN|DRINGEND|ENDLICH|UNBEDINGT|UMGEHEND|LETZTE|DANKE|NUR|NOT|NOW|NEVER|ALWAYS|MUST|IMMEDIATELY|PLEASE|URGENT|FINAL|LAST|ONLY|VERY|THANK|SORRY|ALL)(?![\p{L}\p{N}-])/u;
/** "FCA FRANKFURT" and company names in capitals are no shouting */
const TRADE =
  /^(?:(?:FCA|EXW|DAP|DDP|FOB|CIF|CPT|CIP|FAS|CFR|DPU|EUR|USD|GBP|CHF|IBAN|BIC|HRB|DIN|ISO|EN|EU|USA|UK|DE|AT|CH|GMBH|AG|KG|LLC|LTD|VAT|SEPA|REACH|OEKO|TEX|SAP|EDI|CSV|PDF|XML)[!,.]?\s*)+$/;

export const shouting: Criterion = {
  name: "shouting",
  de: "keine Ausrufezeichen, Großschrift oder Emojis",
  en: "no exclamation marks, capitals or emoji",
  check(letter) {
    const findings: CourtesyFinding[] = [];
    for (const sentence of letter.sentences) {
      const take = (points: number, reason: string) => findings.push({ criterion: "shouting", points, sentence, reason });
      if (EMOJI.test(sentence)) take(SERIOUS + 5, "Emoji oder Emoticon");
      if (/[!?]{2,}/.test(sentence)) take(SERIOUS, "gehäufte Satzzeichen");
      else if (sentence.includes("!")) take(8, "Ausrufezeichen");
      const run = CAPS_RUN.exec(sentence)?.[0].trim();
      if (run && !TRADE.test(run)) take(GRAVE, `Großschrift: „${run}“`);
      else if (CAPS_WORD.test(sentence)) take(SERIOUS - 5, "Großschrift");
    }
    return capped(findings, 70);
  },
};
