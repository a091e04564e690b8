import assert from "node:assert/strict";
import { business, codes, decide, line, STRANGER, stated } from "./input.ts";

const ORDER = "AB-2026-10490";
const order = (more: object = {}) => ({ lines: [line("HB-D15-SI", 6000)], customerOrderNo: stated("0026-44718"), ...more });

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
    it(`given ${code}, then nothing is booked and a draft lies before a person`, () => {
      const decision = decide({ intent: "order", ...(given as object) });
      assert.ok(codes(decision).includes(code), codes(decision).join());
      assert.deepEqual(business(decision), []);
      // what a person only has to allow is drafted as the confirmation; where something is unclear, as thanks
      const allowable = ["credit_limit", "duplicate_order", "below_min_qty", "price_mismatch", "high_value"].includes(code);
      assert.equal(decision.letter?.template, allowable ? "order-confirmation" : "order-received");
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
