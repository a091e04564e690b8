// Where an order's lines can stand, in order of trust: structured data, document tables, HTML tables, prose. The first that holds lines is the order.
import type { DocumentContent, MailContent, Table } from "../../mail/types.ts";
import { detectNotation, type Notation } from "../numbers.ts";
import type { DateContext } from "./dates.ts";
import type { DraftLine } from "./draft.ts";
import { problem } from "./draft.ts";
import { readProse } from "./prose.ts";
import type { OrderContext } from "./read-order.ts";
import { MACHINE, readStructured } from "./structured.ts";
import { readTables } from "./tables.ts";
import { textTable } from "./text-table.ts";
import { unreadForm } from "./unread.ts";

export interface ReadContext extends OrderContext {
  dates: DateContext;
}
export interface Place {
  kind: "structured" | "table" | "prose";
  /** "mail" or a file name */
  document: string;
  lines: DraftLine[];
  text: string;
  /** rows of a table that are no lines */
  rest: string[];
  /** what its tables hold that no line says, for staff, German */
  unread: string[];
  notation: Notation;
  orderNumber: string | null;
  delivery: string | null;
  total: string | null;
  currency: string | null;
  address: string | null;
  /** what the customer adds in words to structured data */
  notes: readonly string[];
  /** what the document shows beside its structured data; null if there is nothing to compare */
  page: Place | null;
}

/** Numbers of a workbook come with a decimal point and no thousands marks: "1.000" was typed as text and is a thousand. */
const WORKBOOK: Notation = { ...MACHINE, proven: false };

/** "Bestellung wie im Betreff" */
const BY_SUBJECT = /(?<!\p{L})(?:betreff(?:zeile)?|subject(?: line)?|objet)(?!\p{L})/iu;

/** Some four hundred order lines; longer orders come as tables. */
const LONGEST_PROSE = 24_576;

/** Documents whose text may hold an order. */
const WRITTEN: readonly DocumentContent["kind"][] = ["pdf", "xlsx", "csv", "docx", "text", "html"];

/** null: no lines anywhere. Quoted history is never looked at. */
export function readBest(mail: MailContent, context: ReadContext & { masked: readonly string[] }): Place | null {
  return bestDocument(mail, context) ?? bestOfMail(mail, context);
}

function bestDocument(mail: MailContent, context: ReadContext & { masked: readonly string[] }): Place | null {
  const places = mail.documents.flatMap((d) => {
    const place = d.state === "ok" ? readDocument(d, context) : null;
    return place === null || place.lines.length === 0 ? [] : [place];
  });
  const order: Place["kind"][] = ["structured", "table", "prose"];
  const best = places.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.lines.length - a.lines.length)[0];
  if (best === undefined) return null;
  const others = places.filter((p) => p !== best && p.kind !== "prose" && !sameOrder(p, best));
  if (others.length > 0)
    best.lines[0]?.problems.push(
      problem("conflicting_data", `Mehrere Anlagen mit verschiedenen Positionen: ${[best, ...others].map((p) => p.document).join(", ")}`),
    );
  return best;
}

function readDocument(d: DocumentContent, context: ReadContext & { masked: readonly string[] }): Place | null {
  if (d.order !== undefined) {
    const lines = readStructured(d.order, { ...context, notation: MACHINE, document: d.filename });
    return {
      ...empty("structured", d.filename, d.text, MACHINE),
      lines,
      orderNumber: d.order.orderNumber ?? null,
      delivery: d.order.deliveryDate ?? null,
      total: d.order.total ?? null,
      currency: d.order.currency ?? null,
      address: d.order.deliveryAddress ?? null,
      notes: d.order.notes ?? [],
      page: pageOf(d, context),
    };
  }
  return readWritten(d, context);
}

/** XML and EDIFACT are nothing but their data. */
function pageOf(d: DocumentContent, context: ReadContext & { masked: readonly string[] }): Place | null {
  if (!WRITTEN.includes(d.kind)) return null;
  return readWritten(d, context) ?? empty("prose", d.filename, d.text, detectNotation(d.text, context.language));
}

function readWritten(d: DocumentContent, context: ReadContext & { masked: readonly string[] }): Place | null {
  if (!WRITTEN.includes(d.kind)) return null;
  const notation: Notation = d.kind === "xlsx" ? WORKBOOK : detectNotation(`${d.text}\n${d.tables.map(flat).join("\n")}`, context.language);
  const place = fromTables(d.tables, d.filename, d.text, notation, context) ?? fromProse(d.text, d.filename, notation, context);
  place?.unread.push(...unreadForm(d, place.lines));
  if (place !== null && d.ocrConfidence !== undefined)
    for (const line of place.lines) line.confidence = Math.min(line.confidence, 0.5, d.ocrConfidence);
  return place;
}

function bestOfMail(mail: MailContent, context: ReadContext & { masked: readonly string[] }): Place | null {
  const own = `${mail.fresh}\n${mail.forwarded}`;
  const notation = detectNotation(own, context.language);
  const table = fromTables(mail.tables, "mail", mail.fresh, notation, context);
  if (table !== null) return table;
  const attached = mail.documents.flatMap((d) =>
    d.mail === undefined ? [] : [{ text: withoutQuotes(d.mail.text), document: d.filename }],
  );
  const texts = [{ text: mail.fresh, document: "mail" }, { text: mail.forwarded, document: "mail" }, ...attached];
  if (BY_SUBJECT.test(mail.fresh)) texts.push({ text: mail.subject, document: "mail" });
  const places = texts.flatMap(({ text, document }) => {
    const place = text.trim() === "" ? null : fromText(text, document, detectNotation(text, context.language), context);
    return place === null ? [] : [place];
  });
  const counted = (p: Place): number => p.lines.filter((l) => l.quantity !== null).length;
  return places.find((p) => counted(p) > 0) ?? places[0] ?? null;
}

function fromText(text: string, document: string, notation: Notation, context: ReadContext & { masked: readonly string[] }): Place | null {
  const table = context.intent === "order_change" ? null : textTable(text);
  return (table === null ? null : fromTables([table], document, text, notation, context)) ?? fromProse(text, document, notation, context);
}

function fromTables(tables: readonly Table[], document: string, text: string, notation: Notation, context: ReadContext): Place | null {
  if (tables.length === 0) return null;
  const reading = readTables(tables, { ...context, notation, document });
  if (!reading.lines.some((l) => l.quantity !== null)) return null;
  return { ...empty("table", document, text, notation), ...reading };
}

function fromProse(text: string, document: string, notation: Notation, context: ReadContext & { masked: readonly string[] }): Place | null {
  const lines = readProse(text.slice(0, LONGEST_PROSE), { ...context, notation, document });
  if (text.length > LONGEST_PROSE)
    lines
      .at(-1)
      ?.problems.push(problem("mail_incomplete", `${document}: der Text ist sehr lang, nur sein Anfang wurde auf Positionen gelesen`));
  return lines.length === 0 ? null : { ...empty("prose", document, text, notation), lines };
}

function empty(kind: Place["kind"], document: string, text: string, notation: Notation): Place {
  return {
    kind,
    document,
    text,
    notation,
    lines: [],
    rest: [],
    unread: [],
    orderNumber: null,
    delivery: null,
    total: null,
    currency: null,
    address: null,
    notes: [],
    page: null,
  };
}

function sameOrder(a: Place, b: Place): boolean {
  const key = (p: Place): string =>
    p.lines
      .map((l) => `${l.articles[0]?.articleNo ?? ""} ${l.quantity?.count ?? ""}`)
      .sort()
      .join("|");
  return key(a) === key(b);
}

function flat(table: Table): string {
  return [table.header ?? [], ...table.rows].map((r) => r.join("  ")).join("\n");
}

/** An attached mail's own history is history too. */
function withoutQuotes(text: string): string {
  return text
    .split("\n")
    .filter((l) => !/^\s*>/.test(l))
    .join("\n");
}
