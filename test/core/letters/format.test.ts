// Dates, money, lines and addresses in both languages.
import assert from "node:assert/strict";
import { formatDate, formatLines, formatMoney, formatNumber, formatPrice, formatQuantity } from "../../../core/letters/format.ts";
import { type Recipient, salutation } from "../../../core/letters/salutation.ts";

describe("letter formats", () => {
  it("given a date, then German writes the ordinal point and English does not", () => {
    assert.equal(formatDate("2026-11-05", "de"), "5. November 2026");
    assert.equal(formatDate("2026-11-05", "en"), "5 November 2026");
  });
  it("given an instant late in the UTC evening, then the business day counts", () => {
    assert.equal(formatDate("2026-11-05T23:30:00Z", "de"), "6. November 2026");
  });
  it("given an ISO week, then the week is named; given text, then it stays", () => {
    assert.equal(formatDate("2026-W50", "de"), "Kalenderwoche 50/2026");
    assert.equal(formatDate("2026-W05", "en"), "week 5 of 2026");
    assert.equal(formatDate("5. November 2026", "de"), "5. November 2026");
    assert.equal(formatDate("2026-13-40", "de"), "2026-13-40");
  });
  it("given money and prices, then marks and currency stand where the language puts them", () => {
    assert.equal(formatMoney(189080, "EUR", "de"), "1.890,80 EUR");
    assert.equal(formatMoney(189080, "EUR", "en"), "EUR 1,890.80");
    assert.equal(formatMoney(-5, "EUR", "de"), "-0,05 EUR");
    assert.equal(formatPrice("0.0435", "EUR", "de"), "0,0435 EUR");
    assert.equal(formatPrice("1234.5", "EUR", "en"), "EUR 1,234.50");
  });
  it("given numbers, then thousands are grouped", () => {
    assert.equal(formatNumber(1234567, "de"), "1.234.567");
    assert.equal(formatNumber(999, "en"), "999");
    assert.equal(formatQuantity(1, "en"), "1 piece");
    assert.equal(formatQuantity(5000, "de"), "5.000 Stück");
  });
  it("given order lines, then amounts stand flush right above the total", () => {
    const line = {
      position: "1",
      articleNo: "HB-1",
      description: "Knopf",
      quantity: "5.000",
      unitPrice: "12,93 EUR",
      pricePer: "100",
      amount: "646,50 EUR",
    };
    const rows = formatLines([line], "1.646,50 EUR", "de").split("\n");
    assert.equal(rows[0], "  1  HB-1  Knopf");
    assert.equal(rows[1], "     5.000 Stück zu 12,93 EUR je 100    646,50 EUR");
    assert.equal(rows[1]?.length, rows.at(-1)?.length);
  });
});

describe("line of address", () => {
  const CASES: [Recipient, string, string][] = [
    [{ salutation: "Frau", title: "Dr.", lastName: "Sommer" }, "Sehr geehrte Frau Dr. Sommer", "Dear Dr Sommer"],
    [{ salutation: "Herr", title: "Prof. Dr. rer. nat.", lastName: "Weber" }, "Sehr geehrter Herr Prof. Dr. Weber", "Dear Professor Weber"],
    [{ salutation: "Herr", title: "Dipl.-Ing.", lastName: "Krug" }, "Sehr geehrter Herr Krug", "Dear Mr Krug"],
    [{ salutation: "Frau", title: "Mag.", lastName: "Huber" }, "Sehr geehrte Frau Mag. Huber", "Dear Ms Huber"],
    [{ salutation: "", title: "Dr.", lastName: "Yıldız" }, "Guten Tag Dr. Yıldız", "Dear Dr Yıldız"],
    [{ salutation: "", title: "", lastName: "Lee", firstName: "Kim" }, "Guten Tag Kim Lee", "Dear Kim Lee"],
    [{ salutation: "", title: "", lastName: "Lee" }, "Sehr geehrte Damen und Herren", "Dear Sir or Madam"],
    [{ salutation: "Herr", title: "Dr.", lastName: "" }, "Sehr geehrte Damen und Herren", "Dear Sir or Madam"],
  ];
  for (const [recipient, de, en] of CASES)
    it(`given ${JSON.stringify(recipient)}, then "${de}" and "${en}"`, () => {
      assert.equal(salutation(recipient, "de"), de);
      assert.equal(salutation(recipient, "en"), en);
    });
});
