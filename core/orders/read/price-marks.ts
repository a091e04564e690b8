// Prices and amounts in running text: with a currency, with "per 100", or behind a word that only stands before prices.
import { type Notation, NUMBER, readDecimal } from "../numbers.ts";
import { perOf } from "./columns.ts";

export type PriceMark = { start: number; end: number } & (
  | { type: "price"; unitPrice: string; per: number | null }
  | { type: "amount"; value: string }
);

const CURRENCY = String.raw`€|eur(?:o)?\b|chf\b|usd\b|gbp\b|pln\b|zł|\$|£|ct\b|cents?\b`;
const PER = String.raw`(?:\/|\bper\b|\bpro\b|\bje\b|\bpar\b|\bles\b|\bla\b|\bza\b|\bdas\b|\bthe\b|\ba\b|\beach\b)\s*(?:1\.?000|1'000|1,000|100|10|1|tsd\.?|tausend|thousand|hundert|hundred|m|c|%|stück|stk\.?|st\.?|pcs?\.?|pieces?|ea|pièces?|szt\.?|unit)(?![\p{L}\d.,])(?:\s*(?:stück|stk|st|pcs?|pieces)\b\.?)?`;
const PRICE = new RegExp(
  String.raw`(?:(?:(${CURRENCY})\s*)?(?<![\d.,])(${NUMBER})\s*(?:(${CURRENCY})\s*)?(${PER}))|(?:(?:${CURRENCY})\s*(${NUMBER})(?![\d]))|(?:(?<![\d.,])(${NUMBER})\s*(?:${CURRENCY}))`,
  "giu",
);
/** No currency and no "per 100", but a word or sign that only stands before prices, and a decimal place: "à 53.24", "EP 12,93". */
const WORDED_PRICE =
  /(?:(?<!\p{L})(?:à|á|je|zu(?: je)?|at|stückpreis|einzelpreis|e-?preis|preis|price|unit price|prix|cena|cenie|prezzo|precio|prijs|ep|kostet|kosten|costs?|for)|@)\s*:?\s*(?:(?:von|ist|is|of|noch|ja|weiterhin|still|de|po)\s+){0,2}(?:(?:eur|€|chf|usd|\$|£)\s*)?(\d+(?:[.,'’]\d{3})*[.,]\d{2}(?:\d{2})?)(?![\d.,]*\d|\s?(?:mm|cm|kg|g|m|%|uhr|h|am|pm)(?!\p{L}))/giu;
/** "2.000 Stk à 53,24 = 1.064,80" */
const EQUALS = /(?<==\s{0,3})(\d+(?:[.,'’ \u00a0]\d{3})*[.,]\d{2})(?![\d.,]*\d|\s?(?:mm|%))/giu;
/** "Preise pro 100 Stück in EUR": what the prices of the whole text are for. */
export const PRICE_BASE =
  /(?<!\p{L})(?:preise?|prices?|prix|ceny|prezzi|precios|prijzen)(?!\p{L})[^\n\d.;]{0,30}?(?:pro|per|je|\/|par|za|por)\s*(?:1[.,' ]?000|100|tsd|tausend|thousand|hundert|hundred|stück|stk|pcs?|piece)(?![\p{L}\d]|[.,]\d)/iu;

/** "Pos 10  HB-D10-SW  25 Tsd.  107,20" below such words: money alone in the last column. */
const ROW_PRICE = /(?<=[ \t]{2}|\t|\.{2} ?)(\d+(?:[.,'’]\d{3})*[.,]\d{2}(?:\d{2})?)(?=[ \t]*$)/gmu;

/** In reading order of each kind; what is a price with its base is not found again as an amount. */
export function findPrices(text: string, notation: Notation): PriceMark[] {
  const found: PriceMark[] = [...text.matchAll(PRICE)].flatMap((m) => priceMark(m, notation) ?? []);
  const base = perOf(PRICE_BASE.exec(text)?.[0] ?? "");
  for (const mark of found) if (mark.type === "price") mark.per ??= base;
  for (const pattern of [WORDED_PRICE, EQUALS, ...(base === null ? [] : [ROW_PRICE])])
    for (const m of text.matchAll(pattern)) {
      const number = m[1] ?? "";
      const value = readDecimal(number, notation);
      const end = m.index + m[0].length;
      const start = end - number.length;
      const known = found.findIndex((f) => start < f.end && end > f.start);
      if (value === null || (known >= 0 && (pattern === EQUALS || found[known]?.type === "price"))) continue;
      const span = known < 0 ? { start, end } : { start: found[known]?.start ?? start, end: found[known]?.end ?? end };
      if (known >= 0) found.splice(known, 1);
      found.push(pattern === EQUALS ? { type: "amount", value, ...span } : { type: "price", unitPrice: value, per: base, ...span });
    }
  return found;
}

/** With a currency or with "per 100": a price. Currency alone: an amount, which may be a price of unknown base. */
function priceMark(m: RegExpMatchArray, notation: Notation): PriceMark | null {
  const withPer = m[2] !== undefined;
  const number = m[2] ?? m[5] ?? m[6] ?? "";
  const value = readDecimal(number, notation);
  if (value === null) return null;
  const start = m.index ?? 0;
  const span = { start, end: start + m[0].length };
  if (!withPer) return { type: "amount", value, ...span };
  const hasCurrency = m[1] !== undefined || m[3] !== undefined;
  const wordy =
    /^\s*(?:je|les|la|das|the|a|po|each)\b/i.test(m[4] ?? "") && !/hundert|tausend|hundred|thousand|1\.?,?'?00/i.test(m[4] ?? "");
  if (!hasCurrency && (wordy || !/[.,]\d{1,4}$/.test(number))) return null;
  return {
    type: "price",
    unitPrice: value,
    per: perOf((m[4] ?? "").replace(/^\s*\p{L}+\s/u, "/ ")) ?? (/%/.test(m[4] ?? "") ? 100 : 1),
    ...span,
  };
}
