// Compressed RTF (MS-OXRTFCP) as Outlook stores bodies, reduced to plain text.

const PREBUF =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const MAX_OUTPUT = 1_000_000;

function decompress(bytes: Buffer): string {
  if (bytes.length < 16) return "";
  const magic = bytes.readUInt32LE(8);
  if (magic === 0x414c454d) return bytes.subarray(16).toString("latin1");
  if (magic !== 0x75465a4c) return "";
  const window = Buffer.alloc(4_096, 0x20);
  window.write(PREBUF, "latin1");
  let write = PREBUF.length;
  const size = Math.min(bytes.readUInt32LE(4), MAX_OUTPUT);
  const out = Buffer.alloc(size);
  let n = 0;
  const put = (byte: number): void => {
    if (n < size) out[n++] = byte;
    window[write] = byte;
    write = (write + 1) % 4_096;
  };
  for (let at = 16; at < bytes.length && n < size; ) {
    const control = bytes[at++]!;
    for (let bit = 0; bit < 8 && at < bytes.length && n < size; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at++]!);
        continue;
      }
      if (at + 1 >= bytes.length) return out.subarray(0, n).toString("latin1");
      const token = bytes.readUInt16BE(at);
      at += 2;
      const offset = token >> 4;
      if (offset === write) return out.subarray(0, n).toString("latin1");
      for (let i = 0; i < (token & 15) + 2; i++) put(window[(offset + i) % 4_096]!);
    }
  }
  return out.subarray(0, n).toString("latin1");
}

/** Groups whose text is not the letter's text. */
const SKIPPED = /^\\(\*|fonttbl|colortbl|stylesheet|info|pict|header|footer|htmltag|mhtmltag)/;

/** Plain text of a compressed or plain RTF body; "" if it cannot be read. */
export function rtfToText(bytes: Buffer): string {
  const rtf = bytes.subarray(0, 5).toString("latin1") === "{\\rtf" ? bytes.toString("latin1") : decompress(bytes);
  const out: string[] = [];
  let depth = 0;
  let skipFrom = 0;
  for (const [token] of rtf.slice(0, MAX_OUTPUT).matchAll(/\\'[0-9a-f]{2}|\\u-?\d+ ?\??|\\[a-z]+-?\d* ?|\\[^a-z]|[{}]|[^\\{}]+/gi)) {
    if (token === "{") depth++;
    else if (token === "}") {
      if (skipFrom === depth) skipFrom = 0;
      depth--;
    } else if (skipFrom === 0 && SKIPPED.test(token)) skipFrom = depth;
    else if (skipFrom === 0) out.push(plain(token));
  }
  return out
    .join("")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function plain(token: string): string {
  if (/^\\(par|line|row)\b/.test(token)) return "\n";
  if (/^\\(tab|cell)\b/.test(token)) return "\t";
  const unicode = /^\\u(-?\d+)/.exec(token);
  if (unicode) return String.fromCharCode(Number(unicode[1]) & 0xffff);
  if (token.startsWith("\\'")) return new TextDecoder("windows-1252").decode(Uint8Array.of(Number.parseInt(token.slice(2), 16)));
  if (/^\\[{}\\]$/.test(token)) return token[1]!;
  return token.startsWith("\\") ? "" : token.replace(/[\r\n]/g, "");
}
