// Evidence from attachments that are data: orders, messages about orders, invoices.
import { ORDER_MESSAGES } from "../../mail/order-messages.ts";
import { type Signal, when } from "./signal.ts";

export const ELECTRONIC_SIGNALS: readonly Signal[] = [
  {
    why: "Strukturierte Bestellung als Anlage",
    holds: (v) =>
      when(
        v.readable.some((d) => d.order !== undefined),
        { order: 6 },
      ),
  },
  {
    why: "Elektronische Nachricht zu einer Bestellung als Anlage",
    holds: (v) => {
      const first = v.readable.find((d) => d.message !== undefined)?.message;
      return first === undefined ? null : { points: ORDER_MESSAGES[first].points, words: ORDER_MESSAGES[first].de };
    },
  },
  {
    why: "Elektronische Rechnung als Anlage",
    holds: (v) =>
      when(
        v.readable.some((d) => d.invoice !== undefined),
        { invoice_received: 6 },
      ),
  },
];
