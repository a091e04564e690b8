// What electronic messages about an order are that are no new order: a person decides what becomes of them. Add a kind here.
import type { Intent } from "../words.ts";

interface Kind {
  /** evidence for the intent: data outweigh a heading "Bestellung" and "anbei unsere Bestellung"; what says nothing stays an order and goes to a person */
  points: Partial<Record<Intent, number>>;
  /** for staff, after "… ist laut den Daten darin" */
  de: string;
  en: string;
}

export const ORDER_MESSAGES = {
  change: { points: { order_change: 14, order: -6 }, de: "eine Bestelländerung", en: "a change of an order" },
  cancellation: { points: { order_cancel: 14, order: -6 }, de: "eine Stornierung", en: "a cancellation" },
  response: { points: {}, de: "eine Antwort auf eine Bestellung", en: "an answer to an order" },
  copy: { points: {}, de: "eine Kopie oder Wiederholung einer Bestellung", en: "a copy or a repetition of an order" },
  test: { points: {}, de: "ein Test", en: "a test" },
  other: { points: {}, de: "keine neue Bestellung", en: "no new order" },
} as const satisfies Record<string, Kind>;
export type OrderMessage = keyof typeof ORDER_MESSAGES;
