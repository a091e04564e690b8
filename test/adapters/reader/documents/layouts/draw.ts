// Draws a known order as its layout wants it: letterhead, table, sums, foot. Widths follow from what stands in the columns.
import PDFDocument from "pdfkit";
import { cellOf, money } from "./cells.ts";
import type { Layout } from "./order.ts";
import { SUMS } from "./words.ts";

type Cells = string[][];

export function draw(layout: Layout): Promise<Buffer> {
  const { size, random, columns, lines, language } = layout;
  const document = new PDFDocument({ size: "A4", margin: 0, layout: layout.landscape ? "landscape" : "portrait" });
  const chunks: Buffer[] = [];
  document.font(layout.font).fontSize(size);
  const wide = (text: string): number => document.widthOfString(text);
  const page = document.page.width;
  const put = (text: string, x: number, y: number, right = false): void => {
    if (text !== "") document.text(text, right ? x - wide(text) : x, y, { lineBreak: false });
  };
  const lead = size * 1.25;
  const rows = lines.map((line, at) => columns.map(({ field }) => cellOf(field, line, at, layout)));
  const headings = columns.map(({ heading }) => heading.split("\n"));
  const gap = 7 + random.int(0, 8);
  let widths = columns.map((_, c) => Math.max(...[...headings[c]!, ...rows.flatMap((row) => row[c]!)].map(wide)));
  const text = columns.findIndex(({ field }) => field === "text");
  const room = page - 80 - gap * columns.length;
  const sum = widths.reduce((a, b) => a + b, 0);
  if (text >= 0 && (sum > room || random.next() < 0.3)) {
    const narrow = Math.max(60, Math.min(widths[text]! - (sum - room), widths[text]! * 0.7));
    widths = widths.map((width, c) => (c === text ? narrow : width));
    for (const row of rows) row[text] = row[text]!.flatMap((part) => wrap(part, narrow, wide));
    widths[text] = Math.max(...[...headings[text]!, ...rows.flatMap((row) => row[text]!)].map(wide));
  }
  const spare = Math.max(0, room - widths.reduce((a, b) => a + b, 0));
  const stretch = random.next() < 0.5 ? spare / columns.length : 0;
  const xs: [number, number][] = [];
  let x = 40;
  for (const width of widths) {
    xs.push([x, x + width]);
    x += width + gap + stretch;
  }
  const end = xs[xs.length - 1]![1];
  const drawCells = (cells: Cells, y: number, at: "top" | "middle" | "bottom"): number => {
    const tall = Math.max(...cells.map((cell) => cell.length));
    cells.forEach((cell, c) => {
      const down = at === "top" ? 0 : (tall - cell.length) * (at === "middle" ? 0.5 : 1);
      const { right } = columns[c]!;
      for (const [n, part] of cell.entries()) put(part, xs[c]![right ? 1 : 0], y + (down + n) * lead, right);
    });
    return tall * lead;
  };
  const rule = (y: number): void => {
    if (layout.rules) document.moveTo(40, y).lineTo(end, y).stroke();
  };
  let y = letterhead(layout, put);
  const heading = (): void => {
    rule(y - 3);
    y += drawCells(headings, y, layout.headings) + 5;
    rule(y - 3);
  };
  const amountAt = columns.findIndex(({ field }) => field === "amount");
  const sumRow = (label: string, minor: number): void => {
    const own = xs[amountAt] ?? [end - 40, end];
    const right = columns[amountAt]?.right ?? true;
    const from = random.next() < 0.5 ? (text >= 0 && text !== amountAt ? xs[text]![0] : 40) : own[0] - wide(label) - 15;
    const number = money(minor, layout);
    const left = right ? own[1] - wide(number) : own[0];
    // a first column of amounts leaves no room on its left
    const at = from < left - wide(label) - 6 ? from : left - wide(label) - 8;
    put(label, at >= 30 ? at : own[1] + 10, y);
    put(number, own[right ? 1 : 0], y, right);
    y += lead;
  };
  const words = SUMS[language];
  const between = random.pick([2, 4, 7, 12]);
  heading();
  let carried = 0;
  rows.forEach((row, at) => {
    y += drawCells(row, y, layout.figures) + between;
    if (layout.rules && between > 2) rule(y - between / 2);
    carried += lines[at]!.amountMinor;
    if (layout.breakAfter !== at + 1 && y < document.page.height - 130) return;
    if (at === rows.length - 1) return;
    if (layout.carry && amountAt >= 0) sumRow(random.pick(words.carry), carried);
    foot(put, document.page.height, language);
    document.addPage();
    y = 60;
    put(language === "de" ? "Bestellung 4500123456   Seite 2" : "Purchase order 4500123456   page 2", 40, y);
    y += 30;
    if (layout.repeatHeading) heading();
    if (layout.carry && amountAt >= 0) {
      sumRow(random.pick(words.carried), carried);
      y += between;
    }
  });
  if (amountAt >= 0 && layout.sums !== "none") {
    y += 8;
    sumRow(random.pick(words.net), carried);
    if (layout.sums === "all") {
      const tax = Math.round(carried * 0.19);
      sumRow(random.pick(words.tax), tax);
      sumRow(random.pick(words.gross), carried + tax);
    }
  }
  y += 15;
  put(
    language === "de"
      ? "Zahlungsbedingungen: 30 Tage netto. Es gelten unsere Einkaufsbedingungen."
      : "Payment terms: 30 days net. Our conditions of purchase apply.",
    40,
    y,
  );
  foot(put, document.page.height, language);
  document.end();
  return new Promise((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
}

type Put = (text: string, x: number, y: number, right?: boolean) => void;

function letterhead({ language }: Layout, put: Put): number {
  const de = language === "de";
  put("Rheinmode GmbH, Domstr. 4, 50668 Köln", 40, 40);
  put("Happy Buttons GmbH", 40, 62);
  put("60314 Frankfurt am Main", 40, 74);
  put(de ? "Bestellung" : "PURCHASE ORDER", 40, 100);
  put(de ? "Bestellnummer: 4500123456" : "PO number: 4500123456", 40, 116);
  put(de ? "Datum: 23.11.2026" : "Date: 2026-11-23", 300, 116);
  put(de ? "Wir bestellen zu den bekannten Bedingungen:" : "Please supply the following items:", 40, 132);
  return 155;
}

function foot(put: Put, height: number, language: "de" | "en"): void {
  put("Rheinmode GmbH   HRB 4711 Köln   IBAN DE02 1203 0000 0000 2020 51   USt-IdNr. DE123456789", 40, height - 40);
  put(
    language === "de" ? "Geschäftsführer: A. Wolff   Tel. 0221 555 100" : "Managing director: A. Wolff   phone +49 221 555 100",
    40,
    height - 28,
  );
}

function wrap(text: string, width: number, wide: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && wide(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
