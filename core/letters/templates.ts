// The table of letters: for each its courtesy context and the facts it needs. docs/letters.md says the same for readers.
import { z } from "zod";
import { type CourtesyContext, DEPARTMENTS, type LetterLanguage } from "../words.ts";
import { type FactKinds, factKinds } from "./kinds.ts";

interface TemplateRow {
  context: CourtesyContext;
  facts(k: FactKinds): z.ZodRawShape;
}

/** our number for the matter: whatever the reader may have to ask about later names it */
const caseOnly = (k: FactKinds) => ({ caseNo: k.line });
/** answerBy is absent where no answer is owed: then nothing is promised */
const answer = (k: FactKinds) => ({ ...caseOnly(k), answerBy: k.optional(k.date) });
const order = (k: FactKinds) => ({ ...caseOnly(k), orderNo: k.optional(k.line) });
const delivery = (k: FactKinds) => ({ ...answer(k), orderNo: k.optional(k.line), deliveryNoteNo: k.optional(k.line) });

export const TEMPLATES = {
  "order-confirmation": {
    context: "order_confirmation",
    facts: (k) => ({
      orderNo: k.line,
      customerOrderNo: k.optional(k.line),
      orderDate: k.date,
      lines: k.lines,
      total: k.money,
      currency: k.line,
      delivery: k.optional(k.date),
    }),
  },
  "order-received": { context: "order_confirmation", facts: (k) => ({ ...caseOnly(k), customerOrderNo: k.optional(k.line) }) },
  "order-change-confirmed": { context: "order_confirmation", facts: (k) => ({ orderNo: k.line, changes: z.array(k.line).min(1) }) },
  "order-change-received": { context: "general", facts: order },
  "order-cancelled": { context: "general", facts: (k) => ({ orderNo: k.line }) },
  "order-cancel-received": { context: "general", facts: order },
  "order-cancel-too-late": { context: "general", facts: (k) => ({ orderNo: k.line, state: k.line }) },
  quote: {
    context: "quote",
    facts: (k) => ({ quoteNo: k.line, validUntil: k.date, lines: k.lines, total: k.money, currency: k.line, leadTimeDays: k.count }),
  },
  "quote-received": { context: "quote", facts: caseOnly },
  "sample-confirmed": { context: "general", facts: (k) => ({ ...caseOnly(k), articles: z.array(k.line).min(1) }) },
  "sample-received": { context: "general", facts: caseOnly },
  "order-status": {
    context: "general",
    facts: (k) => ({
      orders: z
        .array(
          z.object({
            orderNo: k.line,
            customerOrderNo: k.optional(k.line),
            stateText: k.line,
            delivery: k.optional(k.date),
            tracking: k.optional(k.line),
          }),
        )
        .min(1),
    }),
  },
  "order-status-unknown": { context: "general", facts: (k) => ({ ...caseOnly(k), asked: k.optional(k.line) }) },
  "complaint-received": { context: "complaint", facts: delivery },
  "return-received": { context: "complaint", facts: delivery },
  "technical-answer": { context: "general", facts: (k) => ({ ...caseOnly(k), answer: k.text, place: k.line }) },
  "technical-received": { context: "general", facts: answer },
  "knowledge-answer": { context: "general", facts: (k) => ({ ...caseOnly(k), answer: k.text, title: k.line }) },
  "general-received": { context: "general", facts: answer },
  "job-received": { context: "general", facts: caseOnly },
  "invoice-received": { context: "general", facts: (k) => ({ ...caseOnly(k), invoiceNo: k.optional(k.line) }) },
  "payment-received": {
    context: "general",
    facts: (k) => ({ ...caseOnly(k), invoices: z.array(z.object({ invoiceNo: k.line, amount: k.optional(k.money) })).min(1) }),
  },
  "payment-unmatched": { context: "general", facts: caseOnly },
  "invoice-answer": {
    context: "general",
    facts: (k) => ({
      ...caseOnly(k),
      invoices: z
        .array(z.object({ invoiceNo: k.line, date: k.date, amount: k.optional(k.money), due: k.optional(k.date), stateText: k.line }))
        .min(1),
    }),
  },
  "invoice-question-received": { context: "general", facts: answer },
  "dunning-received": { context: "general", facts: (k) => ({ ...caseOnly(k), reference: k.optional(k.line) }) },
  /** never sent by itself: a draft for the person who has called back */
  "bank-change-received": { context: "general", facts: caseOnly },
  "attachment-unreadable": {
    context: "general",
    facts: (k) => ({ ...caseOnly(k), filenames: z.array(k.line).min(1), reasonText: k.line }),
  },
  "resend-request": { context: "general", facts: () => ({}) },
} as const satisfies Record<string, TemplateRow>;
export type TemplateName = keyof typeof TEMPLATES;

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];
export const isTemplateName = (name: string): name is TemplateName => Object.hasOwn(TEMPLATES, name);

const recipient = z.object({
  salutation: z.enum(["Herr", "Frau", ""]),
  title: z.string(),
  lastName: z.string(),
  firstName: z.string().optional(),
});

/** Facts of one letter, those that every letter has included. Unknown facts are dropped, missing ones are an error. */
export function factsSchema(name: TemplateName, language: LetterLanguage) {
  const k = factKinds(language);
  const row: TemplateRow = TEMPLATES[name];
  return z.object({ recipient, department: z.enum(DEPARTMENTS), caseNo: k.optional(k.line), ...row.facts(k) });
}
