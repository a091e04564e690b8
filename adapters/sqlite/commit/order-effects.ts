// What a step of an order brings with it, beyond the order's own row.
import type { Effect } from "../../../core/orders/lifecycle.ts";
import { addDays, mondayOf } from "../../../core/orders/read/calendar.ts";
import type { Order } from "../../../core/orders/types.ts";
import { notify } from "./letters.ts";
import { putDocument } from "./records.ts";
import type { Unit } from "./unit.ts";

/** Not after the day, or within the week, that was promised, else wished for; without either nothing can be late. */
export function onTime(order: Order, today: string): boolean {
  const due = order.confirmedDelivery ?? order.requestedDelivery;
  if (due === null) return true;
  const lastDay = due.includes("W") ? addDays(mondayOf(due), 6) : due;
  return (order.fields["deliveredOn"] ?? today) <= lastDay;
}

/** What a step brings with it, beyond the order's own row. */
export async function follow(unit: Unit, order: Order, effect: Effect): Promise<void> {
  if (effect.name === "delivery_note") {
    const document = {
      number: "",
      kind: "delivery_note",
      customerNo: order.customerNo,
      orderNo: order.orderNo,
      date: unit.at,
      state: order.state,
      currency: order.currency,
      amountMinor: null,
      dueDate: null,
      paidMinor: 0,
      data: {},
    } as const;
    await putDocument(unit, { op: "document.put", document });
    return;
  }
  const department = effect.name === "ask_for_invoice" ? "finance" : "sales";
  const to = [unit.company.departments[department].notify];
  await notify(unit, { op: "notify", to, caseId: order.caseId, subject: `[${order.orderNo}] ${order.state}`, text: `${effect.text}\n` });
}
