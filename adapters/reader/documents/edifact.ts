// EDIFACT ORDERS (UN/EDIFACT D.96A and D.01B, also in their EANCOM dress).
import type { RawOrder, RawOrderLine } from "../../../core/mail/types.ts";
import { decodeText } from "../mime/charset.ts";
import { parseSegments, type Segment } from "./edifact-segments.ts";
import type { DocumentReader } from "./registry.ts";

/** DTM qualifiers that name a requested delivery, best first: requested, not later than, not before, planned. */
const DELIVERY = ["2", "63", "61", "64", "69", "17", "10"] as const;
/** Syntax identifiers (UNB S001) and the charsets they stand for. */
const CHARSETS: Readonly<Record<string, string>> = {
  UNOC: "iso-8859-1",
  UNOD: "iso-8859-2",
  UNOE: "iso-8859-5",
  UNOF: "iso-8859-7",
  UNOY: "utf-8",
  UNOW: "utf-8",
};

const part = (segment: Segment, element: number, component = 0): string | undefined => segment[element]?.[component]?.trim() || undefined;

/** DTM value by its format (2379): 102 CCYYMMDD, 203 with time, 101 YYMMDD, 718 period (its end), 616 CCYYWW. */
function date(segment: Segment): string | undefined {
  const [value, format] = [part(segment, 1, 1), part(segment, 1, 2)];
  if (!value) return undefined;
  if (format === "616") return `${value.slice(0, 4)}-W${value.slice(4, 6)}`;
  const digits = format === "101" ? `20${value}` : format === "718" ? value.slice(-8) : value;
  return /^\d{8}/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}` : value;
}

interface Dates {
  byQualifier: Map<string, string>;
}
const bestDelivery = (dates: Dates): string | undefined => DELIVERY.map((qualifier) => dates.byQualifier.get(qualifier)).find(Boolean);

/** Reads the first ORDERS message; null if the interchange holds none. */
export function readOrders(segments: readonly Segment[]): RawOrder | null {
  const start = segments.findIndex((segment) => segment[0]![0] === "UNH" && part(segment, 2) === "ORDERS");
  if (start < 0) return null;
  const order: RawOrder = { format: "edifact-orders", lines: [] };
  const header: Dates = { byQualifier: new Map() };
  let line: RawOrderLine | null = null;
  let dates = header;
  let summary = false;
  for (const segment of segments.slice(start + 1)) {
    const tag = segment[0]![0]!;
    if (tag === "UNT") break;
    if (tag === "UNS") {
      summary = true;
      finish(line, dates);
      line = null;
    } else if (tag === "LIN") {
      finish(line, dates);
      dates = { byQualifier: new Map() };
      line = { line: order.lines.length + 1, ...field("position", part(segment, 1)), ...article(part(segment, 3), part(segment, 3, 1)) };
      order.lines.push(line);
    } else if (tag === "DTM") dates.byQualifier.set(part(segment, 1) ?? "", date(segment) ?? "");
    else if (line && !summary) lineSegment(line, tag, segment);
    else headSegment(order, tag, segment, summary);
  }
  finish(line, dates);
  const delivery = bestDelivery(header);
  return { ...order, ...field("orderDate", header.byQualifier.get("137")), ...field("deliveryDate", delivery) };
}

function finish(line: RawOrderLine | null, dates: Dates): void {
  const delivery = line ? bestDelivery(dates) : undefined;
  if (line && delivery) line.deliveryDate = delivery;
}

function field<K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined || value === "" ? {} : ({ [name]: value } as Partial<Record<K, string>>);
}

/** Item number by its type (7143): EN/SRV/UP GTIN, IN/BP buyer's, SA/VN/MF supplier's. */
function article(number: string | undefined, type: string | undefined): Partial<RawOrderLine> {
  if (!number) return {};
  if (type === "EN" || type === "SRV" || type === "UP") return { gtin: number };
  if (type === "IN" || type === "BP") return { buyerArticle: number };
  if (type === "SA" || type === "VN" || type === "MF") return { supplierArticle: number };
  return /^\d{8}$|^\d{12,14}$/.test(number) ? { gtin: number } : { supplierArticle: number };
}

function lineSegment(line: RawOrderLine, tag: string, segment: Segment): void {
  if (tag === "PIA")
    for (const [number, type] of segment.slice(2)) Object.assign(line, { ...article(number?.trim(), type?.trim()), ...line });
  else if (tag === "IMD")
    Object.assign(line, { ...field("description", (segment[3] ?? []).slice(3).filter(Boolean).join(" ").trim()), ...line });
  else if (tag === "QTY" && ["21", "1", undefined].includes(part(segment, 1)))
    Object.assign(line, field("quantity", part(segment, 1, 1)), field("unit", part(segment, 1, 2)));
  else if (tag === "MOA" && ["203", "66", "38"].includes(part(segment, 1) ?? "")) Object.assign(line, field("amount", part(segment, 1, 1)));
  else if (tag === "PRI" && ["AAA", "AAB", "AAE", "NTP"].includes(part(segment, 1) ?? "")) {
    Object.assign(line, field("unitPrice", part(segment, 1, 1)), field("priceBase", part(segment, 1, 4)));
  }
}

function headSegment(order: RawOrder, tag: string, segment: Segment, summary: boolean): void {
  if (tag === "BGM") Object.assign(order, field("orderNumber", part(segment, 2)));
  else if (tag === "CUX") Object.assign(order, field("currency", part(segment, 1, 1)));
  else if (tag === "MOA" && summary && ["79", "86", "128", "125"].includes(part(segment, 1) ?? "")) order.total ??= part(segment, 1, 1)!;
  else if (tag === "NAD" && ["DP", "ST", "CN"].includes(part(segment, 1) ?? "")) {
    const parts = [
      ...(segment[3] ?? []),
      ...(segment[4] ?? []),
      ...(segment[5] ?? []),
      [part(segment, 8), part(segment, 6)].filter(Boolean).join(" "),
    ];
    order.deliveryAddress ??= parts.filter(Boolean).join(", ") || part(segment, 2)!;
  }
}

/** Reads an interchange; one that holds no ORDERS is kept as text. */
export const readEdifact: DocumentReader = async (bytes) => {
  const syntax = /UNB.(UNO[A-Z])/.exec(bytes.subarray(0, 200).toString("latin1"))?.[1] ?? "";
  const { text } = decodeText(bytes, CHARSETS[syntax]);
  const segments = parseSegments(text);
  const plain = segments.map((segment) => segment.map((element) => element.join(" ")).join("  ")).join("\n");
  if (segments.length === 0)
    return { state: "broken", reason: "Die EDIFACT-Datei enthält keine lesbaren Segmente.", text: text.slice(0, 2_000), tables: [] };
  const order = readOrders(segments);
  return { state: "ok", text: plain, tables: [], ...(order && { order }) };
};
