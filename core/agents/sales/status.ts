// Order status: what the store knows of the customer's own orders, in words. Nothing is guessed about where goods are.
import { STATE_LABELS } from "../../orders/lifecycle/states.ts";
import { letterLanguage } from "../language.ts";
import { type Plan, reason } from "../plan.ts";
import { customerOf, namedOrders, ownOrders, quotesOurNumbers } from "../records.ts";
import type { AgentInput } from "../types.ts";
import { isOver, statusOf } from "./state-text.ts";

/** A letter lists no more orders than a reader takes in. */
const MOST_LISTED = 5;

export function tellStatus(input: AgentInput): Plan {
  if (customerOf(input) === null && quotesOurNumbers(input)) {
    return {
      action: "ask-who-asks",
      because: ["nennt einen Auftrag von uns, ist aber kein bekannter Kunde: keine Auskunft"],
      human: [reason("sales", "unknown_customer", "Absender gehört zu keinem Kunden, fragt aber nach einem Auftrag")],
      letter: { template: "order-status-unknown", facts: {} },
    };
  }
  const named = namedOrders(input);
  const asked = input.triage.references.order_no ?? [];
  const orders = named.length > 0 || asked.length > 0 ? named : ownOrders(input).filter((o) => !isOver(o));
  if (orders.length === 0) {
    return {
      action: "ask-for-number",
      because: [`kein Auftrag dieses Kunden gefunden${asked.length > 0 ? ` zu ${asked.join(", ")}` : ""}: um die Nummer gebeten`],
      letter: { template: "order-status-unknown", facts: asked[0] ? { asked: asked[0] } : {} },
      asksCustomer: true,
    };
  }
  const listed = orders.slice(0, MOST_LISTED);
  const open = listed.filter((o) => !answersFully(input, o.confirmedDelivery, isOver(o)));
  return {
    action: "tell-status",
    because: listed.map((o) => `${o.orderNo}: ${STATE_LABELS[o.state].de}`),
    letter: {
      template: "order-status",
      facts: { orders: listed.map((o) => statusOf(o, letterLanguage(input))) },
    },
    ...(open.length > 0 ? { task: `Liefertermin nennen: ${open.map((o) => o.orderNo).join(", ")}; den Stand kennt der Kunde schon.` } : {}),
  };
}

/** Without a date that still lies ahead, "where is it" is only half answered: a colleague finds out the rest. */
function answersFully(input: AgentInput, confirmed: string | null, over: boolean): boolean {
  return over || (confirmed !== null && (confirmed.includes("W") || confirmed >= input.now.slice(0, 10)));
}
