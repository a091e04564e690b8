// A supplier's invoice: recorded for approval from its XML, else from its number in the text; nothing is paid here.
import type { RawInvoice } from "../../mail/types.ts";
import { parseDecimal, toMinor } from "../../money.ts";
import type { BusinessDocument } from "../../orders/types.ts";
import { type Plan, reason } from "../plan.ts";
import type { AgentInput } from "../types.ts";
import { supplierReference } from "./supplier-reference.ts";

const UNREADABLE = ["encrypted", "broken", "empty"] as const;

export function recordInvoice(input: AgentInput): Plan {
  const invoice = input.mail.documents.find((d) => d.invoice)?.invoice;
  const files = input.mail.documents.map((d) => d.filename.replace(/\.[a-z0-9]+$/i, "")).join("\n");
  const number = invoice?.number ?? supplierReference(`${input.mail.subject}\n${input.mail.fresh}\n${files}`);
  const unreadable = input.mail.documents.filter((d) => UNREADABLE.some((state) => state === d.state));
  if (!invoice && unreadable.length > 0) {
    const names = unreadable.map((d) => d.filename).join(", ");
    return {
      action: "ask-for-readable-invoice",
      because: [`Rechnung nicht lesbar: ${names}`],
      human: [reason("finance", "unreadable_attachment", names)],
      letter: { template: "invoice-received", facts: {} },
    };
  }
  const letter = { template: "invoice-received", facts: number ? { invoiceNo: number } : {} } as const;
  if (!number) {
    return {
      action: "acknowledge-invoice",
      because: ["keine Rechnungsnummer erkannt: Eingang bestätigt, die Buchhaltung erfasst"],
      letter,
      task: "Eingangsrechnung von Hand erfassen; der Eingang ist bestätigt.",
    };
  }
  const document = toDocument(input, number, invoice);
  return {
    action: "record-invoice",
    because: [
      `Rechnung ${number} zur Freigabe erfasst${invoice ? `, gelesen aus der elektronischen Rechnung` : ", Betrag nicht maschinenlesbar"}`,
    ],
    letter,
    operations: [{ op: "document.put", document }],
    task: `${invoice?.credit ? "Gutschrift" : "Eingangsrechnung"} ${number} prüfen und freigeben.`,
  };
}

/**
 * Kept under the sender's domain and its number: two suppliers may use the same number, and none may ever overwrite
 * a document of ours by naming its number.
 */
function toDocument(input: AgentInput, number: string, invoice: RawInvoice | undefined): BusinessDocument {
  const sender = input.mail.from?.address ?? "";
  const gross = invoice?.gross === undefined ? null : parseDecimal(invoice.gross);
  return {
    number: `ER/${sender.slice(sender.lastIndexOf("@") + 1)}/${number}`,
    kind: "incoming_invoice",
    customerNo: null,
    orderNo: null,
    date: invoice?.issueDate ?? input.mail.date,
    state: "to_approve",
    currency: invoice?.currency ?? "EUR",
    // a credit note is owed to us
    amountMinor: gross === null ? null : toMinor(gross) * (invoice?.credit ? -1 : 1),
    dueDate: invoice?.dueDate ?? null,
    paidMinor: 0,
    data: {
      supplierNumber: number,
      supplier: invoice?.seller ?? input.mail.from?.name ?? "",
      iban: invoice?.iban ?? "",
      net: invoice?.net ?? "",
      ...(invoice?.credit ? { credit: true } : {}),
    },
  };
}
