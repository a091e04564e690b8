// What the API tells of mails and letters. Names and units as on the wire; times are UTC ISO strings.
import { z } from "zod";
import { COURTESY_CONTEXTS, LETTER_LANGUAGES } from "../../../../core/words.ts";

/** received: waiting; working: leased; human: on the work list; done, filed: finished; counted: older than `since`; failed: in quarantine. */
export const MAIL_STATES = ["received", "working", "human", "done", "filed", "counted", "failed"] as const;

export const mailRow = z.object({
  mail_id: z.string(),
  state: z.enum(MAIL_STATES),
  mailbox: z.string(),
  /** imap:<account>, smtp, drop, api */
  origin: z.string(),
  arrived_at: z.string(),
  sender: z.string().nullable(),
  subject: z.string().nullable(),
  size: z.number().int().meta({ description: "bytes" }),
  case_id: z.string().nullable(),
});

export const attachmentRow = z.object({
  attachment_id: z.string(),
  filename: z.string(),
  type: z.string(),
  size: z.number().int().meta({ description: "bytes" }),
});

/** draft: waits for a person; queued: leaves when due; unknown: cut off while sending, it may have left; bounced: came back; observed: written down, never sent; discarded: a person said no. */
export const LETTER_STATES = ["draft", "queued", "sending", "sent", "failed", "unknown", "bounced", "observed", "discarded"] as const;

export const letterRow = z.object({
  letter_id: z.string(),
  state: z.enum(LETTER_STATES),
  case_id: z.string().nullable(),
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  language: z.enum(LETTER_LANGUAGES),
  context: z.enum(COURTESY_CONTEXTS),
  template: z.string(),
  courtesy: z.number().nullable().meta({ description: "0..100" }),
  order_no: z.string().nullable(),
  document_no: z.string().nullable(),
  attempts: z.number().int(),
  not_before: z.string(),
  created_at: z.string(),
  sent_at: z.string().nullable(),
  error: z.string().nullable(),
});
export const letterDetail = letterRow.extend({ text: z.string(), message_id: z.string() });

/** One node's say in a decision; `steps` holds them in the order of the flow. */
export const traceRow = z.object({
  at: z.string(),
  flow: z.string().meta({ description: "hash of the flow that decided" }),
  versions: z.record(z.string(), z.string()),
  steps: z.unknown(),
  facts: z.unknown(),
});

export type MailRow = z.infer<typeof mailRow>;
export type LetterRow = z.infer<typeof letterRow>;
export type LetterDetail = z.infer<typeof letterDetail>;
export type TraceRow = z.infer<typeof traceRow>;
