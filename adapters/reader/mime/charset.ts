// Bytes to text: what the charset label says is checked against the bytes, because real mail mislabels.
import { decodeUtf7 } from "./utf7.ts";

export interface Decoded {
  text: string;
  /** the charset that was used, WHATWG name */
  charset: string;
  /** set if the label was missing or wrong; German, for staff */
  note?: string;
}

/** Names seen in the wild that the WHATWG encoding standard does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  "x-gbk": "gbk",
  cp936: "gbk",
  "gb2312-80": "gbk",
  "cp-1252": "windows-1252",
  win1252: "windows-1252",
  "windows 1252": "windows-1252",
  "iso-8859-1-windows-3.1-latin-1": "windows-1252",
  "8859-1": "windows-1252",
  "8bit": "windows-1252",
  ansi: "windows-1252",
  "iso-8859-8-i": "iso-8859-8",
  cp932: "shift_jis",
  ms932: "shift_jis",
  cp949: "euc-kr",
  cp950: "big5",
  utf8mb4: "utf-8",
  "unicode-1-1-utf-8": "utf-8",
};
const ASCII = new Set(["us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "x-unknown", "unknown", "default", "_autodetect", "binary"]);

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(ALIASES[label] ?? label);
  } catch {
    return null;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function hasHighBytes(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 0x7f) return true;
  return false;
}

/** ESC $ B, ESC $ @, ESC ( J: ISO-2022-JP is pure ASCII to every other decoder. */
function looksIso2022Jp(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0x1b); i >= 0 && i < bytes.length - 2; i = bytes.indexOf(0x1b, i + 1)) {
    if (bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x42 || bytes[i + 2] === 0x40)) return true;
  }
  return false;
}

function guess(bytes: Uint8Array, hint: string | undefined, label: string): Decoded {
  if (!hasHighBytes(bytes)) {
    if (looksIso2022Jp(bytes)) return named(bytes, "iso-2022-jp", `Zeichensatz ${label}: iso-2022-jp erkannt`);
    return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"), charset: "us-ascii" };
  }
  const text = asUtf8(bytes);
  if (text !== null) return { text, charset: "utf-8", note: `Zeichensatz ${label}: utf-8 erkannt` };
  const fallback = hint && decoderFor(hint) && !/^utf|ascii/.test(hint) ? hint : "windows-1252";
  return named(bytes, fallback, `Zeichensatz ${label}: ${fallback} angenommen`);
}

function named(bytes: Uint8Array, charset: string, note?: string): Decoded {
  const text = decoderFor(charset)?.decode(bytes) ?? "";
  return note ? { text, charset, note } : { text, charset };
}

function byOrderMark(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return named(bytes, "utf-8");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return named(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return named(bytes, "utf-16be");
  return null;
}

/**
 * Decodes a text body. Undeclared or wrongly declared 8-bit text becomes utf-8 if it is valid utf-8, else `hint`
 * (a charset named elsewhere in the mail), else windows-1252, which is what iso-8859-1 means in practice (WHATWG).
 */
export function decodeText(bytes: Uint8Array, declared?: string, hint?: string): Decoded {
  const marked = byOrderMark(bytes);
  if (marked) return marked;
  const label = (declared ?? "")
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, "");
  if (!label) return guess(bytes, hint, "nicht angegeben");
  if (ASCII.has(label)) return guess(bytes, hint, `als ${label} angegeben`);
  if (/^(x-)?(unicode-1-1-)?utf-?7(-imap)?$/.test(label)) return { text: decodeUtf7(bytes), charset: "utf-7" };
  const decoder = decoderFor(label);
  if (!decoder) return guess(bytes, hint, `unbekannt (${label.slice(0, 40)})`);
  if (decoder.encoding === "utf-8") {
    const text = asUtf8(bytes);
    if (text !== null) return { text, charset: "utf-8" };
    return guess(bytes, hint, "als utf-8 angegeben, aber ungültig");
  }
  // Valid multi-byte utf-8 under a one-byte label is a mislabelled mail: such byte pairs make no sense in those charsets.
  if (/^(windows-125|iso-8859-)/.test(decoder.encoding) && hasHighBytes(bytes)) {
    const text = asUtf8(bytes);
    if (text !== null) return { text, charset: "utf-8", note: `Zeichensatz als ${label} angegeben: utf-8 erkannt` };
  }
  return { text: decoder.decode(bytes), charset: decoder.encoding };
}
