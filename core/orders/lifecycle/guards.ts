// What must hold for a transition, each with the words that a refusal uses.
import type { Order, OrderState } from "../types.ts";
import { NOT_SHIPPED } from "./states.ts";

/** What the store knows about an order beyond its own row. */
export interface OrderStepFacts {
  /** an invoice of ours for this order is recorded */
  invoiced: boolean;
  /** all invoices for it are paid */
  paid: boolean;
}

export interface Question {
  order: Order;
  to: OrderState;
  fields: Readonly<Record<string, string>>;
  /** UTC ISO */
  now: string;
  facts: OrderStepFacts;
}

export interface Guard {
  de: string;
  en: string;
  holds(question: Question): boolean;
}

const utcDay = (iso: string, hoursAhead: number): string => new Date(Date.parse(iso) + hoursAhead * 3_600_000).toISOString().slice(0, 10);
const pieces = (order: Order): number => order.lines.reduce((sum, line) => sum + line.quantity, 0);

export const GUARDS = {
  hasLines: {
    de: "der Auftrag hat mindestens eine Position",
    en: "the order has at least one line",
    holds: ({ order }) => order.lines.length > 0,
  },
  plannedNotPast: {
    de: "der geplante Tag liegt nicht in der Vergangenheit",
    en: "the planned day is not in the past",
    holds: ({ fields, now }) => (fields["plannedFor"] ?? "") >= utcDay(now, 0),
  },
  producedAll: {
    de: "die gefertigte Stückzahl deckt die bestellte",
    en: "the pieces produced cover the pieces ordered",
    holds: ({ order, fields }) => Number(fields["producedQuantity"]) >= pieces(order),
  },
  deliveredNotFuture: {
    de: "die Zustellung liegt nicht in der Zukunft",
    en: "the delivery is not in the future",
    // Berlin is up to two hours ahead of UTC: just after midnight there, today is still tomorrow here
    holds: ({ fields, now }) => (fields["deliveredOn"] ?? "9999") <= utcDay(now, 2),
  },
  invoiceRecorded: {
    de: "eine Rechnung zum Auftrag ist erfasst",
    en: "an invoice for the order is recorded",
    holds: ({ facts }) => facts.invoiced,
  },
  invoicesPaid: {
    de: "alle Rechnungen zum Auftrag sind bezahlt",
    en: "all invoices for the order are paid",
    holds: ({ facts }) => facts.paid,
  },
  backWhereItWas: {
    de: "es ist der Stand, in dem der Auftrag angehalten wurde",
    en: "it is the state in which the order was put on hold",
    holds: ({ order, to }) => order.heldFrom === to,
  },
  heldBeforeShipping: {
    de: "der Auftrag war noch nicht versandt, als er angehalten wurde",
    en: "the order had not been shipped when it was put on hold",
    holds: ({ order }) => (NOT_SHIPPED as readonly (OrderState | null)[]).includes(order.heldFrom),
  },
  heldBeforeProduction: {
    de: "die Fertigung hatte noch nicht begonnen, als der Auftrag angehalten wurde (danach storniert nur ein Admin)",
    en: "production had not begun when the order was put on hold (afterwards only an admin cancels)",
    holds: ({ order }) => order.heldFrom === "CREATED" || order.heldFrom === "CONFIRMED" || order.heldFrom === "PLANNED",
  },
} as const satisfies Record<string, Guard>;
export type GuardName = keyof typeof GUARDS;
