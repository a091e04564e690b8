// Days that are counted from the mail's own: "Ende nächster Woche", "heute in zwei Wochen", "bis Monatsende", a weekday. Add a form here.
import { addDays, isoDate, isoWeek, weekday } from "./calendar.ts";
import { WEEKDAYS } from "./date-words.ts";
import { NUMBER_WORDS, numberWord } from "./number-words.ts";

export interface DateContext {
  /** the mail's day, ISO date */
  today: string;
  /** "MDY" where 12/4 is the 4th of December */
  slashes: "DMY" | "MDY";
}

export interface DateForm {
  pattern: RegExp;
  /** an ISO date or week; null if it is none */
  read: (m: RegExpMatchArray, context: DateContext) => string | null;
  confidence: number;
}

export const dayNames = Object.keys(WEEKDAYS).join("|");
/** "acht Tage" are a week to some and eight days to others, so no words for days. */
const COUNT = String.raw`(\d{1,2}|${NUMBER_WORDS})`;

/** One form a row; the first that matches at a place wins. */
export const RELATIVE_FORMS: readonly DateForm[] = [
  {
    pattern:
      /(?<!\p{L})(?:(?:zum |bis |am )?ende (?:der )?nächster? woche|(?:by (?:the )?)?end of next week|fin de (?:la )?semaine prochaine|(?:do )?końca przyszłego tygodnia|(?:entro )?(?:la )?fine (?:della )?(?:prossima )settimana|fine settimana prossima|finales de la próxima semana|eind(?:e)? (?:van )?volgende week|koncem příštího týdne|gelecek hafta sonu)(?!\p{L})/giu,
    read: (_, c) => friday(c, 1),
    confidence: 0.9,
  },
  {
    pattern:
      /(?<!\p{L})(?:ende (?:dieser|der) woche|end of (?:this|the) week|fin de (?:cette )?semaine|końca (?:tego )?tygodnia|fine settimana|finales de (?:esta )?semana|eind(?:e)? (?:van )?deze week|koncem (?:tohoto )?týdne)(?!\p{L})/giu,
    read: (_, c) => friday(c, 0),
    confidence: 0.85,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:(${dayNames}) (?:der )?(?:nächster?|kommender?) woche|(?:nächste|kommende) woche (${dayNames})|(${dayNames}) (?:of )?next week|next week (${dayNames}))(?!\p{L})`,
      "giu",
    ),
    read: (m, c) => dayOfWeek(m[1] ?? m[2] ?? m[3] ?? m[4], c, 1),
    confidence: 0.9,
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})(?:diese[rn]? woche|this week),?(?: noch)?(?: am| on)? (${dayNames})(?!\p{L})`, "giu"),
    read: (m, c) => dayOfWeek(m[1], c, 0),
    confidence: 0.85,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(${dayNames}),? (?:in (?:zwei|2) wochen|in 14 tagen|in (?:a fortnight|two weeks|2 weeks))(?!\p{L})`,
      "giu",
    ),
    read: (m, c) => dayOfWeek(m[1], c, 2),
    confidence: 0.85,
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})(${dayNames}),? (?:in (?:einer|1|a|one) (?:woche|week)|in 8 tagen)(?!\p{L})`, "giu"),
    read: (m, c) => dayOfWeek(m[1], c, 1),
    confidence: 0.85,
  },
  { pattern: /(?<!\p{L})(?:übermorgen|(?:the )?day after tomorrow)(?!\p{L})/giu, read: (_, c) => addDays(c.today, 2), confidence: 0.85 },
  {
    // "Guten Morgen", "heute Morgen" and "Montag morgen" are a time of day
    pattern: new RegExp(
      String.raw`(?<!(?:guten|schönen|heute|gestern|am|jeden|${dayNames})[ \t]+)(?<!\p{L})morgen(?!\p{L})|(?<=(?:[Bb]is|[Zz]u|[Ff]ür|[Aa]b)[ \t]+)Morgen(?!\p{L})|(?<!\p{L})[Tt]omorrow(?!\p{L})`,
      "gu",
    ),
    read: (_, c) => addDays(c.today, 1),
    confidence: 0.8,
  },
  {
    // from the day of the mail, to the day: "heute in zwei Wochen", "two weeks from today", "innerhalb von 14 Tagen"
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:(?:heute in|in|innerhalb (?:von |der nächsten )?|binnen|within(?: the next)?|d'ici|entro|za|over) (\d{1,2}) (?:tagen|days|jours|giorni|dni|dagen)|(?:heute in|today in|innerhalb (?:von |der nächsten )?|binnen|within(?: the next)?) ${COUNT} (?:wochen?|weeks?)|${COUNT} weeks? from (?:today|now)|in a fortnight|a fortnight from (?:today|now))(?!\p{L})`,
      "giu",
    ),
    read: (m, c) => later(m[1], m[2] ?? m[3] ?? "2", c),
    confidence: 0.85,
  },
  {
    // said of a week: "in drei Wochen"
    pattern: new RegExp(String.raw`(?<!\p{L})in ${COUNT} (?:wochen?|weeks?)(?! from)(?!\p{L})`, "giu"),
    read: (m, c) => {
      const day = later(undefined, m[1], c);
      return day === null ? null : isoWeek(day);
    },
    confidence: 0.75,
  },
  {
    pattern:
      /(?<!\p{L})(?:ende (?:des |dieses |diesen )?monats|(?:zum |bis )?monatsende|end of (?:the |this )?month|month[ -]end|fin (?:du|de|de ce) mois|końca (?:tego )?miesiąca|(?:la )?fine (?:del )?mese|eind(?:e)? (?:van )?(?:de|deze) maand|konce (?:tohoto )?měsíce|fin de mes)(?!\p{L})/giu,
    read: (_, c) => endOfMonth(c, 0),
    confidence: 0.85,
  },
  {
    pattern: /(?<!\p{L})(?:ende (?:des )?nächsten monats|end of next month|fin du mois prochain|końca przyszłego miesiąca)(?!\p{L})/giu,
    read: (_, c) => endOfMonth(c, 1),
    confidence: 0.85,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(${dayNames})(?:mittag|abend|vormittag|nachmittag)?(?!\p{L})(?:,? (?:dieser woche|this week))?`,
      "giu",
    ),
    read: (m, c) => nextWeekday(m[1], c),
    confidence: 0.8,
  },
  {
    // the next day of that number: "by the 10th", "bis zum 10."
    pattern:
      /(?<!\p{L})(?:by|before|until|on) the (\d{1,2})(?:st|nd|rd|th)(?!\p{L})(?! (?:of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week|floor|time|order|shift|level|storey))|(?<!\p{L})(?:bis(?: zum)?|zum|vor dem|spätestens am) (\d{1,2})\.(?=\s*(?:$|\p{Ll}|[!?,;)]))(?!\s*(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|advent|mal(?!\p{L})|stock|quartal|lehrjahr|klasse|tag(?!\p{L})|platz|og(?!\p{L})))/giu,
    read: (m, c) => nextDay(Number(m[1] ?? m[2]), c),
    confidence: 0.75,
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:in der |in )?(?:nächsten?|kommenden?) woche|next week|semaine prochaine|w przyszłym tygodniu|(?:la )?prossima settimana|(?:la )?próxima semana|volgende week|příští týden|gelecek hafta|haftaya)(?!\p{L})/giu,
    read: (_, c) => isoWeek(addDays(c.today, 7)),
    confidence: 0.75,
  },
  { pattern: /(?<!\p{L})(?:diese[rn]? woche|this week)(?!\p{L})/giu, read: (_, c) => isoWeek(c.today), confidence: 0.7 },
  { pattern: /(?<!\p{L})(?:heute|today)(?!\p{L})/giu, read: (_, c) => c.today, confidence: 0.7 },
];

/** @param days in digits, or else @param weeks in digits or as a word */
function later(days: string | undefined, weeks: string | undefined, { today }: DateContext): string | null {
  if (days !== undefined) return addDays(today, Number(days));
  const count = /^\d+$/.test(weeks ?? "") ? Number(weeks) : numberWord(weeks ?? "");
  return count === undefined || !Number.isInteger(count) || count > 52 ? null : addDays(today, 7 * count);
}

/** The next date after today with this day of the month; null: no month within reach has it. */
function nextDay(day: number, context: DateContext): string | null {
  return [0, 1, 2].map((ahead) => dayOfMonth(day, context, ahead)).find((date) => date !== null && date > context.today) ?? null;
}

function endOfMonth(context: DateContext, months: number): string | null {
  const next = dayOfMonth(1, context, months + 1);
  return next === null ? null : addDays(next, -1);
}

/** A day of the month that many months after today's; null: that month has none. */
function dayOfMonth(day: number, { today }: DateContext, ahead: number): string | null {
  const month = Number(today.slice(5, 7)) - 1 + ahead;
  return isoDate(Number(today.slice(0, 4)) + Math.floor(month / 12), (month % 12) + 1, day);
}

function friday({ today }: DateContext, weeks: number): string {
  return addDays(today, 5 - weekday(today) + 7 * weeks);
}

function dayOfWeek(name: string | undefined, { today }: DateContext, weeks: number): string | null {
  const day = WEEKDAYS[(name ?? "").toLowerCase()];
  return day === undefined ? null : addDays(today, day - weekday(today) + 7 * weeks);
}

function nextWeekday(name: string | undefined, { today }: DateContext): string | null {
  const day = WEEKDAYS[(name ?? "").toLowerCase()];
  return day === undefined ? null : addDays(today, (day - weekday(today) + 7) % 7);
}
