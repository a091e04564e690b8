// Plain calendar arithmetic on ISO dates ("2026-12-04") and ISO weeks ("2026-W49"); no time zones but the one that turns the mail's instant into its day.
import { Temporal } from "temporal-polyfill";

const DAY = 86_400_000;

/** The day in Germany at a UTC instant. */
export function localDay(now: string): string {
  return Temporal.Instant.from(now).toZonedDateTimeISO("Europe/Berlin").toPlainDate().toString();
}

/** null if there is no such day (31.02.). */
export function isoDate(year: number, month: number, day: number): string | null {
  const d = new Date(Date.UTC(year, month - 1, day));
  if (d.getUTCFullYear() !== year || d.getUTCMonth() !== month - 1 || d.getUTCDate() !== day) return null;
  return d.toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday */
export function weekday(date: string): number {
  return new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay() || 7;
}

/** ISO 8601 week of a day, e.g. "2026-W49". */
export function isoWeek(date: string): string {
  const thursday = addDays(date, 4 - weekday(date));
  const year = thursday.slice(0, 4);
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / DAY;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}

/** Monday of an ISO week. */
export function mondayOf(week: string): string {
  const [year = "", number = ""] = week.split("-W");
  const fourth = `${year}-01-04`;
  return addDays(fourth, 1 - weekday(fourth) + (Number(number) - 1) * 7);
}

/** The day itself, or a week's Friday: what a date can be compared by. */
export function comparable(dateOrWeek: string): string {
  return dateOrWeek.includes("W") ? addDays(mondayOf(dateOrWeek), 4) : dateOrWeek;
}

/** Do a date and a week (or two dates) mean the same delivery? */
export function sameDelivery(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.includes("W") === b.includes("W")) return false;
  const [week, day] = a.includes("W") ? [a, b] : [b, a];
  return isoWeek(day) === week;
}
