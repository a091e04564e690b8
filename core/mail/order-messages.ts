// What electronic messages about an order are that are no new order: a person decides what becomes of them. Add a kind here.
import type { Intent } from "../words.ts";

interface Kind {
  /** what the mail is about, if the message alone says so */
  intent: Intent | null;
  /** for staff, after "… ist laut den Daten darin" */
  de: string;
  en: string;
}

export const ORDER_MESSAGES = {
  change: { intent: "order_change", de: "eine Bestelländerung", en: "a change of an order" },
  cancellation: { intent: "order_cancel", de: "eine Stornierung", en: "a cancellation" },
  response: { intent: null, de: "eine Antwort auf eine Bestellung", en: "an answer to an order" },
  copy: { intent: null, de: "eine Kopie oder Wiederholung einer Bestellung", en: "a copy or a repetition of an order" },
  test: { intent: null, de: "ein Test", en: "a test" },
  other: { intent: null, de: "keine neue Bestellung", en: "no new order" },
} as const satisfies Record<string, Kind>;
export type OrderMessage = keyof typeof ORDER_MESSAGES;
