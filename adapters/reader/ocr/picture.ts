// A JPEG or PNG as a pdf of one page, so that one decoder, one way of scaling and one of turning serve scans of every kind.
import { Buffer } from "node:buffer";

interface Picture {
  width: number;
  height: number;
  /** entries of the image dictionary that say how the data are packed */
  packing: string;
  data: Buffer;
  /** clockwise, degrees */
  rotate: number;
}

/** Long side of the page in points: A4. A photo of a page is taken to show all of it. */
const LONG_SIDE = 842;
const EXIF_ROTATION: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

/** null: another format, or a form of these two that a pdf cannot hold as it is (transparent or interlaced PNG). */
export function wrapPicture(bytes: Buffer): Buffer | null {
  const picture = readJpeg(bytes) ?? readPng(bytes);
  return picture && picture.width > 0 && picture.height > 0 ? toPdf(picture) : null;
}

/** Size, colours and orientation from the segments before the image data (ITU T.81 B.1.1, EXIF 2.3). */
function readJpeg(bytes: Buffer): Picture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let rotate = 0;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xe1) rotate = EXIF_ROTATION[orientation(bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2)))] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const space = { 1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK" }[bytes[at + 9]!];
      if (!space) return null;
      const packing = `/ColorSpace/${space}/BitsPerComponent 8/Filter/DCTDecode`;
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5), packing, data: bytes, rotate };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function orientation(segment: Buffer): number {
  if (segment.subarray(0, 4).toString("latin1") !== "Exif" || segment.length < 20) return 1;
  const little = segment[6] === 0x49;
  const short = (at: number): number => (at + 2 > segment.length ? 0 : little ? segment.readUInt16LE(at) : segment.readUInt16BE(at));
  for (let entry = 0; entry < Math.min(short(14), 64); entry++) {
    if (short(16 + entry * 12) === 0x0112) return short(16 + entry * 12 + 8);
  }
  return 1;
}

/** PNG's filtered rows are what a pdf calls predictor 15 (PDF 7.4.4.4), so the data go over as they are. */
function readPng(bytes: Buffer): Picture | null {
  if (bytes.length < 33 || bytes.readUInt32BE(0) !== 0x89504e47) return null;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [bits, colour, interlaced] = [bytes[24]!, bytes[25]!, bytes[28]!];
  if (interlaced !== 0 || ![0, 2, 3].includes(colour)) return null;
  let palette = "";
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 8, at + 8 + length);
    const type = bytes.subarray(at + 4, at + 8).toString("latin1");
    if (type === "PLTE") palette = `[/Indexed/DeviceRGB ${length / 3 - 1}<${body.toString("hex")}>]`;
    if (type === "IDAT") data.push(body);
    at += length + 12;
  }
  const space = colour === 3 ? palette : colour === 2 ? "/DeviceRGB" : "/DeviceGray";
  const predictor = `/DecodeParms<</Predictor 15/Colors ${colour === 2 ? 3 : 1}/BitsPerComponent ${bits}/Columns ${width}>>`;
  const packing = `/ColorSpace${space}/BitsPerComponent ${bits}/Filter/FlateDecode${predictor}`;
  return space ? { width, height, packing, data: Buffer.concat(data), rotate: 0 } : null;
}

function toPdf({ width, height, packing, data, rotate }: Picture): Buffer {
  const zoom = LONG_SIDE / Math.max(width, height);
  const [w, h] = [(width * zoom).toFixed(2), (height * zoom).toFixed(2)];
  const draw = `${w} 0 0 ${h} 0 0 cm /I Do`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Rotate ${rotate}/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>`,
    `<</Length ${draw.length}>>stream\n${draw}\nendstream`,
  ];
  const parts = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  const add = (text: string | Buffer): void => void parts.push(Buffer.from(text));
  const size = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, at) => {
    offsets.push(size());
    add(`${at + 1} 0 obj${object}endobj\n`);
  });
  offsets.push(size());
  add(`5 0 obj<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}${packing}/Length ${data.length}>>stream\n`);
  add(data);
  add("\nendstream endobj\n");
  const start = size();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  add(`xref\n0 6\n0000000000 65535 f \n${rows}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}
