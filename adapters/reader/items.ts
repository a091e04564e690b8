// Attachments of a mail, those inside attached mails, winmail.dat and uuencoded blocks included, each with a stable id and its bytes.
import { createHash } from "node:crypto";
import type { Address, Attachment } from "../../core/mail/types.ts";
import { readHtml } from "./html.ts";
import { addresses, mailDate } from "./mime/addresses.ts";
import { type Collected, collect } from "./mime/collect.ts";
import { decodeWords, header } from "./mime/headers.ts";
import { content, parseMime } from "./mime/parse.ts";
import { readTnef } from "./tnef.ts";
import { takeUuencoded } from "./uuencode.ts";

export interface InnerMail {
  from: Address | null;
  subject: string;
  date?: string;
  text: string;
  html: string;
}
export interface Item {
  attachment: Attachment;
  bytes: Buffer;
  /** as declared, or the likely one; says nothing about files that are no text */
  charset?: string | undefined;
  /** an attached mail or the letter inside winmail.dat */
  mail?: InnerMail;
}

const LIMITS = { items: 200, levels: 4 } as const;

interface State {
  prefix: string;
  items: Item[];
}

/** sha256 of the raw mail, shortened: together with the part's path an id that is the same at every reading. */
export function itemPrefix(raw: Uint8Array): string {
  return createHash("sha256").update(raw).digest("hex").slice(0, 24);
}

/** Lists attachments in mail order. Takes uuencoded blocks out of the segments' plain text. */
export function listItems(raw: Uint8Array, collected: Collected): Item[] {
  const state: State = { prefix: itemPrefix(raw), items: [] };
  takeLeaves(collected, "", 0, state);
  return state.items;
}

function takeLeaves(collected: Collected, path: string, level: number, state: State): void {
  for (const leaf of collected.leaves) {
    const bytes = content(leaf.part);
    const own = path + leaf.path;
    if (leaf.type === "message/rfc822") takeMail(bytes, leaf.filename, own, level, state);
    else if (leaf.type === "application/ms-tnef" || /^winmail\.dat$/i.test(leaf.filename))
      takeTnef(bytes, leaf.filename, own, level, state);
    else if (/\.eml$/i.test(leaf.filename) && /^application\/octet-stream|text\/plain$/.test(leaf.type))
      takeMail(bytes, leaf.filename, own, level, state);
    else push(state, own, leaf.filename, leaf.type, bytes, leaf.inline, { charset: leaf.charset });
  }
  collected.segments.forEach((segment, at) => {
    if (!segment.plain) return;
    const { text, files } = takeUuencoded(segment.plain);
    segment.plain = text;
    files.forEach((file, n) => {
      push(state, `${path}u${at}.${n}`, file.filename, "application/octet-stream", file.bytes, false);
    });
  });
}

function push(
  state: State,
  path: string,
  filename: string,
  type: string,
  bytes: Buffer,
  inline: boolean,
  more: Pick<Item, "mail" | "charset"> = {},
): void {
  if (state.items.length >= LIMITS.items) return;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const attachment: Attachment = { id: `${state.prefix}.${path}`, filename, type, size: bytes.length, sha256, inline };
  state.items.push({ attachment, bytes, ...more });
}

function takeMail(bytes: Buffer, filename: string, path: string, level: number, state: State): void {
  const { root } = parseMime(bytes);
  const collected = collect(root);
  const date = mailDate(header(root.headers, "date"));
  const mail: InnerMail = {
    from: addresses(root.headers, "from")[0] ?? null,
    subject: decodeWords(header(root.headers, "subject") ?? "")
      .trim()
      .slice(0, 500),
    ...bodyOf(collected),
    ...(date && { date }),
  };
  push(state, path, filename || "nachricht.eml", "message/rfc822", bytes, false, { mail });
  if (level < LIMITS.levels) takeLeaves(collected, `${path}/`, level + 1, state);
}

function takeTnef(bytes: Buffer, filename: string, path: string, level: number, state: State): void {
  const tnef = readTnef(bytes);
  if (!tnef) {
    push(state, path, filename || "winmail.dat", "application/ms-tnef", bytes, false);
    return;
  }
  const text = tnef.text.replace(/\r\n?/g, "\n");
  const mail: InnerMail = { from: null, subject: tnef.subject, text, html: tnef.html };
  push(state, path, filename || "winmail.dat", "application/ms-tnef", bytes, false, { mail });
  tnef.attachments.forEach((inner, at) => {
    const own = `${path}/${at + 1}`;
    if (inner.type === "message/rfc822" && level < LIMITS.levels) takeMail(inner.bytes, inner.filename, own, level + 1, state);
    else push(state, own, inner.filename, inner.type || "application/octet-stream", inner.bytes, false);
  });
}

/** Text and html of a collected body: the plain form where there is one, else the html form as text. */
export function bodyOf(collected: Collected): { text: string; html: string } {
  const html = collected.segments
    .map((segment) => segment.html ?? "")
    .filter(Boolean)
    .join("\n");
  const text = collected.segments.map((segment) => segment.plain ?? (segment.html ? readHtml(segment.html).text : "")).join("\n\n");
  return { text: text.trim(), html };
}
