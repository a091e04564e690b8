// What a document holds that was not understood keeps the order from being done alone.
import assert from "node:assert/strict";
import type { Table } from "../../../../core/mail/types.ts";
import { moneyIn } from "../../../../core/orders/read/unread.ts";
import { checked } from "./checked.ts";
import { documentOf, mailOf, read } from "./mail-of.ts";

const asked = (tables: Table[], text = ""): string[] =>
  checked(read(mailOf("anbei unsere Bestellung", { documents: [documentOf({ tables, text })] }))).map((h) => `${h.code}: ${h.detail}`);
const table = (header: string[], ...rows: string[][]): Table => ({ header, rows });

describe("money that nobody read", () => {
  it("given a price under a heading that says nothing, then a person is asked and told which", () => {
    const [reason] = asked([table(["Artikel", "Menge", "Kondition"], ["HB-K15-SW", "1.000", "3,99"])]);
    assert.equal(reason, 'low_confidence: bestellung.pdf: Spalte "Kondition" mit 3,99 nicht sicher verstanden');
  });
  it("given two price columns and no amount to tell them apart, then a person is asked", () => {
    const [reason] = asked([table(["Artikel", "Menge", "Preis/100", "Sonderpreis/100"], ["HB-K15-SW", "1.000", "4,51", "3,99"])]);
    assert.match(reason ?? "", /Spalte "Sonderpreis\/100"/);
  });
  it("given a list price or a sum with tax beside it, then the net one counts", () => {
    const header = ["Artikel", "Menge", "Listenpreis/100", "Rabatt %", "Nettopreis/100", "Gesamt brutto", "Gesamt netto"];
    assert.deepEqual(asked([table(header, ["HB-K15-SW", "1.000", "5,01", "10,00", "4,51", "53,67", "45,10"])]), []);
  });
  it("given price and amount that agree, then a further column changes nothing", () => {
    assert.deepEqual(
      asked([table(["Artikel", "Menge", "Preis/100", "Betrag", "Sonst"], ["HB-K15-SW", "1.000", "4,51", "45,10", "1,25"])]),
      [],
    );
  });
  it("given a price in the middle of a description, then it is read if it calls itself one, else a person is asked", () => {
    const rows = (text: string) => [table(["Artikel", "Text", "Menge"], ["HB-K15-SW", text, "1.000"])];
    assert.deepEqual(asked(rows("Hosenknopf, Preis: 4,51 EUR / 100")), []);
    assert.match(asked(rows("Hosenknopf, Preis: 3,99 EUR / 100"))[0] ?? "", /price_mismatch/);
    assert.match(asked(rows("Hosenknopf 3,99"))[0] ?? "", /Betrag 3,99 nicht sicher verstanden/);
  });
  it("given only what each line costs, then it is held against our price", () => {
    const rows = (amount: string) => [table(["Artikel", "Menge", "Gesamt"], ["HB-K15-SW", "1.000", amount])];
    assert.deepEqual(asked(rows("45,10")), []);
    assert.match(asked(rows("39,90"))[0] ?? "", /price_mismatch: HB-K15-SW: 39.90 für 1000 Stück genannt, unser Betrag 45.10/);
  });
  it("given an article of ours that stands in the text but in no row, then a person is asked: a row may be missing", () => {
    const rows = [table(["Artikel", "Menge"], ["HB-K15-SW", "1.000"])];
    assert.match(asked(rows, "HB-K15-SW 1.000\nHB-K17-SW 2.000")[0] ?? "", /HB-K17-SW, aber in keiner/);
    assert.deepEqual(asked(rows, "HB-K15-SW 1.000"), []);
  });
  it("knows money from sizes, dates, weights and thousands", () => {
    for (const text of ["4,51", "1.347,50 €", "0.0451", "EUR 13 162,50", "Preis 3,99 netto"]) assert.notEqual(moneyIn(text), null, text);
    for (const text of ["11,43 mm", "12.12.2026", "12.12.26", "1.000", "12,500 pcs", "0,75 kg", "19,00 %", "KW 50"])
      assert.equal(moneyIn(text), null, text);
  });
});
