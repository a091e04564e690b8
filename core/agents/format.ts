// Dates, amounts and counts in a letter's language.
import type { LetterLanguage } from "../words.ts";

const LOCALE: Record<LetterLanguage, string> = { de: "de-DE", en: "en-GB" };
const WEEK = /^(\d{4})-W(\d{2})$/;

/** ISO date, UTC ISO time or ISO week -> "15. Dezember 2026", "15 December 2026", "KW 50/2026", "week 50, 2026" */
export function formatDate(iso: string, language: LetterLanguage): string {
  const week = WEEK.exec(iso);
  if (week) return language === "de" ? `KW ${Number(week[2])}/${week[1]}` : `week ${Number(week[2])}, ${week[1]}`;
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: "long", timeZone: "Europe/Berlin" }).format(new Date(iso));
}

export function formatMoney(minor: number, currency: string, language: LetterLanguage): string {
  return new Intl.NumberFormat(LOCALE[language], { style: "currency", currency, currencyDisplay: "code" }).format(minor / 100);
}

export function formatPrice(decimal: string, currency: string, language: LetterLanguage): string {
  return new Intl.NumberFormat(LOCALE[language], { style: "currency", currency, currencyDisplay: "code", maximumFractionDigits: 6 }).format(
    Number(decimal),
  );
}

export const formatNumber = (n: number, language: LetterLanguage): string => new Intl.NumberFormat(LOCALE[language]).format(n);
