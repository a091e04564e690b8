// Steps that follow from documents and payments, without anyone asking for them.
import type { Operation } from "../../../core/change.ts";
import { followsByItself } from "../../../core/orders/lifecycle.ts";
import { ORDER_STATES } from "../../../core/orders/types.ts";
import { createLookup } from "../lookup.ts";
import { factsOf, stepOrder } from "./orders.ts";
import { putDocument, recordPayment } from "./records.ts";
import type { Unit } from "./unit.ts";

type Op<K extends Operation["op"]> = Extract<Operation, { op: K }>;

/** What follows by itself from documents and payments: asked after each of them, until nothing more follows. */
async function moveByItself(unit: Unit, orderNo: string): Promise<void> {
  for (let steps = 0; steps < ORDER_STATES.length; steps++) {
    const order = await createLookup(unit.trx).orderByNumber(orderNo);
    const to = order && followsByItself(order, await factsOf(unit, orderNo), unit.at);
    if (!to) return;
    await stepOrder(
      { ...unit, actor: { kind: "system", name: "Belege" } },
      { op: "order.step", orderNo, to, reason: "folgt aus Beleg oder Zahlung" },
    );
  }
}

export async function documentOfOrder(unit: Unit, op: Op<"document.put">): Promise<void> {
  await putDocument(unit, op);
  if (op.document.orderNo) await moveByItself(unit, op.document.orderNo);
}

export async function paymentOfOrder(unit: Unit, op: Op<"payment.record">): Promise<void> {
  const orderNo = await recordPayment(unit, op);
  if (orderNo) await moveByItself(unit, orderNo);
}
