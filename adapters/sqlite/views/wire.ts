// From rows of the store to rows of the API, in wire form.
import type { Selectable } from "kysely";
import type { CaseRow, EventRow, ReviewRow } from "../../http/api/rows/case.ts";
import type { LetterDetail, LetterRow, TraceRow } from "../../http/api/rows/mail.ts";
import type { DocumentRow, OrderLineRow, OrderRow } from "../../http/api/rows/order.ts";
import type { Database } from "../schema.ts";

type Row<T extends keyof Database> = Selectable<Database[T]>;

export const caseRow = (r: Row<"case_file">): CaseRow => ({
  case_id: r.case_id,
  case_no: r.case_id,
  state: r.state as CaseRow["state"],
  department: r.department as CaseRow["department"],
  intent: r.intent as CaseRow["intent"],
  urgency: r.urgency as CaseRow["urgency"],
  priority: r.priority,
  sla: r.sla as CaseRow["sla"],
  language: r.language,
  subject: r.subject,
  sender: r.sender,
  mailbox: r.mailbox,
  customer_no: r.customer_no,
  oem: r.oem === 1,
  tags: JSON.parse(r.tags) as string[],
  note: r.note,
  opened_at: r.opened_at,
  updated_at: r.updated_at,
  first_answer_at: r.first_answer_at,
  closed_at: r.closed_at,
  due_first: r.due_first,
  due_solution: r.due_solution,
});

export const orderRow = (r: Row<"sales_order">): OrderRow => ({
  order_no: r.order_no,
  state: r.state as OrderRow["state"],
  customer_no: r.customer_no,
  customer_order_no: r.customer_order_no,
  held_from: r.held_from as OrderRow["held_from"],
  case_id: r.case_id,
  requested_delivery: r.requested_delivery,
  confirmed_delivery: r.confirmed_delivery,
  currency: r.currency,
  total_minor: r.total_minor,
  version: r.version,
  created_at: r.created_at,
  updated_at: r.updated_at,
});

export const orderLineRow = ({ order_no: _, ...line }: Row<"order_line">): OrderLineRow => line;

export const documentRow = (r: Row<"document">): DocumentRow => ({
  ...r,
  kind: r.kind as DocumentRow["kind"],
  data: JSON.parse(r.data) as Record<string, unknown>,
});

export const letterRow = (r: Row<"outbox">): LetterRow => ({
  letter_id: String(r.letter_id),
  state: r.state as LetterRow["state"],
  case_id: r.case_id,
  to: r.to_address,
  from: r.from_address,
  subject: r.subject,
  language: r.language as LetterRow["language"],
  context: r.context as LetterRow["context"],
  template: r.template,
  courtesy: r.courtesy,
  order_no: r.order_no,
  document_no: r.document_no,
  attempts: r.attempts,
  not_before: r.not_before,
  created_at: r.created_at,
  sent_at: r.sent_at,
  error: r.error,
});
export const letterDetail = (r: Row<"outbox">): LetterDetail => ({ ...letterRow(r), text: r.text, message_id: r.message_id });

export const reviewRow = (r: Row<"review">): ReviewRow => ({
  review_id: String(r.review_id),
  state: r.state as ReviewRow["state"],
  case_id: r.case_id,
  mail_id: r.mail_id,
  reasons: JSON.parse(r.reasons) as ReviewRow["reasons"],
  note: r.note,
  opened_at: r.opened_at,
  closed_at: r.closed_at,
  how: r.how,
  closed_by: r.closed_by,
});

export const eventRow = (r: Row<"journal">): EventRow => ({
  seq: r.seq,
  at: r.at,
  type: r.type as EventRow["type"],
  actor: r.actor,
  case_id: r.case_id,
  mail_id: r.mail_id,
  order_no: r.order_no,
  data: JSON.parse(r.data) as EventRow["data"],
});

export const traceRow = (r: Row<"trace">): TraceRow => ({
  at: r.at,
  flow: r.flow,
  versions: JSON.parse(r.versions) as Record<string, string>,
  steps: JSON.parse(r.steps) as unknown,
  facts: JSON.parse(r.facts) as unknown,
});
