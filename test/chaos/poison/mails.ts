// The bad mails of a chaos run: one row a kind. What it does is in its name; each begs for 500 buttons, so that a person must hear of it.
import { deepXml, edifactBomb, encryptedPdf, pdfBomb, pdfOfWords, pngBomb, xmlBomb } from "./documents.ts";
import { docxBomb, xlsxBomb } from "./zip.ts";

export interface BadMail {
  kind: string;
  raw: Buffer;
  subject: string;
  /** imap: found again by its subject; api: its header is so broken that only handing it in tells its id */
  way: "imap" | "api";
}

interface Parts {
  /** header lines before the others, each with its end */
  first?: string;
  type?: string;
  body?: string;
  /** instead of the header fields that every mail has */
  head?: string;
  way?: BadMail["way"];
}

const MB = 1_048_576;
const WISH = "Guten Tag,\r\n\r\nbitte liefern Sie uns 500 Stück HB-K15-SW.\r\n\r\n";
const TEXT = "Content-Type: text/plain; charset=utf-8\r\n";
const HTML = "Content-Type: text/html; charset=utf-8\r\n";
const full = (unit: string, bytes: number): string => unit.repeat(Math.ceil(bytes / unit.length));
const attached = (filename: string, bytes: Buffer): Parts => ({
  type: "Content-Type: multipart/mixed; boundary=gift\r\n",
  body: `--gift\r\n${TEXT}\r\nGuten Tag,\r\n\r\nanbei unsere Bestellung.\r\n--gift\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${filename}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n--gift--\r\n`,
});
const words = (text: string): Parts => ({ body: WISH + text });

function deepMime(levels: number): Parts {
  const open = Array.from({ length: levels }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}x\r\n\r\n--b${i}x\r\n`).join("");
  return { type: open.slice(0, open.indexOf("\r\n") + 2), body: `${open.slice(open.indexOf("\r\n\r\n") + 4)}${TEXT}\r\n${WISH}` };
}

const KINDS: Readonly<Record<string, () => Parts | Promise<Parts>>> = {
  "MIME 1,000 deep": () => deepMime(1_000),
  "10,000 parts": () => ({
    type: "Content-Type: multipart/mixed; boundary=a\r\n",
    body: full(`--a\r\n${TEXT}\r\n500 Stück\r\n`, 10_000 * 60),
  }),
  "100,000 headers": () => ({ first: full("X-Gift: bestellen\r\n", 100_000 * 19), body: WISH, way: "api" }),
  "100 MB": () => words(full("Bestellung 500 Stück HB-K15-SW\r\n", 100 * MB)),
  "PDF bomb": () => attached("bestellung.pdf", pdfBomb()),
  "PDF of half a million words": () => attached("bestellung.pdf", pdfOfWords()),
  "encrypted PDF": async () => attached("bestellung.pdf", await encryptedPdf()),
  "XLSX bomb": () => attached("bestellung.xlsx", xlsxBomb(6_000_000)),
  "DOCX bomb": () => attached("bestellung.docx", docxBomb(6_000_000)),
  "XML laughs": () => attached("bestellung.xml", xmlBomb()),
  "XML deep": () => attached("bestellung.xml", deepXml()),
  "EDIFACT of 200,000 lines": () => attached("bestellung.edi", edifactBomb()),
  "PNG bomb": () => attached("bestellung.png", pngBomb()),
  "CSV of 300,000 rows": () => attached("bestellung.csv", Buffer.from(full("1;HB-K15-SW;500\r\n", 300_000 * 17))),
  "blanks without end": () => words(`Bestellung${full(" ", 250_000)}x`),
  "dots without end": () => words(`${full(".", 60_000)}x`),
  "rules and empty lines": () => words(`${full("---\r\n\r\n", 60_000)}x`),
  "digits and blanks": () => words(full("1 ", 60_000)),
  "brackets that open": () => words(full("(", 60_000)),
  "articles without end": () => words(full("HB-K15-SW ", 60_000)),
  "one line of 20 MB": () => words(full("a", 20 * MB)),
  NULs: () => words(full("\0", 200_000)),
  "broken boundary": () => ({ type: "Content-Type: multipart/mixed; boundary=gift\r\n", body: full(`--gif\r\n${WISH}`, 200_000) }),
  "quoted-printable bomb": () => ({ type: `${TEXT}Content-Transfer-Encoding: quoted-printable\r\n`, body: WISH + full("=\r\n", 5 * MB) }),
  "base64 without end": () => ({ type: `${TEXT}Content-Transfer-Encoding: base64\r\n`, body: full("QUJD", 10 * MB) }),
  "html 100,000 deep": () => ({ type: HTML, body: `<p>${WISH}</p>${full("<b>", 300_000)}` }),
  "html table of 30,000 rows": () => ({ type: HTML, body: `<table>${full("<tr><td>HB-K15-SW</td><td>500</td></tr>", 30_000 * 40)}` }),
  "5,000 recipients": () => ({ first: `Cc: ${full("Bestellung <a@b.example>,\r\n ", 5_000 * 28)}\r\n`, body: WISH }),
  "encoded words without end": () => ({ first: `Subject: ${full("=?utf-8?Q?=C3?= ", MB)}\r\n`, body: WISH, way: "api" }),
  "sender of a megabyte": () => ({ head: `From: ${full("a", MB)}\r\nSubject: Bestellung\r\n`, body: WISH, way: "api" }),
  "300 mails inside each other": () => ({
    type: "Content-Type: message/rfc822\r\n",
    body: `${full("From: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n", 300 * 50)}From: a@b.example\r\n\r\n${WISH}`,
  }),
  "bytes by chance": () => ({
    head: "",
    type: "",
    body: Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7_919 + (i >> 3) * 104_729) & 255)).toString("latin1"),
    way: "api",
  }),
};

async function bad(n: number, kind: string): Promise<BadMail> {
  const { first = "", type = TEXT, body = "", head, way = "imap" } = await KINDS[kind]!();
  const subject = `Bestellung GIFT-${n}`;
  const date = new Date().toUTCString().replace("GMT", "+0000");
  const fields = `From: Gift ${n} <gift${n}@gift.example>\r\nTo: sales@h-bu.de\r\nSubject: ${subject}\r\nDate: ${date}\r\nMessage-ID: <gift-${n}@gift.example>\r\n`;
  const raw = `${first}${head ?? fields}MIME-Version: 1.0\r\nX-Gift-Number: ${n}\r\n${type}\r\n${body}`;
  return { kind, raw: Buffer.from(raw, kind === "bytes by chance" ? "latin1" : "utf8"), subject, way };
}

/** All kinds in turn; the 100 MB only once. */
export async function badMails(count: number): Promise<BadMail[]> {
  const kinds = Object.keys(KINDS);
  const again = kinds.filter((kind) => kind !== "100 MB");
  const mails: BadMail[] = [];
  for (let n = 0; n < count; n++) mails.push(await bad(n, n < kinds.length ? kinds[n]! : again[n % again.length]!));
  return mails;
}
