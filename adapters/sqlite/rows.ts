// From rows to the business's own shapes.
import type { Selectable } from "kysely";
import type { BusinessDocument, Order } from "../../core/orders/types.ts";
import type { CaseRow } from "../../core/ports.ts";
import type { Database } from "./schema.ts";

type Row<T extends keyof Database> = Selectable<Database[T]>;

export const toCase = (r: Row<"case_file">): CaseRow => ({
  caseId: r.case_id,
  caseNo: r.case_id,
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
  customerNo: r.customer_no,
  oem: r.oem === 1,
  tags: JSON.parse(r.tags) as string[],
  note: r.note,
  openedAt: r.opened_at,
  updatedAt: r.updated_at,
  firstAnswerAt: r.first_answer_at,
  closedAt: r.closed_at,
  dueFirst: r.due_first,
  dueSolution: r.due_solution,
  version: r.version,
});

export const toOrder = (r: Row<"sales_order">, lines: Row<"order_line">[]): Order => ({
  orderNo: r.order_no,
  customerNo: r.customer_no,
  customerOrderNo: r.customer_order_no,
  state: r.state as Order["state"],
  heldFrom: r.held_from as Order["heldFrom"],
  version: r.version,
  caseId: r.case_id,
  requestedDelivery: r.requested_delivery,
  confirmedDelivery: r.confirmed_delivery,
  currency: r.currency,
  totalMinor: r.total_minor,
  lines: lines
    .filter((l) => l.order_no === r.order_no)
    .map((l) => ({
      position: l.position,
      articleNo: l.article_no,
      description: l.description,
      quantity: l.quantity,
      unitPrice: l.unit_price,
      pricePer: l.price_per,
      amountMinor: l.amount_minor,
    })),
  fields: JSON.parse(r.fields) as Record<string, string>,
  createdAt: r.created_at,
  updatedAt: r.updated_at,
});

export const toDocument = (r: Row<"document">): BusinessDocument => ({
  number: r.number,
  kind: r.kind as BusinessDocument["kind"],
  customerNo: r.customer_no,
  orderNo: r.order_no,
  date: r.date,
  state: r.state,
  currency: r.currency,
  amountMinor: r.amount_minor,
  dueDate: r.due_date,
  paidMinor: r.paid_minor,
  data: JSON.parse(r.data) as Record<string, unknown>,
});
