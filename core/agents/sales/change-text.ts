// What has changed in an order, in words for the letter and the trace. A new date is told as a wish until it is confirmed.

import { formatDate, formatNumber } from "../../letters/format.ts";
import type { Order, OrderLine } from "../../orders/types.ts";
import type { LetterLanguage } from "../../words.ts";

const TEXT = {
  de: {
    quantity: (no: string, was: string, is: string) => `${no}: ${is} Stück statt ${was} Stück`,
    added: (no: string, is: string) => `${no}: ${is} Stück, neu aufgenommen`,
    date: (date: string, sure: boolean) => `${sure ? "Liefertermin" : "gewünschter Liefertermin"}: ${date}`,
  },
  en: {
    quantity: (no: string, was: string, is: string) => `${no}: ${is} pieces instead of ${was} pieces`,
    added: (no: string, is: string) => `${no}: ${is} pieces, newly added`,
    date: (date: string, sure: boolean) => `${sure ? "delivery" : "requested delivery"}: ${date}`,
  },
} as const;

export interface NewDate {
  /** as asked for: ISO date or week */
  asked: string;
  /** the day that we promise, or null */
  confirmed: string | null;
}

export function changeText(order: Order, lines: readonly OrderLine[] | null, date: NewDate | null, language: LetterLanguage): string[] {
  const say = TEXT[language];
  const count = (n: number): string => formatNumber(n, language);
  const changes = (lines ?? []).flatMap((line) => {
    const before = order.lines.find((l) => l.position === line.position);
    if (!before) return [say.added(line.articleNo, count(line.quantity))];
    return before.quantity === line.quantity ? [] : [say.quantity(line.articleNo, count(before.quantity), count(line.quantity))];
  });
  return date === null ? changes : [...changes, say.date(formatDate(date.asked, language), date.confirmed !== null)];
}
