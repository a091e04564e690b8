// Fax pages inside a pdf (CCITT group 3 and 4), which our pdf library does not decode: the same bytes under a TIFF header, which Tesseract opens.
import { Buffer } from "node:buffer";

/** A dictionary directly before its stream; fax software writes them in one piece. */
const STREAM = /<<((?:[^<>]|<<[^<>]*>>)*?\/CCITTFaxDecode(?:[^<>]|<<[^<>]*>>)*)>>\s*stream\r?\n/g;

interface Fax {
  width: number;
  height: number;
  /** /K: below 0 group 4, 0 group 3 one-dimensional, above 0 two-dimensional */
  k: number;
  /** what the coder calls white is shown black (BlackIs1 or an inverse Decode, not both) */
  inverse: boolean;
  data: Buffer;
}

function number(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key}\\s+(-?\\d{1,9})(?!\\s+\\d+\\s+R)`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Fax images of a file in the order of their bytes. Encrypted or otherwise filtered ones are left out. */
function faxes(bytes: Buffer): Fax[] {
  const text = bytes.toString("latin1");
  const found: Fax[] = [];
  for (const match of text.matchAll(STREAM)) {
    const dictionary = match[1]!;
    const from = match.index + match[0].length;
    const end = number(dictionary, "Length") ?? text.indexOf("endstream", from) - from;
    const width = number(dictionary, "Columns") ?? number(dictionary, "Width") ?? 1_728;
    const height = number(dictionary, "Height") ?? number(dictionary, "Rows") ?? 0;
    if (end <= 0 || height <= 0 || /\/(Flate|ASCII85|LZW|ASCIIHex)/.test(dictionary)) continue;
    const inverse = /\/BlackIs1\s+true/.test(dictionary) !== /\/Decode\s*\[\s*1(\.0*)?\s+0/.test(dictionary);
    found.push({ width, height, k: number(dictionary, "K") ?? 0, inverse, data: bytes.subarray(from, from + end) });
  }
  return found;
}

/** TIFF 6.0, little endian, one strip. */
function toTiff({ width, height, k, inverse, data }: Fax): Buffer {
  const tags: [id: number, type: 3 | 4, value: number][] = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 1],
    [259, 3, k < 0 ? 4 : 3],
    [262, 3, inverse ? 1 : 0],
    [273, 4, 0],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, data.length],
    ...(k < 0 ? [] : ([[292, 4, k > 0 ? 1 : 0]] as [number, 4, number][])),
  ];
  const head = Buffer.alloc(8 + 2 + tags.length * 12 + 4);
  head.write("II*\0", "latin1");
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(tags.length, 8);
  tags.forEach(([id, type, value], at) => {
    const place = 10 + at * 12;
    head.writeUInt16LE(id, place);
    head.writeUInt16LE(type, place + 2);
    head.writeUInt32LE(1, place + 4);
    head.writeUInt32LE(id === 273 ? head.length : value, place + 8);
  });
  return Buffer.concat([head, data]);
}

/** The n-th fax image as a TIFF file, taken for the n-th page; null if there is none. */
export function faxPage(bytes: Buffer, page: number): Buffer | null {
  const fax = faxes(bytes)[page - 1];
  return fax ? toTiff(fax) : null;
}
