// The sales clerk: orders and what comes before and after them.
import type { Intent } from "../words.ts";
import type { Action } from "./plan.ts";
import { cancelOrder } from "./sales/cancel.ts";
import { changeOrder } from "./sales/change.ts";
import { takeOrder } from "./sales/order.ts";
import { quote } from "./sales/quote.ts";
import { sendSamples } from "./sales/sample.ts";
import { tellStatus } from "./sales/status.ts";

export const SALES_ACTIONS = {
  order: takeOrder,
  order_change: changeOrder,
  order_cancel: cancelOrder,
  quote_request: quote,
  sample_request: sendSamples,
  order_status: tellStatus,
} as const satisfies Partial<Record<Intent, Action>>;
