// PDF to text, tables and embedded invoices and orders (unpdf). Runs in a child process only: hostile files cost memory and time.
import { getDocumentProxy } from "unpdf";
import type { Table } from "../../../core/mail/types.ts";
import { joinPages } from "../pages.ts";
import { linesToText, type Piece, toLines } from "./pdf-lines.ts";
import { hiddenLayer, nameEmptiness } from "./pdf-scan.ts";
import { type Carry, readTables } from "./pdf-tables.ts";
import type { DocumentReader, Reading } from "./registry.ts";
import { readXml } from "./xml.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const failed = (state: Reading["state"], reason: string): Reading => ({ state, reason, text: "", tables: [] });

/** Reads a PDF. Encrypted, broken, scanned and empty ones are named; pages beyond `maxPages` are not read. */
export const readPdf: DocumentReader = async (bytes, { maxPages }) => {
  let pdf: Pdf;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, disableFontFace: true, useSystemFonts: false });
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "PasswordException") return failed("encrypted", "Das PDF ist mit einem Passwort geschützt.");
    return failed("broken", "Das PDF ist beschädigt und lässt sich nicht öffnen.");
  }
  try {
    if (pdf.numPages > maxPages)
      return { ...failed("too_large", `Das PDF hat ${pdf.numPages} Seiten, gelesen werden höchstens ${maxPages}.`), pages: pdf.numPages };
    const embedded = await readEmbedded(pdf);
    const { tables, ...pages } = await readPages(pdf);
    const reading: Reading = { state: "ok", pages: pdf.numPages, ...pages, tables, ...embedded };
    if (pages.text === "") return { ...reading, ...(await nameEmptiness(pdf, bytes)) };
    return { ...reading, ...(await hiddenLayer(pdf, bytes)) };
  } catch {
    return { ...failed("broken", "Das PDF ist beschädigt: eine Seite lässt sich nicht lesen."), pages: pdf.numPages };
  } finally {
    await pdf.loadingTask.destroy();
  }
};

async function readPages(pdf: Pdf): Promise<ReturnType<typeof joinPages> & { tables: Table[] }> {
  const texts: string[] = [];
  const tables: Table[] = [];
  let carry: Carry | null = null;
  for (let number = 1; number <= pdf.numPages; number++) {
    const lines = toLines(await pieces(pdf, number));
    texts.push(linesToText(lines));
    const found = readTables(lines, number, carry);
    tables.push(...found.tables);
    carry = found.carry;
  }
  return { ...joinPages(texts), tables };
}

async function pieces(pdf: Pdf, number: number): Promise<Piece[]> {
  const page = await pdf.getPage(number);
  // the page's own rotation turns landscape prints upright
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as [number, number, number, number, number, number];
  const { items } = await page.getTextContent();
  const found: Piece[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [ta, tb, tc, td, te, tf] = item.transform as [number, number, number, number, number, number];
    const direction = [a * ta + c * tb, b * ta + d * tb] as const;
    // text that runs up the margin is no part of any line
    if (Math.abs(direction[1]) > Math.abs(direction[0]) * 0.2) continue;
    found.push({
      text: item.str,
      x: a * te + c * tf + e,
      y: b * te + d * tf + f,
      width: item.width,
      size: item.height || Math.hypot(tc, td),
      font: item.fontName,
    });
  }
  page.cleanup();
  return found;
}

/** ZUGFeRD / Factur-X and Order-X: the invoice or the order as XML inside the PDF. */
async function readEmbedded(pdf: Pdf): Promise<Pick<Reading, "invoice" | "order" | "message">> {
  const attachments: unknown = await pdf.getAttachments();
  const entries = attachments instanceof Map ? [...attachments] : Object.entries(attachments ?? {});
  for (const [key, entry] of entries as [string, { filename?: string; content?: Uint8Array }][]) {
    if (!/\.xml$/i.test(entry.filename ?? key)) continue;
    const content = entry.content ?? (await contentOf(pdf, key));
    if (!content || content.length > 5_000_000) continue;
    const { invoice, order, message } = await readXml(Buffer.from(content), { filename: key, maxPages: 1 });
    if (invoice || order || message) return { ...(invoice && { invoice }), ...(order && { order }), ...(message && { message }) };
  }
  return {};
}

async function contentOf(pdf: Pdf, key: string): Promise<Uint8Array | undefined> {
  const source = pdf as Pdf & { getAttachmentContent?: (id: string) => Promise<Uint8Array | null> };
  return (await source.getAttachmentContent?.(key)) ?? undefined;
}
