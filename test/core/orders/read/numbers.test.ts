// Numbers, quantities and articles one by one, and hostile text: anything in, facts out.
import assert from "node:assert/strict";
import fc from "fast-check";
import { detectNotation, readCount, readDecimal } from "../../../../core/orders/numbers.ts";
import { findArticles, isGtin } from "../../../../core/orders/read/article-index.ts";
import { findQuantities, toPieces } from "../../../../core/orders/read/quantities.ts";
import { mailOf, master, read } from "./mail-of.ts";

const german = detectNotation("", "de");
const english = detectNotation("", "en");

describe("numbers", () => {
  const cases: [text: string, language: string, want: string | null][] = [
    ["1.234,56", "de", "1234.56"],
    ["1,234.56", "en", "1234.56"],
    ["1'234.50", "de", "1234.50"],
    ["1 234,50", "fr", "1234.50"],
    ["1.234.567", "en", "1234567"],
    ["8,22", "en", "8.22"],
    ["8.22", "de", "8.22"],
    ["1.234", "de", "1234"],
    ["1,234", "en", "1234"],
    ["1.234", "en", "1.234"],
    ["0.435", "de", "0.435"],
    ["12,-", "de", "12"],
    ["12a", "de", null],
    ["", "de", null],
  ];
  for (const [text, language, want] of cases)
    it(`"${text}" (${language}) is ${want}`, () => assert.equal(readDecimal(text, detectNotation("", language)), want));
  it("follow the text before the language", () => {
    assert.equal(detectNotation("Preis 8,22 und 1.065,60", "en").mark, ",");
    assert.equal(detectNotation("8.22 657.60 1,035.48", "de").mark, ".");
    assert.equal(detectNotation("Lieferung 11.12.2026 um 14.30 Uhr", "de").proven, false);
  });
  it("group thousands in quantities whatever the language, and say when that is in doubt", () => {
    assert.deepEqual(readCount("8.000", german), { value: "8000", doubtful: false });
    assert.deepEqual(readCount("8,000", english), { value: "8000", doubtful: false });
    assert.deepEqual(readCount("8.000", english), { value: "8000", doubtful: false });
    assert.equal(readCount("8.000", detectNotation("4.51 270.60", "en"))?.doubtful, true);
  });
});

describe("quantities", () => {
  const shirt = master.article("HB-H11-WS");
  const cases: [text: string, want: number | null][] = [
    ["5 Tsd.", 5000],
    ["3.000 Stk", 3000],
    ["10k", 10_000],
    ["2 Gros", 288],
    ["12 Dtz.", 144],
    ["2,5 Tsd. Stück", 2500],
    ["15 Packungen", 1500],
    ["3 VPE à 100 Stück", 300],
    ["2 Tüten a 500", 1000],
    ["zwei Dutzend", 24],
    ["2 dozen packs", 2400],
    ["2 Kartons", null],
    ["1.500 Tsd.", null],
    ["1 500 Stk", null],
  ];
  for (const [text, want] of cases) {
    it(`"${text}" is ${want ?? "unclear"}`, () => {
      const [q] = findQuantities(text, german);
      assert.ok(q);
      const pieces = toPieces(q, shirt);
      assert.equal("pieces" in pieces ? pieces.pieces : null, want);
    });
  }
  it("do not see sizes, percent or names", () => assert.deepEqual(findQuantities("15 mm, 3 %, Halle 7, HB-K17-SW", german), []));
});

describe("articles in text", () => {
  it("are found however they are spaced, and near misses only as such", () => {
    const found = findArticles("hb-k17 sw, HB_K15_BR, HB–M34–DB, HB-X99-SW und 4012345001334", master, null);
    assert.deepEqual(
      found.map((f) => f.articleNo),
      ["HB-K17-SW", "HB-K15-BR", "HB-M34-DB", undefined, "HB-O15-RO"],
    );
  });
  it("do not begin inside other words or numbers", () => assert.deepEqual(findArticles("XHB-K17-SWX 94012345001334", master, null), []));
  it("tell a GTIN by its check digit", () => {
    assert.ok(isGtin("4012345001334"));
    assert.ok(!isGtin("4012345001335"));
  });
});

describe("any text at all", () => {
  it("gives facts, never an exception, and quantities are whole pieces", () => {
    const words = fc.constantFrom(
      "HB-K17-SW",
      "500",
      "1.000",
      "Stk",
      "je",
      "und",
      "\n",
      "\n\n",
      "von",
      "auf",
      "statt",
      "EUR",
      "4,73/100",
      "KW 49",
      "Hosenknopf",
      "15 mm",
      "schwarz",
      ";",
      "|",
      "Artikel",
      "Menge",
      "Tsd.",
      "à",
      "PO",
      "26-118",
      "–",
      "½",
      "٣",
      "😀",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 40 }).map((w) => w.join(" ")),
          fc.string({ maxLength: 400, unit: "grapheme" }),
        ),
        fc.constantFrom("order", "order_change", "quote_request", "sample_request"),
        (text, intent) => {
          const facts = read(mailOf(text), { intent });
          for (const l of facts.lines) assert.ok(l.quantity === undefined || (Number.isSafeInteger(l.quantity) && l.quantity > 0));
        },
      ),
      { numRuns: 300 },
    );
  });
});
