// Scanned pages: what recognition reads is handed to staff with its confidence, and never counts as read.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import { faxPage } from "../../../adapters/reader/ocr/fax.ts";
import { wrapPicture } from "../../../adapters/reader/ocr/picture.ts";
import { createReader } from "../../../adapters/reader/reader.ts";
import type { DocumentContent } from "../../../core/mail/types.ts";
import { HINT, multipart } from "./eml.ts";

const png = readFileSync(new URL("../../fixtures/scans/bestellung.png", import.meta.url));
const sample = readFileSync(new URL("../../../samples/mails/023-rheinmode-scan.eml", import.meta.url));
const ROWS = [
  ["10", "HB-K15-SW", "Hosenknopf Polyester 15 mm schwarz", "10.000", "ST", "4,51", "451,00"],
  ["20", "HB-M28-DB", "Mantelknopf Horn 28 mm dunkelbraun", "2.500", "ST", "53,90", "1.347,50"],
  ["30", "HB-H11-WS", "Hemdenknopf 11 mm weiß", "5.000", "ST", "2,87", "143,50"],
  ["40", "HB-Z25-GO", "Zierknopf Metall 25 mm gold", "800", "ST", "31,40", "251,20"],
];

/** Pages drawn by `draw` into a pdf with pdfkit. */
function drawn(draw: (document: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const document = new PDFDocument({ size: "A4", margin: 0 });
  const chunks: Buffer[] = [];
  draw(document);
  document.end();
  return new Promise((resolve) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
  });
}

describe("scanned pages", function () {
  this.timeout(60_000);
  const reader = createReader();
  after(() => reader.close());
  async function document(body: Buffer, filename: string, type: string, by = reader): Promise<DocumentContent> {
    const { documents } = await by.read(
      multipart([
        { type: "text/plain", body: "Bestellung anbei" },
        { type, body, filename },
      ]),
      HINT,
    );
    return documents[0]!;
  }
  const cells = (one: DocumentContent): string[][] => one.tables.flatMap(({ rows }) => rows);

  it("given a picture of an order, then its rows are read with a confidence, and it stays a scan", async () => {
    const scan = await document(png, "scan0001.png", "image/png");
    assert.deepEqual([scan.kind, scan.state], ["image", "scanned"]);
    assert.ok(scan.ocrConfidence! > 0.8 && scan.ocrConfidence! < 1);
    assert.deepEqual(cells(scan), ROWS);
    assert.match(scan.text, /Bestellung 4500123456/);
    assert.match(scan.reason!, /Texterkennung zu \d\d % sicher: bitte mit dem Bild vergleichen/);
  });

  it("given a page laid crooked on the glass, then its rows are straight", async () => {
    const body = await drawn((page) => void page.rotate(2.2, { origin: [300, 300] }).image(png, 10, 40, { width: 575 }));
    assert.deepEqual(cells(await document(body, "SKM_C258.pdf", "application/pdf")), ROWS);
  });

  it("given a page that lies on its head, then it is turned", async () => {
    const body = await drawn((page) => void page.rotate(180, { origin: [297, 421] }).image(png, 10, 40, { width: 575 }));
    const scan = await document(body, "scan.pdf", "application/pdf");
    assert.deepEqual(
      cells(scan).map((row) => row[1]),
      ROWS.map((row) => row[1]),
    );
  });

  it("given a page cut into stripes over two pages, then both are put together and numbered", async () => {
    const stripe = (page: PDFKit.PDFDocument, top: number, height: number): void => {
      page.save().rect(0, top, 595, height).clip().image(png, 10, 40, { width: 575 }).restore();
    };
    const body = await drawn((page) => {
      page.image(png, 10, 40, { width: 575 }).addPage();
      stripe(page, 40, 200);
      stripe(page, 240, 400);
    });
    const scan = await document(body, "scan.pdf", "application/pdf");
    assert.deepEqual(
      scan.tables.map(({ page, rows }) => [page, rows.length]),
      [
        [1, 4],
        [2, 4],
      ],
    );
  });

  it("given a form filled in by hand, then its fields are read", async () => {
    const { documents } = await reader.read(sample, HINT);
    assert.deepEqual([documents[0]?.state, documents[0]?.tables[0]?.rows.length], ["scanned", 2]);
    assert.match(documents[0]?.text ?? "", /2500 {2}HB-H12-NA/);
  });

  it("given a picture without words, then there is no text and no confidence", async () => {
    const noise = Buffer.concat([
      Buffer.from("P5\n200 200\n255\n"),
      Buffer.from(Array.from({ length: 40_000 }, (_, n) => (n * n * 31) % 251)),
    ]);
    const scan = await document(noise, "scan.pgm", "image/x-portable-graymap");
    assert.deepEqual([scan.state, scan.text, scan.tables, scan.ocrConfidence], ["scanned", "", [], undefined]);
  });

  it("given a searchable scan, then the scanner's own text is shown but counts as recognised", async () => {
    const body = await drawn((page) => {
      page.image(png, 10, 40, { width: 575 });
      page.addContent("3 Tr").fontSize(9).text("Bestellung 4500123456", 50, 60, { lineBreak: false });
    });
    const scan = await document(body, "scan.pdf", "application/pdf");
    assert.deepEqual([scan.state, scan.text, scan.ocrConfidence], ["scanned", "Bestellung 4500123456", 0.7]);
  });

  it("given print on letterhead with a picture behind it, then it is no scan", async () => {
    const body = await drawn((page) => void page.image(png, 0, 0, { width: 595, height: 842 }).text("Bestellung 4711", 50, 60));
    assert.equal((await document(body, "po.pdf", "application/pdf")).state, "ok");
  });

  it("given recognition takes too long, then the scan is named and the mail is not lost", async () => {
    const hasty = createReader({ scans: { timeoutMs: 1 } });
    const scan = await document(png, "scan.png", "image/png", hasty);
    await hasty.close();
    assert.deepEqual([scan.state, scan.text, scan.ocrConfidence], ["scanned", "", undefined]);
  });

  it("given a fax inside a PDF, then its bytes become a TIFF file", () => {
    const dictionary = "<</Subtype/Image/Width 64/Height 8/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 64>>/Length 4>>";
    const tiff = faxPage(Buffer.from(`%PDF-1.4\n5 0 obj${dictionary}stream\nABCD\nendstream`, "latin1"), 1)!;
    assert.equal(tiff.subarray(0, 4).toString("latin1"), "II*\0");
    assert.equal(tiff.subarray(-4).toString("latin1"), "ABCD");
    assert.equal(faxPage(tiff, 1), null);
  });

  it("given pictures that a PDF cannot hold, or cut ones, then they are left to the recogniser", () => {
    assert.equal(wrapPicture(Buffer.from("GIF89a")), null);
    assert.equal(wrapPicture(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff])), null);
    for (let length = 0; length < 80; length++) wrapPicture(png.subarray(0, length));
  });
});
