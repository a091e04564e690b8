// openTRANS 2.1 ORDER (and 1.0 where its names are the same).
import type { RawOrder, RawOrderLine } from "../../../core/mail/types.ts";
import { priceBase } from "./price-base.ts";
import { all, present, text, texts, type XmlNode } from "./xml-node.ts";

/** openTRANS 1.0 calls a product an article. */
const PRODUCT = ["PRODUCT_ID", "ARTICLE_ID"] as const;
const product = (line: XmlNode, ...names: string[]): string | undefined =>
  text(line, ...PRODUCT.flatMap((id) => names.map((name) => `${id}/${name}`)));
const DATES = ["DELIVERY_START_DATE", "DELIVERY_END_DATE"].flatMap((name) => [`DELIVERY_DATE/${name}`, `PARTIAL_DELIVERY/${name}`]);
const date = (node: XmlNode | undefined): string | undefined => text(node, ...DATES)?.slice(0, 10);

/** Address of the party with a delivery role. */
function deliveryAddress(info: XmlNode | undefined): string | undefined {
  const parties = [...all(info, "PARTIES/PARTY"), ...all(info, "ORDER_PARTIES/SHIPMENT_PARTIES/DELIVERY_PARTY/PARTY")];
  const party = parties.find((one) => /^(delivery|final_delivery|ship_to)/i.test(text(one, "PARTY_ROLE") ?? ""));
  const address = all(party, "ADDRESS")[0];
  if (!address) return undefined;
  const town = [text(address, "ZIP"), text(address, "CITY")].filter(Boolean).join(" ");
  return [text(address, "NAME"), text(address, "NAME2"), text(address, "STREET"), town, text(address, "COUNTRY")]
    .filter(Boolean)
    .join(", ");
}

/** Reads an openTRANS order. Values stay as written. */
export function readOpenTrans(root: XmlNode): RawOrder {
  const info = all(root, "ORDER_HEADER/ORDER_INFO")[0];
  return present<RawOrder>({
    format: "opentrans",
    orderNumber: text(info, "ORDER_ID"),
    orderDate: text(info, "ORDER_DATE")?.slice(0, 10),
    deliveryDate: date(info),
    currency: text(info, "CURRENCY", "PRICE_CURRENCY"),
    total: text(root, "ORDER_SUMMARY/TOTAL_AMOUNT"),
    deliveryAddress: deliveryAddress(info),
    notes: texts(
      root,
      "ORDER_HEADER/ORDER_INFO/REMARKS",
      "ORDER_HEADER/ORDER_INFO/REMARK",
      "ORDER_ITEM_LIST/ORDER_ITEM/REMARKS",
      "ORDER_ITEM_LIST/ORDER_ITEM/REMARK",
    ),
    lines: all(root, "ORDER_ITEM_LIST/ORDER_ITEM").map(orderLine),
  });
}

function orderLine(line: XmlNode, at: number): RawOrderLine {
  return present<RawOrderLine>({
    position: text(line, "LINE_ITEM_ID"),
    buyerArticle: product(line, "BUYER_PID", "BUYER_AID"),
    supplierArticle: product(line, "SUPPLIER_PID", "SUPPLIER_AID"),
    gtin: product(line, "INTERNATIONAL_PID", "INTERNATIONAL_AID", "EAN"),
    description: product(line, "DESCRIPTION_SHORT", "DESCRIPTION_LONG"),
    quantity: text(line, "QUANTITY"),
    unit: text(line, "ORDER_UNIT"),
    unitPrice: text(line, "PRODUCT_PRICE_FIX/PRICE_AMOUNT", "ARTICLE_PRICE/PRICE_AMOUNT"),
    priceBase: priceBase(
      text(line, "PRODUCT_PRICE_FIX/PRICE_QUANTITY", "ARTICLE_PRICE/PRICE_QUANTITY"),
      text(line, "PRODUCT_PRICE_FIX/PRICE_UNIT"),
      text(line, "ORDER_UNIT"),
    ),
    amount: text(line, "PRICE_LINE_AMOUNT", "ARTICLE_PRICE/PRICE_LINE_AMOUNT"),
    deliveryDate: date(line),
    schedule: schedule(line),
    line: at + 1,
  });
}

/** openTRANS lists partial deliveries of a position one by one. */
function schedule(line: XmlNode): string[] | undefined {
  const parts = all(line, "PARTIAL_DELIVERY_LIST/PARTIAL_DELIVERY").concat(all(line, "PARTIAL_DELIVERY"));
  if (parts.length < 2) return undefined;
  return parts.map((one) => [text(one, "QUANTITY"), text(one, "DELIVERY_START_DATE", "DELIVERY_END_DATE")].filter(Boolean).join(", "));
}
