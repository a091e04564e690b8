// The forms in which dates and weeks are written, one a row. Add a form here.
import { addDays, isoDate, isoWeek, mondayOf } from "./calendar.ts";
import { MONTHS, WEEK, WEEKDAYS } from "./date-words.ts";
import { type DateContext, type DateForm, dayNames, RELATIVE_FORMS } from "./relative-dates.ts";

export type { DateContext } from "./relative-dates.ts";

const monthNames = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join("|");
const YEAR = String.raw`(20\d\d|\d\d)`;

/** "week 3 of January", "dritte Januarwoche": which seven days is anybody's guess. */
export const WEEK_OF_MONTH = new RegExp(
  String.raw`(?:week|woche|kw) \d (?:of|in|im|des) (?:${monthNames})(?!\p{L})|(?:${monthNames})woche`,
  "giu",
);

/** One form a row; the first that matches at a place wins. */
export const FORMS: readonly DateForm[] = [
  {
    // "11.-15.01.2027": the week that it is, else its last day
    pattern: /(?<![\d.,/-])(\d{1,2})\.(?:(\d{1,2})\.)?\s?[-–]\s?(\d{1,2})\.(\d{1,2})\.(20\d\d|\d\d(?!\d))?(?!\d)/g,
    read: (m, c) => {
      const on = (day?: string, month?: string): string | null => (m[5] === undefined ? nextDay(month, day, c) : ymd(m[5], month, day));
      const [first, last] = [on(m[1], m[2] ?? m[4]), on(m[3], m[4])];
      return first === null || last === null || first > last ? null : isoWeek(first) === isoWeek(last) ? isoWeek(last) : last;
    },
    confidence: 0.9,
  },
  {
    // "w/c 14 December" is that week, not that Monday
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:w/c|wc|week commencing|week beginning|w/b|week of|woche vom|woche ab)\s+(?:(?:mon(?:day)?|montag),?\s+)?(?:the\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s?(${monthNames})(?!\p{L})|(\d{1,2})\.(\d{1,2})\.|(${monthNames})\s(\d{1,2}))`,
      "giu",
    ),
    read: (m, c) => weekOf(m[3] === undefined ? named(m[1] ?? m[6], m[2] ?? m[5], undefined, c) : nextDay(m[4], m[3], c)),
    confidence: 0.9,
  },
  {
    pattern: /(?<![\d-])(20\d\d)-(\d\d)-(\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])/g,
    read: (m) => ymd(m[1], m[2], m[3]),
    confidence: 0.98,
  },
  { pattern: /(?<![\d/])(20\d\d)\/(\d\d?)\/(\d\d?)(?![\d/])/g, read: (m) => ymd(m[1], m[2], m[3]), confidence: 0.9 },
  {
    pattern: new RegExp(String.raw`(?<![\d.,])(\d{1,2})\.\s?(\d{1,2})\.\s?${YEAR}(?!\d|\.\d)`, "g"),
    read: (m) => ymd(m[3], m[2], m[1]),
    confidence: 0.98,
  },
  {
    pattern: /(?<![\d.,/-]|(?:trans|ubl|version|xml|[zx]\p{L}{4,8}|release) )(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/giu,
    read: (m, c) => nextDay(m[2], m[1], c),
    confidence: 0.95,
  },
  {
    pattern: new RegExp(String.raw`(?<![\d/])(\d{1,2})/(\d{1,2})/${YEAR}(?![\d/])`, "g"),
    read: (m, c) => slashed(m[1], m[2], m[3], c),
    confidence: 0.85,
  },
  { pattern: /(?<![\d-])(\d{1,2})-(\d{1,2})-(20\d\d)(?![\d-])/g, read: (m, c) => slashed(m[1], m[2], m[3], c), confidence: 0.85 },
  {
    pattern: new RegExp(String.raw`(?<![\d-])(\d{1,2})[ .-]{0,2}(${monthNames})(?!\p{L})[.,]?[ -]{0,2}(20\d\d)?`, "giu"),
    read: (m, c) => named(m[1], m[2], m[3], c),
    confidence: 0.97,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(\d{1,2})(?:st|nd|rd|th|er|º|°)?(?: of| de| di)?[ ]{1,2}(${monthNames})(?!\p{L})[.,]?\s?(20\d\d)?`,
      "giu",
    ),
    read: (m, c) => named(m[1], m[2], m[3], c),
    confidence: 0.97,
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})(${monthNames})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s(20\d\d))?`, "giu"),
    read: (m, c) => named(m[2], m[1], m[3], c),
    confidence: 0.97,
  },
  {
    // "KW 51 Montag", "Montag, KW 51", "Wednesday of week 51"
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:(?:${WEEK})\.?[ :]{0,2}(\d{1,2})(?:\/(20\d\d))?(?: ?[,(]? ?)(${dayNames})(?!\p{L})|(${dayNames}),? (?:in |der |in der |of )?(?:${WEEK})\.?[ :]{0,2}(\d{1,2})(?:\/(20\d\d))?(?!\d))`,
      "giu",
    ),
    read: (m, c) => dayIn(week(m[1] ?? m[5], m[2] ?? m[6], c), m[3] ?? m[4]),
    confidence: 0.95,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?<!(?:nächste[nr]?|kommende[nr]?|diese[nr]?|next|this) )(?:${WEEK})\.?[ :]{0,2}(\d{1,2})(?!\d|[.,'’ ]\d{3}(?!\d))(?:\s?[/-]\s?(20\d\d|\d\d)|,? (20\d\d))?`,
      "giu",
    ),
    read: (m, c) => week(m[1], m[2] ?? m[3], c),
    confidence: 0.95,
  },
  {
    // "50. KW", "in der 50. Kalenderwoche"
    pattern: /(?<![\d.,])(\d{1,2})\.\s?(?:kw|kalenderwoche|woche|týdn[ue]|týden|tyg(?:odni[ua])?|hafta)(?!\p{L})(?:\s?\/?\s?(20\d\d))?/giu,
    read: (m, c) => week(m[1], m[2], c),
    confidence: 0.95,
  },
  {
    // "Liefertermin 50/2026": no month has that number
    pattern: /(?<![\d/.,-])(1[3-9]|[2-5]\d)\/(20\d\d)(?![\d/])/g,
    read: (m, c) => week(m[1], m[2], c),
    confidence: 0.9,
  },
  {
    // a day and a month without a year only behind a word of time: "by 18/12"
    pattern:
      /(?<=(?<!\p{L})(?:by|before|until|on|due|for|from|bis|am|zum|ab|avant le|pour le|le|entro il|il|do|voor|op)\s(?:the\s)?)(\d{1,2})\/(\d{1,2})(?![\d/])/giu,
    read: (m, c) => slashed(m[1], m[2], undefined, c),
    confidence: 0.85,
  },
  { pattern: /(?<![\d-])(20\d\d)-?W(\d\d)(?!\d)/g, read: (m, c) => week(m[2], m[1], c), confidence: 0.98 },
  ...RELATIVE_FORMS,
];

const n = (s: string | undefined): number => Number(s);

export function ymd(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  return isoDate(n(year) < 100 ? 2000 + n(year) : n(year), n(month), n(day));
}

/** A day without a year is the next one on or after the mail's day; two weeks back still count as past ("vom 5.11."). */
export function nextDay(month: string | undefined, day: string | undefined, { today }: DateContext): string | null {
  const year = Number(today.slice(0, 4));
  const here = isoDate(year, n(month), n(day));
  if (here === null) return isoDate(year + 1, n(month), n(day));
  return here < addDays(today, -150) ? isoDate(year + 1, n(month), n(day)) : here;
}

function slashed(first: string | undefined, second: string | undefined, year: string | undefined, c: DateContext): string | null {
  const dmy = year === undefined ? nextDay(second, first, c) : ymd(year, second, first);
  const mdy = year === undefined ? nextDay(first, second, c) : ymd(year, first, second);
  if (dmy === null || mdy === null) return dmy ?? mdy;
  const [likely, other] = c.slashes === "MDY" ? [mdy, dmy] : [dmy, mdy];
  return likely < c.today && other >= c.today ? other : likely;
}

function named(day: string | undefined, month: string | undefined, year: string | undefined, c: DateContext): string | null {
  const number = MONTHS[(month ?? "").toLowerCase()];
  if (number === undefined) return null;
  return year === undefined ? nextDay(String(number), day, c) : ymd(year, String(number), day);
}

function week(number: string | undefined, year: string | undefined, { today }: DateContext): string | null {
  const current = isoWeek(today);
  if (n(number) < 1 || n(number) > 53) return null;
  const text = `W${String(n(number)).padStart(2, "0")}`;
  if (year !== undefined) return `${n(year) < 100 ? 2000 + n(year) : n(year)}-${text}`;
  const here = `${current.slice(0, 4)}-${text}`;
  return n(number) + 20 < n(current.slice(6)) ? `${Number(current.slice(0, 4)) + 1}-${text}` : here;
}

function dayIn(isoWeek: string | null, name: string | undefined): string | null {
  const day = WEEKDAYS[(name ?? "").toLowerCase()];
  return isoWeek === null || day === undefined ? null : addDays(mondayOf(isoWeek), day - 1);
}

function weekOf(day: string | null): string | null {
  return day === null ? null : isoWeek(day);
}
