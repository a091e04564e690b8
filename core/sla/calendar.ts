// Working time: counts hours within the company's working hours, without weekends, public and company holidays.
// Each day's window is worked out once, in the company's time zone, so summer time is right and a sum costs a few map look-ups.
import { getHolidays } from "feiertagejs";
import { Temporal } from "temporal-polyfill";
import type { Company } from "../company.ts";

export interface Calendar {
  /** @param hours working hours, may be fractional, >= 0. @returns UTC ISO; from outside working time counting begins at the next window */
  addWorkingHours(from: string, hours: number): string;
  /** working hours between two UTC ISO times; negative if `to` is earlier */
  workingHoursBetween(from: string, to: string): number;
  /** @param at local "HH:MM"; default: when work begins. @returns UTC ISO on the first working day after `from`'s local day */
  nextWorkingDay(from: string, at?: string): string;
  isWorkingTime(at: string): boolean;
  /** the company's local calendar day of a UTC ISO time, YYYY-MM-DD */
  localDay(at: string): string;
  /** why nobody works that local day (YYYY-MM-DD), German, or null */
  dayOff(day: string): string | null;
}

interface Window {
  /** epoch milliseconds; start = end on a day off */
  start: number;
  end: number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Ten years without a working day cannot be meant: the settings leave none. */
const MOST_DAYS = 3660;

type CalendarSettings = Pick<Company, "timezone" | "working_hours" | "company_holidays" | "holidays_of">;

/** One calendar for each company: its days are worked out once, however many ask for it. */
const calendars = new WeakMap<CalendarSettings, Calendar>();

/** @throws RangeError for an unknown time zone or Bundesland (the company file is checked before) */
export function createCalendar(company: CalendarSettings): Calendar {
  const known = calendars.get(company);
  if (known) return known;
  const calendar = build(company);
  calendars.set(company, calendar);
  return calendar;
}

function build(company: CalendarSettings): Calendar {
  const windows = new Map<number, Window>();
  const holidays = new Map<number, Map<string, string>>();
  const { from, to, days } = company.working_hours;

  const publicHolidays = (year: number): Map<string, string> => {
    const known = holidays.get(year);
    if (known) return known;
    const list = getHolidays(year, company.holidays_of as Parameters<typeof getHolidays>[1]);
    const named = new Map(list.map((holiday) => [holiday.dateString, holiday.translate("de") ?? holiday.name]));
    holidays.set(year, named);
    return named;
  };
  const dayOff = (day: string): string | null => {
    const date = Temporal.PlainDate.from(day);
    const own = company.company_holidays.find((holiday) => holiday.from <= day && day <= holiday.to);
    return publicHolidays(date.year).get(day) ?? own?.name ?? (days.includes(date.dayOfWeek) ? null : "kein Arbeitstag");
  };
  const instant = (day: string, time: string): number =>
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(company.timezone).epochMilliseconds;
  /** @param index days since 1970-01-01 of the local calendar day */
  const windowOf = (index: number): Window => {
    const known = windows.get(index);
    if (known) return known;
    const day = dayOfIndex(index);
    const start = instant(day, from);
    const window = { start, end: dayOff(day) ? start : instant(day, to) };
    windows.set(index, window);
    return window;
  };
  /** the earliest local day that can reach `ms`: zones lie at most 14 h from UTC */
  const firstIndex = (ms: number): number => Math.floor(ms / DAY_MS) - 1;
  const localDay = (at: string): string => Temporal.Instant.from(at).toZonedDateTimeISO(company.timezone).toPlainDate().toString();

  return {
    addWorkingHours(fromIso, hours) {
      const begin = Date.parse(fromIso);
      let left = Math.round(hours * HOUR_MS);
      for (let index = firstIndex(begin), last = index + MOST_DAYS; index < last; index += 1) {
        const { start, end } = windowOf(index);
        const open = Math.max(start, begin);
        if (open >= end) continue;
        if (left <= end - open) return new Date(open + left).toISOString();
        left -= end - open;
      }
      throw new RangeError("working_hours and company_holidays leave no working time in ten years");
    },
    workingHoursBetween(fromIso, toIso) {
      const [a, b] = [Date.parse(fromIso), Date.parse(toIso)];
      const [low, high] = a <= b ? [a, b] : [b, a];
      let sum = 0;
      for (let index = firstIndex(low); index <= Math.floor(high / DAY_MS) + 1; index += 1) {
        const { start, end } = windowOf(index);
        sum += Math.max(0, Math.min(end, high) - Math.max(start, low));
      }
      return (a <= b ? sum : -sum) / HOUR_MS;
    },
    nextWorkingDay(fromIso, at = from) {
      const index = Math.round(Date.parse(`${localDay(fromIso)}T00:00:00Z`) / DAY_MS);
      for (let next = index + 1; next < index + MOST_DAYS; next += 1) {
        if (!dayOff(dayOfIndex(next))) return new Date(instant(dayOfIndex(next), at)).toISOString();
      }
      throw new RangeError("working_hours and company_holidays leave no working day in ten years");
    },
    isWorkingTime(at) {
      const ms = Date.parse(at);
      const first = firstIndex(ms);
      return [first, first + 1, first + 2].map(windowOf).some(({ start, end }) => start <= ms && ms < end);
    },
    localDay,
    dayOff,
  };
}

const dayOfIndex = (index: number): string => new Date(index * DAY_MS).toISOString().slice(0, 10);
