// Whether an electronic order is one to be filled, by the codes that EDIFACT and Order-X share.
import type { OrderMessage } from "../../../core/mail/order-messages.ts";

/** Message functions (UNTDID 1225) other than "9", the original. */
const FUNCTIONS: Readonly<Record<string, OrderMessage>> = {
  "1": "cancellation",
  "3": "cancellation",
  "4": "change",
  "5": "change",
  "7": "copy",
  "31": "copy",
};
/** Document types (UNTDID 1001) other than "220", the order. */
const TYPES: Readonly<Record<string, OrderMessage>> = { "230": "change", "231": "response" };

/** null: an original, or nothing said. A function that nobody here knows is no order to be filled. */
export function byFunction(code: string | undefined): OrderMessage | null {
  return code === undefined || code === "9" ? null : (FUNCTIONS[code] ?? "other");
}

/** null: an order, or nothing said. */
export function byType(code: string | undefined): OrderMessage | null {
  return code === undefined || code === "220" ? null : (TYPES[code] ?? "other");
}
