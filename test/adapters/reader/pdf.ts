// Draws small PDFs for tests.
import PDFDocument from "pdfkit";

export interface Canvas {
  /** text at a place, points from the top left */
  text(text: string, x: number, y: number, right?: number): void;
  page(): void;
}

/** A PDF as bytes. `right` aligns a text's end at that x. */
export function pdf(draw: (canvas: Canvas) => void, font = "Helvetica"): Promise<Buffer> {
  const document = new PDFDocument({ size: "A4", margin: 50 });
  const chunks: Buffer[] = [];
  document.font(font).fontSize(9);
  draw({
    text: (text, x, y, right) => {
      document.text(text, right === undefined ? x : right - document.widthOfString(text), y, { lineBreak: false });
    },
    page: () => {
      document.addPage();
    },
  });
  document.end();
  return new Promise((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
}
