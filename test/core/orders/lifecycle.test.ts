// The order's life: what may happen, who may ask, what is missing, what follows; and that nothing else ever happens.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { printLifecycle } from "../../../core/orders/lifecycle/print.ts";
import { TRANSITIONS } from "../../../core/orders/lifecycle/transitions.ts";
import { followsByItself, possible, type StepRequest, step } from "../../../core/orders/lifecycle.ts";
import { ORDER_STATES, type Order, type OrderState } from "../../../core/orders/types.ts";

const NOW = "2026-12-01T09:00:00.000Z";
const LINE = { position: 1, articleNo: "HB-1", description: "", quantity: 500, unitPrice: "4.51", pricePer: 100, amountMinor: 2255 };

function order(state: OrderState, more: Partial<Order> = {}): Order {
  return {
    orderNo: "AB-2026-00123",
    customerNo: "10001",
    customerOrderNo: null,
    state,
    heldFrom: null,
    version: 3,
    caseId: null,
    requestedDelivery: null,
    confirmedDelivery: null,
    currency: "EUR",
    totalMinor: 2255,
    lines: [LINE],
    fields: {},
    createdAt: NOW,
    updatedAt: NOW,
    ...more,
  };
}

type Who = "flow" | "staff" | "admin" | "api" | "outbox" | "timer";
function by(who: Who, fields: Record<string, string> = {}, facts = { invoiced: false, paid: false }): StepRequest {
  const role = who === "staff" || who === "admin" ? { kind: "user" as const, name: "anna", role: who } : { kind: who, name: who };
  return { actor: role, fields, now: NOW, facts };
}

function reasonOf(from: Order, to: OrderState, request: StepRequest): string {
  const result = step(from, to, request);
  assert.equal(result.ok, false);
  return result.ok ? "" : result.reason;
}

/** Fields that satisfy every transition on the main road. */
const FIELDS: Partial<Record<OrderState, Record<string, string>>> = {
  PLANNED: { plannedFor: "2026-12-03" },
  PRODUCED: { producedQuantity: "500" },
  PACKED: { packages: "2" },
  SHIPPED: { carrier: "Spedition", trackingNo: "T-1" },
  DELIVERED: { deliveredOn: "2026-12-01" },
};

describe("order lifecycle", () => {
  it("given an order, when each step of the main road is asked for, then it travels from CREATED to CLOSED", () => {
    let current = order("CREATED");
    for (const to of ORDER_STATES.slice(1, 10)) {
      const result = step(current, to, by("staff", FIELDS[to] ?? {}, { invoiced: true, paid: true }));
      assert.ok(result.ok, result.ok ? "" : result.reason);
      assert.equal(result.order.version, current.version + 1);
      current = result.order;
    }
    assert.equal(current.state, "CLOSED");
    assert.equal(current.fields["trackingNo"], "T-1");
  });

  it("given a step that is not in the table, then the refusal names order, states and what is possible", () => {
    assert.equal(
      reasonOf(order("CREATED"), "PLANNED", by("staff")),
      "Auftrag AB-2026-00123: „angelegt“ → „eingeplant“ geht nicht; möglich: „bestätigt“, „angehalten“, „storniert“",
    );
    assert.match(reasonOf(order("CLOSED"), "CREATED", by("admin")), /möglich: nichts mehr/);
    assert.match(reasonOf(order("CONFIRMED"), "CONFIRMED", by("admin")), /geht nicht/);
  });

  it("given the confirmation was sent, then the outbox confirms; a flow may not claim it", () => {
    const result = step(order("CREATED"), "CONFIRMED", by("outbox"));
    assert.ok(result.ok);
    assert.match(
      reasonOf(order("CREATED"), "CONFIRMED", by("flow")),
      /darf Flow nicht; dürfen: Mitarbeiter, Admin, API, das Produkt selbst/,
    );
  });

  it("given staff confirm with a date, then it becomes the confirmed delivery", () => {
    const result = step(order("CREATED"), "CONFIRMED", by("staff", { confirmedDelivery: "2026-12-14" }));
    assert.equal(result.ok && result.order.confirmedDelivery, "2026-12-14");
  });

  it("given a missing, misspelt or malformed field, then the refusal says which and how it looks", () => {
    assert.match(reasonOf(order("CONFIRMED"), "PLANNED", by("api")), /braucht plannedFor \(Fertigung geplant für: JJJJ-MM-TT\)/);
    assert.match(reasonOf(order("CONFIRMED"), "PLANNED", by("api", { plannedfor: "2026-12-03" })), /kennt das Feld plannedfor nicht/);
    assert.match(reasonOf(order("CONFIRMED"), "PLANNED", by("api", { plannedFor: "3.12.2026" })), /nicht "3\.12\.2026"/);
    assert.match(reasonOf(order("CONFIRMED"), "PLANNED", by("api", { plannedFor: "2026-02-30" })), /JJJJ-MM-TT/);
    assert.match(reasonOf(order("PRODUCED"), "PACKED", by("api", { packages: "0" })), /ganze Zahl ab 1/);
  });

  it("given something that does not hold, then the refusal says what must", () => {
    assert.match(reasonOf(order("CONFIRMED"), "PLANNED", by("flow", { plannedFor: "2026-11-30" })), /nicht in der Vergangenheit/);
    assert.match(reasonOf(order("IN_PRODUCTION"), "PRODUCED", by("flow", { producedQuantity: "499" })), /deckt die bestellte/);
    assert.match(reasonOf(order("SHIPPED"), "DELIVERED", by("flow", { deliveredOn: "2026-12-09" })), /nicht in der Zukunft/);
    assert.match(reasonOf(order("CREATED", { lines: [] }), "CONFIRMED", by("staff")), /mindestens eine Position/);
    assert.match(reasonOf(order("DELIVERED"), "INVOICED", by("staff")), /Rechnung zum Auftrag ist erfasst/);
    assert.match(reasonOf(order("INVOICED"), "CLOSED", by("staff", {}, { invoiced: true, paid: false })), /bezahlt/);
  });

  it("given documents and payments, then the order moves by itself, and only then", () => {
    assert.equal(followsByItself(order("DELIVERED"), { invoiced: true, paid: true }, NOW), "INVOICED");
    assert.equal(followsByItself(order("INVOICED"), { invoiced: true, paid: true }, NOW), "CLOSED");
    assert.equal(followsByItself(order("DELIVERED"), { invoiced: false, paid: false }, NOW), null);
    assert.equal(followsByItself(order("SHIPPED"), { invoiced: true, paid: true }, NOW), null);
    assert.ok(step(order("DELIVERED"), "INVOICED", by("outbox", {}, { invoiced: true, paid: false })).ok);
  });

  it("given an order on hold, then it returns to where it was and nowhere else", () => {
    const held = step(order("PACKED"), "ON_HOLD", by("flow"));
    assert.ok(held.ok);
    assert.equal(held.order.heldFrom, "PACKED");
    assert.deepEqual(possible(held.order), ["PACKED", "CANCELLED"]);
    assert.match(reasonOf(held.order, "SHIPPED", by("admin")), /möglich: „verpackt“, „storniert“/);
    const back = step(held.order, "PACKED", by("staff"));
    assert.ok(back.ok && back.order.state === "PACKED" && back.order.heldFrom === null);
    assert.match(reasonOf(order("DELIVERED"), "ON_HOLD", by("admin")), /geht nicht/);
  });

  it("given production has begun, then only an admin cancels, also by way of ON_HOLD; once shipped, nobody", () => {
    assert.ok(step(order("PLANNED"), "CANCELLED", by("flow")).ok);
    assert.match(reasonOf(order("PRODUCED"), "CANCELLED", by("flow")), /dürfen: Admin/);
    assert.match(reasonOf(order("ON_HOLD", { heldFrom: "PRODUCED" }), "CANCELLED", by("staff")), /dürfen: Admin/);
    assert.ok(step(order("ON_HOLD", { heldFrom: "PRODUCED" }), "CANCELLED", by("admin")).ok);
    assert.match(reasonOf(order("SHIPPED"), "CANCELLED", by("admin")), /geht nicht/);
    assert.match(reasonOf(order("ON_HOLD", { heldFrom: "SHIPPED" }), "CANCELLED", by("admin")), /möglich: „versandt“/);
  });

  it("given goods leave, arrive or production is disturbed, then the effects say what follows", () => {
    const names = (from: Order, to: OrderState, request: StepRequest) => {
      const result = step(from, to, request);
      return result.ok ? result.effects.map((e) => e.name) : [result.reason];
    };
    assert.deepEqual(names(order("PACKED"), "SHIPPED", by("staff", FIELDS.SHIPPED)), ["delivery_note"]);
    assert.deepEqual(names(order("SHIPPED"), "DELIVERED", by("staff", FIELDS.DELIVERED)), ["ask_for_invoice"]);
    assert.deepEqual(names(order("IN_PRODUCTION"), "ON_HOLD", by("staff")), ["tell_sales"]);
    assert.deepEqual(names(order("CREATED"), "CANCELLED", by("staff")), []);
  });

  it("given any sequence of requests by anyone, then no order ever leaves the table", () => {
    const request = fc.record({
      to: fc.constantFrom(...ORDER_STATES),
      who: fc.constantFrom<Who>("flow", "staff", "admin", "api", "outbox", "timer"),
      invoiced: fc.boolean(),
      paid: fc.boolean(),
      good: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 60 }), (requests) => {
        let current = order("CREATED");
        for (const { to, who, invoiced, paid, good } of requests) {
          const result = step(current, to, by(who, good ? (FIELDS[to] ?? {}) : { packages: "x" }, { invoiced, paid }));
          if (!result.ok) continue;
          assert.ok(TRANSITIONS.some((t) => t.from.includes(current.state) && t.to.includes(to)));
          assert.equal(result.order.heldFrom !== null, to === "ON_HOLD");
          if (current.state === "ON_HOLD" && to !== "CANCELLED") assert.equal(to, current.heldFrom);
          if (to === "INVOICED") assert.ok(invoiced);
          if (to === "CLOSED") assert.ok(paid);
          current = result.order;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("given the table, then docs/orders.md says the same", () => {
    assert.equal(readFileSync("docs/orders.md", "utf8"), printLifecycle(), "run: node scripts/print-orders.ts");
  });
});
