// Raw message to a tree of parts with their bytes (RFC 2045/2046). Own splitter because the charset of a body can only be judged on its bytes.
import { type HeaderField, header, parseHeaders, type Structured, structured } from "./headers.ts";
import { decodeTransfer } from "./transfer.ts";

export interface Part {
  headers: HeaderField[];
  /** lower case media type */
  type: string;
  params: Record<string, string>;
  /** "attachment", "inline" or "" */
  disposition: string;
  filename: string;
  encoding: string;
  /** body as sent; `content()` decodes it */
  body: Buffer;
  parts: Part[];
}

/** Real mail is below 20 levels and 200 parts; beyond the limits a part stays one undivided leaf. */
export const MIME_LIMITS = { depth: 40, parts: 500 } as const;

const HEAD_BYTES = 32_768;

interface Budget {
  parts: number;
  notes: string[];
}

/** Decoded bytes of a leaf. */
export function content(part: Part): Buffer {
  return decodeTransfer(part.body, part.encoding);
}

/** End of the header block: [end of headers, start of body]. Without an empty line the whole is body if its first line is no field. */
function splitHead(raw: Buffer): [number, number] {
  for (const [gap, length] of [
    ["\n\r\n", 3],
    ["\n\n", 2],
    ["\r\r", 2],
  ] as const) {
    const at = raw.indexOf(gap);
    if (at < 0) continue;
    const other = gap === "\n\r\n" ? raw.subarray(0, at).indexOf("\n\n") : -1;
    return other >= 0 ? [other, other + 2] : [at, at + length];
  }
  return bodyWithoutGap(raw);
}

/** Some programs forget the empty line: then the first line that is no field begins the body. */
function bodyWithoutGap(raw: Buffer): [number, number] {
  const text = raw.subarray(0, 65_536).toString("latin1");
  for (const line of text.matchAll(/[^\r\n]*(\r\n|\r|\n|$)/g)) {
    if (line.index > 0 && line[0] !== "" && !/^([\x21-\x39\x3b-\x7e]{1,200}[ \t]*:|[ \t])/.test(line[0])) return [line.index, line.index];
  }
  return [raw.length, raw.length];
}

function skipPreamble(raw: Buffer): Buffer {
  let start = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0;
  while (raw[start] === 0x0d || raw[start] === 0x0a) start++;
  // mbox exports begin with an envelope line
  if (/^From [^:\r\n]*[^\s:]/.test(raw.subarray(start, start + 40).toString("latin1"))) {
    const end = raw.indexOf(0x0a, start);
    start = end < 0 ? raw.length : end + 1;
  }
  return raw.subarray(start);
}

/** Byte ranges between delimiter lines. Trailing blanks are allowed (RFC 2046 5.1.1); a missing close is tolerated. */
function splitBody(body: Buffer, boundary: string): Buffer[] {
  const needle = Buffer.from(`--${boundary}`, "utf8");
  const chunks: Buffer[] = [];
  let open = -1;
  for (let at = body.indexOf(needle); at >= 0; at = body.indexOf(needle, at + needle.length)) {
    if (at > 0 && body[at - 1] !== 0x0a && body[at - 1] !== 0x0d) continue;
    let end = at + needle.length;
    const closing = body[end] === 0x2d && body[end + 1] === 0x2d;
    if (closing) end += 2;
    while (body[end] === 0x20 || body[end] === 0x09) end++;
    if (end < body.length && body[end] !== 0x0a && body[end] !== 0x0d) continue;
    if (open >= 0) chunks.push(body.subarray(open, Math.max(open, trimEnd(body, open, at))));
    open = body[end] === 0x0d && body[end + 1] === 0x0a ? end + 2 : end + 1;
    if (closing) return chunks;
    if (chunks.length >= MIME_LIMITS.parts) return chunks;
  }
  if (open >= 0 && open <= body.length) chunks.push(body.subarray(open));
  return chunks;
}

/** The line end before a delimiter belongs to the delimiter. */
function trimEnd(body: Buffer, start: number, at: number): number {
  let end = at;
  if (end > start && body[end - 1] === 0x0a) end--;
  if (end > start && body[end - 1] === 0x0d) end--;
  return end;
}

function guessBoundary(body: Buffer): string | undefined {
  return body
    .subarray(0, 4_096)
    .toString("latin1")
    .match(/(?:^|\n)--([^\s-][^\r\n]{5,69}?)[ \t]*\r?\n(?=content-)/i)?.[1];
}

function filenameOf(type: Structured | null, disposition: Structured | null): string {
  const name = disposition?.params["filename"] ?? type?.params["name"] ?? "";
  // a path in a file name is never wanted: only its last piece counts
  return (name.split(/[\\/]/).pop() ?? "").trim().slice(0, 200);
}

function parsePart(raw: Buffer, depth: number, budget: Budget, fallbackType: string): Part {
  budget.parts++;
  const [end, start] = splitHead(raw);
  const headers = raw[0] === 0x0a || raw[0] === 0x0d ? [] : parseHeaders(raw.subarray(0, end));
  const noHead = headers.length === 0;
  const body = noHead ? raw : raw.subarray(start);
  const type = structured(header(headers, "content-type"));
  const disposition = structured(header(headers, "content-disposition"));
  const part: Part = {
    headers,
    type: type && /^[^\s/]+\/[^\s/]+$/.test(type.value) ? type.value : fallbackType,
    params: type?.params ?? {},
    disposition: disposition ? (disposition.value === "inline" ? "inline" : "attachment") : "",
    filename: filenameOf(type, disposition),
    encoding: (header(headers, "content-transfer-encoding") ?? "")
      .slice(0, 200)
      .replace(/\([^()]*\)|["';]/g, "")
      .trim()
      .toLowerCase(),
    body,
    parts: [],
  };
  if (part.type.startsWith("multipart/")) divide(part, depth, budget);
  return part;
}

function divide(part: Part, depth: number, budget: Budget): void {
  if (depth >= MIME_LIMITS.depth || budget.parts >= MIME_LIMITS.parts) {
    budget.notes.push("MIME zu tief oder zu viele Teile: der Rest wurde nicht zerlegt");
    part.type = "application/octet-stream";
    return;
  }
  let chunks = part.params["boundary"] ? splitBody(part.body, part.params["boundary"]) : [];
  if (chunks.length === 0) {
    const guessed = guessBoundary(part.body);
    if (guessed) chunks = splitBody(part.body, guessed);
    // a multipart of no parts
    else if (part.params["boundary"] && part.body.includes(`--${part.params["boundary"]}--`)) return;
    budget.notes.push("MIME-Trennzeile fehlt oder ist falsch");
  }
  const childType = part.type === "multipart/digest" ? "message/rfc822" : "text/plain";
  for (const chunk of chunks) {
    if (budget.parts >= MIME_LIMITS.parts) break;
    part.parts.push(parsePart(chunk, depth + 1, budget, childType));
  }
  if (chunks.length === 0) part.type = "text/plain";
}

/** CR CR LF, left by a gateway that translated line ends twice. */
function plainLineEnds(raw: Buffer): Buffer {
  const first = raw.indexOf(0x0a);
  if (first < 2 || raw[first - 1] !== 0x0d || raw[first - 2] !== 0x0d) return raw;
  return Buffer.from(raw.toString("latin1").replaceAll("\r\r\n", "\r\n"), "latin1");
}

/** The header of a mail of which nothing else can be read: its first 32 kB. */
export function parseHead(raw: Uint8Array): HeaderField[] {
  const start = skipPreamble(Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, HEAD_BYTES)));
  return parseHeaders(start.subarray(0, splitHead(start)[0]));
}

/** Parses any bytes into a part tree; oddities are named in `notes` (German). Never throws, linear in size times depth. */
export function parseMime(raw: Uint8Array): { root: Part; notes: string[] } {
  const bytes = plainLineEnds(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength));
  const budget: Budget = { parts: 0, notes: [] };
  const root = parsePart(skipPreamble(bytes), 0, budget, "text/plain");
  return { root, notes: [...new Set(budget.notes)] };
}
