// XML documents: orders (UBL, openTRANS, Order-X) and invoices (UBL, CII) by their root element; other XML as text.
import { XMLParser } from "fast-xml-parser";
import { decodeText } from "../mime/charset.ts";
import { cleanControls } from "../mime/headers.ts";
import { readCii } from "./cii.ts";
import { readOpenTrans } from "./opentrans.ts";
import { readOrderX } from "./order-x.ts";
import type { DocumentReader, Reading } from "./registry.ts";
import { readUblInvoice, readUblOrder } from "./ubl.ts";
import { children, text, type XmlNode } from "./xml-node.ts";

/** Only XML's own five entities: the DTD that could declare others is cut off before. Values stay strings: "007" is no 7. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  trimValues: true,
});

const FORMATS: Readonly<Record<string, (root: XmlNode) => Pick<Reading, "order" | "message" | "invoice">>> = {
  // a copy of an order is not ordered again
  Order: (root) => (text(root, "CopyIndicator") === "true" ? { message: "copy" } : { order: readUblOrder(root) }),
  OrderChange: () => ({ message: "change" }),
  OrderCancellation: () => ({ message: "cancellation" }),
  OrderResponse: () => ({ message: "response" }),
  OrderResponseSimple: () => ({ message: "response" }),
  SCRDMCCBDACIOMessageStructure: readOrderX,
  ORDERCHANGE: () => ({ message: "change" }),
  ORDERRESPONSE: () => ({ message: "response" }),
  ORDER: (root) => ({ order: readOpenTrans(root) }),
  Invoice: (root) => ({ invoice: readUblInvoice(root) }),
  CreditNote: (root) => ({ invoice: readUblInvoice(root) }),
  CrossIndustryInvoice: (root) => ({ invoice: readCii(root) }),
};

const MAX_NESTING = 200;

/** Reads XML without touching its DTD. Broken XML is named. */
export const readXml: DocumentReader = async (bytes) => {
  const source = cleanControls(decode(bytes)).replace(/<!DOCTYPE[^>[]*(\[[\s\S]*?\]\s*)?>/gi, "");
  if (tooDeep(source)) return { state: "broken", reason: "Das XML ist zu tief verschachtelt.", text: "", tables: [] };
  let tree: XmlNode;
  try {
    tree = parser.parse(source, true) as XmlNode;
  } catch {
    return { state: "broken", reason: "Das XML ist beschädigt.", text: source.slice(0, 2_000), tables: [] };
  }
  const root = Object.keys(tree).find((key) => !key.startsWith("?") && !key.startsWith("#"));
  const plain = source
    .replace(/<[^>]*>/g, "\n")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
  const node = root === undefined ? undefined : children(tree, root)[0];
  if (root === undefined || node === undefined) return { state: "empty", reason: "Das XML enthält nichts.", text: plain, tables: [] };
  return { state: "ok", text: plain, tables: [], ...FORMATS[root]?.(node) };
};

function decode(bytes: Buffer): string {
  const declared = /^[\s\S]{0,10}<\?xml[^>]{0,100}encoding=["']([\w-]{2,30})["']/.exec(bytes.subarray(0, 200).toString("latin1"))?.[1];
  return decodeText(bytes, declared).text;
}

function tooDeep(text: string): boolean {
  let depth = 0;
  for (const [, slash, selfClosing] of text.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (selfClosing) continue;
    depth += slash ? -1 : 1;
    if (depth > MAX_NESTING) return true;
  }
  return false;
}
