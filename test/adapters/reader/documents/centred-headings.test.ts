// Headings whose cells are centred: a cell of one line stands between the two lines of its neighbours.
import assert from "node:assert/strict";
import { readPdf } from "../../../../adapters/reader/documents/pdf.ts";
import { pdf } from "../pdf.ts";

type Column = readonly [x: number, heading: string, first: string, second: string];

/** Columns 11 points a line, each heading centred on y 106, two rows below. */
async function headerOf(columns: readonly Column[]): Promise<{ header: string[] | undefined; rows: string[][] }> {
  const bytes = await pdf(({ text }) => {
    text("Bestellung 4711", 50, 50);
    for (const [x, heading, first, second] of columns) {
      const lines = heading.split("\n");
      for (const [n, line] of lines.entries()) text(line, x, 106 + (n - (lines.length - 1) / 2) * 11);
      text(first, x, 140);
      text(second, x, 158);
    }
  });
  const { tables } = await readPdf(bytes, { filename: "b.pdf", maxPages: 3 });
  return { header: tables[0]?.header, rows: tables[0]?.rows ?? [] };
}

describe("centred headings in PDF", () => {
  const cases: Record<string, readonly Column[]> = {
    "a price per hundred over two lines": [
      [50, "Art.-Nr.", "HB-K15-SW", "HB-K20-SW"],
      [130, "Text", "Hosenknopf schwarz", "Hosenknopf schwarz"],
      [260, "Stück", "8000", "500"],
      [320, "EUR je\n100", "3,90", "4,69"],
      [400, "EUR", "312,00", "23,45"],
    ],
    "a price called by its currency alone": [
      [50, "EAN", "4012345001341", "4012345001358"],
      [140, "Beschreibung", "Ösenknopf blau", "Ösenknopf rot"],
      [260, "Stückzahl", "5000", "3000"],
      [330, "€/100\nSt", "8,17", "8,74"],
      [400, "Gesamt\n€", "408,50", "262,20"],
    ],
    "a price per M and words that only go together": [
      [50, "Item", "1", "2"],
      [80, "Part No.", "GPD-1", "GPD-2"],
      [150, "Supplier\nPart", "HB-J17-KU", "HB-J20-AM"],
      [230, "Qty", "10,000", "15,000"],
      [290, "Price /\nM", "191.34", "204.12"],
      [350, "Ext.\nEUR", "1,913.40", "3,061.80"],
      [420, "Ship date", "12/21/2026", "01/18/2027"],
    ],
    "three, two and one line side by side": [
      [50, "Pos.", "10", "20"],
      [90, "Ihre\nArt.-Nr.", "HB-K15-SW", "HB-K20-SW"],
      [170, "Menge", "8.000", "500"],
      [230, "Einzel-\npreis\nEUR", "3,90", "4,69"],
      [300, "Preis-\neinheit", "100", "100"],
      [370, "Betrag\nEUR", "312,00", "23,45"],
    ],
  };
  for (const [name, columns] of Object.entries(cases))
    it(`given ${name}, then every column keeps its own heading and figures`, async () => {
      const { header, rows } = await headerOf(columns);
      const joined = columns.map(([, heading]) => heading.replace("/\n", "/").replace("-\n", "").replace(/\n/g, " "));
      assert.deepEqual(header, joined);
      assert.deepEqual(rows, [columns.map((c) => c[2]), columns.map((c) => c[3])]);
    });
});
