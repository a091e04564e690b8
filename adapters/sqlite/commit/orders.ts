// Operations on orders. What may happen is decided by core/orders/lifecycle.ts; credit and duplicates are checked again here, where no one can race them.
import type { Operation } from "../../../core/change.ts";
import { type OrderStepFacts, step } from "../../../core/orders/lifecycle.ts";
import type { Order, OrderLine } from "../../../core/orders/types.ts";
import { createLookup } from "../lookup.ts";
import { follow, onTime } from "./order-effects.ts";
import { askHuman } from "./reviews.ts";
import { note, Refused, type Unit } from "./unit.ts";
import { useNumber } from "./work.ts";

type Op<K extends Operation["op"]> = Extract<Operation, { op: K }>;

const euro = (minor: number): string => `${(minor / 100).toFixed(2).replace(".", ",")} EUR`;

async function putLines(unit: Unit, orderNo: string, lines: OrderLine[]): Promise<void> {
  await unit.trx.deleteFrom("order_line").where("order_no", "=", orderNo).execute();
  if (lines.length === 0) return;
  await unit.trx
    .insertInto("order_line")
    .values(
      lines.map((l) => ({
        order_no: orderNo,
        position: l.position,
        article_no: l.articleNo,
        description: l.description,
        quantity: l.quantity,
        unit_price: l.unitPrice,
        price_per: l.pricePer,
        amount_minor: l.amountMinor,
      })),
    )
    .execute();
}

async function checkAgain(unit: Unit, op: Op<"order.create">): Promise<void> {
  const lookup = createLookup(unit.trx);
  if (op.customerOrderNo) {
    const twin = await lookup.orderByCustomerNo(op.customerNo, op.customerOrderNo);
    if (twin)
      throw new Refused("guard", `Bestellnummer ${op.customerOrderNo} von Kunde ${op.customerNo} liegt schon als ${twin.orderNo} vor`);
  }
  const customer = unit.master.customer(op.customerNo);
  const used = await lookup.creditUsed(op.customerNo);
  if (customer && used + op.totalMinor > customer.creditLimitMinor)
    throw new Refused(
      "guard",
      `Kunde ${op.customerNo}: Kreditlimit ${euro(customer.creditLimitMinor)}, davon genutzt ${euro(used)}, Auftrag ${euro(op.totalMinor)}`,
    );
}

export async function createOrder(unit: Unit, op: Op<"order.create">): Promise<void> {
  if (op.credit === "check") await checkAgain(unit, op);
  if (await createLookup(unit.trx).orderByNumber(op.orderNo))
    throw new Refused(
      "guard",
      `Auftrag ${op.orderNo}: die Nummer ist schon vergeben; Ausweg: „Richtigstellen“ oder „Noch einmal“, dann wird eine neue gezogen`,
    );
  await useNumber(unit, op.orderNo);
  await unit.trx
    .insertInto("sales_order")
    .values({
      order_no: op.orderNo,
      customer_no: op.customerNo,
      customer_order_no: op.customerOrderNo,
      state: "CREATED",
      version: 1,
      case_id: op.caseId ?? unit.caseId,
      requested_delivery: op.requestedDelivery,
      confirmed_delivery: op.confirmedDelivery,
      currency: op.currency,
      total_minor: op.totalMinor,
      fields: "{}",
      created_at: unit.at,
      updated_at: unit.at,
    })
    .execute();
  await putLines(unit, op.orderNo, op.lines);
  const oem = unit.master.customer(op.customerNo)?.tier === "oem";
  await note(unit, {
    type: "order.created",
    caseId: op.caseId ?? unit.caseId,
    orderNo: op.orderNo,
    data: { customer: op.customerNo, total: op.totalMinor, currency: op.currency, lines: op.lines.length, oem },
  });
}

export async function changeOrder(unit: Unit, op: Op<"order.change">): Promise<void> {
  const order = await need(unit, op.orderNo);
  const { lines, ...set } = op.set;
  await unit.trx
    .updateTable("sales_order")
    .set({
      version: order.version + 1,
      updated_at: unit.at,
      ...(set.requestedDelivery ? { requested_delivery: set.requestedDelivery } : {}),
      ...(set.confirmedDelivery ? { confirmed_delivery: set.confirmedDelivery } : {}),
      ...(set.totalMinor === undefined ? {} : { total_minor: set.totalMinor }),
    })
    .where("order_no", "=", op.orderNo)
    .execute();
  if (lines) await putLines(unit, op.orderNo, lines);
  await note(unit, {
    type: "order.changed",
    caseId: unit.caseId,
    orderNo: op.orderNo,
    data: { was: order.totalMinor, total: set.totalMinor ?? order.totalMinor, lines: Boolean(lines), reason: op.reason.slice(0, 200) },
  });
}

export async function factsOf(unit: Unit, orderNo: string): Promise<OrderStepFacts> {
  const invoices = await unit.trx
    .selectFrom("document")
    .select("state")
    .where("order_no", "=", orderNo)
    .where("kind", "=", "invoice")
    .execute();
  return { invoiced: invoices.length > 0, paid: invoices.length > 0 && invoices.every((i) => i.state === "PAID") };
}

async function need(unit: Unit, orderNo: string): Promise<Order> {
  const order = await createLookup(unit.trx).orderByNumber(orderNo);
  if (!order) throw new Refused("guard", `Auftrag ${orderNo}: nicht gefunden`);
  return order;
}

/** A step that is refused is a fact too: a flow's step then asks a person; a person's or the API's is answered with the reason. */
export async function stepOrder(unit: Unit, op: Op<"order.step">): Promise<void> {
  const order = await need(unit, op.orderNo);
  const result = step(order, op.to, {
    actor: unit.actor,
    fields: op.fields ?? {},
    now: unit.at,
    facts: await factsOf(unit, op.orderNo),
  });
  if (!result.ok) {
    if (unit.actor.kind !== "flow") throw new Refused("guard", result.reason);
    await note(unit, { type: "order.refused", caseId: unit.caseId, orderNo: op.orderNo, data: { from: order.state, to: op.to } });
    await askHuman(unit, {
      op: "human.ask",
      caseId: unit.caseId,
      reasons: [{ code: "not_allowed", by: "Auftragsschritt", detail: result.reason }],
      proposed: [],
    });
    return;
  }
  const next = result.order;
  await unit.trx
    .updateTable("sales_order")
    .set({
      state: next.state,
      held_from: next.heldFrom,
      fields: JSON.stringify(next.fields),
      confirmed_delivery: next.confirmedDelivery,
      version: order.version + 1,
      updated_at: unit.at,
    })
    .where("order_no", "=", op.orderNo)
    .execute();
  const minutes = Math.round((Date.parse(unit.at) - Date.parse(order.createdAt)) / 60_000);
  await note(unit, {
    type: "order.step",
    caseId: order.caseId,
    orderNo: op.orderNo,
    data: {
      from: order.state,
      to: next.state,
      reason: op.reason.slice(0, 200),
      minutes,
      total: order.totalMinor,
      onTime: onTime(next, unit.day),
    },
  });
  for (const effect of result.effects) await follow(unit, next, effect);
}
