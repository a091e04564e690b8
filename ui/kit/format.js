// Numbers, money, times and ages as people read them here: German or British, in the company's time zone.
import { dictionary, language, say } from "./words.js";

const locale = () => (language() === "de" ? "de-DE" : "en-GB");
const inZone = (options) => new Intl.DateTimeFormat(locale(), { timeZone: dictionary().timezone, ...options });

export const number = (value, digits = 0) => new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
export const percent = (rate) => `${number(rate * 100)} %`;

/** @param minor cents; null: not known */
export const money = (minor, currency = "EUR") =>
  minor === null || minor === undefined ? "–" : new Intl.NumberFormat(locale(), { style: "currency", currency }).format(minor / 100);

/** A decimal string of the API, digit for digit: unit prices have fractions of a cent. */
export const decimal = (text) => (language() === "de" ? text.replace(".", ",") : text);

/** Short, for columns: "12.400 €". */
export const roughMoney = (minor, currency = "EUR") =>
  new Intl.NumberFormat(locale(), { style: "currency", currency, maximumFractionDigits: 0 }).format(minor / 100);

export const time = (iso) => inZone({ hour: "2-digit", minute: "2-digit" }).format(new Date(iso));
export const day = (iso) => (iso ? inZone({ day: "2-digit", month: "2-digit", year: "numeric" }).format(new Date(iso)) : "–");
export const dayAndTime = (iso) =>
  iso ? inZone({ day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit" }).format(new Date(iso)) : "–";
export const longDay = (date) => inZone({ weekday: "long", day: "numeric", month: "long" }).format(date);

/** An ISO date, or a week as "2026-W50". */
export const delivery = (value) => {
  const week = /^(\d{4})-W(\d{2})$/.exec(value ?? "");
  if (!week) return day(value);
  return language() === "de" ? `KW ${week[2]}/${week[1]}` : `week ${week[2]}/${week[1]}`;
};

const UNITS = {
  seconds: { de: "s", en: "s" },
  minutes: { de: "min", en: "min" },
  hours: { de: "Std.", en: "h" },
  days: { de: "Tage", en: "days" },
};

/** @returns [figure, unit] in the unit that suits: 40 s, 12 min, 3,5 Std., 2 Tage */
export function duration(minutes) {
  const units = say(UNITS);
  if (minutes < 1) return ["< 1", units.minutes];
  if (minutes < 90) return [number(minutes), units.minutes];
  if (minutes < 48 * 60) return [number(minutes / 60, 1), units.hours];
  return [number(minutes / 1440, 1), units.days];
}

export const age = (iso, now = Date.now()) => duration(Math.max(0, (now - Date.parse(iso)) / 60_000)).join(" ");

const KB = 1000;
export const size = (bytes) => (bytes < KB * KB ? `${number(Math.max(1, bytes / KB))} kB` : `${number(bytes / KB / KB, 1)} MB`);
