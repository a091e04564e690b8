// The finance clerk: invoices in both directions, payments, dunning and bank details.
import type { Intent } from "../words.ts";
import { refuseBankChange } from "./finance/bank-change.ts";
import { receiveDunning } from "./finance/dunning.ts";
import { answerInvoiceQuestion } from "./finance/invoice-question.ts";
import { recordInvoice } from "./finance/invoice-received.ts";
import { recordPayment } from "./finance/payment.ts";
import type { Action } from "./plan.ts";

export const FINANCE_ACTIONS = {
  invoice_received: recordInvoice,
  payment_advice: recordPayment,
  invoice_question: answerInvoiceQuestion,
  dunning_received: receiveDunning,
  bank_details_change: refuseBankChange,
} as const satisfies Partial<Record<Intent, Action>>;
