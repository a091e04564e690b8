// Grey pictures in memory: drawing one onto another at any angle and size, and the simplest file form that the recogniser takes.

/** One byte a pixel, 0 black to 255 white, rows from the top. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}
/** PDF matrix [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` applied first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function blank(width: number, height: number): Raster {
  return { width, height, data: new Uint8Array(width * height).fill(255) };
}

/** Averages squares of `factor` pixels, so that thin strokes fade instead of vanishing. */
function shrink(source: Raster, factor: number): Raster {
  const width = Math.max(1, Math.floor(source.width / factor));
  const height = Math.max(1, Math.floor(source.height / factor));
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let v = 0; v < factor; v++) {
        const row = (y * factor + v) * source.width + x * factor;
        for (let u = 0; u < factor; u++) sum += source.data[row + u] ?? 255;
      }
      data[y * width + x] = sum / (factor * factor);
    }
  }
  return { width, height, data };
}

/** Draws `picture`, which fills the unit square (its first row at y = 1, PDF 8.9.5), through `matrix` onto `page`. `dark`: only darkens, as stencils do. */
export function draw(page: Raster, picture: Raster, matrix: Matrix, dark = false): void {
  const [a, b, c, d, e, f] = matrix;
  const area = a * d - b * c;
  if (!Number.isFinite(area) || Math.abs(area) < 1 || picture.width < 1 || picture.height < 1) return;
  const factor = Math.floor(Math.min(picture.width / Math.hypot(a, b), picture.height / Math.hypot(c, d)));
  const source = factor >= 2 ? shrink(picture, factor) : picture;
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(page.width, Math.ceil(Math.max(...xs)))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(page.height, Math.ceil(Math.max(...ys)))];
  const stepU = (d / area) * source.width;
  const stepV = (b / area) * source.height;
  for (let y = top; y < bottom; y++) {
    const [dx, dy] = [left + 0.5 - e, y + 0.5 - f];
    let u = ((d * dx - c * dy) / area) * source.width;
    let v = (1 - (a * dy - b * dx) / area) * source.height;
    for (let x = left; x < right; x++, u += stepU, v += stepV) {
      if (u < 0 || v < 0 || u >= source.width || v >= source.height) continue;
      const value = sample(source, u - 0.5, v - 0.5);
      const at = y * page.width + x;
      if (!dark || value < page.data[at]!) page.data[at] = value;
    }
  }
}

/** Between four pixels; at the border the border's own. */
function sample({ width, height, data }: Raster, u: number, v: number): number {
  const x = Math.min(width - 1, Math.max(0, u));
  const y = Math.min(height - 1, Math.max(0, v));
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)];
  const [p, q] = [x - x0, y - y0];
  const upper = data[y0 * width + x0]! * (1 - p) + data[y0 * width + x1]! * p;
  const lower = data[y1 * width + x0]! * (1 - p) + data[y1 * width + x1]! * p;
  return upper * (1 - q) + lower * q;
}

/** Turned clockwise by quarters. */
export function turn({ width, height, data }: Raster, quarters: number): Raster {
  if (quarters % 4 === 0) return { width, height, data };
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + (height - 1 - y)] = data[y * width + x]!;
  }
  return turn({ width: height, height: width, data: turned }, (quarters % 4) - 1);
}

/** A binary PGM file (Netpbm P5): a line of header, then the pixels. */
export function toPgm({ width, height, data }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), data]);
}
