// Pixels as pdf.js hands them over to grey ones.
import type { Raster } from "./raster.ts";

/** What pdf.js decodes an image to where there is no canvas. */
export interface PdfImage {
  width: number;
  height: number;
  /** ImageKind: 1 one bit a pixel, 2 RGB, 3 RGBA; absent for stencils */
  kind?: number;
  data: Uint8Array | Uint8ClampedArray;
}

/** More is no page but a poster, and costs more than it says. */
const MAX_PIXELS = 120_000_000;

/** null if the picture is not what it says. In a stencil a 0 bit is painted (PDF 8.9.6.2). */
export function toGrey(image: PdfImage | null | undefined): Raster | null {
  if (!image?.data || !(image.width > 0) || !(image.height > 0) || image.width * image.height > MAX_PIXELS) return null;
  const { width, height, data } = image;
  const grey = new Uint8Array(width * height);
  const colours = image.kind === 2 ? 3 : image.kind === 3 ? 4 : 0;
  if (colours === 0) {
    const stride = (width + 7) >> 3;
    if (data.length < stride * height) return null;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) grey[y * width + x] = (data[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1 ? 255 : 0;
    }
    return { width, height, data: grey };
  }
  if (data.length < width * height * colours) return null;
  // luma of Rec. 601 in 8-bit fixed point
  for (let at = 0, from = 0; at < grey.length; at++, from += colours) {
    const luma = (data[from]! * 77 + data[from + 1]! * 150 + data[from + 2]! * 29) >> 8;
    // what is transparent lets the white paper through
    grey[at] = colours === 4 ? 255 + ((luma - 255) * data[from + 3]!) / 255 : luma;
  }
  return { width, height, data: grey };
}
