// Headings on several lines: which words may stand over or under a column name, and how the two become one. For rows of cells and for print alike.
import { isColumnName } from "./heading-words.ts";

/** What a price or a quantity is for, alone on its line: "je 100", "/ 100 ST", "(pcs)", "1.000". */
const BASE =
  /^[([/]?\s*(je|pro|per|in|à|für)?\s*\/?\s*(1(0{1,3}|[.,'’ ]000)?)?\s*(st\p{L}*|pcs|pieces?|each|eur|€|%|tsd|tausend)?\.?[)\]]?$/iu;
/** Words that a heading goes on with on its next line or begins with on the one before, but that name no column alone. */
const BESIDE =
  /^(required|requested|req|need(ed)?|ordered|order|supplier|vendor|buyer'?s?|customer'?s?|your|our|ihre?|unsere?|uns|price|by|by date|of measure|each|excl|net|basis|bestell|wunsch|bedarfs?|einkaufs|gewünschte[rs]?)\.?$/i;

/** "je 100" and the like. */
export const isBase = (text: string): boolean => BASE.test(text);

/** "€/100", "EUR je 100", "CHF / Stk": a price that is called by its currency alone. */
export const isPricePer = (text: string): boolean =>
  /^(?:€|\$|£|eur|chf|usd|gbp|pln|zł)\s?(?:\/|je|pro|per|za|à)\s?(?:1(?:0{0,3}|[.,]000))?\s?(?:st\p{L}*|pcs?|pieces?|each|tsd|c|m|szt|ks)?\.?$/iu.test(
    text.trim(),
  );

/** Short words without figures, most of them known from headings, or cut by a hyphen or a slash. Cells without text do not count. */
export function isHeadingPart(cells: readonly string[]): boolean {
  const texts = cells.map((text) => text.trim()).filter((text) => text !== "");
  if (texts.some((text) => text.length > 24 || /[:;!?]$/.test(text))) return false;
  if (texts.some((text) => /\d/.test(text) && !isBase(text) && !isPricePer(text) && !isColumnName(text))) return false;
  const known = texts.filter(
    (text) => isColumnName(text) || isBase(text) || isPricePer(text) || BESIDE.test(text) || /\p{L}[-/]$/u.test(text),
  );
  return known.length > 0 && known.length * 2 >= texts.length;
}

/** "Liefer-" over "termin" is one word, "Preis/" over "100 ST" one expression. */
export function joinHeading(above: string, below: string): string {
  if (above === "" || below === "") return above + below;
  if (/\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below)) return `${above.slice(0, -1)}${below}`;
  return /[/-]$/.test(above) ? `${above}${below}` : `${above} ${below}`;
}
