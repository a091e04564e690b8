// UN/CEFACT Cross Industry Invoice D16B: XRechnung CII and the XML inside ZUGFeRD / Factur-X.
import type { RawInvoice } from "../../../core/mail/types.ts";
import { dateAt } from "./trade-node.ts";
import { all, present, text, type XmlNode } from "./xml-node.ts";

/** Reads a CII invoice (EN 16931). */
export function readCii(root: XmlNode): RawInvoice {
  const deal = all(root, "SupplyChainTradeTransaction")[0];
  const settlement = all(deal, "ApplicableHeaderTradeSettlement")[0];
  const sums = all(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation")[0];
  const agreement = all(deal, "ApplicableHeaderTradeAgreement")[0];
  return present<RawInvoice>({
    format: "cii",
    // UNTDID 1001
    credit: text(root, "ExchangedDocument/TypeCode") === "381" || undefined,
    number: text(root, "ExchangedDocument/ID"),
    issueDate: dateAt(root, "ExchangedDocument/IssueDateTime"),
    dueDate: dateAt(settlement, "SpecifiedTradePaymentTerms/DueDateDateTime"),
    currency: text(settlement, "InvoiceCurrencyCode"),
    net: text(sums, "TaxBasisTotalAmount"),
    gross: text(sums, "GrandTotalAmount", "DuePayableAmount"),
    seller: text(agreement, "SellerTradeParty/Name"),
    iban: text(
      settlement,
      "SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID",
      "SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/ProprietaryID",
    )?.replace(/\s/g, ""),
    orderReference: text(agreement, "BuyerOrderReferencedDocument/IssuerAssignedID"),
  });
}
