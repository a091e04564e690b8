// What a clerk would stumble over before confirming an order, and what not.
import assert from "node:assert/strict";
import { loadCompany } from "../../../../adapters/files/company.ts";
import { checkOrder, toOrderLines } from "../../../../core/orders/check/check-order.ts";
import type { CheckContext } from "../../../../core/orders/check/types.ts";
import { valueOf as netValue } from "../../../../core/orders/price.ts";
import type { OrderFacts, OrderLineFacts } from "../../../../core/orders/types.ts";
import { master } from "../read/mail-of.ts";

const company = loadCompany("config/company.yaml");
const source = { document: "mail" };
const line = (articleNo: string, quantity: number, more: Partial<OrderLineFacts> = {}): OrderLineFacts => ({
  articleNo,
  quantity,
  unit: "PCE",
  source,
  confidence: 0.95,
  ...more,
});

/** Bergmann: oem, 8 % discount, 250,000 EUR credit. */
const BERGMANN = "10001";

function check(facts: Partial<OrderFacts>, more: Partial<CheckContext> & { customerNo?: string | null } = {}): string[] {
  const { customerNo = BERGMANN, ...rest } = more;
  const customer = customerNo === null ? null : (master.customer(customerNo) ?? null);
  const lines = facts.lines ?? [];
  const all: OrderFacts = { lines, remarks: [], human: [], valueMinor: netValue(lines, customer, master), mailDay: "2026-11-24", ...facts };
  return checkOrder(all, { customer, master, company, creditUsedMinor: 0, duplicateOf: null, intent: "order", ...rest }).map((h) => h.code);
}

describe("order checks", () => {
  it("let a plain order pass", () => {
    assert.deepEqual(
      check({
        lines: [line("HB-K17-SW", 10_000, { unitPrice: "4.35", pricePer: 100 })],
        total: { value: "435.00", source, confidence: 1 },
      }),
      [],
    );
  });
  it("know our prices per 1000 and per piece", () => {
    assert.deepEqual(check({ lines: [line("HB-K17-SW", 10_000, { unitPrice: "43.52", pricePer: 1000 })] }), []);
    assert.deepEqual(check({ lines: [line("HB-M28-DB", 1000, { unitPrice: "0.4959", pricePer: 1 })] }), []);
  });
  it("allow one percent and no more", () => {
    assert.deepEqual(check({ lines: [line("HB-M28-DB", 1000, { unitPrice: "49.10", pricePer: 100 })] }), [], "0.98 % below 49.588");
    assert.deepEqual(
      check({ lines: [line("HB-M28-DB", 1000, { unitPrice: "49.00", pricePer: 100 })] }),
      ["price_mismatch"],
      "1.19 % below",
    );
    assert.deepEqual(
      check({ lines: [line("HB-M28-DB", 1000, { unitPrice: "53.90", pricePer: 100 })] }),
      ["price_mismatch"],
      "list price without the discount",
    );
    assert.deepEqual(check({ lines: [line("HB-M28-DB", 1000, { unitPrice: "49.59", pricePer: 100 })], currency: "USD" }), [
      "price_mismatch",
    ]);
  });
  it("ask below the minimum, counting lines of one article together", () => {
    assert.deepEqual(check({ lines: [line("HB-Z25-GO", 60)] }), ["below_min_qty"]);
    const halves = [
      line("HB-Z25-GO", 300, { requestedDelivery: "2026-12-01" }),
      line("HB-Z25-GO", 300, { requestedDelivery: "2027-01-11" }),
    ];
    assert.deepEqual(check({ lines: halves }), []);
  });
  it("ask about broken packs, but not about gross and dozens", () => {
    assert.deepEqual(check({ lines: [line("HB-K17-SW", 1010)] }), ["ambiguous_quantity"]);
    assert.deepEqual(check({ lines: [line("HB-K17-SW", 720)] }), []);
  });
  it("ask above credit limit and approval limit", () => {
    assert.deepEqual(check({ lines: [line("HB-M34-SW", 5000)] }, { customerNo: "10014" }), [], "2,983.50 of 3,000");
    assert.deepEqual(check({ lines: [line("HB-M34-SW", 5000)] }, { customerNo: "10014", creditUsedMinor: 2000 }), ["credit_limit"]);
    assert.deepEqual(check({ lines: [line("HB-M34-DB", 100_000)] }), ["high_value"]);
  });
  it("ask for duplicates, strangers, empty orders and orders that only point back", () => {
    assert.deepEqual(check({ lines: [line("HB-K17-SW", 500)] }, { duplicateOf: "AB-2026-00001" }), ["duplicate_order"]);
    assert.deepEqual(check({ lines: [line("HB-K17-SW", 500)] }, { customerNo: null }), ["unknown_customer"]);
    assert.deepEqual(check({}), ["incomplete_order"]);
    assert.deepEqual(check({ lines: [line("HB-K17-SW", 500)], remarks: ["wie letzte Bestellung"] }), ["incomplete_order"]);
  });
  it("ask when the total is not the sum, with prices stated or ours", () => {
    const total = (value: string) => ({ total: { value, source, confidence: 1 } });
    const stated = [line("HB-K17-SW", 10_000, { unitPrice: "4.35", pricePer: 100 })];
    assert.deepEqual(check({ lines: stated, ...total("453.00") }), ["conflicting_data"]);
    assert.deepEqual(check({ lines: stated, ...total("435.01") }), []);
    assert.deepEqual(
      check({ lines: [line("HB-K17-SW", 10_000)], ...total("473.00") }),
      ["conflicting_data"],
      "the list price without our discount",
    );
    assert.deepEqual(check({ lines: [line("HB-K17-SW", 10_000)], ...total("435.20") }), []);
  });
  it("ask for a delivery that is past", () => {
    assert.deepEqual(check({ lines: [line("HB-K17-SW", 500)], requestedDelivery: { value: "2026-11-12", source, confidence: 1 } }), [
      "conflicting_data",
    ]);
  });
  it("leave enquiries and samples alone where an order would be asked about", () => {
    const small = [line("HB-Z25-GO", 5, { unitPrice: "1.00", pricePer: 100 })];
    assert.deepEqual(check({ lines: small }, { intent: "quote_request" }), []);
    assert.deepEqual(check({ lines: small }, { intent: "sample_request", customerNo: null }), []);
    assert.deepEqual(check({ lines: small }, { intent: "quote_request", customerNo: null }), ["unknown_customer"]);
  });
  it("say unknown articles and missing quantities once", () => {
    const unknown: OrderLineFacts = { description: "HB-M23-GR", quantity: 1000, source, confidence: 0.9 };
    assert.deepEqual(check({ lines: [unknown] }), ["unknown_article"]);
    assert.deepEqual(check({ lines: [unknown], human: [{ code: "unknown_article", by: "Bestellleser" }] }), ["unknown_article"]);
    assert.deepEqual(check({ lines: [line("HB-K17-SW", 500), { articleNo: "HB-K20-SW", source, confidence: 0.9 }] }), [
      "ambiguous_quantity",
    ]);
  });
});

describe("order lines for the confirmation", () => {
  const facts = (lines: OrderLineFacts[]): OrderFacts => ({ lines, remarks: [], human: [], valueMinor: null });
  const bergmann = master.customer(BERGMANN) ?? null;
  it("carry our price less discount, or the accepted stated one", () => {
    const lines = toOrderLines(
      facts([line("HB-K17-SW", 10_000), line("HB-K20-SW", 30_000, { unitPrice: "46.37", pricePer: 1000 })]),
      bergmann,
      master,
    );
    assert.deepEqual(
      lines?.map((l) => [l.position, l.unitPrice, l.pricePer, l.amountMinor]),
      [
        [1, "4.35", 100, 43_500],
        [2, "46.37", 1000, 139_110],
      ],
    );
  });
  it("do not exist while a line is open", () => {
    assert.equal(toOrderLines(facts([line("HB-K17-SW", 500), { description: "?", source, confidence: 0.5 }]), bergmann, master), null);
    assert.equal(toOrderLines(facts([]), bergmann, master), null);
  });
});
