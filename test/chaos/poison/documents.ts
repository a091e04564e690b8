// Documents made to stop whoever opens them.
import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";

const MB = 1_048_576;

/** A PDF of one page with this content stream. */
function onePage(stream: Buffer, filter: string): Buffer {
  const objects = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    Buffer.from("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"),
    Buffer.concat([Buffer.from(`<< /Length ${stream.length} /Filter ${filter} >>\nstream\n`), stream, Buffer.from("\nendstream")]),
    Buffer.from("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
  ];
  let file = Buffer.from("%PDF-1.4\n");
  const places: number[] = [];
  for (const [i, object] of objects.entries()) {
    places.push(file.length);
    file = Buffer.concat([file, Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
  }
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const end = `xref\n0 6\n0000000000 65535 f \n${rows}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(end)]);
}

/** 400 MB of page in a few hundred bytes: compressed twice. */
export const pdfBomb = (): Buffer => onePage(deflateSync(deflateSync(Buffer.alloc(400 * MB, " "))), "[/FlateDecode /FlateDecode]");

/** Half a million words on one page. */
export const pdfOfWords = (): Buffer =>
  onePage(deflateSync(Buffer.from(`BT /F1 9 Tf 50 700 Td ${"(Knopf) Tj 1 0 Td ".repeat(500_000)} ET`)), "/FlateDecode");

export function encryptedPdf(): Promise<Buffer> {
  const document = new PDFDocument({ userPassword: "geheim", ownerPassword: "geheimer" });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  document.text("Bestellung 500 Stück");
  document.end();
  return new Promise((resolve) => document.on("end", () => resolve(Buffer.concat(chunks))));
}

/** A picture that says it is 30,000 by 30,000 pixels. */
export function pngBomb(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(30_000, 0);
  head.writeUInt32BE(30_000, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const body = deflateSync(Buffer.alloc(4 * MB));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", body),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** "Billion laughs": entities made of entities. */
export function xmlBomb(): Buffer {
  const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("");
  return Buffer.from(`<?xml version="1.0"?><!DOCTYPE Order [<!ENTITY a0 "ha">${entities}]><Order>&a12;</Order>`);
}
export const deepXml = (): Buffer => Buffer.from(`<?xml version="1.0"?>${"<Order>".repeat(200_000)}`);
export const edifactBomb = (): Buffer =>
  Buffer.from(`UNA:+.? 'UNB+UNOC:3+A+B+261123:1200+1'UNH+1+ORDERS:D:96A:UN'${"LIN+1++4000:EN'QTY+21:1'".repeat(200_000)}`);
