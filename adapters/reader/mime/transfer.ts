// Content-Transfer-Encoding (RFC 2045 section 6): bytes as sent to bytes as meant. Never throws.
import { takeUuencoded } from "../uuencode.ts";

/** Decodes quoted-printable; malformed escapes stay literal. */
export function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  let n = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte !== 0x3d) {
      out[n++] = byte;
      continue;
    }
    const soft = softBreak(bytes, i + 1);
    if (soft > 0) {
      i = soft - 1;
      continue;
    }
    const value = hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]);
    if (Number.isNaN(value)) {
      out[n++] = byte;
    } else {
      out[n++] = value;
      i += 2;
    }
  }
  return out.subarray(0, n);
}

/** Index after "=" + optional blanks + line end, or 0 if this is no soft line break. */
function softBreak(bytes: Buffer, from: number): number {
  let i = from;
  while (bytes[i] === 0x20 || bytes[i] === 0x09) i++;
  if (i >= bytes.length) return i;
  if (bytes[i] === 0x0a) return i + 1;
  if (bytes[i] === 0x0d) return bytes[i + 1] === 0x0a ? i + 2 : i + 1;
  return 0;
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const upper = byte & 0xdf;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : Number.NaN;
}

/** Decodes base64; padding may stand in the middle, where two encoders' output was joined. What is no base64 is skipped. */
export function decodeBase64(bytes: Buffer): Buffer {
  const text = bytes.toString("latin1");
  const padded = /=[^=]*[A-Za-z0-9+/]/.test(text);
  if (!padded) return Buffer.from(text, "base64");
  return Buffer.concat(text.split(/=+/).map((block) => Buffer.from(block, "base64")));
}

/** Decodes a body by its declared encoding; unknown encodings count as 8bit. */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  if (encoding === "base64") return decodeBase64(bytes);
  if (encoding === "quoted-printable") return decodeQuotedPrintable(bytes);
  if (/^(x-)?uu(encode|e)?$/.test(encoding))
    return takeUuencoded(bytes.toString("latin1").replace(/\r\n?/g, "\n")).files[0]?.bytes ?? bytes;
  return bytes;
}
