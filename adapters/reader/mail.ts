// Raw bytes to MailContent, documents still unread: the part that is fast enough for the main process.
import { splitBody } from "../../core/mail/split.ts";
import { tame } from "../../core/mail/tame.ts";
import type { MailContent, Table } from "../../core/mail/types.ts";
import { readHtml, sanitizeMailHtml } from "./html.ts";
import { type InnerMail, type Item, listItems } from "./items.ts";
import { type Collected, collect } from "./mime/collect.ts";
import { type Hint, readEnvelope } from "./mime/envelope.ts";
import { parseHead, parseMime } from "./mime/parse.ts";
import { readReport, returnedIds } from "./mime/report.ts";
import { isLight } from "./mime/weight.ts";
import { openArmour } from "./pgp.ts";

export interface ParsedMail {
  content: MailContent;
  /** attachments with their bytes, in the order of content.attachments */
  items: Item[];
}

const MAX_SANITISED = 65_536;
/** Twice what is kept of a mail's text: so much is looked through for history and signature. */
const MAX_BODY = 131_072;
/** Of a mail that could not be read. */
const BEGINNING = 65_536;

/** Parses a mail. Any bytes give a result; what was odd stands in `notes`. @param taken the parts, if somebody took it apart before */
export function parseMail(raw: Uint8Array, hint: Hint, taken = parseMime(raw)): ParsedMail {
  const { root } = taken;
  const notes = [...taken.notes];
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
  const returned = returnedIds(root);
  if (returned.length > 0) content.returnedIds = returned;
  if (body.html) content.html = body.html;
  return { content, items };
}

/** A mail that could not be read whole: who wrote to whom about what, and how it begins where that is cheap to find out. */
export function unreadMail(raw: Uint8Array, hint: Hint, reason: string): ParsedMail {
  const start = raw.subarray(0, BEGINNING);
  const taken = parseMime(start);
  const { content } = isLight(taken.root) ? parseMail(start, hint, taken) : headOnly(raw, hint);
  const notes = [...content.notes, `Die Mail wurde nur zum Teil gelesen: ${reason}`];
  return { content: { ...content, attachments: [], truncated: true, unread: reason, notes }, items: [] };
}

function headOnly(raw: Uint8Array, hint: Hint): { content: MailContent } {
  const notes: string[] = [];
  const none = { text: "", fresh: "", quoted: "", forwarded: "", signature: "", tables: [], attachments: [], documents: [] };
  return { content: { ...readEnvelope(parseHead(raw), hint, notes), ...none, truncated: true, notes } };
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
    text: tame(
      texts
        .join("\n\n")
        .slice(0, MAX_BODY)
        .replace(/\u00a0/g, " "),
    ).trim(),
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
