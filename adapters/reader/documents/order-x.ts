// Order-X (FeRD, FNFE-MPE): the UN/CEFACT Cross Industry Order, by itself or inside a PDF, in its profiles Basic, Comfort and Extended.
import type { OrderMessage } from "../../../core/mail/order-messages.ts";
import type { RawOrder } from "../../../core/mail/types.ts";
import { byFunction, byType } from "./order-message.ts";
import { deliveryDate, readLine } from "./order-x-line.ts";
import type { Reading } from "./registry.ts";
import { dateAt } from "./trade-node.ts";
import { all, present, text, type XmlNode } from "./xml-node.ts";

/** Notes on law and terms (UNTDID 4451) ask for nothing. */
const LEGAL: readonly (string | undefined)[] = ["REG", "ABL", "AAB", "PMT", "PMD", "TXD"];
/** Positions as they stand in a new order (UNTDID 1229: added); any other state amends or answers. */
const NEW_LINE: readonly string[] = ["1"];

/** Address in one line: name, street, postcode and city, country. */
function shipTo(delivery: XmlNode | undefined): string | undefined {
  const party = all(delivery, "ShipToTradeParty")[0];
  const place = all(party, "PostalTradeAddress")[0];
  const town = [text(place, "PostcodeCode"), text(place, "CityName")].filter(Boolean).join(" ");
  const lines = ["LineOne", "LineTwo", "LineThree"].map((name) => text(place, name));
  return [text(party, "Name"), ...lines, town, text(place, "CountryID")].filter(Boolean).join(", ") || undefined;
}

/** null: an order to be filled. */
function messageOf(root: XmlNode, document: XmlNode | undefined, lines: readonly XmlNode[]): OrderMessage | null {
  if (text(root, "ExchangedDocumentContext/TestIndicator/Indicator") === "true") return "test";
  const stated = byType(text(document, "TypeCode")) ?? byFunction(text(document, "PurposeCode"));
  if (stated !== null) return stated;
  if (text(document, "CopyIndicator/Indicator") === "true") return "copy";
  const states = lines.flatMap((line) => text(line, "AssociatedDocumentLineDocument/LineStatusCode") ?? []);
  return states.every((state) => NEW_LINE.includes(state)) ? null : "change";
}

function notesOf(document: XmlNode | undefined, lines: readonly XmlNode[]): string[] | undefined {
  const notes = [document, ...lines.flatMap((line) => all(line, "AssociatedDocumentLineDocument"))].flatMap((one) =>
    all(one, "IncludedNote"),
  );
  const said = notes.filter((note) => !LEGAL.includes(text(note, "SubjectCode"))).flatMap((note) => text(note, "Content") ?? []);
  return said.length > 0 ? [...new Set(said)] : undefined;
}

/** Reads the message: an order to be filled, or what else it is. Values stay as written. */
export function readOrderX(root: XmlNode): Pick<Reading, "order" | "message"> {
  const document = all(root, "ExchangedDocument")[0];
  const deal = all(root, "SupplyChainTradeTransaction")[0];
  const lines = all(deal, "IncludedSupplyChainTradeLineItem");
  const message = messageOf(root, document, lines);
  if (message !== null) return { message };
  const delivery = all(deal, "ApplicableHeaderTradeDelivery")[0];
  const settlement = all(deal, "ApplicableHeaderTradeSettlement")[0];
  const sums = all(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation")[0];
  return {
    order: present<RawOrder>({
      format: "order-x",
      orderNumber: text(document, "ID") ?? text(deal, "ApplicableHeaderTradeAgreement/BuyerOrderReferencedDocument/IssuerAssignedID"),
      orderDate: dateAt(document, "IssueDateTime"),
      deliveryDate: deliveryDate(delivery),
      currency: text(settlement, "OrderCurrencyCode"),
      total: text(sums, "TaxBasisTotalAmount", "LineTotalAmount"),
      deliveryAddress: shipTo(delivery),
      notes: notesOf(document, lines),
      lines: lines.map(readLine),
    }),
  };
}
