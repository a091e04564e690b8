// Orders as tables: any column order, any heading, sums and carried-forward rows left out.
import assert from "node:assert/strict";
import type { Table } from "../../../../core/mail/types.ts";
import { codes, documentOf, mailOf, type Reading, read, short } from "./mail-of.ts";

const inDocument = (tables: Table[], text = "", more: Reading = {}) =>
  read(mailOf("anbei unsere Bestellung", { documents: [documentOf({ tables, text })] }), more);

describe("order tables", () => {
  it("reads quantity first, price unit in its own column, and drops tax and gross rows", () => {
    const facts = inDocument([
      {
        header: ["Pos", "Anz.", "Einh.", "Ihre Art.Nr.", "Artikelbezeichnung", "E-Preis", "PE", "Gesamt"],
        rows: [
          ["1", "1.200", "St", "HB-D15-SI", "Druckknopf 15 mm silber", "13,33", "100", "159,96"],
          ["2", "2", "St", "HB-W01", "Einnähwerkzeug", "129,00", "1", "258,00"],
          ["", "", "", "", "Zwischensumme", "", "", "417,96"],
          ["", "", "", "", "zzgl. 19 % MwSt", "", "", "79,41"],
          ["", "", "", "", "Gesamtbetrag brutto", "", "", "497,37"],
        ],
      },
    ]);
    assert.deepEqual(short(facts), ["HB-D15-SI 1200", "HB-W01 2"]);
    assert.deepEqual(
      facts.lines.map((l) => `${l.unitPrice}/${l.pricePer}`),
      ["13.33/100", "129.00/1"],
    );
    assert.deepEqual(facts.human, []);
    assert.notEqual(facts.total?.value, "497.37");
  });
  it("finds the column of our numbers by what stands in it, whatever its heading, and joins headings written with underscores", () => {
    const rows = [
      ["700", "HB-M23-DB", "Hornknopf groß"],
      ["400", "HB-Q99-XX", "unbekannt"],
      ["900", "HB-K20-BR", "Hose"],
    ];
    const facts = inDocument([{ header: ["Menge", "Kennung", "Was"], rows }]);
    assert.deepEqual(short(facts), ["HB-M23-DB 700", "? 400", "HB-K20-BR 900"]);
    const csv = inDocument([
      { header: ["Zeile", "Unser_Material", "Text", "Bedarf", "Preis_je_100"], rows: [["1", "HB-K20-SW", "Hose", "6.000", "4,69"]] },
    ]);
    assert.deepEqual([short(csv), csv.lines[0]?.unitPrice], [["HB-K20-SW 6000"], "4.69"]);
  });

  it("a bare date column with the order's day is no delivery, one with days to come is", () => {
    const of = (day: string) =>
      inDocument([{ header: ["HB-Artikel", "Stück", "Datum"], rows: [["HB-K15-SW", "1000", day]] }]).requestedDelivery?.value;
    assert.deepEqual([of("24.11.2026"), of("14.12.2026")], [undefined, "2026-12-14"]);
  });

  it("knows how many under other words, and what a price of 100 pieces is for", () => {
    const header = ["Lfd", "HB-Nummer", "Anz. Stück", "Preis 100 St. EUR", "Wert EUR"];
    const facts = inDocument([{ header, rows: [["1", "HB-K15-SW", "1.000", "4,51", "45,10"]] }]);
    assert.deepEqual([short(facts), facts.lines[0]?.unitPrice, facts.lines[0]?.pricePer], [["HB-K15-SW 1000"], "4.51", 100]);
    assert.deepEqual(short(inDocument([{ header: ["Nr.", "Was wir brauchen", "Wieviel"], rows: [["HB-Z18-GO", "Zierknopf", "600"]] }])), [
      "HB-Z18-GO 600",
    ]);
  });

  it("takes the total of several quantities where it is one, and asks where it is not", () => {
    const header = ["Modell", "Artikel", "Stück/Teil", "Teile", "Gesamtmenge"];
    const of = (total: string) => inDocument([{ header, rows: [["Jacke 9", "HB-T40-NA", "6", "150", total]] }]);
    assert.deepEqual([short(of("900")), codes(of("900"))], [["HB-T40-NA 900"], []]);
    assert.ok(codes(of("950")).includes("ambiguous_quantity"));
  });

  it("beside a price unit and an amount, a column that is only a currency is the price", () => {
    const header = ["Pos", "Ihre Nr.", "Anzahl", "EUR", "per", "Betrag EUR"];
    const facts = inDocument([{ header, rows: [["1", "HB-H12-WS", "6'000", "9.80", "100", "588.00"]] }]);
    assert.deepEqual([short(facts), facts.lines[0]?.unitPrice, facts.lines[0]?.pricePer], [["HB-H12-WS 6000"], "9.80", 100]);
  });

  it("takes the day of the order for no delivery, and knows prices that are not called so", () => {
    const facts = inDocument([
      {
        header: ["Order Date", "Req. Date", "Vendor Part", "Qty Ordered", "Cost/C", "Ext Cost"],
        rows: [["11/25/2026", "12/18/2026", "HB-J14-KU", "5,000", "19.84", "992.00"]],
      },
    ]);
    assert.equal(facts.requestedDelivery?.value, "2026-12-18");
    assert.deepEqual([facts.lines[0]?.unitPrice, facts.lines[0]?.pricePer], ["19.84", 100]);
    assert.deepEqual(facts.human, []);
  });
  it("lists of a change: what was ordered before is no quantity, what stays is no change", () => {
    const tables = [
      {
        header: ["Artikel", "Menge bisher", "Menge neu", "Bemerkung"],
        rows: [
          ["HB-M34-DB", "900", "900", "wie gehabt"],
          ["HB-Z25-GO", "500", "1.200", "mehr"],
        ],
      },
    ];
    assert.deepEqual(short(inDocument(tables, "", { intent: "order_change" })), ["HB-Z25-GO 1200"]);
  });
  it("reads English headings, decimal points and a price per thousand", () => {
    const facts = inDocument(
      [
        {
          header: ["Item", "Your part no.", "Our part no.", "Qty", "Unit price /1000", "Line total EUR", "Due date"],
          rows: [
            ["10", "HB-K15-SW", "X-1", "12,000", "45.10", "541.20", "2026-12-18"],
            ["20", "HB-K15-BR", "X-2", "8,000", "45.10", "360.80", "2026-12-11"],
            ["", "", "", "", "Net total", "902.00", ""],
          ],
        },
      ],
      "",
      { language: "en" },
    );
    assert.deepEqual(short(facts), ["HB-K15-SW 12000", "HB-K15-BR 8000"]);
    assert.deepEqual([facts.lines[0]?.unitPrice, facts.lines[0]?.pricePer], ["45.10", 1000]);
    assert.equal(facts.total?.value, "902.00");
    assert.equal(facts.requestedDelivery?.value, "2026-12-11");
  });
  it("goes on over pages, with a heading or without, and leaves carried sums out", () => {
    const header = ["Pos", "Art.-Nr.", "Menge", "ME", "EP/100", "GP"];
    const facts = inDocument([
      {
        header,
        page: 1,
        rows: [
          ["1", "HB-H9-WS", "2.000", "Stk", "9,06", "181,20"],
          ["", "Übertrag", "", "", "", "181,20"],
        ],
      },
      {
        page: 2,
        rows: [
          ["", "Übertrag von Seite 1", "", "", "", "181,20"],
          ["2", "HB-H9-NA", "1.000", "Stk", "9,06", "90,60"],
          ["", "Summe netto", "", "", "", "271,80"],
        ],
      },
    ]);
    assert.deepEqual(short(facts), ["HB-H9-WS 2000", "HB-H9-NA 1000"]);
    assert.equal(facts.lines[1]?.source.page, 2);
    assert.equal(facts.total?.value, "271.80");
  });
  it("joins wrapped descriptions and numbers that stand below", () => {
    const facts = inDocument([
      {
        header: ["Pos.", "Material", "Bezeichnung", "Menge", "ME"],
        rows: [
          ["1", "4711", "Mantelknopf Horn", "1.500", "ST"],
          ["", "Ihre Nr. HB-M28-DB", "28 mm dunkelbraun", "", ""],
          ["", "", "Liefertermin 14.12.2026", "", ""],
        ],
      },
    ]);
    assert.deepEqual(short(facts), ["HB-M28-DB 1500"]);
    assert.equal(facts.lines[0]?.requestedDelivery, "2026-12-14");
  });
  it("counts thousands and packs that only the heading names", () => {
    const thousands = inDocument([{ header: ["Artikel", "Menge (Tsd.)"], rows: [["HB-K15-SW", "6,5"]] }]);
    assert.deepEqual(short(thousands), ["HB-K15-SW 6500"]);
    const packs = inDocument([{ header: ["EAN", "Packungen à 100"], rows: [["4012345001334", "20"]] }]);
    assert.deepEqual(short(packs), ["HB-O15-RO 2000"]);
    const cartons = inDocument([{ header: ["Artikel", "Menge", "Einheit"], rows: [["HB-K15-SW", "3", "Karton"]] }]);
    assert.deepEqual([short(cartons), codes(cartons)], [["HB-K15-SW ?"], ["ambiguous_quantity"]]);
  });
  it("asks when quantity times price is not the amount", () => {
    const facts = inDocument([{ header: ["Artikel", "Menge", "Preis/100", "Betrag"], rows: [["HB-K15-SW", "6.000", "4,51", "300,00"]] }]);
    assert.deepEqual(codes(facts), ["conflicting_data"]);
  });
  it("lets the document win over the mail, and asks", () => {
    const document = documentOf({ tables: [{ header: ["Artikel", "Menge"], rows: [["HB-D15-SI", "5.000 Stück"]] }] });
    const facts = read(mailOf("anbei die Bestellung über 3.000 Druckknöpfe 15 mm silber", { documents: [document] }));
    assert.deepEqual([short(facts), codes(facts)], [["HB-D15-SI 5000"], ["conflicting_data"]]);
    const agreed = read(mailOf("anbei die Bestellung über 5.000 Druckknöpfe 15 mm silber", { documents: [document] }));
    assert.deepEqual(agreed.human, []);
  });
  it("takes structured data before tables, with the point as decimal mark whatever the language", () => {
    const xml = documentOf({
      filename: "o.xml",
      kind: "xml",
      order: {
        format: "ubl-order",
        orderNumber: "77-1",
        currency: "EUR",
        total: "45.10",
        deliveryDate: "20261216",
        lines: [{ gtin: "4012345001013", quantity: "1000.000", unit: "H87", unitPrice: "4.51", priceBase: "100" }],
      },
    });
    const facts = read(
      mailOf("", { documents: [xml, documentOf({ tables: [{ header: ["Artikel", "Menge"], rows: [["HB-K15-SW", "1.000"]] }] })] }),
    );
    assert.deepEqual(short(facts), ["HB-K15-SW 1000"]);
    assert.equal(facts.lines[0]?.source.document, "o.xml");
    assert.equal(facts.requestedDelivery?.value, "2026-12-16");
    assert.equal(facts.total?.value, "45.10");
    assert.deepEqual(facts.human, []);
  });
  it("asks when two attachments order different things", () => {
    const a = documentOf({ filename: "a.pdf", tables: [{ header: ["Artikel", "Menge"], rows: [["HB-D15-SI", "500"]] }] });
    const b = documentOf({ filename: "b.pdf", tables: [{ header: ["Artikel", "Menge"], rows: [["HB-D15-SI", "700"]] }] });
    assert.ok(codes(read(mailOf("anbei", { documents: [a, b] }))).includes("conflicting_data"));
  });
  it("asks for an attachment that cannot be read instead of guessing from the mail", () => {
    for (const state of ["encrypted", "broken", "empty", "scanned"] as const) {
      const facts = read(mailOf("Bestellung anbei.", { subject: "Bestellung 26-1187", documents: [documentOf({ state })] }));
      assert.deepEqual([short(facts), codes(facts), facts.customerOrderNo?.value], [[], ["unreadable_attachment"], "26-1187"]);
    }
  });
});
