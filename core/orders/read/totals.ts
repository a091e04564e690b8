// The net total that an order states. Gross totals, taxes and carried-forward sums are not it.
import { decimalOf, formatMinor, toMinor } from "../../money.ts";
import { type Notation, NUMBER, readDecimal } from "../numbers.ts";
import { CARRIED, TOTAL } from "./sum-words.ts";

export interface FoundTotal {
  /** decimal string */
  value: string;
  text: string;
  line: number;
  /** says that it is net, or can be nothing else */
  certain: boolean;
}

const NET =
  /netto|\bnet\b|ohne (?:mwst|ust|steuer)|exkl|excl|(?:total|montant|somme) h\.?t\.?\b|hors taxe|before (?:tax|vat)|warenwert|imponibile|bez dph|sin iva|kdv hariç/i;
/** "Summe zzgl. MwSt." is net; "zzgl. 19 % MwSt." alone is the tax. */
const TAX_TO_COME = /zzgl|plus (?:mwst|vat)/i;
const GROSS = /brutto|gross|inkl|incl|\bttc\b|einschl/i;
const TAX = /mwst|mehrwertst|\bust\b|umsatzst|\bvat\b|\btva\b|\biva\b|\bbtw\b|\bdph\b|\bkdv\b|\btax\b|steuer|\d\s?%/i;
/** A part of it, less or more than what is paid. */
const NOT_ALL = /rabatt|discount|frei haus ab|mindest|minimum|limit/i;
/** A sum under way, unless it says net: then it is the one that tax is added to. */
const UNDER_WAY = /zwischens|subtotal|sub-total/i;
/** "Net 60", "30 Tage netto", "2 % Skonto" are no sums. */
const PAYMENT_TERMS =
  /\bnet(?:to)? (?:in )?\d{1,3}\b(?:\s*(?:tage|days))?(?![.,]\d|\s+\d{3}\b|['’]\d{3}\b)|\d+\s*(?:tage[n]?|days|jours|dni)(?:\s*(?:netto|net))?|\d+(?:[.,]\d+)?\s?%/gi;
/** "netto 4,73 per 100" is a price. */
const PRICE_FOR =
  /\d[\d.,'’]*\s?(?:€|eur|chf|usd)?\s?(?:\/|per|je|pro|par|za)\s?(?:1[.,' ]?000|100|10|1|tsd|hundert|hundred|thousand|stück|stk|st|pcs?|pieces?|each|c|m)(?![\p{L}\d])/giu;
/** "bis 14.12.2026" beside a sum is a day, no amount. */
const DATES =
  /(?<![\d.,])(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:20\d\d|\d\d(?!\d))?|20\d\d-\d\d-\d\d|\d{1,2}[/-]\d{1,2}[/-](?:20)?\d\d)(?![\d.,]*\d)/g;
const CURRENCY: readonly [RegExp, string][] = [
  [/€|\bEUR\b|\bEuro\b/i, "EUR"],
  [/\bCHF\b|\bSFr\b/i, "CHF"],
  [/\bUSD\b|US\$|\$/, "USD"],
  [/\bGBP\b|£/, "GBP"],
  [/\bPLN\b|zł/i, "PLN"],
];

/** The stated net total as a decimal string. A sum that says neither net nor gross counts if no gross sum or tax stands beside it. */
export function findTotal(lines: readonly string[], notation: Notation): FoundTotal | null {
  const candidates = lines.flatMap((line, index) => {
    const text = line.replace(PAYMENT_TERMS, " ").replace(PRICE_FOR, " ");
    const isNet = NET.test(text) || (TAX_TO_COME.test(text) && TOTAL.test(text));
    if (CARRIED.test(text) || NOT_ALL.test(text) || !(TOTAL.test(text) || isNet) || (UNDER_WAY.test(text) && !isNet)) return [];
    const value = lastAmount(isNet ? netPart(text) : text, lines[index + 1] ?? "", notation);
    return value === null
      ? []
      : [
          {
            value,
            text: text.trim(),
            line: index + 1,
            net: isNet,
            gross: GROSS.test(text) && !isNet,
            tax: TAX.test(text) && !isNet && !TOTAL.test(text),
          },
        ];
  });
  const net = candidates.filter((c) => c.net).at(-1) ?? beforeTax(lines, notation);
  if (net !== undefined) return { value: net.value, text: net.text, line: net.line, certain: true };
  const taxed = lines.some((l) => TAX.test(l) && /\d/.test(l) && lastAmount(l, "", notation) !== null && !/id|nr|no\./i.test(l));
  const plain = candidates.filter((c) => !c.gross && !c.tax && !TAX.test(c.text)).at(taxed ? 0 : -1);
  if (plain === undefined || (taxed && candidates.length < 2)) return null;
  return { value: plain.value, text: plain.text, line: plain.line, certain: false };
}

/** "Netto 132,00 EUR, zzgl. 19 % MwSt. 25,08 EUR, brutto 157,08 EUR": of a line with all three, what stands behind the word net. */
function netPart(text: string): string {
  const parts = text.split(/(?=(?:brutto|gross|zzgl|plus|mwst|ust|umsatzst|mehrwertst|netto|net|vat|tax)(?!\p{L}))/iu);
  const net = parts.findIndex((part) => /^net/iu.test(part) && /\d/.test(part));
  return parts.filter((part) => /\d[.,]\d\d/.test(part)).length < 2 || net < 0 ? text : (parts[net] ?? text);
}

/** A line with one amount and that the sum of all positions: their total, whatever it is called. `amounts` are decimal strings. */
export function fittingSum(lines: readonly string[], amounts: readonly string[], notation: Notation): FoundTotal | null {
  const sum = amounts.reduce((all, amount) => all + toMinor(decimalOf(amount)), 0);
  const at = lines.findIndex((line) => {
    const numbers = amounts.length === 0 ? [] : (line.replace(DATES, " ").match(new RegExp(NUMBER, "g")) ?? []);
    const value = numbers.length === 1 ? readDecimal(numbers[0] ?? "", notation) : null;
    return value !== null && /[.,]\d\d$/.test(numbers[0] ?? "") && toMinor(decimalOf(value)) === sum && /\p{L}/u.test(line);
  });
  const text = lines[at];
  return text === undefined ? null : { value: formatMinor(sum), text: text.trim(), line: at + 1, certain: true };
}

/** "Zwischensumme 650,50 / 19 % USt. 123,60 / Gesamtsumme 774,10": of two sums that differ by the tax between them the smaller is net. */
function beforeTax(lines: readonly string[], notation: Notation): { value: string; text: string; line: number } | undefined {
  const amounts = lines.flatMap((line, index) => {
    const text = line.replace(PAYMENT_TERMS, " ");
    const value = TOTAL.test(line) || UNDER_WAY.test(line) || TAX.test(line) || GROSS.test(line) ? lastAmount(text, "", notation) : null;
    return value === null ? [] : [{ value, minor: toMinor(decimalOf(value)), text: line.trim(), line: index + 1, tax: TAX.test(line) }];
  });
  const fits = amounts.flatMap((tax) =>
    tax.tax
      ? amounts.filter((a) => a !== tax && a.minor > tax.minor && amounts.some((g) => Math.abs(a.minor + tax.minor - g.minor) <= 1))
      : [],
  );
  return new Set(fits.map((f) => f.minor)).size === 1 ? fits[0] : undefined;
}

/** The currency that prices or totals are in; null if none is named. */
export function currencyIn(text: string): string | null {
  return CURRENCY.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** An amount with its currency and nothing else. */
const ALONE = /^[^\p{L}\d]*(?:EUR|CHF|USD|GBP|PLN)?[^\p{L}]*(?:EUR|Euro|CHF|USD|GBP|PLN|zł)?[^\p{L}\d]*$/iu;

const AMOUNT = new RegExp(String.raw`(?<![\d.,/-])(${NUMBER})(?![\d/-]|\s?%|\s?(?:tage|days))`, "gi");
const IBAN = /(?<!\p{L})\p{Lu}{2}\d{2}(?: ?[\p{Lu}\d]{4}){2,7}(?: ?[\p{Lu}\d]{1,4})?(?![\p{L}\d])/gu;

/** Numbers with cents; whole ones only beside a currency, where nothing has cents. */
function money(numbers: readonly string[], whole: boolean): string[] {
  const cents = numbers.filter((n) => /[.,]\d{1,2}$/.test(n));
  return cents.length > 0 || !whole ? cents : [...numbers];
}

/** The last number of the line that looks like an amount; a sum may stand on the next line when the label stands alone. */
function lastAmount(text: string, next: string, notation: Notation): string | null {
  const amounts = (line: string): string[] =>
    money(
      [...line.replace(DATES, " ").replace(IBAN, " ").matchAll(AMOUNT)].map((m) => m[1] ?? ""),
      /€|EUR|\$|£|CHF/i.test(line) && TOTAL.test(line),
    );
  const found =
    amounts(text).at(-1) ?? (/\d/.test(text) ? undefined : amounts(next).length === 1 && ALONE.test(next) ? amounts(next)[0] : undefined);
  return found === undefined ? null : readDecimal(found, notation);
}
