import assert from "node:assert/strict";
import { unclearCancellation } from "../../../core/agents/sales/which-order.ts";
import { business, codes, decide, line, orderLine, STRANGER, stated, storedOrder } from "./input.ts";

const ORDER = "AB-2026-10490";
const order = (more: object = {}) => ({ lines: [line("HB-D15-SI", 6000)], customerOrderNo: stated("0026-44718"), ...more });
const named = { references: { order_no: [ORDER] } };

describe("the sales clerk takes orders", () => {
  it("given a plain order, then it is booked and confirmed alone, with our prices and the stated number", () => {
    const decision = decide({ intent: "order", order: order() });
    const created = decision.operations[0];
    assert.ok(created?.op === "order.create");
    assert.deepEqual([created.orderNo, created.customerOrderNo, created.totalMinor], ["AB-2026-20001", "0026-44718", 77580]);
    assert.equal(created.credit, "check");
    assert.equal(decision.letter?.template, "order-confirmation");
    assert.deepEqual(codes(decision), []);
  });

  it("given a date that stock allows, then exactly that date is confirmed", () => {
    const decision = decide({ intent: "order", order: order({ requestedDelivery: stated("2026-11-16") }) });
    assert.ok(decision.operations[0]?.op === "order.create" && decision.operations[0].confirmedDelivery === "2026-11-16");
    assert.equal(decision.letter?.facts["delivery"], "16. November 2026");
    assert.equal(decision.closes, true);
  });

  it("given a week, then the week is confirmed and its Friday kept as the day", () => {
    const decision = decide({ intent: "order", order: order({ requestedDelivery: stated("2026-W50") }) });
    assert.ok(decision.operations[0]?.op === "order.create" && decision.operations[0].confirmedDelivery === "2026-12-11");
    assert.equal(decision.letter?.facts["delivery"], "Kalenderwoche 50/2026");
  });

  for (const [why, lines, date] of [
    ["tomorrow", [line("HB-D15-SI", 6000)], "2026-11-11"],
    ["a day already gone", [line("HB-D15-SI", 6000)], "2026-11-02"],
    ["more than stock, before the lead time is over", [line("HB-M23-SW", 3000)], "2026-11-20"],
    [
      "two dates",
      [line("HB-D15-SI", 600, { requestedDelivery: "2026-12-01" }), line("HB-D12-SI", 600, { requestedDelivery: "2026-12-15" })],
      "2026-12-01",
    ],
  ] as const) {
    it(`given ${why}, then the order is booked but no date is promised, and a colleague is left to give one`, () => {
      const decision = decide({ intent: "order", order: order({ lines, requestedDelivery: stated(date) }) });
      assert.ok(decision.operations[0]?.op === "order.create" && decision.operations[0].confirmedDelivery === null);
      assert.equal(decision.letter?.facts["delivery"], undefined);
      assert.deepEqual([codes(decision), decision.closes], [[], false]);
    });
  }

  it("given more than stock but time enough for the lead time, then the date is confirmed", () => {
    const lines = [line("HB-M23-SW", 3000)];
    const decision = decide({ intent: "order", order: order({ lines, requestedDelivery: stated("2026-12-02") }) });
    assert.ok(decision.operations[0]?.op === "order.create" && decision.operations[0].confirmedDelivery === "2026-12-02");
  });

  for (const [code, given] of [
    ["unknown_customer", { customerNo: STRANGER, order: order() }],
    ["credit_limit", { order: order(), more: { creditUsedMinor: 3_480_000 } }],
    ["duplicate_order", { order: order(), more: { duplicateOf: ORDER } }],
    ["below_min_qty", { order: order({ lines: [line("HB-D15-SI", 60)] }) }],
    ["price_mismatch", { order: order({ lines: [line("HB-D15-SI", 6000, { unitPrice: "10.00", pricePer: 100 })] }) }],
    ["high_value", { order: order({ lines: [line("HB-M34-DB", 100_000)] }) }],
    ["unknown_article", { order: order({ lines: [line(undefined, 1000, { statedArticle: "HB-M23-GR" })] }) }],
    ["ambiguous_quantity", { order: order({ lines: [line("HB-J14-AM", undefined, { statedQuantity: "2 Karton" })] }) }],
  ] as const) {
    it(`given ${code}, then nothing is booked and the customer is thanked in a draft`, () => {
      const decision = decide({ intent: "order", ...(given as object) });
      assert.ok(codes(decision).includes(code), codes(decision).join());
      assert.deepEqual(business(decision), []);
      assert.equal(decision.letter?.template, "order-received");
    });
  }

  it("given an order without any position, then a person reads it", () => {
    const decision = decide({ intent: "order", order: { lines: [] } });
    assert.ok(decision.human.length > 0);
    assert.deepEqual(decision.proposed, []);
  });
});

describe("the sales clerk quotes and sends samples", () => {
  it("given known articles, then the quote is list price less discount, valid 30 days, and recorded", () => {
    const decision = decide({ intent: "quote_request", order: { lines: [line("HB-D10-SI", 24000), line("HB-J20-KU", 12000)] } });
    assert.equal(decision.letter?.template, "quote");
    assert.deepEqual([decision.letter?.facts["validUntil"], decision.letter?.facts["leadTimeDays"]], ["10. Dezember 2026", 20]);
    assert.ok(decision.operations[0]?.op === "document.put" && decision.operations[0].document.number === "AN-2026-00001");
    assert.deepEqual(codes(decision), []);
  });

  it("given a quote above the credit limit, then it is still quoted: nothing is delivered yet", () => {
    const decision = decide({ intent: "quote_request", order: order(), more: { creditUsedMinor: 3_500_000, duplicateOf: ORDER } });
    assert.deepEqual(codes(decision), []);
  });

  for (const [code, given] of [
    ["unknown_customer", { customerNo: STRANGER, order: order() }],
    ["unknown_article", { order: { lines: [line(undefined, 2500, { description: "Zierknopf mit Wappen" })] } }],
    ["incomplete_order", { order: { lines: [] } }],
  ] as const) {
    it(`given ${code}, then a person quotes`, () => {
      const decision = decide({ intent: "quote_request", ...(given as object) });
      assert.ok(codes(decision).includes(code), codes(decision).join());
      assert.equal(decision.letter?.template, "quote-received");
    });
  }

  it("given colour cards for anyone, then they are promised without a person", () => {
    const decision = decide({ intent: "sample_request", customerNo: STRANGER, order: { lines: [line("HB-F10", 3)] } });
    assert.deepEqual([decision.letter?.template, codes(decision)], ["sample-confirmed", []]);
  });

  it("given a vague wish for samples, then it is acknowledged and sales chooses", () => {
    const human = [{ code: "ambiguous_quantity" as const, by: "reader" }];
    const decision = decide({ intent: "sample_request", customerNo: STRANGER, order: { lines: [], human } });
    assert.deepEqual([decision.letter?.template, codes(decision)], ["sample-received", []]);
  });

  it("given 5,000 pieces as a sample, then a person approves", () => {
    assert.deepEqual(codes(decide({ intent: "sample_request", order: { lines: [line("HB-D15-SI", 5000)] } })), ["approval"]);
  });
});

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
    assert.deepEqual(decision.because[0], `${ORDER}: CONFIRMED`);
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
