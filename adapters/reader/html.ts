// HTML to text, tables and a harmless copy for the work list. Nothing is fetched, nothing runs.
import { compile, type DomNode, type FormatCallback, type HtmlToTextOptions } from "html-to-text";
import sanitizeHtml from "sanitize-html";
import { withHeading } from "../../core/mail/headings.ts";
import type { Table } from "../../core/mail/types.ts";
import { dataGrid } from "./html-tables.ts";

/** Bounds for untrusted html: parsers are quadratic in nesting depth. */
const MAX_HTML = 2_000_000;
const MAX_DEPTH = 300;
const MAX_TABLES = 50;

interface Metadata {
  tables: Table[];
}

/** A data table becomes one line a row, cells two spaces apart; a layout table is walked like blocks. */
const formatTable: FormatCallback = (element, walk, builder) => {
  const grid = dataGrid(element as DomNode);
  // the published types lag behind version 10, which hands the metadata to every formatter
  const tables = (builder as typeof builder & { metadata?: Metadata }).metadata?.tables;
  builder.openBlock({ leadingLineBreaks: grid ? 2 : 1 });
  if (grid) {
    if (tables && tables.length < MAX_TABLES) tables.push(withHeading(grid).table);
    for (const row of grid) {
      builder.addLiteral(row.filter((cell) => cell !== "").join("  "));
      builder.addLineBreak();
    }
  } else walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: grid ? 2 : 1 });
};

const formatRow: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: MAX_HTML, maxDepth: MAX_DEPTH },
  formatters: { mailTable: formatTable, mailRow: formatRow },
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    { selector: "img", format: "skip" },
    { selector: "table", format: "mailTable" },
    { selector: "tr", format: "mailRow" },
    { selector: "td", format: "mailRow" },
    { selector: "th", format: "mailRow" },
    { selector: "p", options: { leadingLineBreaks: 2, trailingLineBreaks: 1 } },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    ...["style", "script", "title", "head", "template", "noscript"].map((selector) => ({ selector, format: "skip" })),
    // preheaders and planted text that no reader sees
    ...["display:none", "display: none", "visibility:hidden", "font-size:0px", "font-size: 0px"].map((style) => ({
      selector: `[style*="${style}"]`,
      format: "skip",
    })),
  ],
};

/** Compiled once: the selectors' decision tree costs more than a short mail. */
const convert = compile(OPTIONS) as (html: string, metadata: Metadata) => string;

/** Cheap depth estimate in one pass: opening minus closing tags. */
function tooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g)) {
    if (/^(br|hr|img|meta|link|input|p|li|td|tr|th|col|area|base|wbr|option)$/i.test(name!)) continue;
    depth += slash ? -1 : 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** For html that no parser should be asked to read. Every expression stops at the next "<", so the time stays linear. */
function stripTags(html: string): string {
  return html
    .slice(0, MAX_HTML)
    .replace(/<(style|script)\b[^<]*<\/\1>/gi, " ")
    .replace(/<(br|p|div|tr|li)\b[^<>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, " ");
}

/** Text as a reader would see it (links without addresses, no pictures) and the data tables in it. Never throws. */
export function readHtml(html: string): { text: string; tables: Table[] } {
  const metadata: Metadata = { tables: [] };
  if (tooDeep(html)) return { text: stripTags(html).trim(), tables: [] };
  try {
    const text = convert(html, metadata);
    return {
      text: text
        .replace(/\u00a0/g, " ")
        .split("\n")
        .map((line) => line.trimEnd())
        .join("\n")
        .trim(),
      tables: metadata.tables,
    };
  } catch {
    return { text: stripTags(html).trim(), tables: [] };
  }
}

/** Harmless html for the work list: no scripts, forms, frames, remote pictures or links that hide their target. "" if it cannot be made so. */
export function sanitizeMailHtml(html: string): string {
  if (html.length > MAX_HTML || tooDeep(html)) return "";
  return sanitizeHtml(html, {
    allowedTags: [
      ...[
        "p",
        "br",
        "div",
        "span",
        "b",
        "i",
        "u",
        "em",
        "strong",
        "s",
        "sub",
        "sup",
        "small",
        "blockquote",
        "pre",
        "code",
        "hr",
        "ul",
        "ol",
        "li",
      ],
      ...["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "a"],
    ],
    allowedAttributes: { td: ["colspan", "rowspan", "align"], th: ["colspan", "rowspan", "align"], a: ["href", "rel"] },
    allowedSchemes: ["http", "https", "mailto"],
    nonTextTags: ["style", "script", "textarea", "option", "noscript", "title", "template"],
    transformTags: { a: sanitizeHtml.simpleTransform("a", { rel: "noopener noreferrer nofollow" }) },
    nestingLimit: MAX_DEPTH,
  });
}
