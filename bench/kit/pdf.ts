// One-page purchase orders as PDF, as a small ERP prints them: letterhead, order data, a table of lines, a footer.
import PDFDocument from "pdfkit";

export interface OrderPage {
  company: string;
  orderNo: string;
  date: string;
  language: "de" | "en";
  lines: { articleNo: string; description: string; quantity: number }[];
}

const WORDS = {
  de: {
    title: "Bestellung",
    number: "Bestellnummer",
    date: "Datum",
    head: ["Pos.", "Artikel", "Bezeichnung", "Menge", "Einheit"],
    unit: "Stk",
  },
  en: {
    title: "Purchase Order",
    number: "PO number",
    date: "Date",
    head: ["Item", "Article", "Description", "Quantity", "Unit"],
    unit: "pcs",
  },
} as const;
const COLUMNS = [50, 90, 190, 420, 490] as const;

/** The same bytes for the same order. */
export function orderPdf(page: OrderPage): Promise<Buffer> {
  const words = WORDS[page.language];
  const made = new Date("2026-01-01T00:00:00Z");
  const doc = new PDFDocument({
    size: "A4",
    margin: 50,
    info: { Title: `${words.title} ${page.orderNo}`, CreationDate: made, ModDate: made },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => doc.on("end", () => resolve(Buffer.concat(chunks))));
  const put = (text: string, x: number, y: number): void => void doc.text(text, x, y, { lineBreak: false });
  doc.font("Helvetica-Bold").fontSize(14);
  put(page.company, 50, 50);
  doc.fontSize(18);
  put(words.title, 50, 120);
  doc.font("Helvetica").fontSize(10);
  put(`${words.number}: ${page.orderNo}`, 50, 150);
  put(`${words.date}: ${page.date}`, 50, 166);
  doc.font("Helvetica-Bold");
  words.head.forEach((text, i) => {
    put(text, COLUMNS[i]!, 210);
  });
  doc.font("Helvetica");
  page.lines.forEach((line, i) => {
    const y = 232 + i * 18;
    const cells = [String((i + 1) * 10), line.articleNo, line.description, String(line.quantity), words.unit];
    cells.forEach((text, column) => {
      put(text, COLUMNS[column]!, y);
    });
  });
  doc.fontSize(8);
  put(`${page.company} · ${words.title} ${page.orderNo}`, 50, 780);
  doc.end();
  return done;
}
