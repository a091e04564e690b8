// What electronic messages about an order are that are no new order: a person decides what becomes of them. Add a kind here.
import type { Intent } from "../words.ts";

interface Kind {
  /** what the mail is about, if the message alone says so */
  intent: Intent | null;
  /** for staff, after "ist laut XML …" */
  de: string;
}

export const ORDER_MESSAGES = {
  change: { intent: "order_change", de: "eine Bestelländerung" },
  cancellation: { intent: "order_cancel", de: "eine Stornierung" },
  response: { intent: null, de: "eine Antwort auf eine Bestellung" },
  copy: { intent: null, de: "eine Kopie oder Wiederholung einer Bestellung" },
  test: { intent: null, de: "ein Test" },
  other: { intent: null, de: "keine neue Bestellung" },
} as const satisfies Record<string, Kind>;
export type OrderMessage = keyof typeof ORDER_MESSAGES;
