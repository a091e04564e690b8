import assert from "node:assert/strict";
import { unclearCancellation } from "../../../core/agents/sales/which-order.ts";
import { business, codes, decide, line, orderLine, STRANGER, stated, storedOrder } from "./input.ts";

const ORDER = "AB-2026-10490";
const named = { references: { order_no: [ORDER] } };

describe("the sales clerk tells an order's status", () => {
  it("given a known order, then its state is told in words, with the confirmed date and no other", () => {
    const orders = [storedOrder(ORDER, { state: "PLANNED", confirmedDelivery: "2026-12-03", requestedDelivery: "2026-11-20" })];
    const decision = decide({ intent: "order_status", ...named, more: { orders } });
    assert.deepEqual(decision.letter?.facts["orders"], [
      { orderNo: ORDER, stateText: "für die Fertigung eingeplant", delivery: "3. Dezember 2026" },
    ]);
    assert.equal(decision.closes, true);
  });

  it("given no confirmed date, then the state is told and a colleague is left to give the date", () => {
    const decision = decide({ intent: "order_status", ...named, more: { orders: [storedOrder(ORDER)] } });
    assert.deepEqual([codes(decision), decision.closes], [[], false]);
  });

  it("given the customer's own number only, then the order is found by it", () => {
    const orders = [storedOrder(ORDER, { customerOrderNo: "0026-44718" }), storedOrder("AB-2026-10999")];
    const decision = decide({ intent: "order_status", subject: "Wo bleibt 0026-44718?", more: { orders } });
    assert.deepEqual(decision.because[0], `${ORDER}: bestätigt`);
  });

  it("given a number that we do not know, then nothing is invented: the letter asks for it, and nobody is disturbed", () => {
    const decision = decide({ intent: "order_status", ...named });
    assert.deepEqual([decision.letter?.template, decision.letter?.facts["asked"], codes(decision)], ["order-status-unknown", ORDER, []]);
  });

  it("given a stranger who quotes our number, then nothing of the order is told and a person is asked", () => {
    const decision = decide({ intent: "order_status", customerNo: STRANGER, ...named, more: { orders: [storedOrder(ORDER)] } });
    assert.deepEqual([codes(decision), decision.letter?.facts["orders"]], [["unknown_customer"], undefined]);
  });

  it("given another customer's order, then it does not exist for this one", () => {
    const orders = [storedOrder(ORDER, { customerNo: "10001" })];
    assert.equal(decide({ intent: "order_status", ...named, more: { orders } }).letter?.template, "order-status-unknown");
  });
});

describe("the sales clerk changes and cancels orders", () => {
  const lines = [orderLine(1, "HB-D15-SI", 5000), orderLine(2, "HB-D12-SI", 3000)];
  const change = (more: object, text: string, state: "CONFIRMED" | "IN_PRODUCTION" = "CONFIRMED") =>
    decide({ intent: "order_change", text, ...named, order: more, more: { orders: [storedOrder(ORDER, { lines, state })] } });

  it("given a new quantity of one position, then that line is changed, the other stays, the total follows", () => {
    const decision = change({ lines: [line("HB-D15-SI", 8000)] }, `Bitte ${ORDER} Pos. 1 von 5.000 auf 8.000 erhöhen, Rest bleibt.`);
    const changed = decision.operations[0];
    assert.ok(changed?.op === "order.change");
    assert.deepEqual(
      changed.set.lines?.map((l) => l.quantity),
      [8000, 3000],
    );
    assert.deepEqual(decision.letter?.facts["changes"], ["HB-D15-SI: 8.000 Stück statt 5.000 Stück"]);
  });

  it("given a later date that stock allows, then it is confirmed", () => {
    const decision = change({ requestedDelivery: stated("2026-W51") }, `Bitte ${ORDER} von KW 49 auf KW 51 verschieben.`);
    assert.ok(decision.operations[0]?.op === "order.change" && decision.operations[0].set.confirmedDelivery === "2026-12-18");
    assert.deepEqual(decision.letter?.facts["changes"], ["Liefertermin: Kalenderwoche 51/2026"]);
  });

  it("given a new date for an order whose lines we do not know, then it is taken as the wish, told as such, and left to confirm", () => {
    const orders = [storedOrder(ORDER)];
    const text = `Bitte ${ORDER} von KW 49 auf KW 51 verschieben.`;
    const decision = decide({ intent: "order_change", text, ...named, order: { requestedDelivery: stated("2026-W51") }, more: { orders } });
    assert.deepEqual([codes(decision), decision.closes], [[], false]);
    assert.ok(decision.operations[0]?.op === "order.change" && decision.operations[0].set.requestedDelivery === "2026-W51");
    assert.deepEqual(decision.letter?.facts["changes"], ["gewünschter Liefertermin: Kalenderwoche 51/2026"]);
  });

  for (const text of [
    "Bitte ersetzen Sie 2.500 HB-D12-SI durch 2.500 HB-D12-SW.",
    "Bitte um 3.000 Stück erhöhen.",
    "Position 2 bitte streichen.",
    "Please replace HB-D12-SI with HB-D12-SW.",
    "Please add another 2,000 of the silver ones.",
  ]) {
    it(`given "${text}", then the order is left alone and a colleague reads it; no reason of the list applies`, () => {
      const decision = change({ lines: [line("HB-D15-SI", 3000)] }, `${ORDER}: ${text}`);
      assert.deepEqual([business(decision), codes(decision), decision.letter?.template], [[], [], "order-change-received"]);
    });
  }

  it("given a change that lifts the whole order above the approval limit, then a person signs", () => {
    const decision = change({ lines: [line("HB-D15-SI", 500_000)] }, `${ORDER} Pos. 1 auf 500.000 erhöhen`);
    assert.ok(codes(decision).includes("high_value"));
    assert.equal(decision.letter?.template, "order-change-received");
  });

  it("given an order in production, then a person is asked", () => {
    const decision = change({ lines: [line("HB-D15-SI", 8000)] }, `${ORDER} auf 8.000 erhöhen`, "IN_PRODUCTION");
    assert.deepEqual(codes(decision), ["not_allowed"]);
  });

  it("given a plain cancellation, then the order is cancelled alone", () => {
    const decision = decide({
      intent: "order_cancel",
      text: `Bitte stornieren Sie ${ORDER} komplett.`,
      ...named,
      more: { orders: [storedOrder(ORDER)] },
    });
    assert.ok(decision.operations[0]?.op === "order.step" && decision.operations[0].to === "CANCELLED");
    assert.equal(decision.letter?.template, "order-cancelled");
  });

  it("given two orders of which one stays, then only the other is cancelled", () => {
    const stays = "AB-2026-10439";
    const text = `Bitte den Auftrag ${ORDER} stornieren, er wurde zweimal freigegeben. Die ursprüngliche Bestellung (${stays}) bleibt bestehen!`;
    const orders = [storedOrder(ORDER), storedOrder(stays)];
    const decision = decide({ intent: "order_cancel", text, references: { order_no: [ORDER, stays] }, more: { orders } });
    assert.deepEqual(
      business(decision).map((o) => o.op === "order.step" && o.orderNo),
      [ORDER],
    );
  });

  it("given goods under way, then a person decides and the draft says that it is too late", () => {
    const orders = [storedOrder(ORDER, { state: "SHIPPED" })];
    const decision = decide({ intent: "order_cancel", text: `Storno ${ORDER}`, ...named, more: { orders } });
    assert.deepEqual([codes(decision), decision.letter?.template], [["not_allowed"], "order-cancel-too-late"]);
  });

  it("given a stranger, then nothing is cancelled and a person is asked", () => {
    const decision = decide({
      intent: "order_cancel",
      customerNo: STRANGER,
      text: `Storno ${ORDER}`,
      ...named,
      more: { orders: [storedOrder(ORDER)] },
    });
    assert.deepEqual([business(decision), codes(decision)], [[], ["unknown_customer"]]);
  });

  for (const text of [
    "Falls Sie bis Freitag nicht liefern, stornieren wir den Auftrag.",
    "Kann ich den Auftrag noch stornieren?",
    "Bitte stornieren Sie Position 3.",
    "Can we still cancel the order?",
  ]) {
    it(`"${text}" is no plain cancellation`, () => assert.notEqual(unclearCancellation(text), null));
  }
  it('"Könnten Sie den Auftrag bitte stornieren?" is one', () => {
    assert.equal(unclearCancellation("Könnten Sie den Auftrag bitte stornieren?"), null);
    assert.equal(unclearCancellation("Please cancel the order in full."), null);
  });
});
