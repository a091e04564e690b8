// What headings mean, one by one, and which row is one.
import assert from "node:assert/strict";
import { columnOf, perOf } from "../../../../core/orders/read/columns.ts";
import { headingRow } from "../../../../core/orders/read/heading-row.ts";
import { documentOf, mailOf, read } from "./mail-of.ts";

describe("column headings", () => {
  const cases: [heading: string, field: string][] = [
    ["Lfd. Nr.", "position"],
    ["Ihre Artikelnummer", "supplierArticle"],
    ["Vendor item", "supplierArticle"],
    ["Unsere Sach-Nr.", "buyerArticle"],
    ["Your ref", "supplierArticle"],
    ["EAN-Code", "gtin"],
    ["Bestellmenge", "quantity"],
    ["Qty (pcs)", "quantity"],
    ["Menge (Tsd.)", "quantity"],
    ["ME", "unit"],
    ["EP/100", "unitPrice"],
    ["Preis € / Tsd.", "unitPrice"],
    ["Preiseinheit", "priceBase"],
    ["GP EUR", "amount"],
    ["Ext. EUR", "amount"],
    ["Wunschtermin", "delivery"],
    ["Need by", "delivery"],
    ["Désignation", "description"],
    ["Ilość", "quantity"],
    ["Bestellnr", "orderNumber"],
    ["Anmerkung", "ignore"],
  ];
  for (const [heading, field] of cases) it(`"${heading}" is ${field}`, () => assert.equal(columnOf(heading)?.field, field));
  it("say what the price is for", () => {
    assert.deepEqual(["Preis/100", "EUR per 1000", "€ / Tsd.", "Preis %", "je Stück", "Preis"].map(perOf), [100, 1000, 1000, 100, 1, null]);
  });
  it("need an article and a quantity to be a heading", () => {
    assert.equal(headingRow(["HB-K17-SW", "5.000"]), null);
    assert.equal(headingRow(["Datum", "Seite"]), null);
  });
  it("end at the words: what stands below is not asked where no heading counts", () => {
    let asked = 0;
    const below = () => {
      asked += 1;
      return null;
    };
    headingRow(["Schröder GmbH", "Nr.", "Ort"], below);
    headingRow(["Menge 1.500", "Nr.", "Artikel"], below);
    assert.equal(asked, 0);
    headingRow(["Menge", "Kennung", "Nr.", "Artikel"], below);
    assert.equal(asked, 2);
  });
  it("are looked for in a long table without reading it again for each row", () => {
    let reads = 0;
    const counted = (row: string[]): string[] =>
      new Proxy(row, {
        get: (cells, key) => {
          if (/^\d+$/.test(String(key))) reads += 1;
          return Reflect.get(cells, key) as unknown;
        },
      });
    const readsOf = (count: number): number => {
      reads = 0;
      const rows = Array.from({ length: count }, () => counted(["Menge", "x y", "Ort", "zz"]));
      read(mailOf("", { documents: [documentOf({ tables: [{ rows }] })] }));
      return reads;
    };
    assert.ok(readsOf(200) <= 4.2 * readsOf(50));
  });
});
