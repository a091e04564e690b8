// UBL 2.x Order (OASIS, Peppol BIS 3) and UBL Invoice (EN 16931, XRechnung).
import type { RawInvoice, RawOrder, RawOrderLine } from "../../../core/mail/types.ts";
import { priceBase } from "./price-base.ts";
import { all, attribute, present, text, texts, type XmlNode } from "./xml-node.ts";

/** A window counts from its first day: of several dates the earliest is the one to plan for. */
const DATE_PATHS = [
  "RequestedDeliveryPeriod/StartDate",
  "RequestedDeliveryPeriod/EndDate",
  "RequestedDeliveryDate",
  "PromisedDeliveryPeriod/EndDate",
];
const deliveryDate = (node: XmlNode | undefined): string | undefined => text(node, ...DATE_PATHS.map((path) => `Delivery/${path}`));

/** Postal address in one line: name, street, postcode and city, country. */
function address(node: XmlNode | undefined, name?: string): string | undefined {
  if (!node) return undefined;
  const free = all(node, "AddressLine").map((line) => text(line, "Line"));
  const street = [text(node, "StreetName"), text(node, "BuildingNumber"), text(node, "AdditionalStreetName")].filter(Boolean).join(" ");
  const town = [text(node, "PostalZone"), text(node, "CityName")].filter(Boolean).join(" ");
  const parts = [name, street, ...free, town, text(node, "Country/IdentificationCode", "Country/Name")].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : undefined;
}

/** Reads a UBL Order. Values stay as written. */
export function readUblOrder(root: XmlNode): RawOrder {
  const place = all(root, "Delivery/DeliveryLocation/Address")[0] ?? all(root, "Delivery/DeliveryAddress")[0];
  return present<RawOrder>({
    format: "ubl-order",
    orderNumber: text(root, "ID"),
    orderDate: text(root, "IssueDate"),
    deliveryDate: deliveryDate(root),
    currency: text(root, "DocumentCurrencyCode") ?? attribute(root, "AnticipatedMonetaryTotal/PayableAmount", "currencyID"),
    total: text(root, "AnticipatedMonetaryTotal/TaxExclusiveAmount", "AnticipatedMonetaryTotal/LineExtensionAmount"),
    deliveryAddress: address(place, text(root, "Delivery/DeliveryParty/PartyName/Name", "Delivery/DeliveryLocation/Name")),
    notes: texts(root, "Note", "OrderLine/Note", "OrderLine/LineItem/Note"),
    lines: all(root, "OrderLine/LineItem").map(orderLine),
  });
}

function orderLine(line: XmlNode, at: number): RawOrderLine {
  return present<RawOrderLine>({
    position: text(line, "ID"),
    buyerArticle: text(line, "Item/BuyersItemIdentification/ID"),
    supplierArticle: text(line, "Item/SellersItemIdentification/ID"),
    gtin: text(line, "Item/StandardItemIdentification/ID"),
    description: text(line, "Item/Name", "Item/Description"),
    quantity: text(line, "Quantity"),
    unit: attribute(line, "Quantity", "unitCode"),
    unitPrice: text(line, "Price/PriceAmount"),
    priceBase: priceBase(
      text(line, "Price/BaseQuantity"),
      attribute(line, "Price/BaseQuantity", "unitCode"),
      attribute(line, "Quantity", "unitCode"),
    ),
    amount: text(line, "LineExtensionAmount"),
    deliveryDate: deliveryDate(line),
    schedule: schedule(line),
    line: at + 1,
  });
}

/** Several deliveries of one position, each with its quantity and date. */
function schedule(line: XmlNode): string[] | undefined {
  const deliveries = all(line, "Delivery");
  if (deliveries.length < 2) return undefined;
  return deliveries.map((one) => [text(one, "Quantity"), text(one, ...DATE_PATHS)].filter(Boolean).join(", "));
}

/** Reads a UBL Invoice or CreditNote (EN 16931 business terms BT-1, 2, 9, 5, 109, 112, 27, 84, 13). */
export function readUblInvoice(root: XmlNode): RawInvoice {
  // UNTDID 1001: 381 credit note, 383 debit note, 384 corrected invoice
  const credit = text(root, "CreditNoteTypeCode") !== undefined || text(root, "InvoiceTypeCode") === "381";
  return present<RawInvoice>({
    format: "ubl-invoice",
    credit: credit || undefined,
    number: text(root, "ID"),
    issueDate: text(root, "IssueDate"),
    dueDate: text(root, "DueDate", "PaymentMeans/PaymentDueDate", "PaymentTerms/PaymentDueDate"),
    currency: text(root, "DocumentCurrencyCode"),
    net: text(root, "LegalMonetaryTotal/TaxExclusiveAmount"),
    gross: text(root, "LegalMonetaryTotal/TaxInclusiveAmount", "LegalMonetaryTotal/PayableAmount"),
    seller: text(root, "AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName", "AccountingSupplierParty/Party/PartyName/Name"),
    iban: text(root, "PaymentMeans/PayeeFinancialAccount/ID")?.replace(/\s/g, ""),
    orderReference: text(root, "OrderReference/ID"),
  });
}
