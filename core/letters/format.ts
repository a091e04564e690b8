// Dates, money, numbers and order lines as letters show them: German by DIN 5008, English by British usage.
import type { LetterLanguage } from "../words.ts";

const MONTHS = {
  de: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
} as const;

const dayOf = (instant: string, timezone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(instant));

/**
 * "2026-11-05" -> "5. November 2026" / "5 November 2026"; an instant counts by its day in `timezone`; "2026-W50" -> "Kalenderwoche 50/2026" / "week 50 of 2026".
 * Anything else is returned as it is: it was formatted before.
 */
export function formatDate(iso: string, language: LetterLanguage, timezone = "Europe/Berlin"): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(iso);
  if (week) return language === "de" ? `Kalenderwoche ${Number(week[2])}/${week[1]}` : `week ${Number(week[2])} of ${week[1]}`;
  const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) && !Number.isNaN(Date.parse(iso));
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(instant ? dayOf(iso, timezone) : iso);
  const month = date && MONTHS[language][Number(date[2]) - 1];
  if (!date || !month) return iso;
  return `${Number(date[3])}${language === "de" ? "." : ""} ${month} ${date[1]}`;
}

/** Decimal string "1890.8" -> "1.890,8" / "1,890.8"; at least `places` decimals. Text that is no plain decimal is returned as it is. */
function grouped(decimal: string, places: number, language: LetterLanguage): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!parts) return decimal;
  const [thousand, point] = language === "de" ? [".", ","] : [",", "."];
  const whole = (parts[2] ?? "0").replace(/\B(?=(\d{3})+(?!\d))/g, thousand);
  const fraction = (parts[3] ?? "").padEnd(places, "0");
  return `${parts[1]}${whole}${fraction === "" ? "" : `${point}${fraction}`}`;
}

const withCurrency = (amount: string, currency: string, language: LetterLanguage): string =>
  language === "de" ? `${amount} ${currency}` : `${currency} ${amount}`;

/** Minor units: 189080 -> "1.890,80 EUR" / "EUR 1,890.80". Currencies with two decimals. */
export function formatMoney(minor: number, currency: string, language: LetterLanguage): string {
  const digits = Math.abs(minor).toString().padStart(3, "0");
  const decimal = `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return withCurrency(grouped(decimal, 2, language), currency, language);
}

/** Unit price, a decimal string of any number of decimals: "0.0435" -> "0,0435 EUR" / "EUR 0.0435". */
export function formatPrice(price: string, currency: string, language: LetterLanguage): string {
  return withCurrency(grouped(price, 2, language), currency, language);
}

/** 5000 -> "5.000" / "5,000". */
export function formatNumber(value: number, language: LetterLanguage): string {
  return grouped(value.toString(), 0, language);
}

/** 5000 -> "5.000 Stück" / "5,000 pieces". */
export function formatQuantity(pieces: number, language: LetterLanguage): string {
  const unit = language === "de" ? "Stück" : Math.abs(pieces) === 1 ? "piece" : "pieces";
  return `${formatNumber(pieces, language)} ${unit}`;
}

/** An order line with everything already formatted. */
export interface FormattedLine {
  position: string;
  articleNo: string;
  description: string;
  /** pieces */
  quantity: string;
  unitPrice: string;
  pricePer: string;
  amount: string;
}

const LINE_WORDS = {
  de: { pieces: "Stück", at: "zu", per: "je", total: "Gesamtbetrag netto" },
  en: { pieces: "pieces", at: "at", per: "per", total: "Total, net" },
} as const;

/**
 * Order lines as plain text, two rows each, amounts flush right. It reads in a proportional font too, because nothing but the amounts is a column.
 * Net amounts: prices in the list are without VAT.
 */
export function formatLines(lines: readonly FormattedLine[], total: string, language: LetterLanguage): string {
  const words = LINE_WORDS[language];
  const rows = lines.map((line) => {
    const per = line.pricePer === "1" ? "" : ` ${words.per} ${line.pricePer}`;
    return {
      head: `${line.position.padStart(3)}  ${line.articleNo}  ${line.description}`,
      what: `     ${line.quantity} ${words.pieces} ${words.at} ${line.unitPrice}${per}`,
      amount: line.amount,
    };
  });
  const left = Math.max(words.total.length, ...rows.map((row) => row.what.length));
  const right = Math.max(total.length, ...rows.map((row) => row.amount.length));
  const line = (what: string, amount: string): string => `${what.padEnd(left)}  ${amount.padStart(right)}`;
  return [...rows.flatMap((row) => [row.head, line(row.what, row.amount)]), "-".repeat(left + right + 2), line(words.total, total)].join(
    "\n",
  );
}
