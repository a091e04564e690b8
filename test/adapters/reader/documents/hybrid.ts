// PDFs that carry XML (Order-X, ZUGFeRD / Factur-X), drawn for tests: a page, and the file that is attached to it.
import PDFDocument from "pdfkit";

/** One cell: text at a column's left edge, points from the page's edge. */
export interface Cell {
  x: number;
  text: string;
}
export interface Hybrid {
  /** lines of the page, top down */
  lines: readonly (string | readonly Cell[])[];
  attached: { name: string; content: Buffer };
}

/** A PDF 1.7 whose attachment stands in the catalogue's list of files and of associated files, as PDF/A-3 asks. */
export async function hybridPdf({ lines, attached }: Hybrid): Promise<Buffer> {
  const document = new PDFDocument({ size: "A4", pdfVersion: "1.7" });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  lines.forEach((line, at) => {
    const cells = typeof line === "string" ? [{ x: 50, text: line }] : line;
    for (const { x, text } of cells) document.fontSize(10).text(text, x, 50 + at * 18, { lineBreak: false });
  });
  // pdfkit's types do not know the relationship
  const options = { name: attached.name, type: "text/xml", relationship: "Alternative" };
  document.file(attached.content, options);
  const end = new Promise((resolve) => document.on("end", resolve));
  document.end();
  await end;
  return Buffer.concat(chunks);
}
