// A scanned pdf page as one grey picture: its images, stripes and stencils drawn where the page puts them. Text and lines are not drawn.
import { getDocumentProxy } from "unpdf";
import { type PdfImage, toGrey } from "./pixels.ts";
import { blank, draw, type Matrix, multiply, type Raster } from "./raster.ts";

/** Print of 8 points is 22 pixels high then, which the recogniser likes best; more only costs time (measured). */
export const DPI = 200;
/** A3 at 200 dpi; larger paper is drawn coarser. */
const MAX_SIDE = 3_400;
const MAX_IMAGES = 400;

interface Objects {
  get(id: string, ready: (image: PdfImage | null) => void): unknown;
}
interface Page {
  objs: Objects;
  commonObjs: Objects;
}

export interface PageRaster {
  raster: Raster;
  /** points of the page for one pixel */
  scale: number;
}

/** null if the page shows no picture that can be decoded. `number` is 1-based. Throws if the file cannot be opened. */
export async function pdfPageRaster(bytes: Uint8Array, number: number): Promise<PageRaster | null> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, disableFontFace: true, useSystemFonts: false });
  try {
    const page = await pdf.getPage(number);
    const plain = page.getViewport({ scale: 1 });
    const zoom = Math.min(DPI / 72, MAX_SIDE / Math.max(plain.width, plain.height));
    const { width, height, transform } = page.getViewport({ scale: zoom });
    const paper = blank(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
    const { fnArray, argsArray } = await page.getOperatorList();
    const drawn = await paint(paper, page as unknown as Page, transform as unknown as Matrix, fnArray, argsArray);
    return drawn ? { raster: paper, scale: 1 / zoom } : null;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function paint(paper: Raster, page: Page, base: Matrix, fns: ArrayLike<number>, args: ArrayLike<unknown[] | null>): Promise<boolean> {
  const { OPS } = await import("unpdf/pdfjs");
  let matrix = base;
  const stack: Matrix[] = [];
  let images = 0;
  const put = (image: PdfImage | null, stencil: boolean, at: Matrix = matrix): void => {
    const grey = toGrey(image);
    if (!grey) return;
    draw(paper, grey, at, stencil);
    images++;
  };
  for (let n = 0; n < fns.length && images < MAX_IMAGES; n++) {
    const fn = fns[n];
    const own = args[n] ?? [];
    if (fn === OPS.save) stack.push(matrix);
    else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? base;
    else if (fn === OPS.transform) matrix = multiply(matrix, own as unknown as Matrix);
    else if (fn === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (own[0]) matrix = multiply(matrix, own[0] as Matrix);
    } else if (fn === OPS.paintImageXObject) put(await image(page, own[0]), false);
    else if (fn === OPS.paintInlineImageXObject) put(own[0] as PdfImage, false);
    else if (fn === OPS.paintImageMaskXObject) put(await stencil(page, own[0]), true);
    else if (fn === OPS.paintImageXObjectRepeat) {
      const [id, sx, sy, places] = own as [string, number, number, ArrayLike<number>];
      const repeated = await image(page, id);
      for (let i = 0; i + 1 < places.length; i += 2) put(repeated, false, multiply(matrix, [sx, 0, 0, sy, places[i]!, places[i + 1]!]));
    }
  }
  return images > 0;
}

function image(page: Page, id: unknown): Promise<PdfImage | null> {
  if (typeof id !== "string") return Promise.resolve(null);
  return new Promise((resolve) => (id.startsWith("g_") ? page.commonObjs : page.objs).get(id, resolve));
}

/** Large stencils lie among the page's objects, their name in `data`. */
async function stencil(page: Page, own: unknown): Promise<PdfImage | null> {
  const mask = own as { data?: unknown } | null;
  if (typeof mask?.data !== "string") return own as PdfImage | null;
  const found = await image(page, mask.data);
  return found && { ...(own as PdfImage), ...found };
}
