// Numbers that should mean one order and mean two: our number of one, the customer's number of another. Nobody guesses which.
import type { Order } from "../../orders/types.ts";
import { type Plan, reason } from "../plan.ts";
import { mentions, namedDocuments, namesOf, saidNow } from "../records.ts";
import type { AgentInput } from "../types.ts";

type NumberKind = "ours" | "theirs" | "document";

/** By which kinds of number the mail names an order. */
function namedBy(input: AgentInput, order: Order): Set<NumberKind> {
  const text = saidNow(input);
  const [ours, theirs] = namesOf(order);
  const kinds = new Set<NumberKind>();
  if (ours !== undefined && mentions(text, ours)) kinds.add("ours");
  const stated = input.order?.customerOrderNo?.value;
  if (theirs !== undefined && (mentions(text, theirs) || stated === theirs)) kinds.add("theirs");
  if (namedDocuments(input).some((d) => d.orderNo === order.orderNo)) kinds.add("document");
  return kinds;
}

/**
 * Why the numbers of a mail do not fit together, or null. "AB-1 and AB-2" is a list and no contradiction;
 * "AB-1, your PO 77" is one if PO 77 is the number of AB-2, or if AB-1 goes by another number of the customer.
 */
export function contradiction(input: AgentInput, named: readonly Order[]): string | null {
  const kinds = named.map((order) => ({ order, by: namedBy(input, order) })).filter(({ by }) => by.size > 0);
  for (const one of kinds) {
    const other = kinds.find((k) => k !== one && ![...k.by].some((kind) => one.by.has(kind)));
    if (other) return `die genannten Nummern gehören zu zwei Aufträgen: ${one.order.orderNo} und ${other.order.orderNo}`;
  }
  const [only] = kinds;
  const stated = input.order?.customerOrderNo?.value;
  const known = only?.order.customerOrderNo;
  if (kinds.length !== 1 || !only || !stated || !known || only.by.has("theirs") || sameNumber(stated, known)) return null;
  return `${only.order.orderNo} gehört zur Bestellung ${known}, genannt ist ${stated}`;
}

/** "PO 5512" and "po-5512 Rev. B" are one number. */
function sameNumber(one: string, other: string): boolean {
  const [a, b] = [one, other].map((n) => n.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  return a === undefined || b === undefined || a.includes(b) || b.includes(a);
}

/** What is done then: nothing but an acknowledgement, and a person decides. */
export function askWhichOrder(template: "order-cancel-received" | "order-change-received", action: string, why: string): Plan {
  return { action, because: [why], human: [reason("sales", "conflicting_data", why)], letter: { template, facts: {} } };
}
