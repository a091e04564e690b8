// Folding: lower-case ASCII, so that "Änderung", "Aenderung" and "ÄNDERUNG" are one word and \b works in patterns.

const TWO: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", œ: "oe", ø: "o", å: "a", ł: "l", đ: "d", ı: "i" };
const MARKS = /\p{M}+/gu;

function foldChar(char: string): string {
  const lower = char.toLowerCase();
  return TWO[lower] ?? lower.normalize("NFKD").replace(MARKS, "");
}

const cache = new Map<string, string>();
for (let code = 0; code < 0x250; code++) cache.set(String.fromCharCode(code), foldChar(String.fromCharCode(code)));
for (const dash of "\u2010\u2011\u2012\u2013\u2014\u2212") cache.set(dash, "-");
for (const quote of "\u2018\u2019\u00b4`") cache.set(quote, "'");
for (const space of "\u00a0\u2007\u202f\u2009") cache.set(space, " ");

/** Folds text to lower-case ASCII where letters have one ("Grüße" -> "gruesse"); other scripts stay as they are. */
export function fold(text: string): string {
  let out = "";
  for (const char of text.normalize("NFC")) out += cache.get(char) ?? foldChar(char);
  return out;
}

/**
 * The words of the original that stand at `start`..`end` of its folded form, for showing evidence to staff.
 * Both offsets are UTF-16 indexes into `fold(original)`.
 */
export function unfold(original: string, start: number, end: number): string {
  let at = 0;
  let out = "";
  for (const char of original.normalize("NFC")) {
    if (at >= end) break;
    const width = (cache.get(char) ?? foldChar(char)).length;
    if (at + width > start) out += char;
    at += width;
  }
  return out.replace(/\s+/g, " ").trim();
}
