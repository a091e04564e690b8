// Which of our records a mail is about. A customer sees its own records and no one else's; a stranger sees none.
import type { BusinessDocument, Order } from "../orders/types.ts";
import type { AgentInput } from "./types.ts";

/** Shorter numbers of customers ("12") turn up in any text by chance. */
const SHORTEST_CUSTOMER_NUMBER = 4;

export const customerOf = (input: AgentInput): string | null => input.triage.customerNo.value;

export function ownOrders(input: AgentInput): Order[] {
  const customerNo = customerOf(input);
  return customerNo === null ? [] : input.orders.filter((o) => o.customerNo === customerNo);
}

export function ownDocuments(input: AgentInput, kind: BusinessDocument["kind"]): BusinessDocument[] {
  const customerNo = customerOf(input);
  return customerNo === null ? [] : input.documents.filter((d) => d.kind === kind && d.customerNo === customerNo);
}

/** Subject and what the sender wrote now: where a number stands if the mail is about it. */
export const saidNow = (input: AgentInput): string => `${input.mail.subject}\n${input.mail.fresh}`;

/** The same, with forwarded text and quoted history. */
const saidAtAll = (input: AgentInput): string => `${saidNow(input)}\n${input.mail.forwarded}\n${input.mail.quoted}`;

/** True if the number stands in the text on its own: "26-1162" is not in "226-11623". */
export function mentions(text: string, number: string): boolean {
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "iu").test(text);
}

/** The names an order goes by: ours, and the customer's if it is long enough to be one. */
export function namesOf(order: Order): string[] {
  const theirs = order.customerOrderNo;
  return theirs && theirs.length >= SHORTEST_CUSTOMER_NUMBER ? [order.orderNo, theirs] : [order.orderNo];
}

/** Own orders that the mail names; those named in fresh text come alone if there are any, history only counts otherwise. */
export function namedOrders(input: AgentInput): Order[] {
  const orders = ownOrders(input);
  const viaDocuments = new Set(namedDocuments(input).flatMap((d) => (d.orderNo ? [d.orderNo] : [])));
  const stated = input.order?.customerOrderNo?.value;
  const isNamed = (o: Order, text: string): boolean => namesOf(o).some((name) => mentions(text, name));
  const now = orders.filter(
    (o) => isNamed(o, saidNow(input)) || viaDocuments.has(o.orderNo) || (stated !== undefined && o.customerOrderNo === stated),
  );
  if (now.length > 0) return now;
  const listed = input.triage.references.order_no ?? [];
  return orders.filter((o) => listed.includes(o.orderNo) || isNamed(o, saidAtAll(input)));
}

/** Own delivery notes and invoices that the mail names. */
export function namedDocuments(input: AgentInput): BusinessDocument[] {
  const { invoice_no = [], delivery_note_no = [], quote_no = [] } = input.triage.references;
  const listed = new Set([...invoice_no, ...delivery_note_no, ...quote_no]);
  const customerNo = customerOf(input);
  return customerNo === null ? [] : input.documents.filter((d) => d.customerNo === customerNo && listed.has(d.number));
}

/** Does the mail quote numbers of ours at all? Asked of strangers: then somebody must look who they are. */
export const quotesOurNumbers = (input: AgentInput): boolean =>
  Object.entries(input.triage.references).some(([kind, numbers]) => kind !== "case_no" && (numbers?.length ?? 0) > 0);
