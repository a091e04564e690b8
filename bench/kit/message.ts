// RFC 5322 messages from the bench's texts: plain, HTML as office programs write it, or with an attachment.
import type { Random } from "./random.ts";
import { CLOSING, DISCLAIMER, GREETING, type Matter, padding, type Wanted } from "./texts.ts";

export interface Content {
  language: "de" | "en";
  company: string;
  matter: Matter;
  wanted: Wanted;
  random: Random;
}
export interface Body {
  type: "text/plain" | "text/html";
  text: string;
}

const CRLF = "\r\n";
const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The practicalities until the text has its size; they repeat only where a mail is long. */
function fill(content: Content, bytes: number): string[] {
  const sentences = padding(content.language, content.matter.orders ?? false);
  const first = content.random.int(0, sentences.length - 1);
  const chosen: string[] = [];
  for (let i = 0, length = 0; length < bytes; i++) {
    const sentence = sentences[(first + i) % sentences.length]!;
    chosen.push(sentence);
    length += sentence.length + 1;
  }
  return chosen;
}

export function textBody(content: Content, bytes: number): Body {
  const { language, matter, wanted, company } = content;
  const own = [GREETING[language], matter.text(wanted)];
  const end = [`${CLOSING[language]}\n${company}`, `-- \n${company}\n${DISCLAIMER[language]}`];
  const room = bytes - [...own, ...end].join("\n\n").length;
  return { type: "text/plain", text: [...own, fill(content, room).join("\n"), ...end].join("\n\n") };
}

const STYLE =
  'style="mso-style-priority:99;margin:0cm 0cm 8.0pt 0cm;font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif;color:#1F1F1F"';
const CELL =
  'style="border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt;font-size:10.0pt;font-family:&quot;Calibri&quot;,sans-serif"';

function linesTable({ language, wanted }: Content): string {
  const head = language === "de" ? ["Artikel", "Bezeichnung", "Menge", "Einheit"] : ["Article", "Description", "Quantity", "Unit"];
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td ${CELL}><p ${STYLE}>${escapeHtml(cell)}</p></td>`).join("")}</tr>`;
  const unit = language === "de" ? "Stück" : "pcs";
  return `<table>${row(head)}${wanted.lines.map((l) => row([l.articleNo, l.description, String(l.quantity), unit])).join("\n")}</table>`;
}

/** Most of an office program's HTML is style: a letter of 2 kB in 20 kB. */
export function htmlBody(content: Content, bytes: number): Body {
  const { language, matter, wanted, company } = content;
  const p = (text: string): string => `<p class="MsoNormal" ${STYLE}><span lang="${language}" ${STYLE}>${escapeHtml(text)}</span></p>`;
  const said = matter.lines ? matter.text(wanted).split("\n\n")[0]! : matter.text(wanted);
  const body = [
    p(GREETING[language]),
    p(said),
    ...(matter.lines ? [linesTable(content)] : []),
    ...fill(content, 1_000).map(p),
    p(CLOSING[language]),
    p(company),
    p(DISCLAIMER[language]),
  ].join("\n");
  const rules: string[] = [];
  for (let i = 0, length = body.length + 200; length < bytes; i++) {
    const rule = `p.style${i},li.style${i},div.style${i}{mso-style-name:style${i};margin:0cm;font-size:${8 + (i % 6)}.0pt;font-family:"Calibri",sans-serif}`;
    rules.push(rule);
    length += rule.length + 1;
  }
  return {
    type: "text/html",
    text: `<html><head><meta charset="utf-8"><style>\n${rules.join("\n")}\n</style></head><body lang="${language}">\n${body}\n</body></html>`,
  };
}

const encodeWord = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text, "utf8").toString("base64")}?=`;
const base64Lines = (bytes: Buffer): string => bytes.toString("base64").replace(/.{76}/g, `$&${CRLF}`);

function part(body: Body): string {
  return [`Content-Type: ${body.type}; charset=utf-8`, "Content-Transfer-Encoding: 8bit", "", body.text.replaceAll("\n", CRLF)].join(CRLF);
}

export interface Head {
  from: string;
  to: string;
  subject: string;
  messageId: string;
  date: Date;
}

export function message(head: Head, body: Body, attached?: { filename: string; bytes: Buffer }): Buffer {
  const at = head.from.lastIndexOf("<");
  const headers = [
    `Date: ${head.date.toUTCString().replace("GMT", "+0000")}`,
    `From: ${encodeWord(head.from.slice(0, at).trim())} ${head.from.slice(at)}`,
    `To: ${head.to}`,
    `Subject: ${encodeWord(head.subject)}`,
    `Message-ID: ${head.messageId}`,
    "MIME-Version: 1.0",
  ];
  if (!attached) return Buffer.from([...headers, part(body), ""].join(CRLF), "utf8");
  const boundary = "bench-boundary";
  const file = [
    `Content-Type: application/pdf; name="${attached.filename}"`,
    `Content-Disposition: attachment; filename="${attached.filename}"`,
    "Content-Transfer-Encoding: base64",
    "",
    base64Lines(attached.bytes),
  ].join(CRLF);
  const whole = [
    ...headers,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    part(body),
    `--${boundary}`,
    file,
    `--${boundary}--`,
    "",
  ];
  return Buffer.from(whole.join(CRLF), "utf8");
}
