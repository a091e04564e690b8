// Walks a part tree: which parts are the body, which are attachments, which belong to a delivery report.
import libmime from "libmime";
import { decodeText } from "./charset.ts";
import { cleanControls, header } from "./headers.ts";
import { content, type Part } from "./parse.ts";

/** A stretch of body in the forms its sender gave it. */
export interface Segment {
  plain?: string;
  html?: string;
}
export interface Leaf {
  part: Part;
  /** "1.2", stable for one raw message */
  path: string;
  filename: string;
  type: string;
  /** declared for this part, else what the mail's headers are written in */
  charset: string | undefined;
  /** shown inside the html body (logo, pasted picture) */
  inline: boolean;
}
export interface Collected {
  segments: Segment[];
  leaves: Leaf[];
  /** delivery-status, disposition-notification and returned header parts of a multipart/report */
  report: Part[];
  notes: string[];
}

const REPORT_TYPES = new Set([
  "message/delivery-status",
  "message/disposition-notification",
  "message/feedback-report",
  "text/rfc822-headers",
]);

/** Charset named by an encoded word in the headers: the best guess for an undeclared body of the same mail. */
function charsetHint(root: Part): string | undefined {
  for (const { value } of root.headers) {
    const label = /=\?([\w-]{3,40})(?:\*[\w-]+)?\?[bq]\?/i.exec(value)?.[1]?.toLowerCase();
    if (label && label !== "utf-8" && label !== "us-ascii") return label;
  }
  return undefined;
}

/** Sorts the parts of a message. Nothing is decoded but the texts. */
export function collect(root: Part): Collected {
  const collected: Collected = { segments: [], leaves: [], report: [], notes: [] };
  walk(root, "1", { collected, hint: charsetHint(root), related: false, inReport: false });
  return collected;
}

interface Walk {
  collected: Collected;
  hint: string | undefined;
  related: boolean;
  inReport: boolean;
}

function walk(part: Part, path: string, state: Walk): void {
  const { collected } = state;
  if (part.type === "multipart/alternative") {
    walkAlternative(part, path, state);
    return;
  }
  if (part.type.startsWith("multipart/")) {
    const related = state.related || part.type === "multipart/related";
    const inReport = state.inReport || part.type === "multipart/report";
    part.parts.forEach((child, at) => {
      walk(child, `${path}.${at + 1}`, { ...state, related, inReport });
    });
    return;
  }
  if (REPORT_TYPES.has(part.type) || (state.inReport && part.type === "message/rfc822")) {
    collected.report.push(part);
    return;
  }
  const isText = part.type === "text/plain" || part.type === "text/html";
  if (isText && part.disposition !== "attachment" && part.filename === "") {
    const text = textOf(part, state.hint, collected.notes);
    const html = part.type === "text/html" || /^\s*(<!doctype html|<html)[\s>]/i.test(text);
    collected.segments.push(html ? { html: text } : { plain: text });
    return;
  }
  const cid = header(part.headers, "content-id") !== undefined;
  const inline = part.disposition !== "attachment" && part.type.startsWith("image/") && (state.related || cid);
  const charset = part.params["charset"] ?? state.hint;
  collected.leaves.push({ part, path, filename: part.filename, type: part.type, charset, inline });
}

/** The alternatives of one text become one segment; what else lies inside (calendar, pictures) are attachments. */
function walkAlternative(part: Part, path: string, state: Walk): void {
  const inner: Collected = { ...state.collected, segments: [] };
  part.parts.forEach((child, at) => {
    walk(child, `${path}.${at + 1}`, { ...state, collected: inner });
  });
  const pick = (form: "plain" | "html"): string | undefined => {
    const texts = inner.segments.map((segment) => segment[form]).filter((text): text is string => text !== undefined);
    return texts.length > 0 ? texts.join("\n") : undefined;
  };
  const [plain, html] = [pick("plain"), pick("html")];
  if (plain !== undefined || html !== undefined) {
    state.collected.segments.push({ ...(plain !== undefined && { plain }), ...(html !== undefined && { html }) });
  }
}

/** A text part as text: transfer encoding, charset, format=flowed (RFC 3676), line ends. */
export function textOf(part: Part, hint: string | undefined, notes: string[]): string {
  const bytes = content(part);
  const declared = part.params["charset"] ?? (part.type === "text/html" ? metaCharset(bytes) : undefined);
  const decoded = decodeText(bytes, declared, hint);
  if (decoded.note) notes.push(decoded.note);
  let text = cleanControls(decoded.text.replace(/\r\n?/g, "\n"));
  if (part.type === "text/plain" && part.params["format"]?.toLowerCase() === "flowed") {
    text = libmime.decodeFlowed(text, part.params["delsp"]?.toLowerCase() === "yes");
  }
  return text;
}

/** The charset that an HTML page names for itself. */
export function metaCharset(bytes: Buffer): string | undefined {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w:-]{2,40})/i.exec(bytes.subarray(0, 2_048).toString("latin1"))?.[1];
}
