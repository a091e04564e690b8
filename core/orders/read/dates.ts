// Finds dates and weeks in text: 3.12., 03.12.2026, 12/18/2026, 2026-12-18, "December 18", KW 49, "Ende nächster Woche". Says where each stands, not what it is for.
import { comparable } from "./calendar.ts";
import { type DateContext, FORMS, nextDay, WEEK_OF_MONTH, ymd } from "./date-forms.ts";
import { createSpans } from "./spans.ts";

export type { DateContext } from "./date-forms.ts";

export interface FoundDate {
  /** ISO date or ISO week */
  value: string;
  start: number;
  end: number;
  /** 0..1 */
  confidence: number;
}

/** All dates and weeks in reading order, not overlapping. Years are completed from the mail's day. */
export function findDates(text: string, context: DateContext): FoundDate[] {
  const found: FoundDate[] = [];
  const clear = text.replace(WEEK_OF_MONTH, (m) => " ".repeat(m.length));
  const spans = createSpans(text.length);
  for (const form of FORMS) {
    for (const m of clear.matchAll(form.pattern)) {
      const start = m.index;
      const end = start + m[0].trimEnd().length;
      if (!spans.free(start, end)) continue;
      const value = form.read(m, context);
      if (value === null) continue;
      found.push({ value, start, end, confidence: form.confidence });
      spans.take(start, end);
    }
  }
  const ordered = found.sort((a, b) => a.start - b.start);
  return ordered.filter((f, i) => !namesDay(f, ordered[i - 1], ordered[i + 1], text));
}

/** "Freitag, 4.12.": the weekday belongs to the date beside it and is no date of its own. */
function namesDay(date: FoundDate, before: FoundDate | undefined, after: FoundDate | undefined, text: string): boolean {
  const digits = (d: FoundDate): boolean => /\d/.test(text.slice(d.start, d.end));
  if (digits(date)) return false;
  return (
    (after !== undefined && digits(after) && /^[ ,.]*(?:den|dem|der|the|le|\()?[ ]*$/i.test(text.slice(date.end, after.start))) ||
    (before !== undefined && digits(before) && /^[ ]*[,(][ ]*$/.test(text.slice(before.end, date.start)))
  );
}

/** One cell or field that holds a date: also 20261216, EDIFACT format 102, and a plain month/day. Null if there is none. */
export function readDateField(text: string, context: DateContext): string | null {
  const compact = /^\s*(20\d\d)(\d\d)(\d\d)(?:\d{4})?\s*$/.exec(text);
  if (compact !== null) return ymd(compact[1], compact[2], compact[3]);
  const short = /^\s*(\d{1,2})\.(\d{1,2})\s*$/.exec(text);
  if (short !== null) return nextDay(short[2], short[1], context);
  const found = findDates(text, context);
  return found.sort((a, b) => (comparable(a.value) < comparable(b.value) ? -1 : 1))[0]?.value ?? null;
}

/** Which reading of 12/4/2026 holds here: what the text shows or says, else the country. */
export function slashOrder(text: string, country: string | null, language: string): "DMY" | "MDY" {
  if (/mm\s?\/\s?dd/i.test(text)) return "MDY";
  if (/dd\s?\/\s?mm/i.test(text)) return "DMY";
  let mdy = 0;
  for (const m of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:20)?\d\d(?![\d/])/g))
    mdy += (Number(m[2]) > 12 ? 1 : 0) - (Number(m[1]) > 12 ? 1 : 0);
  if (mdy !== 0) return mdy > 0 ? "MDY" : "DMY";
  return country === "US" && language === "en" ? "MDY" : "DMY";
}
