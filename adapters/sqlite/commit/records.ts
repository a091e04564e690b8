// Operations on documents, payments, memory, settings, notes and corrections.
import type { Operation } from "../../../core/change.ts";
import { drawNumber } from "../numbers.ts";
import { note, Refused, type Unit } from "./unit.ts";
import { useNumber } from "./work.ts";

type Op<K extends Operation["op"]> = Extract<Operation, { op: K }>;

/** A document of ours without a number gets the next one, here and nowhere else: invoice numbers have no gaps. */
export async function putDocument(unit: Unit, op: Op<"document.put">): Promise<void> {
  const d = op.document;
  // a supplier's invoice that comes twice must not go back to "to approve"
  if (
    d.kind === "incoming_invoice" &&
    (await unit.trx.selectFrom("document").select("number").where("number", "=", d.number).executeTakeFirst())
  )
    return;
  const number = d.number || (await drawNumber(unit.trx, d.kind === "delivery_note" ? "deliveryNote" : "invoice", unit.at));
  await useNumber(unit, number);
  const values = {
    kind: d.kind,
    customer_no: d.customerNo,
    order_no: d.orderNo,
    date: d.date,
    state: d.state,
    currency: d.currency,
    amount_minor: d.amountMinor,
    due_date: d.dueDate,
    paid_minor: d.paidMinor,
    data: JSON.stringify(d.data),
  };
  await unit.trx
    .insertInto("document")
    .values({ number, ...values })
    .onConflict((c) => c.column("number").doUpdateSet(values))
    .execute();
  await note(unit, {
    type: "document.recorded",
    caseId: unit.caseId,
    orderNo: d.orderNo,
    data: { number, kind: d.kind, amount: d.amountMinor, state: d.state },
  });
}

/** The same advice twice is one payment: reference and amount decide. @returns the order that the invoice belongs to */
export async function recordPayment(unit: Unit, op: Op<"payment.record">): Promise<string | null> {
  const invoice = await unit.trx
    .selectFrom("document")
    .selectAll()
    .where("number", "=", op.invoiceNo)
    .where("kind", "=", "invoice")
    .executeTakeFirst();
  if (!invoice) throw new Refused("guard", `Rechnung ${op.invoiceNo}: nicht gefunden`);
  const added = await unit.trx
    .insertInto("payment")
    .values({ invoice_no: op.invoiceNo, amount_minor: op.amountMinor, currency: op.currency, reference: op.reference, at: unit.at })
    .onConflict((c) => c.doNothing())
    .returning("payment_id")
    .executeTakeFirst();
  if (!added) return null;
  const paid = invoice.paid_minor + op.amountMinor;
  const state = invoice.amount_minor !== null && paid >= invoice.amount_minor ? "PAID" : "PARTLY_PAID";
  await unit.trx.updateTable("document").set({ paid_minor: paid, state }).where("number", "=", op.invoiceNo).execute();
  await note(unit, {
    type: "payment.recorded",
    caseId: unit.caseId,
    orderNo: invoice.order_no,
    data: { invoice: op.invoiceNo, amount: op.amountMinor, state },
  });
  return invoice.order_no;
}

export async function putMemory(unit: Unit, op: Op<"memory.put">): Promise<void> {
  const values = { value: op.value, updated_at: unit.at };
  await unit.trx
    .insertInto("memory")
    .values({ namespace: op.namespace, key: op.key, ...values })
    .onConflict((c) => c.columns(["namespace", "key"]).doUpdateSet(values))
    .execute();
}

export async function putSetting(unit: Unit, op: Op<"setting.put">): Promise<void> {
  await unit.trx
    .insertInto("setting")
    .values({ key: op.key, value: op.value })
    .onConflict((c) => c.column("key").doUpdateSet({ value: op.value }))
    .execute();
  await note(unit, { type: "setting", data: { key: op.key, value: op.value } });
}

export async function addCorrection(unit: Unit, op: Op<"correction.add">): Promise<void> {
  const latest = unit.trx.selectFrom("mail").select("mail_id").where("case_id", "=", op.caseId).orderBy("arrived_at", "desc").limit(1);
  const mailId = op.mailId ?? (await latest.executeTakeFirst())?.mail_id ?? null;
  await unit.trx
    .insertInto("correction")
    .values({
      case_id: op.caseId,
      mail_id: mailId,
      field: op.field,
      was: op.was,
      is_now: op.is,
      at: unit.at,
      by: unit.actor.name,
    })
    .execute();
  await note(unit, { type: "correction", caseId: op.caseId, data: { field: op.field, was: op.was, is: op.is } });
}

export async function noteModel(unit: Unit, op: Op<"model.note">): Promise<void> {
  await note(unit, { type: `model.${op.event}`, data: op.data });
}

/** As many as staff read at a glance; what led to them stands in the trace. */
const MOST_NOTES = 5;

/** A line more, each once. */
export async function addNote(unit: Unit, op: Op<"note">): Promise<void> {
  const caseId = op.caseId ?? unit.caseId;
  if (!caseId) return;
  const was = await unit.trx.selectFrom("case_file").select("note").where("case_id", "=", caseId).executeTakeFirst();
  const lines = (was?.note ?? "").split("\n").filter((line) => line !== "" && line !== op.text);
  const text = [...lines, op.text].slice(-MOST_NOTES).join("\n");
  await unit.trx.updateTable("case_file").set({ note: text, updated_at: unit.at }).where("case_id", "=", caseId).execute();
}
