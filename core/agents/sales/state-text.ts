// An order's state in a customer's words, German and English; and what a status letter may tell of it.

import { formatDate } from "../../letters/format.ts";
import type { Order, OrderState } from "../../orders/types.ts";
import type { LetterLanguage } from "../../words.ts";

export const STATE_TEXT: Record<OrderState, Record<LetterLanguage, string>> = {
  CREATED: { de: "erfasst und in Prüfung", en: "recorded and being checked" },
  CONFIRMED: { de: "bestätigt", en: "confirmed" },
  PLANNED: { de: "für die Fertigung eingeplant", en: "scheduled for production" },
  IN_PRODUCTION: { de: "in Fertigung", en: "in production" },
  PRODUCED: { de: "fertiggestellt", en: "finished in production" },
  PACKED: { de: "verpackt und versandbereit", en: "packed and ready to leave our house" },
  SHIPPED: { de: "versandt", en: "dispatched" },
  DELIVERED: { de: "zugestellt", en: "delivered" },
  INVOICED: { de: "geliefert und berechnet", en: "delivered and invoiced" },
  CLOSED: { de: "abgeschlossen", en: "completed" },
  ON_HOLD: { de: "derzeit angehalten", en: "on hold at present" },
  CANCELLED: { de: "storniert", en: "cancelled" },
};

const OVER: readonly OrderState[] = ["DELIVERED", "INVOICED", "CLOSED", "CANCELLED"];

/** Nothing is on its way any more. */
export const isOver = (order: Order): boolean => OVER.includes(order.state);

/** Facts of one order for the letter "order-status": only what is stored; a requested date is no promise and is not told. */
export function statusOf(order: Order, language: LetterLanguage): Record<string, string> {
  const tracking = order.fields["trackingNo"];
  return {
    orderNo: order.orderNo,
    stateText: STATE_TEXT[order.state][language],
    ...(order.customerOrderNo ? { customerOrderNo: order.customerOrderNo } : {}),
    ...(order.confirmedDelivery && !isOver(order) ? { delivery: formatDate(order.confirmedDelivery, language) } : {}),
    ...(tracking ? { tracking } : {}),
  };
}
