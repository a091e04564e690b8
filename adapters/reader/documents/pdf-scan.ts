// Is a pdf a scan? Pages without text that show pictures, and pages whose text a scanner laid invisibly under its picture.
import { type Matrix, multiply } from "../ocr/raster.ts";
import type { Reading } from "./registry.ts";

interface Page {
  view: number[];
  getOperatorList(): Promise<{ fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown[] | null> }>;
}
interface Pdf {
  numPages: number;
  getPage(number: number): Promise<Page>;
}
type Ops = Record<string, number>;

const LOOKED_AT = 5;
/** A picture that covers this share of the page is the page. */
const COVERS = 0.5;
/** Text rendering mode of text that is neither filled nor stroked (PDF 9.3.6). */
const INVISIBLE = 3;
/** Image dictionaries cannot be compressed away (PDF 7.5.7), so that most orders need no second look. */
const IMAGE = /\/Subtype\s*\/Image/;
/** What a scanner's own recognition is worth nobody tells; it is no better than ours. */
const LAYER_CONFIDENCE = 0.7;

/** No text at all: pictures make it a scan, their absence an empty document. */
export async function nameEmptiness(pdf: Pdf, bytes: Buffer): Promise<Pick<Reading, "state" | "reason">> {
  const { OPS } = await import("unpdf/pdfjs");
  const images = imageOps(OPS);
  for (let number = 1; number <= Math.min(pdf.numPages, LOOKED_AT); number++) {
    const { fnArray } = await (await pdf.getPage(number)).getOperatorList();
    const fns = Array.from(fnArray);
    if (fns.some((op) => images.has(op))) return { state: "scanned", reason: "Gescannte Seiten ohne Text." };
    if (fns.includes(OPS.constructPath) && fns.length > 200)
      return { state: "scanned", reason: "Das PDF enthält nur Zeichnungen, keinen Text." };
  }
  // a picture that cannot be decoded (JBIG2) leaves no trace among the operators
  if (IMAGE.test(bytes.toString("latin1"))) return { state: "scanned", reason: "Gescannte Seiten ohne Text." };
  return { state: "empty", reason: "Das PDF enthält weder Text noch Bilder." };
}

function imageOps(OPS: Ops): Set<number> {
  return new Set(
    ["paintImageXObject", "paintInlineImageXObject", "paintImageMaskXObject", "paintImageXObjectRepeat"].map((name) => OPS[name]!),
  );
}

/** "Searchable" scans: all text of the first page is invisible and a picture covers it. What recognition alone says must not pass for print. */
export async function hiddenLayer(pdf: Pdf, bytes: Buffer): Promise<Partial<Reading>> {
  if (!IMAGE.test(bytes.toString("latin1"))) return {};
  const { OPS } = await import("unpdf/pdfjs");
  const page = await pdf.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const area = Math.abs((right - left) * (top - bottom));
  const images = imageOps(OPS);
  const shows = new Set([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText, OPS.nextLineSetSpacingShowText]);
  const stack: { matrix: Matrix; mode: number }[] = [];
  let now: { matrix: Matrix; mode: number } = { matrix: [1, 0, 0, 1, 0, 0], mode: 0 };
  let covered = false;
  for (let n = 0; n < fnArray.length; n++) {
    const fn = fnArray[n]!;
    const own = argsArray[n] ?? [];
    if (fn === OPS.save || fn === OPS.paintFormXObjectBegin) {
      stack.push(now);
      if (fn !== OPS.save && own[0]) now = { ...now, matrix: multiply(now.matrix, own[0] as Matrix) };
    } else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) now = stack.pop() ?? now;
    else if (fn === OPS.transform) now = { ...now, matrix: multiply(now.matrix, own as unknown as Matrix) };
    else if (fn === OPS.setTextRenderingMode) now = { ...now, mode: Number(own[0]) };
    else if (shows.has(fn) && now.mode !== INVISIBLE) return {};
    else if (images.has(fn)) {
      const [a, b, c, d] = now.matrix;
      covered ||= Math.abs(a * d - b * c) > area * COVERS;
    }
  }
  if (!covered) return {};
  return { state: "scanned", reason: "Gescannte Seiten; den Text hat das Gerät des Absenders erkannt.", ocrConfidence: LAYER_CONFIDENCE };
}
