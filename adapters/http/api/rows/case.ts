// What the API tells of cases, their history and the work list; and what a person can decide there.
import { z } from "zod";
import { CASE_STATES, JOURNAL_TYPES } from "../../../../core/change.ts";
import { ORDER_STATES } from "../../../../core/orders/types.ts";
import { DEPARTMENTS, HUMAN_REASONS, type HumanReasonCode, INTENTS, type Intent, SLA_CLASSES, URGENCIES } from "../../../../core/words.ts";
import { attachmentRow, letterRow, mailRow } from "./mail.ts";
import { documentRow, orderLineRow, orderRow } from "./order.ts";

export const intent = z.enum(Object.keys(INTENTS) as [Intent, ...Intent[]]);

export const caseRow = z.object({
  case_id: z.string(),
  case_no: z.string(),
  state: z.enum(CASE_STATES),
  department: z.enum(DEPARTMENTS),
  intent,
  urgency: z.enum(URGENCIES),
  priority: z.number().int().meta({ description: "0 (first) to 9" }),
  sla: z.enum(SLA_CLASSES),
  language: z.string(),
  subject: z.string(),
  sender: z.string(),
  mailbox: z.string(),
  customer_no: z.string().nullable(),
  oem: z.boolean(),
  tags: z.array(z.string()),
  note: z.string().nullable(),
  opened_at: z.string(),
  updated_at: z.string(),
  first_answer_at: z.string().nullable(),
  closed_at: z.string().nullable(),
  due_first: z.string().nullable(),
  due_solution: z.string().nullable(),
});

/** One business fact of the journal: ids, figures and codes, never personal text. */
export const eventRow = z.object({
  seq: z.number().int(),
  at: z.string(),
  type: z.enum(JOURNAL_TYPES),
  actor: z.string(),
  case_id: z.string().nullable(),
  mail_id: z.string().nullable(),
  order_no: z.string().nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

export const reviewRow = z.object({
  review_id: z.string(),
  state: z.enum(["open", "closed"]),
  case_id: z.string().nullable(),
  mail_id: z.string().nullable(),
  reasons: z.array(
    z.object({
      code: z.enum(Object.keys(HUMAN_REASONS) as [HumanReasonCode, ...HumanReasonCode[]]),
      detail: z.string().optional(),
      by: z.string(),
    }),
  ),
  note: z.string().nullable(),
  opened_at: z.string(),
  closed_at: z.string().nullable(),
  how: z.string().nullable(),
  closed_by: z.string().nullable(),
  subject: z.string().nullable().optional(),
  sender: z.string().nullable().optional(),
  department: z.enum(DEPARTMENTS).nullable().optional(),
  intent: intent.nullable().optional(),
  urgency: z.enum(URGENCIES).nullable().optional(),
  customer_no: z.string().nullable().optional(),
  priority: z.number().int().optional().meta({ description: "0 (first) to 9" }),
  due_first: z.string().nullable().optional(),
  has_draft: z.boolean().optional(),
  letter_id: z
    .string()
    .nullable()
    .optional()
    .meta({ description: "the letter it is about: „send“ sends that very letter again, „arrived“ says that it is there" }),
  failed_work: z.boolean().optional().meta({ description: "processing failed: „again“ runs it once more" }),
});
/** The mail beside what was found in it, and the draft to send, change or drop. */
export const reviewDetail = reviewRow.extend({
  case: caseRow.nullable(),
  mail: mailRow
    .extend({
      text: z.string(),
      fresh: z.string().optional().meta({ description: "what the sender wrote now, without quoted history and signature" }),
      html: z.string().optional().meta({ description: "the HTML body, made harmless" }),
      notes: z.array(z.string()).optional().meta({ description: "what was odd about the mail or its documents" }),
      attachments: z.array(attachmentRow),
    })
    .nullable(),
  facts: z.unknown().meta({ description: "what was read and triaged, each field with its source" }),
  draft: z
    .object({
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      language: z.string(),
      from: z.string().optional(),
      template: z.string().optional(),
      courtesy: z.number().optional().meta({ description: "0..100" }),
    })
    .nullable(),
  proposed: z.array(z.unknown()).meta({ description: "what is carried out when a person says yes" }),
  proposed_text: z.array(z.string()).optional().meta({ description: "the same, one sentence each" }),
});

export const caseDetail = caseRow.extend({
  mails: z.array(mailRow),
  orders: z.array(orderRow),
  letters: z.array(letterRow),
  reviews: z.array(reviewRow),
  history: z.array(eventRow),
});
export const mailDetail = mailRow.extend({
  attachments: z.array(attachmentRow),
  case: caseRow.nullable(),
  orders: z.array(orderRow),
  letters: z.array(letterRow),
});
export const orderDetail = orderRow.extend({
  lines: z.array(orderLineRow),
  fields: z.record(z.string(), z.string()),
  next: z.array(z.enum(ORDER_STATES)).meta({ description: "what the order may become now" }),
  documents: z.array(documentRow),
  history: z.array(eventRow),
  facts: z
    .unknown()
    .optional()
    .meta({ description: "what was read of the order, each field with its source; absent if it did not come by mail" }),
});

export const corrections = z
  .strictObject({
    intent: intent.optional(),
    department: z.enum(DEPARTMENTS).optional(),
    urgency: z.enum(URGENCIES).optional(),
    customer_no: z.string().min(1).max(40).optional(),
    language: z.string().length(2).optional(),
    order: z
      .strictObject({
        customer_order_no: z.string().min(1).max(80).optional(),
        requested_delivery: z
          .string()
          .regex(/^\d{4}-(\d{2}-\d{2}|W\d{2})$/, "JJJJ-MM-TT oder JJJJ-Www")
          .optional(),
        lines: z
          .array(z.strictObject({ article_no: z.string().min(1).max(40), quantity: z.number().int().positive() }))
          .min(1)
          .max(500)
          .optional()
          .meta({ description: "alle Positionen, Mengen in Stück; ersetzt, was gelesen wurde" }),
      })
      .optional(),
  })
  .refine(
    (set) => Object.keys(set).length > 0,
    "mindestens ein Feld angeben: intent, department, urgency, customer_no, language oder order",
  );

export type CaseRow = z.infer<typeof caseRow>;
export type CaseDetail = z.infer<typeof caseDetail>;
export type EventRow = z.infer<typeof eventRow>;
export type MailDetail = z.infer<typeof mailDetail>;
export type OrderDetail = z.infer<typeof orderDetail>;
export type ReviewRow = z.infer<typeof reviewRow>;
export type ReviewDetail = z.infer<typeof reviewDetail>;
export type Corrections = z.infer<typeof corrections>;
