// Numbers as people write them: 1.234,56 / 1,234.56 / 1'234.50 / 1 234,50. Which mark is the decimal one is decided by evidence, then by language.

export type DecimalMark = "," | ".";

export interface Notation {
  mark: DecimalMark;
  /** true: the text itself shows it; false: assumed from the language */
  proven: boolean;
  /** the language groups thousands by spaces: 2 000 */
  spaces: boolean;
}

/** Languages that write 1,234.56. */
const POINT_LANGUAGES: readonly string[] = ["en", "zh", "ja", "ko", "th", "he"];

const SPACE_LANGUAGES: readonly string[] = ["fr", "pl", "cs", "sk", "sv", "no", "fi", "ru", "uk", "hu", "bg"];

/** "1 234,50" with no digit before: nobody writes a position, a blank and an amount of exactly three digits before the mark all over. */
const SPACED_MONEY = /(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+,\d\d(?!\d)/;

/** A number as written, grouping marks included (apostrophe, thin or plain space before exactly three digits). */
export const NUMBER = String.raw`\d{1,3}(?:['’´]\d{3})+(?:[.,]\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,4})?(?![\d])|\d+(?:[.,]\d+)*`;

/** Looks for numbers that can be read one way only (8,22 · 1,234.56 · 1'500.-). Dates are no evidence. */
export function detectNotation(text: string, language: string): Notation {
  let comma = 0;
  let point = 0;
  const clean = text.replace(/\d{1,2}\.\d{1,2}\.(?:\d{2,4})?/g, " ").replace(/\d{1,2}[.:]\d{2}\s*(?:Uhr|h\b|am\b|pm\b)/gi, " ");
  for (const m of clean.matchAll(/(?<![\d.,/-])(\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2})(?![\d.,])/g))
    comma += (m[1] ?? "").includes(".") ? 3 : 1;
  for (const m of clean.matchAll(/(?<![\d.,/-])(\d{1,3}(?:,\d{3})+\.\d+|\d+\.\d{2}|\d{1,3}(?:['’]\d{3})+\.\d\d)(?![\d.,])/g))
    point += /[,'’]/.test(m[1] ?? "") ? 3 : 1;
  const spaces = SPACE_LANGUAGES.includes(language) || SPACED_MONEY.test(clean);
  if (comma !== point) return { mark: comma > point ? "," : ".", proven: true, spaces };
  return { mark: POINT_LANGUAGES.includes(language) ? "." : ",", proven: false, spaces };
}

/** A price or an amount as a plain decimal string; null if it is not one number. */
export function readDecimal(text: string, notation: Notation): string | null {
  const compact = compactNumber(text);
  if (compact === null) return null;
  const last = Math.max(compact.lastIndexOf("."), compact.lastIndexOf(","));
  if (last < 0) return compact;
  const mark = compact[last] as DecimalMark;
  const others = compact.includes(mark === "." ? "," : ".");
  const repeated = compact.indexOf(mark) !== last;
  const grouping = !others && (repeated || (isGroup(compact, last) && mark !== notation.mark));
  const digits = (s: string): string => s.replace(/[.,]/g, "");
  return grouping ? digits(compact) : `${digits(compact.slice(0, last))}.${compact.slice(last + 1)}`;
}

export interface ReadCount {
  /** decimal string: may have a fraction where the unit is a multiple, e.g. 6.5 thousand */
  value: string;
  /** "8.000" in a text whose decimal mark is shown to be the point: could be 8 or 8000 */
  doubtful: boolean;
}

/** A quantity: one mark before exactly three digits groups thousands, because nobody orders thousandths of a button. */
export function readCount(text: string, notation: Notation): ReadCount | null {
  const compact = compactNumber(text);
  if (compact === null) return null;
  const last = Math.max(compact.lastIndexOf("."), compact.lastIndexOf(","));
  if (last >= 0 && isGroup(compact, last) && !/[.,]/.test(compact.slice(0, last))) {
    const doubtful = notation.proven && compact[last] === notation.mark;
    return { value: compact.replace(/[.,]/g, ""), doubtful };
  }
  const value = readDecimal(text, notation);
  return value === null ? null : { value: value.replace(/\.0+$/, ""), doubtful: false };
}

function compactNumber(text: string): string | null {
  const compact = text
    .trim()
    .replace(/(?<=\d)['’´](?=\d{3})/g, "")
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, "")
    .replace(/,(?:-{1,2}|–)$/, "");
  return /^\d+(?:[.,]\d+)*$/.test(compact) ? compact : null;
}

/** One to three digits (not a leading zero), the mark, exactly three digits to the end. */
function isGroup(compact: string, mark: number): boolean {
  const before = compact.slice(0, mark);
  return compact.length - mark - 1 === 3 && /^(?:[1-9]\d{0,2}|[1-9]\d{0,2}(?:[.,]\d{3})+)$/.test(before);
}
