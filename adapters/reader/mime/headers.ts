// Header block to fields: unfolding, encoded words (RFC 2047), parameters (RFC 2231), raw 8-bit bytes.
import libmime from "libmime";
import { decodeText } from "./charset.ts";

export interface HeaderField {
  /** lower case */
  key: string;
  /** unfolded, not yet word-decoded */
  value: string;
}
export interface Structured {
  /** lower case, e.g. "text/plain" */
  value: string;
  params: Record<string, string>;
}

/** A single hostile header must not cost more than this. */
const MAX_VALUE = 32_768;
const MAX_FIELDS = 2_000;

/** Splits a header block. Lines that are no field are ignored, as mail readers do. */
export function parseHeaders(block: Buffer): HeaderField[] {
  const { text } = decodeText(block.subarray(0, 1_048_576));
  const fields: HeaderField[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const last = fields[fields.length - 1];
    if (/^[ \t]/.test(line)) {
      if (last && last.value.length < MAX_VALUE) last.value += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(":");
    if (colon <= 0 || fields.length >= MAX_FIELDS) continue;
    const key = line.slice(0, colon).trim().toLowerCase();
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) continue;
    fields.push({ key, value: line.slice(colon + 1, colon + 1 + MAX_VALUE).trim() });
  }
  return fields;
}

/** First value of a field, unfolded and raw; undefined if the field is not there. */
export function header(fields: readonly HeaderField[], key: string): string | undefined {
  return fields.find((field) => field.key === key)?.value;
}

/** Decodes encoded words; text that cannot be decoded stays as written. NULs and control characters go. */
export function decodeWords(value: string): string {
  let text = value;
  if (value.includes("=?")) {
    try {
      // a word that lost its end, at the end of a cut header
      text = libmime.decodeWords(value.replace(/=\?[\w*-]{2,40}\?[bq]\?[^?\s]*$/i, "$&?="));
    } catch {
      text = value;
    }
  }
  return cleanControls(text);
}

/** Removes NUL and C0 controls except tab and line feed, which SQLite, JSON and screens dislike. */
export function cleanControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what has to go
  return text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, "");
}

/** Parses "text/plain; charset=utf-8; name*=utf-8''x": comments dropped, parameter continuations joined. */
export function structured(value: string | undefined): Structured | null {
  if (value === undefined || value.trim() === "") return null;
  try {
    const parsed = libmime.parseHeaderValue(value.slice(0, 8_192), { stripComments: true });
    const params: Record<string, string> = {};
    for (const [key, raw] of Object.entries(parsed.params)) {
      params[key] = parsed.decodedParams.includes(key) ? cleanControls(raw) : decodeWords(raw);
    }
    return { value: parsed.value.trim().toLowerCase(), params };
  } catch {
    return null;
  }
}
