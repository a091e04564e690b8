// Builds small mails for tests.

export interface PartSpec {
  type: string;
  body: string | Buffer;
  filename?: string;
  disposition?: "attachment" | "inline";
}

/** One part with its headers, body in base64. */
export function part({ type, body, filename, disposition }: PartSpec): string {
  const name = filename ? `; filename="${filename}"` : "";
  const placed = filename || disposition ? `Content-Disposition: ${disposition ?? "attachment"}${name}\r\n` : "";
  const encoded = Buffer.from(body).toString("base64").replace(/.{76}/g, "$&\r\n");
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${placed}\r\n${encoded}\r\n`;
}

export const HEAD =
  "From: Jana Muster <jana@kunde.example>\r\nTo: sales@h-bu.de\r\nSubject: Test\r\nDate: Tue, 3 Nov 2026 09:14:17 +0100\r\nMessage-ID: <1@kunde.example>\r\nMIME-Version: 1.0\r\n";

/** A mail of several parts. */
export function multipart(specs: readonly PartSpec[], subtype = "mixed", head = HEAD): Buffer {
  const parts = specs.map((spec) => `--grenze\r\n${part(spec)}`).join("");
  return Buffer.from(`${head}Content-Type: multipart/${subtype}; boundary=grenze\r\n\r\n${parts}--grenze--\r\n`);
}

/** A mail of one text part whose body is given as bytes. */
export function simple(contentType: string, body: Buffer | string, head = HEAD): Buffer {
  const type = contentType ? `Content-Type: ${contentType}\r\n` : "";
  return Buffer.concat([Buffer.from(`${head}${type}Content-Transfer-Encoding: 8bit\r\n\r\n`), Buffer.from(body)]);
}

export const HINT = { mailbox: "sales@h-bu.de", arrivedAt: "2026-12-31T12:00:00.000Z" };
