// Cancellations: done alone if exactly one thing can be meant and the order's state allows it.
import { STATE_LABELS } from "../../orders/lifecycle/states.ts";
import type { Order } from "../../orders/types.ts";
import { letterLanguage } from "../language.ts";
import { type Plan, reason } from "../plan.ts";
import { customerOf, namedOrders, saidNow } from "../records.ts";
import type { AgentInput } from "../types.ts";
import { changeable, tooLate } from "./changeable.ts";
import { askWhichOrder, contradiction } from "./contradiction.ts";
import { STATE_TEXT } from "./state-text.ts";
import { toCancel, unclearCancellation } from "./which-order.ts";

export function cancelOrder(input: AgentInput): Plan {
  if (customerOf(input) === null) return received(input, null, "Absender ist kein bekannter Kunde", "unknown_customer");
  const named = namedOrders(input);
  if (named.length === 0) return received(input, null, "kein Auftrag dieses Kunden zu den genannten Nummern gefunden");
  const orders = toCancel(named, saidNow(input));
  const apart = orders !== null && orders.length < named.length;
  const split = apart ? null : contradiction(input, named);
  if (split) return askWhichOrder("order-cancel-received", "ask-which-order", split);
  const doubt = unclearCancellation(saidNow(input));
  if (doubt) return received(input, named[0] ?? null, `nicht eindeutig eine Stornierung des ganzen Auftrags ("${doubt}")`);
  if (orders === null) return received(input, null, `welcher von ${named.map((o) => o.orderNo).join(", ")} gemeint ist, steht nicht fest`);
  const late = orders.find((o) => !changeable(o) && o.state !== "CANCELLED");
  return late ? refused(input, late) : cancelled(orders);
}

/** A second request for a cancelled order gets the same answer and does nothing twice. */
function cancelled(orders: readonly Order[]): Plan {
  const first = orders[0];
  const open = orders.filter((o) => o.state !== "CANCELLED");
  return {
    action: "cancel-order",
    because: orders.map((o) => `${o.orderNo} ist ${STATE_LABELS[o.state].de}: Stornierung möglich`),
    letter: { template: "order-cancelled", facts: { orderNo: orders.map((o) => o.orderNo).join(", ") } },
    draft: { template: "order-cancel-received", facts: { orderNo: first?.orderNo } },
    operations: open.map((o) => ({ op: "order.step", orderNo: o.orderNo, to: "CANCELLED", reason: "Kunde hat storniert" })),
  };
}

function refused(input: AgentInput, order: Order): Plan {
  const facts = { orderNo: order.orderNo };
  return {
    action: "cancel-too-late",
    because: [`${order.orderNo} ist ${STATE_LABELS[order.state].de}: allein nicht mehr zu stornieren`],
    human: [reason("sales", "not_allowed", `Stornierung von ${order.orderNo} im Stand „${STATE_LABELS[order.state].de}“`)],
    letter: tooLate(order)
      ? {
          template: "order-cancel-too-late",
          facts: { ...facts, state: STATE_TEXT[order.state][letterLanguage(input)] },
        }
      : { template: "order-cancel-received", facts },
  };
}

function received(_input: AgentInput, order: Order | null, why: string, code?: "unknown_customer"): Plan {
  return {
    action: "acknowledge-cancellation",
    because: [why],
    ...(code ? { human: [reason("sales", code, why)] } : {}),
    letter: { template: "order-cancel-received", facts: order ? { orderNo: order.orderNo } : {} },
    task: `Stornierung von Hand prüfen: ${why}.`,
  };
}
