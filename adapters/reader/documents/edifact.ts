// EDIFACT ORDERS (UN/EDIFACT D.96A and D.01B, also in their EANCOM dress).
import type { OrderMessage } from "../../../core/mail/order-messages.ts";
import type { RawOrder } from "../../../core/mail/types.ts";
import { decodeText } from "../mime/charset.ts";
import { deliveryDate, readLine } from "./edifact-line.ts";
import { parseSegments, type Segment } from "./edifact-segments.ts";
import { date, decimal, part } from "./edifact-values.ts";
import { byFunction } from "./order-message.ts";
import type { DocumentReader } from "./registry.ts";
import { present } from "./xml-node.ts";

/** Syntax identifiers (UNB S001) and the charsets they stand for. */
const CHARSETS: Readonly<Record<string, string>> = {
  UNOC: "iso-8859-1",
  UNOD: "iso-8859-2",
  UNOE: "iso-8859-5",
  UNOF: "iso-8859-7",
  UNOY: "utf-8",
  UNOW: "utf-8",
};
/** MOA qualifiers of the summary, best first: total line items, message total, total amount, taxable amount. */
const TOTALS = ["79", "86", "128", "125"] as const;
/** NAD qualifiers: delivery party, ship to, consignee. */
const PLACES = ["DP", "ST", "CN"] as const;

/** Messages about an order that are none. */
const MESSAGES: Readonly<Record<string, OrderMessage>> = { ORDCHG: "change", ORDRSP: "response" };

const tag = (segment: Segment): string => segment[0]![0]!;
const isOrder = (segment: Segment): boolean => tag(segment) === "UNH" && part(segment, 2) === "ORDERS";

/**
 * Reads the ORDERS message of an interchange; null if it holds none, or several (two orders in one file are not one order).
 * `mark` is the decimal mark that UNA names.
 */
export function readOrders(segments: readonly Segment[], mark = "."): RawOrder | null {
  const start = segments.findIndex(isOrder);
  if (start < 0 || segments.slice(start + 1).some(isOrder)) return null;
  const head: Segment[] = [];
  const groups: Segment[][] = [];
  let into = head;
  for (const segment of segments.slice(start + 1)) {
    if (tag(segment) === "UNT") break;
    if (tag(segment) === "LIN") {
      into = [];
      groups.push(into);
    }
    // the summary's totals are the message's
    else if (tag(segment) === "UNS") into = head;
    into.push(segment);
  }
  const all = [...head, ...groups.flat()];
  const amounts = TOTALS.map((qualifier) => all.find((segment) => tag(segment) === "MOA" && part(segment, 1) === qualifier));
  const named = head.find((segment) => tag(segment) === "RFF" && part(segment, 1) === "ON");
  const currency = head.find((segment) => tag(segment) === "CUX");
  const total = amounts.find(Boolean);
  const dated = head.find((segment) => tag(segment) === "DTM" && part(segment, 1) === "137");
  const begin = head.find((segment) => tag(segment) === "BGM");
  return present<RawOrder>({
    format: "edifact-orders",
    orderNumber: (begin && part(begin, 2)) ?? (named && part(named, 1, 1)),
    orderDate: dated && date(dated),
    deliveryDate: deliveryDate(head),
    currency: currency && part(currency, 1, 1),
    total: total && decimal(part(total, 1, 1), mark),
    deliveryAddress: place(head),
    notes: notes(all),
    lines: groups.map((group, at) => readLine(group, at + 1, mark)),
  });
}

/** Free texts for the order or a position. */
function notes(segments: readonly Segment[]): string[] | undefined {
  const said = segments.filter((segment) => tag(segment) === "FTX").map((segment) => (segment[4] ?? []).join(" ").trim());
  return said.some(Boolean) ? [...new Set(said.filter(Boolean))] : undefined;
}

/** What the first message is instead of an order to be filled; null if it is one, or has nothing to do with orders. */
function messageOf(segments: readonly Segment[]): OrderMessage | null {
  const header = segments.find((segment) => tag(segment) === "UNH");
  const begin = segments.find((segment) => tag(segment) === "BGM");
  const type = (header && part(header, 2)) ?? "";
  return MESSAGES[type] ?? (type === "ORDERS" ? byFunction(begin && part(begin, 3)) : null);
}

/** Delivery address of NAD: unstructured or name, street, postcode and city; a bare party number if that is all. */
function place(head: readonly Segment[]): string | undefined {
  const own = PLACES.map((qualifier) => head.find((segment) => tag(segment) === "NAD" && part(segment, 1) === qualifier)).find(Boolean);
  if (!own) return undefined;
  const town = [part(own, 8), part(own, 6)].filter(Boolean).join(" ");
  const parts = [...(own[3] ?? []), ...(own[4] ?? []), ...(own[5] ?? []), town].map((text) => text.trim()).filter(Boolean);
  return parts.join(", ") || part(own, 2);
}

/** Reads an interchange; one that holds no order, or several, is kept as text. */
export const readEdifact: DocumentReader = async (bytes) => {
  const syntax = /UNB.(UNO[A-Z])/.exec(bytes.subarray(0, 200).toString("latin1"))?.[1] ?? "";
  const { text } = decodeText(bytes, CHARSETS[syntax]);
  const segments = parseSegments(text);
  const plain = segments.map((segment) => segment.map((element) => element.join(" ")).join("  ")).join("\n");
  if (segments.length === 0)
    return { state: "broken", reason: "Die EDIFACT-Datei enthält keine lesbaren Segmente.", text: text.slice(0, 2_000), tables: [] };
  const message = messageOf(segments);
  if (message !== null) return { state: "ok", text: plain, tables: [], message };
  const order = readOrders(segments, /^\ufeff?\s*UNA..(.)/.exec(text)?.[1]);
  return { state: "ok", text: plain, tables: [], ...(order && { order }) };
};
