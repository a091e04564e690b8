// Sums as offices name them: the total of an order, sums carried over a page, sums in the mail and in its document.
import assert from "node:assert/strict";
import { readPdf } from "../../../../adapters/reader/documents/pdf.ts";
import { pdf } from "../../../adapters/reader/pdf.ts";
import { checked } from "./checked.ts";
import { documentOf, mailOf, read } from "./mail-of.ts";

const HEADER = ["Artikel", "Bezeichnung", "Menge", "EUR/100", "EUR"];
const ROWS = [
  ["HB-M28-DB", "Mantelknopf Horn 28", "2.500", "53,90", "1.347,50"],
  ["HB-M34-DB", "Mantelknopf Horn 34", "2.500", "59,67", "1.491,75"],
];
const DAY = "Liefertermin 17.12.2026";

/** An order over 2839.25 with rows and lines of text of one's own. */
function order({ sums = [], text = [], mail = "anbei unsere Bestellung 4711" }: { sums?: string[][]; text?: string[]; mail?: string }) {
  const lines = [DAY, ...ROWS.map((r) => r.join("  ")), ...sums.map((r) => r.filter((c) => c !== "").join("  ")), ...text];
  const tables = [{ header: HEADER, rows: [...ROWS, ...sums] }];
  return read(mailOf(mail, { documents: [documentOf({ text: lines.join("\n"), tables })] }));
}

describe("the total of an order", () => {
  for (const word of ["zusammen", "Alles zusammen", "Auftragssumme", "Insgesamt", "Łącznie", "Altogether", "Yhteensä", "Razem"])
    it(`given a row "${word}", then its amount is the total`, () => {
      const facts = order({ sums: [[word, "", "", "", "2.839,25 €"]] });
      assert.equal(facts.total?.value, "2839.25");
      assert.deepEqual(checked(facts), []);
    });
  it("given a line of money that is not the sum of the positions and has no name, then a person is asked", () => {
    const facts = order({ text: ["Yhteensä 2.845,25"] });
    assert.equal(facts.total, undefined);
    assert.notDeepEqual(checked(facts), []);
  });
  it("given bank details behind the sum, then they are no part of it", () => {
    const facts = order({ text: ["Summe: 2.839,25 EUR zzgl. USt. IBAN DE91 2836 1592 0044 5566 00"] });
    assert.equal(facts.total?.value, "2839.25");
  });
});

describe("a sum in the mail", () => {
  it("given a document without one, then the mail's is the total", () => {
    assert.equal(order({ mail: "Bestellung 4711 anbei, Summe netto 2.839,25 EUR." }).total?.value, "2839.25");
  });
  it("given it is the same or the one with tax, then nobody is asked", () => {
    for (const said of ["2.839,25", "3.378,71"])
      assert.deepEqual(
        checked(order({ sums: [["Summe", "", "", "", "2.839,25"]], mail: `anbei die Bestellung PO-4711, Gesamtwert ${said} EUR.` })),
        [],
      );
  });
  for (const said of ["Summe netto 2.893,25 EUR", "Auftragswert: 1.784,50 €", "Net total EUR 2,500.00"])
    it(`given the document says another than "${said}", then a person is asked`, () => {
      const asked = checked(order({ sums: [["Summe", "", "", "", "2.839,25"]], mail: `Bestellung 4711 anbei, ${said}.` }));
      assert.equal(asked[0]?.code, "conflicting_data");
    });
});

describe("sums over a page break and above the foot of a page", () => {
  for (const [left, right] of [
    ["Zwischensumme", "Vortrag"],
    ["Übertrag", "Übertrag von Blatt 1"],
    ["Seitensumme", "Vortrag Seite 1"],
    ["Carried forward", "Brought forward"],
  ] as const)
    it(`given "${left}" and "${right}", then neither is a position, a price or a reason to ask`, async () => {
      const row = (put: (t: string, x: number, y: number) => void, cells: readonly string[], y: number): void =>
        cells.forEach((cell, n) => {
          if (cell !== "") put(cell, [50, 130, 280, 350, 430][n]!, y);
        });
      const bytes = await pdf(({ text, page }) => {
        text(`Bestellung 4711   ${DAY}`, 50, 50);
        row(text, HEADER, 100);
        row(text, ROWS[0]!, 120);
        row(text, [left, "", "", "", "1.347,50"], 150);
        page();
        row(text, HEADER, 60);
        row(text, [right, "", "", "", "1.347,50"], 80);
        row(text, ROWS[1]!, 100);
        text("Summe: 2.839,25 EUR zzgl. USt.", 50, 130);
        text("Geschäftsführung Ute Meer · AG Aurich HRB 200731 · IBAN DE91 2836 1592 0044 5566 00", 50, 142);
      });
      const document = await readPdf(bytes, { filename: "b.pdf", maxPages: 3 });
      const facts = read(mailOf("anbei unsere Bestellung 4711", { documents: [documentOf(document)] }));
      assert.deepEqual(
        facts.lines.map((l) => [l.articleNo, l.quantity, l.unitPrice]),
        [
          ["HB-M28-DB", 2500, "53.90"],
          ["HB-M34-DB", 2500, "59.67"],
        ],
      );
      assert.equal(facts.total?.value, "2839.25");
      assert.deepEqual(checked(facts), []);
    });
});
