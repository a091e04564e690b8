// uuencoded files inside a text body ("begin 644 name … end"), as old systems still send them.

export interface Uufile {
  filename: string;
  bytes: Buffer;
}

function decodeLine(line: string): Buffer {
  const length = (line.charCodeAt(0) - 32) & 63;
  const out = Buffer.alloc(length);
  let n = 0;
  for (let i = 1; i < line.length && n < length; i += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => ((i + k < line.length ? line.charCodeAt(i + k) : 32) - 32) & 63) as [
      number,
      number,
      number,
      number,
    ];
    for (const byte of [(a << 2) | (b >> 4), (b << 4) | (c >> 2), (c << 6) | d]) if (n < length) out[n++] = byte & 255;
  }
  return out;
}

/** Takes uuencoded files out of a text; the text keeps a line naming each. Only complete blocks count. */
export function takeUuencoded(text: string): { text: string; files: Uufile[] } {
  if (!/^begin [0-7]{3,4} /m.test(text)) return { text, files: [] };
  const files: Uufile[] = [];
  const kept: string[] = [];
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const filename = /^begin [0-7]{3,4} (\S.{0,150}?)\s*$/.exec(lines[i]!)?.[1];
    const end = filename ? blockEnd(lines, i + 1) : -1;
    if (!filename || end < 0 || files.length >= 50) {
      kept.push(lines[i]!);
      continue;
    }
    files.push({ filename: filename.split(/[\\/]/).pop()!, bytes: Buffer.concat(lines.slice(i + 1, end).map(decodeLine)) });
    kept.push(`[Anlage: ${filename}]`);
    i = end;
  }
  return { text: kept.join("\n"), files };
}

/** Line index of "end" if every line before it is a uuencoded one, else -1. */
function blockEnd(lines: readonly string[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    if (lines[i]!.trimEnd() === "end") return i > from ? i : -1;
    // the empty last line is a blank that lost itself on the way
    if (!/^[\x20-\x60]{1,62}$/.test(lines[i]!) && !(lines[i] === "" && lines[i + 1]?.trimEnd() === "end")) return -1;
  }
  return -1;
}
