// One position of an Order-X order: articles, quantity, price, amount, when.
import type { RawOrderLine } from "../../../core/mail/types.ts";
import { priceBase } from "./price-base.ts";
import { dateAt } from "./trade-node.ts";
import { all, attribute, present, text, type XmlNode } from "./xml-node.ts";

/** ISO/IEC 6523: what kind of number a GlobalID is. */
const GTIN = "0160";
/** A window counts from its first day; a day of despatch only if no day of delivery is wished for. */
const EVENTS = ["RequestedDeliverySupplyChainEvent", "RequestedDespatchSupplyChainEvent"] as const;
const MOMENTS = ["OccurrenceDateTime", "OccurrenceSpecifiedPeriod/StartDateTime", "OccurrenceSpecifiedPeriod/EndDateTime"] as const;
const PRICES = ["NetPriceProductTradePrice", "GrossPriceProductTradePrice"] as const;

const dayOf = (event: XmlNode): string | undefined => MOMENTS.map((path) => dateAt(event, path)).find(Boolean);

/** When the goods are wanted: of several days the first. */
export function deliveryDate(delivery: XmlNode | undefined): string | undefined {
  const days = EVENTS.map((name) => all(delivery, name).flatMap((event) => dayOf(event) ?? []));
  return days.find((found) => found.length > 0)?.toSorted()[0];
}

/** Several deliveries of one position, each with its quantity and day. */
function schedule(delivery: XmlNode | undefined): string[] | undefined {
  const events = all(delivery, EVENTS[0]);
  if (events.length < 2) return undefined;
  return events.map((event) => [text(event, "UnitQuantity"), dayOf(event)].filter(Boolean).join(", "));
}

/** A GlobalID without 0160 is a GTIN by the look of it only if it names no other kind. */
function gtinOf(product: XmlNode | undefined): string | undefined {
  const ids = all(product, "GlobalID").map((id) => ({ scheme: id["@schemeID"], value: String(id["#text"] ?? "").trim() }));
  const own = ids.find(({ scheme }) => scheme === GTIN) ?? ids.find((id) => !id.scheme && /^(?:\d{8}|\d{12,14})$/.test(id.value));
  return own?.value || undefined;
}

/** Reads a position; `at` is its place in the order, from 0. */
export function readLine(line: XmlNode, at: number): RawOrderLine {
  const product = all(line, "SpecifiedTradeProduct")[0];
  const delivery = all(line, "SpecifiedLineTradeDelivery")[0];
  const price = PRICES.map((name) => all(line, `SpecifiedLineTradeAgreement/${name}`)[0]).find((one) => text(one, "ChargeAmount"));
  const unit = attribute(delivery, "RequestedQuantity", "unitCode");
  return present<RawOrderLine>({
    position: text(line, "AssociatedDocumentLineDocument/LineID"),
    buyerArticle: text(product, "BuyerAssignedID"),
    supplierArticle: text(product, "SellerAssignedID"),
    gtin: gtinOf(product),
    description: text(product, "Name", "Description"),
    quantity: text(delivery, "RequestedQuantity"),
    unit,
    unitPrice: text(price, "ChargeAmount"),
    priceBase: price && priceBase(text(price, "BasisQuantity"), attribute(price, "BasisQuantity", "unitCode"), unit),
    amount: text(line, "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"),
    deliveryDate: deliveryDate(delivery),
    schedule: schedule(delivery),
    line: at + 1,
  });
}
