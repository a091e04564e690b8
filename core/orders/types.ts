// Orders: what was read of one (facts with their source), and what an order is once it exists.
import type { RawOrder } from "../mail/types.ts";
import type { HumanReason } from "../words.ts";

/** Where a fact was found, so that staff can be shown the place. */
export interface Source {
  /** "mail" or a file name */
  document: string;
  page?: number;
  /** 1-based: a printed line of that page, a line of the mail; with `data` a position of the order */
  line?: number;
  text?: string;
  /** it was read from order data (XML, EDIFACT), alone or inside the document, and not from what the document shows */
  data?: RawOrder["format"];
}
export interface Sourced<T> {
  value: T;
  source: Source;
  /** 0..1 */
  confidence: number;
}

export interface OrderLineFacts {
  /** our number after resolving customer part numbers and GTINs; absent if unknown */
  articleNo?: string;
  /** what the customer wrote */
  statedArticle?: string;
  description?: string;
  /** pieces; absent if it cannot be resolved */
  quantity?: number;
  statedQuantity?: string;
  unit?: "PCE";
  /** decimal string as stated, for `pricePer` pieces; absent if not stated */
  unitPrice?: string;
  pricePer?: number;
  /** the line's net amount as stated, decimal string */
  statedAmount?: string;
  requestedDelivery?: string;
  /** a near miss, never taken silently */
  suggestion?: string;
  source: Source;
  confidence: number;
}

/** What was read, even if a person is asked. */
export interface OrderFacts {
  customerOrderNo?: Sourced<string>;
  /** ISO date or ISO week "2026-W50" */
  requestedDelivery?: Sourced<string>;
  lines: OrderLineFacts[];
  /** stated net total, decimal string */
  total?: Sourced<string>;
  currency?: string;
  deliveryAddress?: Sourced<string>;
  /** "wie gehabt", "frei Haus", ... */
  remarks: string[];
  /** the mail's day in Germany, ISO date: what relative dates were counted from */
  mailDay?: string;
  /** problems seen while reading: ambiguous_quantity, conflicting_data, unknown_article, ... */
  human: HumanReason[];
  /** net value by our price list less discount, minor units EUR; null if a line cannot be priced */
  valueMinor: number | null;
}

export const ORDER_STATES = [
  "CREATED",
  "CONFIRMED",
  "PLANNED",
  "IN_PRODUCTION",
  "PRODUCED",
  "PACKED",
  "SHIPPED",
  "DELIVERED",
  "INVOICED",
  "CLOSED",
  "ON_HOLD",
  "CANCELLED",
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export interface OrderLine {
  position: number;
  articleNo: string;
  description: string;
  quantity: number;
  /** decimal string for `pricePer` pieces, after discount */
  unitPrice: string;
  pricePer: number;
  /** minor units */
  amountMinor: number;
}

export interface Order {
  orderNo: string;
  customerNo: string;
  customerOrderNo: string | null;
  state: OrderState;
  /** where ON_HOLD returns to */
  heldFrom: OrderState | null;
  version: number;
  caseId: string | null;
  requestedDelivery: string | null;
  confirmedDelivery: string | null;
  currency: string;
  /** null: not known (past documents without amounts) */
  totalMinor: number | null;
  lines: OrderLine[];
  /** further fields that transitions ask for: plannedFor, producedOn, carrier, trackingNo, ... */
  fields: Record<string, string>;
  createdAt: string;
  updatedAt: string;
}

/** Other documents: quotes, delivery notes, invoices (ours and incoming). */
export const DOCUMENT_KINDS = ["quote", "delivery_note", "invoice", "incoming_invoice"] as const;
export interface BusinessDocument {
  number: string;
  kind: (typeof DOCUMENT_KINDS)[number];
  customerNo: string | null;
  orderNo: string | null;
  date: string;
  state: string;
  currency: string;
  amountMinor: number | null;
  dueDate: string | null;
  paidMinor: number;
  /** supplier, IBAN, lines, ... */
  data: Record<string, unknown>;
}
