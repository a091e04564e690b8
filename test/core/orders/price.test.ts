// Prices by exact arithmetic: list less discount, rounded half up to cents.
import assert from "node:assert/strict";
import { compare, decimalOf, divide, formatDecimal, formatMinor, minus, parseDecimal, times, toMinor } from "../../../core/money.ts";
import { priceLine } from "../../../core/orders/price.ts";
import { master } from "./read/mail-of.ts";

describe("money", () => {
  it("rounds half up, away from zero", () => {
    assert.equal(toMinor(decimalOf("0.005")), 1);
    assert.equal(toMinor(decimalOf("-0.005")), -1);
    assert.equal(toMinor(decimalOf("1.0049")), 100);
  });
  it("keeps what floats lose", () => {
    assert.equal(formatDecimal(minus(decimalOf("0.3"), decimalOf("0.1"))), "0.2");
    assert.equal(formatDecimal(times(decimalOf("4.3516"), decimalOf("1000000"))), "4351600.0000");
    assert.equal(formatDecimal(divide(decimalOf("1"), 3n, 4)), "0.3333");
    assert.equal(compare(decimalOf("1.10"), decimalOf("1.1")), 0);
  });
  it("takes plain decimals only", () => {
    for (const bad of ["1,5", "1e3", "", "abc", "1.", ".5", "1'000", "NaN"]) assert.equal(parseDecimal(bad), null, bad);
    assert.equal(formatMinor(5), "0.05");
    assert.equal(formatMinor(-189_080), "-1890.80");
  });
});

describe("line prices", () => {
  const article = master.article("HB-O18-BL");
  const lakeland = master.customer("10008") ?? null;
  it("are list less discount, rounded to cents for the price unit", () => {
    assert.ok(article);
    const price = priceLine(article, 8000, lakeland);
    assert.deepEqual([price.unitPrice, price.pricePer, price.amountMinor], ["8.22", 100, 65_760]);
  });
  it("compare stated prices of any base", () => {
    assert.ok(article);
    assert.equal(priceLine(article, 8000, lakeland, { unitPrice: "82.16", pricePer: 1000 }).deviationPercent, "0.00");
    assert.equal(priceLine(article, 8000, lakeland, { unitPrice: "0.0908", pricePer: 1 }).deviationPercent, "10.52");
    assert.equal(priceLine(article, 8000, lakeland, { unitPrice: "8.22", pricePer: 100 }).statedAmountMinor, 65_760);
  });
  it("know that free is free", () => {
    const card = master.article("HB-F10");
    assert.ok(card);
    assert.equal(priceLine(card, 3, lakeland).amountMinor, 0);
    assert.equal(priceLine(card, 3, lakeland, { unitPrice: "0.00", pricePer: 1 }).deviationPercent, "0.00");
    assert.equal(priceLine(card, 3, lakeland, { unitPrice: "2.00", pricePer: 1 }).deviationPercent, null);
  });
});
