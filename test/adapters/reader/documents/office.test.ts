// Orders in Excel, Word and CSV as offices really write them: what is read of each, and what a person is asked.
import assert from "node:assert/strict";
import { readCsv } from "../../../../adapters/reader/documents/csv.ts";
import { readDocx } from "../../../../adapters/reader/documents/docx.ts";
import { readXlsx } from "../../../../adapters/reader/documents/xlsx.ts";
import type { OrderFacts } from "../../../../core/orders/types.ts";
import { checked } from "../../../core/orders/read/checked.ts";
import { documentOf, mailOf, read, short } from "../../../core/orders/read/mail-of.ts";
import { docx, xlsx } from "../office.ts";

const READERS = { xlsx: readXlsx, docx: readDocx, csv: readCsv } as const;
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

async function order(kind: keyof typeof READERS, bytes: Buffer): Promise<OrderFacts> {
  const reading = await READERS[kind](bytes, { filename: `b.${kind}`, maxPages: 9 });
  return read(mailOf("anbei unsere Bestellung", { documents: [documentOf({ ...reading, kind, filename: `b.${kind}` })] }));
}
const sheet = (...rows: (string | number | Date | null)[][]): Buffer => xlsx([{ name: "Tabelle1", rows }]);
const prices = (facts: OrderFacts): string[] => facts.lines.map((l) => `${l.unitPrice}/${l.pricePer}`);
const asked = (facts: OrderFacts): string[] => checked(facts).map(({ code, detail }) => `${code}: ${detail}`);
const alone = (facts: OrderFacts, lines: string[]): void => {
  assert.deepEqual(short(facts), lines);
  assert.deepEqual(asked(facts), []);
};
const TWO = ["HB-K15-SW 1000", "HB-D10-SI 500"];

describe("orders in Excel", () => {
  it("given title rows, a heading on two rows and merged cells, then every column is known", async () => {
    const facts = await order(
      "xlsx",
      xlsx([
        {
          name: "Bestellung",
          merged: ["A1:H1", "F4:G4"],
          rows: [
            ["Rheinmode GmbH – Bestellung 4500123456"],
            [null],
            ["An Happy Buttons GmbH"],
            ["Pos", "Artikel-", "Bezeichnung", "Menge", "ME", "Preis", null, "Liefer-"],
            [null, "nummer", null, null, null, "je 100", "gesamt", "termin"],
            [1, "HB-K15-SW", "Hosenknopf", 1200, "Stk", 4.51, 54.12, day("2026-12-14")],
            [null, null, "Summe netto", null, null, null, 54.12],
          ],
        },
      ]),
    );
    alone(facts, ["HB-K15-SW 1200"]);
    assert.deepEqual(prices(facts), ["4.51/100"]);
    assert.deepEqual(
      [facts.customerOrderNo?.value, facts.requestedDelivery?.value, facts.total?.value],
      ["4500123456", "2026-12-14", "54.12"],
    );
  });
  it("given a cover, the order and a price list on sheets of their own, then only the order is ordered", async () => {
    const bytes = xlsx([
      {
        name: "Deckblatt",
        rows: [
          ["Bestellung Nr.", "PO-77"],
          ["Liefertermin", "14.12.2026"],
        ],
      },
      {
        name: "Positionen",
        rows: [
          ["Artikel", "Menge"],
          ["HB-K15-SW", 1000],
        ],
      },
      {
        name: "Preise",
        rows: [
          ["Artikel", "Bezeichnung", "Preis/100"],
          ["HB-K15-SW", "Knopf", 4.51],
          ["HB-D10-SI", "Knopf", 11.78],
        ],
      },
    ]);
    const facts = await order("xlsx", bytes);
    alone(facts, ["HB-K15-SW 1000"]);
    assert.deepEqual([facts.customerOrderNo?.value, facts.requestedDelivery?.value], ["PO-77", "2026-12-14"]);
  });
  it("given quantities on two sheets, or for several weeks side by side, then all or a person: nothing is dropped silently", async () => {
    const two = ["HB-K15-SW", "HB-D10-SI"].map((no) => ({
      name: no,
      rows: [
        ["Artikel", "Menge"],
        [no, 500],
      ],
    }));
    assert.match(asked(await order("xlsx", xlsx(two)))[0] ?? "", /auf mehreren Blättern/);
    assert.match(asked(await order("xlsx", sheet(["Artikel", "KW 50", "KW 51"], ["HB-K15-SW", 1000, 500])))[0] ?? "", /KW 50, KW 51/);
    assert.match(asked(await order("xlsx", sheet(["Artikel", "Menge 1", "Menge 2"], ["HB-K15-SW", 1000, 500])))[0] ?? "", /mehrere Mengen/);
  });
  it("given an order form, then what was left empty or 0 is not ordered", async () => {
    const open = ["HB-K15-BR", "HB-K17-SW", "HB-K17-BR", "HB-K20-SW"].map((no) => [no, 4.51, null]);
    const rows = [
      ["Artikel", "Preis/100", "Bestellmenge"],
      ["HB-K15-SW", 4.51, 1000],
      ...open,
      ["HB-K20-BR", 5.04, 0],
      ["HB-D10-SI", 11.78, 500],
    ];
    alone(await order("xlsx", sheet(...rows)), TWO);
  });
  it("given what a pack holds beside the quantity, then the quantity counts", async () => {
    alone(await order("xlsx", sheet(["Artikel", "VPE", "Menge"], ["HB-K15-SW", 100, 1000], ["HB-D10-SI", 100, 500])), TWO);
  });
  it("given groups, blank rows, numbers as text or no heading at all, then the lines are read", async () => {
    alone(
      await order(
        "xlsx",
        sheet(["Artikel", "Menge", "ME"], ["Hosenknöpfe"], ["HB-K15-SW", 1, "Tsd"], [null], ["Druckknöpfe"], ["HB-D10-SI", 500, "Stk"]),
      ),
      TWO,
    );
    alone(
      await order("xlsx", sheet(["Artikel", "Menge", "Preis/100"], ["HB-K15-SW", "1.000 Stk", "4,51 €"], ["HB-D10-SI", "500", "11,78"])),
      TWO,
    );
    alone(await order("xlsx", sheet(["HB-K15-SW", 1000], ["HB-D10-SI", 500])), TWO);
  });
});

describe("orders in Word", () => {
  it("given a title row over the table and an address table before it, then the lines and the sum", async () => {
    const facts = await order(
      "docx",
      docx([
        "Bestellung Nr. PO-88",
        [
          ["Lieferadresse", "Rechnungsadresse"],
          ["Lager Nord, Hafenstr. 1, 24103 Kiel", "Domstr. 4, 50668 Köln"],
        ],
        [
          [{ text: "Bestellpositionen", wide: 4 }],
          ["Pos", "Artikel", "Menge", "Preis\nje 100"],
          ["1", "HB-K15-SW", "1.000", "4,51"],
          ["2", "HB-D10-SI", "500", "11,78"],
          [{ text: "Summe netto", wide: 3 }, "104,00"],
        ],
        "Liefertermin 14.12.2026",
      ]),
    );
    alone(facts, TWO);
    assert.deepEqual([facts.customerOrderNo?.value, facts.requestedDelivery?.value, facts.total?.value], ["PO-88", "2026-12-14", "104.00"]);
  });
  it("given one article over two rows with a delivery each, then both are read and a person is asked", async () => {
    const table = [
      ["Artikel", "Termin", "Menge"],
      [{ text: "HB-K15-SW", tall: "top" as const }, "14.12.2026", "1.000"],
      [{ text: "", tall: "below" as const }, "21.12.2026", "500"],
    ];
    const facts = await order("docx", docx([table]));
    assert.deepEqual(short(facts), ["HB-K15-SW 1000", "HB-K15-SW 500"]);
    assert.match(asked(facts)[0] ?? "", /weitere Menge 500/);
  });
});

describe("orders in CSV", () => {
  const HEADED = "Pos;Artikel;Menge;Preis/100\n1;HB-K15-SW;1000;4,51\n2;HB-D10-SI;500;11,78\n";
  const files: [string, Buffer][] = [
    ["facts above the heading and a sum below", Buffer.from(`Bestellung;PO-99;;\nKunde;10004;;\n;;;\n${HEADED};;Summe netto;104,00\n`)],
    ["UTF-16 as Excel's Unicode text", Buffer.from(`\ufeff${HEADED.replaceAll(";", "\t")}`, "utf16le")],
    ["windows-1252", Buffer.from("Artikel;Größe;Stück\nHB-K15-SW;15;1000\nHB-D10-SI;10;500\n", "latin1")],
    ["commas, quoted thousands", Buffer.from('Line,Part No,Qty,"Price per 100"\n1,HB-K15-SW,"1,000",4.51\n2,HB-D10-SI,500,11.78\n')],
    [
      "a system's column names and dates",
      Buffer.from(
        "POS;SUPPLIER_ITEM;QTY;UOM;NET_PRICE;PRICE_UNIT;DELIVERY_DATE\n10;HB-K15-SW;1000;PCE;4.51;100;20261214\n20;HB-D10-SI;500;PCE;11.78;100;20261218\n",
      ),
    ],
    ["pipes", Buffer.from("Artikel|Menge\nHB-K15-SW|1000\nHB-D10-SI|500\n")],
  ];
  for (const [name, bytes] of files) it(`given ${name}, then the same two lines`, async () => alone(await order("csv", bytes), TWO));
  it("given decimal commas between commas, then a person is asked: the prices are cut", async () => {
    const facts = await order("csv", Buffer.from("Artikel,Menge,Preis\nHB-K15-SW,1000,4,51\nHB-D10-SI,500,11,78\n"));
    assert.match(asked(facts)[0] ?? "", /price_mismatch/);
  });
});
