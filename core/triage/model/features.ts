// The features of the learned classifier: words, pairs of words and pieces of words, with names and numbers masked.
import { isFirstName } from "../words/names.ts";

/** Masks in order; what a number or a name says must not be learned, only that it is there. Input is folded. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/\S+@\S+/g, " zzmail "],
  [/\b(https?:\/\/|www\.)\S+|\b[\w-]+\.example\b\S*/g, " zzurl "],
  [/\bhb-[a-z]\d*\w*(-[a-z]{2})?\b/g, " zzartikel "],
  [/\bab[- ]?(20)?\d\d[-/]\d+\b/g, " zzauftrag "],
  [/\bre[- ]?(20)?\d\d[-/]\d+\b/g, " zzrechnung "],
  [/\bls[- ]?(20)?\d\d[-/]\d+\b/g, " zzlieferschein "],
  [/\b[a-z]{2}\d{2}( ?[\da-z*]{4}){3,}/g, " zziban "],
  [/(\b(eur|usd|chf|gbp)|[€$£]) ?\d[\d.,']*|\b\d[\d.,']* ?(eur|euro|usd|chf|gbp|€|\$|£)/g, " zzgeld "],
  [/\b\d[\d.,' ]*( ?(stk|stueck|st|pcs|pieces|gros|tsd|szt|ks|uds|packung(en)?|ea|pack|x)\b)\.?/g, " zzmenge "],
  [/\b\d{1,2}[:.]\d{2} ?uhr\b|\b\d{1,2} uhr\b|\b\d{1,2}:\d{2}\b/g, " zzuhr "],
  [/\b(kw|week|woche) ?\d{1,2}\b/g, " zzwoche "],
  [/\b\d{1,2}\. ?\d{1,2}\.( ?\d{2,4})?|\b\d{4}-\d\d-\d\d\b/g, " zzdatum "],
  [/\b(herrn?|frau|mr|mrs|ms|mme|monsieur|madame|pani|pan)\b\.? ((dr|prof|mag|dipl-ing)\.? )*[\p{L}'-]+/gu, " zzname "],
  [/\b[\p{L}-]*\d[\p{L}\d./_-]*/gu, " zznummer "],
];

/** Greetings and other words that say nothing about the matter. */
const STOP = new Set(
  "sehr geehrte geehrter geehrten damen herren guten tag morgen abend hallo moin servus gruezi gruess gott liebe lieber liebes dear hello hi happy buttons freundlichen gruessen gruesse gruss regards kind best team der die das und ist ich wir sie ihr es ein eine einen einer zu in im am an auf von mit fuer den dem des the a of to and is it i we you for".split(
    " ",
  ),
);

/** The features of one letter, each once. `subject` and `body` are folded. */
export function features(subject: string, body: string): string[] {
  const found = new Set<string>();
  const collect = (raw: string, mark: string): void => {
    const masked = MASKS.reduce((text, [pattern, mask]) => text.replace(pattern, mask), raw);
    const words = (masked.match(/[\p{L}]{2,}/gu) ?? []).filter((w) => !isFirstName(w));
    let before = "";
    for (const word of words) {
      if (!STOP.has(word)) {
        found.add(`${mark}${word}`);
        if (word.length > 6 && !word.startsWith("zz")) for (let i = 0; i + 5 <= word.length; i++) found.add(`~${word.slice(i, i + 5)}`);
      }
      if (before !== "" && mark === "") found.add(`${before} ${word}`);
      before = word;
    }
  };
  collect(subject, "^");
  collect(body, "");
  return [...found];
}
