// Reads our past documents (the form of samples/documents.csv): orders, quotes, delivery notes, invoices.
// What the file does not state stays null: an unknown amount is not 0. `due` is an invoice's due date, an order's confirmed delivery.
import { z } from "zod";
import { type BusinessDocument, DOCUMENT_KINDS, ORDER_STATES, type Order } from "../../core/orders/types.ts";
import { ConfigError } from "./config-error.ts";
import { type Row, readCsv, repeated } from "./csv.ts";
import { isoDate, optionalCents, optionalDate, optionalText, text } from "./csv-fields.ts";

const REQUIRED = ["number", "kind", "customer_no", "customer_order_no", "date", "state"] as const;

const row = z
  .object({
    number: text,
    kind: z.enum(["order", ...DOCUMENT_KINDS]),
    customer_no: optionalText,
    customer_order_no: optionalText,
    date: isoDate,
    state: text,
    order_no: optionalText,
    amount_eur: optionalCents,
    due: optionalDate,
    paid_eur: optionalCents,
  })
  .superRefine((r, context) => {
    if (r.kind !== "order") return;
    if (!r.customer_no) context.addIssue({ code: "custom", path: ["customer_no"], message: "ein Auftrag braucht einen Kunden" });
    if (!(ORDER_STATES as readonly string[]).includes(r.state)) {
      context.addIssue({ code: "custom", path: ["state"], message: `kein Auftragsstand; möglich: ${ORDER_STATES.join(", ")}` });
    }
  });
type DocumentRow = z.infer<typeof row>;

/** @throws ConfigError: `file:line: field: what is wrong; way out` */
export function loadDocuments(file: string): { orders: Order[]; documents: BusinessDocument[] } {
  const rows: Row<DocumentRow>[] = readCsv(file, REQUIRED, row);
  const problems = repeated(file, rows, (r) => r.number, "Beleg");
  if (problems.length > 0) throw new ConfigError(problems);
  const values = rows.map((r) => r.value);
  return {
    orders: values.flatMap((r) => (r.kind === "order" ? [toOrder(r)] : [])),
    documents: values.flatMap((r) => (r.kind === "order" ? [] : [toDocument(r, r.kind)])),
  };
}

function toOrder(r: DocumentRow): Order {
  return {
    orderNo: r.number,
    customerNo: r.customer_no ?? "",
    customerOrderNo: r.customer_order_no,
    state: r.state as Order["state"],
    heldFrom: null,
    version: 1,
    caseId: null,
    requestedDelivery: null,
    confirmedDelivery: r.due,
    currency: "EUR",
    totalMinor: r.amount_eur,
    lines: [],
    fields: {},
    createdAt: utc(r.date),
    updatedAt: utc(r.date),
  };
}

function toDocument(r: DocumentRow, kind: BusinessDocument["kind"]): BusinessDocument {
  return {
    number: r.number,
    kind,
    customerNo: r.customer_no,
    orderNo: r.order_no,
    date: utc(r.date),
    state: r.state,
    currency: "EUR",
    amountMinor: r.amount_eur,
    dueDate: r.due,
    paidMinor: r.paid_eur ?? 0,
    data: r.customer_order_no ? { customerOrderNo: r.customer_order_no } : {},
  };
}

const utc = (date: string): string => new Date(date).toISOString();
