// Payment advice: matched to the customer's own open invoices and recorded where the amount is beyond doubt.

import type { Operation } from "../../change.ts";
import { formatMoney } from "../../letters/format.ts";
import type { BusinessDocument } from "../../orders/types.ts";
import { letterLanguage } from "../language.ts";
import type { Plan } from "../plan.ts";
import { ownDocuments } from "../records.ts";
import type { AgentInput } from "../types.ts";
import { addsUp, paidAmounts } from "./paid-amounts.ts";

const ADVICE = /\b(?:avis|advice|zahlungsavis|remittance)\b(?:\s+advice)?\s*(?:nr|no|nummer|number)?\.?\s*:?\s*(\d{3,})/i;

export function recordPayment(input: AgentInput): Plan {
  const language = letterLanguage(input);
  const stated = new Set(input.triage.references.invoice_no ?? []);
  const invoices = ownDocuments(input, "invoice").filter((d) => stated.has(d.number));
  if (invoices.length === 0) {
    return {
      action: "acknowledge-payment",
      because: ["keine Rechnung dieses Kunden zu den genannten Nummern gefunden"],
      letter: { template: "payment-unmatched", facts: {} },
      task: "Zahlungsavis von Hand zuordnen; der Eingang ist bestätigt.",
    };
  }
  const advice = paidAmounts(input);
  const sound = addsUp(advice);
  const recorded = sound ? invoices.filter((d) => recordable(d, advice.amounts.get(d.number))) : [];
  const left = [...stated].filter((number) => !recorded.some((d) => d.number === number));
  const reference = referenceOf(input);
  const operations: Operation[] = recorded.map((d) => ({
    op: "payment.record",
    invoiceNo: d.number,
    amountMinor: advice.amounts.get(d.number) ?? 0,
    currency: d.currency,
    reference,
  }));
  return {
    action: "record-payment",
    because: [
      `gefunden: ${invoices.map((d) => d.number).join(", ")}`,
      ...(sound ? [] : ["die Beträge ergeben nicht die genannte Summe: nichts gebucht"]),
      ...recorded.map((d) => `${d.number}: ${formatMoney(advice.amounts.get(d.number) ?? 0, d.currency, "de")} verbucht`),
    ],
    letter: {
      template: "payment-received",
      facts: {
        invoices: invoices.map((d) => {
          const amount = advice.amounts.get(d.number);
          return { invoiceNo: d.number, ...(amount === undefined ? {} : { amount: formatMoney(amount, d.currency, language) }) };
        }),
      },
    },
    operations,
    ...(left.length > 0
      ? { task: `Zahlung von Hand zuordnen: ${left.join(", ")} (Gutschrift, Abzug, fremde Nummer oder Summe unklar).` }
      : {}),
  };
}

/** A credit note or more than is open is for the bookkeeper to judge; an invoice of unknown amount takes any payment. */
function recordable(invoice: BusinessDocument, amountMinor: number | undefined): boolean {
  if (amountMinor === undefined || amountMinor <= 0) return false;
  return invoice.amountMinor === null || amountMinor <= invoice.amountMinor - invoice.paidMinor;
}

/** The advice's own number, so that the same advice sent twice is one payment; else the mail itself. */
function referenceOf(input: AgentInput): string {
  const number = ADVICE.exec(`${input.mail.subject}\n${input.mail.fresh}`)?.[1];
  const sender = input.mail.from?.address ?? "";
  return number ? `Avis ${number} ${sender.slice(sender.lastIndexOf("@") + 1)}` : `Avis ${input.mail.messageId ?? input.mail.date}`;
}
