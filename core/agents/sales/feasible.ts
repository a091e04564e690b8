// Can the requested delivery be kept? Only then is it confirmed; a date that nobody checked is never promised.
import { Temporal } from "temporal-polyfill";
import type { OrderLine } from "../../orders/types.ts";
import { createCalendar } from "../../sla/calendar.ts";
import type { AgentInput } from "../types.ts";

/** Working days for picking, packing and transport of what lies in stock. */
const DISPATCH_DAYS = 2;
const WEEK = /^(\d{4})-W(\d{2})$/;

/**
 * The day by which everything can be with the customer, as the last day of what was asked: the date itself, or a week's Friday.
 * Stock counts as it stands in the master data; without enough of it the article's lead time runs from today.
 * @returns ISO date, or null if nothing was asked or it cannot be kept
 */
export function confirmableDate(input: AgentInput, lines: readonly OrderLine[]): string | null {
  const asked = input.order?.requestedDelivery?.value;
  const byLine = new Set((input.order?.lines ?? []).flatMap((line) => line.requestedDelivery ?? []));
  // Several dates are several promises; an order has one confirmed date, so a colleague confirms them one by one.
  if (asked === undefined || byLine.size > 1) return null;
  const last = lastDay(asked);
  return last !== null && readyDay(input, lines) <= last ? last : null;
}

/** First day on which every line can have arrived, YYYY-MM-DD in the company's time zone. */
function readyDay(input: AgentInput, lines: readonly OrderLine[]): string {
  const needed = lines.map((line) => {
    const article = input.master.article(line.articleNo);
    if (!article) return Number.POSITIVE_INFINITY;
    const wanted = lines.filter((l) => l.articleNo === line.articleNo).reduce((sum, l) => sum + l.quantity, 0);
    return article.stock >= wanted ? DISPATCH_DAYS : Math.max(DISPATCH_DAYS, article.leadTimeDays);
  });
  const days = Math.max(0, ...needed);
  if (!Number.isFinite(days)) return "9999-12-31";
  const calendar = createCalendar(input.company);
  let day = input.now;
  for (let i = 0; i < days; i++) day = calendar.nextWorkingDay(day);
  return calendar.localDay(day);
}

/** The Friday of an ISO week (ISO 8601: week 1 holds 4 January), or the date itself; null if it is neither. */
export function lastDay(asked: string): string | null {
  const week = WEEK.exec(asked);
  try {
    if (!week) return Temporal.PlainDate.from(asked).toString();
    const fourth = Temporal.PlainDate.from({ year: Number(week[1]), month: 1, day: 4 });
    return fourth.add({ days: 5 - fourth.dayOfWeek + 7 * (Number(week[2]) - 1) }).toString();
  } catch {
    return null;
  }
}
