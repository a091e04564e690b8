// Raw bytes to MailContent, documents still unread: the part that is fast enough for the main process.
import { splitBody } from "../../core/mail/split.ts";
import type { MailContent, Table } from "../../core/mail/types.ts";
import { readHtml, sanitizeMailHtml } from "./html.ts";
import { type InnerMail, type Item, listItems } from "./items.ts";
import { type Collected, collect } from "./mime/collect.ts";
import { type Hint, readEnvelope } from "./mime/envelope.ts";
import { parseMime } from "./mime/parse.ts";
import { readReport } from "./mime/report.ts";
import { openArmour } from "./pgp.ts";

export interface ParsedMail {
  content: MailContent;
  /** attachments with their bytes, in the order of content.attachments */
  items: Item[];
}

const MAX_SANITISED = 65_536;

/** Parses a mail. Any bytes give a result; what was odd stands in `notes`. */
export function parseMail(raw: Uint8Array, hint: Hint): ParsedMail {
  const { root, notes } = parseMime(raw);
  const collected = collect(root);
  const items = listItems(raw, collected);
  const envelope = readEnvelope(root.headers, hint, notes);
  for (const segment of collected.segments) {
    const { text, note } = openArmour(segment.plain ?? "");
    if (segment.plain !== undefined) segment.plain = text;
    if (note) notes.push(note);
  }
  const body = readBody(collected, items);
  const layers = splitBody(body.text, { subject: envelope.subject, ownDomain: hint.mailbox.split("@")[1] ?? "" });
  const report = readReport(root, collected.report);
  notes.push(...collected.notes);
  const content: MailContent = {
    ...envelope,
    text: body.text,
    truncated: false,
    ...layers,
    tables: body.tables,
    attachments: items.map(({ attachment }) => attachment),
    documents: [],
    notes: [...new Set(notes)].slice(0, 20),
  };
  if (report) content.report = report;
  if (body.html) content.html = body.html;
  return { content, items };
}

interface Body {
  text: string;
  html: string;
  tables: Table[];
}

function readBody(collected: Collected, items: readonly Item[]): Body {
  const segments = [...collected.segments];
  const wrapped = items.find(({ attachment, mail }) => attachment.type === "application/ms-tnef" && mail)?.mail;
  if (wrapped && segments.every((segment) => !segment.plain?.trim() && !segment.html?.trim())) segments.push(asSegment(wrapped));
  const texts: string[] = [];
  const tables: Table[] = [];
  for (const segment of segments) {
    const html = segment.html ? readHtml(segment.html) : { text: "", tables: [] };
    tables.push(...html.tables);
    texts.push(isStub(segment.plain, html.text) ? html.text : (segment.plain ?? ""));
  }
  const html = segments
    .map((segment) => segment.html ?? "")
    .filter(Boolean)
    .join("<hr>");
  const safe = html ? sanitizeMailHtml(html) : "";
  return {
    text: texts
      .join("\n\n")
      .replace(/\u00a0/g, " ")
      .trim(),
    tables,
    html: safe.length > MAX_SANITISED ? "" : safe,
  };
}

function asSegment(mail: InnerMail): { plain?: string; html?: string } {
  return { ...(mail.text && { plain: mail.text }), ...(mail.html && { html: mail.html }) };
}

/** "Please view this mail in a html viewer" is no text: short, while the html says much more. */
function isStub(plain: string | undefined, html: string): boolean {
  const length = plain?.trim().length ?? 0;
  return length === 0 || (length < 200 && html.length > length * 3 + 100);
}
