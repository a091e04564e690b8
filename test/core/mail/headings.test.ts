// Which row of a table names its columns.
import assert from "node:assert/strict";
import { isHeading, withHeading } from "../../../core/mail/headings.ts";

describe("heading row", () => {
  const headings = [
    ["Pos.", "Material", "Bezeichnung", "Bestellmenge", "ME", "Preis pro Einheit", "Nettowert"],
    ["Ln", "Vendor item", "Our item", "Description", "Qty EA", "EUR/100", "Ext. EUR"],
    ["Menge", "Ihre Art.-Nr.", "Beschreibung", "Preis %", "Wert"],
    ["EAN", "Bezeichnung", "Packungen à 100"],
    ["Réf.", "Désignation", "Quantité", "Prix"],
    ["Lp.", "Nazwa towaru", "Ilość", "Cena"],
    ["Unser Material", "Materialkurztext", "Bestellmenge", "Nettopreis", "Lieferdatum"],
  ];
  for (const row of headings) it(`given ${row.join(" | ")}, then it is one`, () => assert.ok(isHeading(row)));

  const others = [
    ["1", "HB-K15-SW", "Hosenknopf 15 mm", "10.000", "451,00"],
    ["Bestell-Nr. 4711", "Datum 02.12.2026"],
    ["Summe netto", "EUR", "1.220,38"],
    ["Kunden-Nr.: 10010", "Ansprechpartnerin: A. R."],
    ["Happy Company", "Some Street"],
  ];
  for (const row of others) it(`given ${row.join(" | ")}, then it is none`, () => assert.ok(!isHeading(row)));

  it("given a form with data above its table, then the richest heading counts and the data is handed over", () => {
    const { table, above } = withHeading([
      ["Bestellung", "4711"],
      ["Artikel", "Menge", "Preis"],
      ["A", "5", "1"],
    ]);
    assert.deepEqual(table, { header: ["Artikel", "Menge", "Preis"], rows: [["A", "5", "1"]] });
    assert.deepEqual(above, [["Bestellung", "4711"]]);
  });
});
