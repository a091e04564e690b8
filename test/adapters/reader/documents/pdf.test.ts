// Order layouts as purchasing systems print them, drawn here and read back.
import assert from "node:assert/strict";
import { readPdf } from "../../../../adapters/reader/documents/pdf.ts";
import { type Canvas, pdf } from "../pdf.ts";

const ITEMS = [
  ["1", "HB-K15-SW", "Hosenknopf Polyester 15 mm", "10.000", "4,51", "451,00"],
  ["2", "HB-M28-DB", "Mantelknopf Horn 28 mm", "2.500", "53,90", "1.347,50"],
  ["3", "HB-W02", "Handpresse", "1", "474,33", "474,33"],
] as const;
const read = async (draw: (canvas: Canvas) => void, font?: string) => readPdf(await pdf(draw, font), { filename: "x.pdf", maxPages: 10 });
const tables = async (draw: (canvas: Canvas) => void, font?: string) => (await read(draw, font)).tables;
const row = ({ text }: Canvas, cells: readonly string[], xs: readonly number[], y: number): void =>
  cells.forEach((cell, n) => {
    text(cell, xs[n]!, y);
  });
const X = [50, 90, 170, 330, 400, 480] as const;

describe("table of a PDF", () => {
  it("given a heading on two lines and figures aligned right, then columns hold", async () => {
    const [table] = await tables((canvas) => {
      canvas.text("Ihre", 90, 140);
      canvas.text("Preis", 0, 140, 430);
      canvas.text("Gesamt", 0, 140, 530);
      row(canvas, ["Pos.", "Artikelnr.", "Bezeichnung"], [50, 90, 170], 152);
      canvas.text("Menge", 0, 152, 360);
      canvas.text("je 100", 0, 152, 430);
      canvas.text("EUR", 0, 152, 530);
      ITEMS.forEach((item, n) => {
        row(canvas, item.slice(0, 3), [50, 90, 170], 172 + n * 20);
        item.slice(3).forEach((cell, k) => {
          canvas.text(cell, 0, 172 + n * 20, [360, 430, 530][k]);
        });
      });
    });
    assert.deepEqual(table, {
      header: ["Pos.", "Ihre Artikelnr.", "Bezeichnung", "Menge", "Preis je 100", "Gesamt EUR"],
      rows: ITEMS.map((item) => [...item]),
      page: 1,
    });
  });

  it("given figures centred beside a description of two lines, then both lines are in their row", async () => {
    const [table] = await tables((canvas) => {
      row(canvas, ["Artikel", "Beschreibung", "Anzahl", "Einzelpreis"], [50, 140, 320, 400], 100);
      ITEMS.forEach(([, article, text, quantity, price], n) => {
        const y = 122 + n * 34;
        row(canvas, [article, `${quantity} Stk`, `${price} €`], [50, 320, 400], y + 6);
        canvas.text(text, 140, y);
        canvas.text("matt poliert", 140, y + 12);
      });
      canvas.text("Lieferung bis 12.12.2026 frei Haus.", 50, 260);
    });
    assert.deepEqual(table?.rows[1], ["HB-M28-DB", "Mantelknopf Horn 28 mm matt poliert", "2.500 Stk", "53,90 €"]);
    assert.equal(table?.rows.length, 3);
  });

  it("given fixed-pitch print with rules, then rules are no rows and notes join the row above", async () => {
    const lines = [
      "POS  ARTIKEL       BEZEICHNUNG                    MENGE  EH   E-PREIS   BETRAG",
      "-----------------------------------------------------------------------------",
      "010  HB-K15-SW     HOSENKNOPF POLY 15 SCHWARZ    10.000  ST      4,51   451,00",
      "     IHRE NR 55-12",
      "020  HB-M28-DB     MANTELKNOPF HORN 28            2.500  ST     53,90  1347,50",
      "                                                          SUMME       1.798,50",
    ];
    const [table] = await tables(
      (canvas) =>
        lines.forEach((line, n) => {
          canvas.text(line, 50, 100 + n * 11);
        }),
      "Courier",
    );
    assert.deepEqual(table?.rows[0], ["010", "HB-K15-SW IHRE NR 55-12", "HOSENKNOPF POLY 15 SCHWARZ", "10.000", "ST", "4,51", "451,00"]);
    assert.deepEqual(
      table?.rows.map((cells) => cells[6]),
      ["451,00", "1347,50", "1.798,50"],
    );
  });

  it("given a second page without heading, then the table goes on in the same columns", async () => {
    const found = await tables((canvas) => {
      row(canvas, ["Pos", "Artikel", "Text", "Menge", "Preis/100", "Betrag"], X, 100);
      ITEMS.forEach((item, n) => {
        row(canvas, item, X, 120 + n * 20);
      });
      canvas.page();
      row(canvas, ["Übertrag", "2.272,83"], [170, 480], 80);
      row(canvas, ["4", ...ITEMS[0].slice(1)], X, 100);
    });
    assert.deepEqual(
      found.map(({ page, rows }) => [page, rows.length]),
      [
        [1, 3],
        [2, 2],
      ],
    );
    assert.deepEqual(found[1]?.rows[1]?.slice(0, 4), ["4", "HB-K15-SW", "Hosenknopf Polyester 15 mm", "10.000"]);
  });

  it("given a note under the row that reaches below the figures, then it stays with the text", async () => {
    const [table] = await tables((canvas) => {
      row(canvas, ["Item", "Part Number", "Description", "Qty", "Unit Price", "Line Total"], X, 100);
      ITEMS.forEach((item, n) => {
        row(canvas, item, X, 120 + n * 30);
        canvas.text("Customer part: XY-9921   Delivery: 2026-12-11   Origin: DE   Packing: bulk", 170, 131 + n * 30);
      });
    });
    assert.deepEqual(table?.rows[0]?.slice(3), ["10.000", "4,51", "451,00"]);
    assert.match(table?.rows[0]?.[2] ?? "", /XY-9921 Delivery: 2026-12-11/);
  });

  it("given headings nobody knows, or none, then rows are still found", async () => {
    const cells = (item: readonly string[]) => [item[1]!, item[2]!, item[3]!, item[5]!];
    const [unknown] = await tables((canvas) => {
      row(canvas, ["Kiste", "Was", "Wieviel", "Macht"], [50, 120, 300, 400], 100);
      ITEMS.forEach((item, n) => {
        row(canvas, cells(item), [50, 120, 300, 400], 120 + n * 18);
      });
    });
    assert.deepEqual(unknown?.header, ["Kiste", "Was", "Wieviel", "Macht"]);
    const [none] = await tables((canvas) => {
      canvas.text("Bitte liefern Sie:", 50, 90);
      ITEMS.forEach((item, n) => {
        row(canvas, cells(item), [50, 120, 300, 400], 120 + n * 18);
      });
    });
    assert.deepEqual(none?.rows, ITEMS.map(cells));
    assert.equal(none?.header, undefined);
  });

  it("given a letter without goods, then there is text and no table", async () => {
    const reading = await read((canvas) => {
      canvas.text("Sehr geehrte Damen und Herren,", 50, 100);
      canvas.text("unsere Kundennummer lautet 10010, Ihr Schreiben vom 3.11.2026.", 50, 120);
      canvas.text("60314 Frankfurt", 50, 160);
      canvas.text("Tel. 069 555", 300, 160);
    });
    assert.deepEqual(reading.tables, []);
    assert.match(reading.text, /60314 Frankfurt {2}Tel\. 069 555/);
  });
});
