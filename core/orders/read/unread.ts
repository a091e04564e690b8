// What stands in a document's rows but was not understood: money in a column nobody knows, our articles in no position. A person looks before anything is done.
import { isColumnName } from "../../mail/heading-words.ts";
import type { DocumentContent } from "../../mail/types.ts";
import type { HumanReason } from "../../words.ts";
import type { OrderLineFacts } from "../types.ts";
import { findArticles } from "./article-index.ts";
import type { Column } from "./columns.ts";
import { type DraftLine, problem } from "./draft.ts";
import type { Place, ReadContext } from "./sources.ts";

/** "4,51", "1.347,50 €", "0.0451", but no thousands, date, size, weight or percentage. */
const MONEY =
  /(?<![\d.,/-])(?:0[.,]\d{3}|\d[\d.,'’ ]*[.,](?:\d{2}|\d{4}))(?![\d.,/-]*\d|\s?(?:%|mm\b|cm\b|kg\b|g\b|m\b|uhr\b|")|\.(?:\s|$))/i;
/** A day with its month. */
export const DATE = /(?<![\d.,])\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:20)?\d\d(?!\d))?/g;

/** The first amount of money in a text; null if there is none. */
export function moneyIn(text: string): string | null {
  return MONEY.exec(text.replace(DATE, " "))?.[0].trim() ?? null;
}

/** Cells with money under a heading that says nothing to us, or a second time what only one column can say. `columns` may be shorter than the row. */
export function unreadMoney(row: readonly string[], columns: readonly (Column | null)[], header: readonly string[]): string[] {
  return row.flatMap((cell, index) => {
    const field = columns[index]?.field;
    const second = (field === "unitPrice" || field === "amount") && columns.findIndex((c) => c?.field === field) < index;
    const money = field === undefined || second ? moneyIn(cell) : null;
    return money === null ? [] : [`Spalte "${header[index] ?? ""}" mit ${money}`];
  });
}

/** "KW 50", "14.12.", "2026-12-14" as a heading: the cells below are quantities for that day. */
const DAY = /^(?:(?:kw|cw|wk|week|w)\.?\s?\d{1,2}(?:\s?\/\s?\d{2,4})?|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{4}-\d\d-\d\d)$/i;

/** What the form of a document's tables says that no line can: quantities for several days side by side, lines on several sheets of a workbook. */
export function unreadForm({ kind, tables }: DocumentContent, lines: readonly DraftLine[]): string[] {
  const rows = tables.flatMap((t) => [t.header ?? [], ...t.rows.slice(0, 3)]);
  const headings = rows.filter((row) => row.some(isColumnName) && !row.some((cell) => /^\d[\d.,]*$/.test(cell.trim())));
  const days = headings.map((row) => row.filter((cell) => DAY.test(cell.trim()))).find((found) => found.length > 1);
  const sheets = new Set(lines.map((l) => l.source.page));
  return [
    ...(days === undefined ? [] : [`Mengen in den Spalten ${days.join(", ")}`]),
    ...(kind === "xlsx" && sheets.size > 1 ? ["Positionen auf mehreren Blättern"] : []),
  ];
}

/** Reasons for a person about the document that the lines come from; none for what was written in the mail itself. */
export function unreadIn(place: Place, lines: readonly OrderLineFacts[], context: ReadContext): HumanReason[] {
  if (place.document === "mail" || place.kind === "structured") return [];
  const first = place.unread[0];
  if (first !== undefined) return [problem("low_confidence", `${place.document}: ${first} nicht sicher verstanden`)];
  const open = lines.filter((l) => l.unitPrice === undefined && l.statedAmount === undefined);
  const money = open.map((l) => moneyIn(`${l.source.text ?? ""} ${l.description ?? ""}`)).find((found) => found !== null);
  if (money !== undefined) return [problem("low_confidence", `${place.document}: Betrag ${money} nicht sicher verstanden`)];
  return lostArticles(place, lines, context);
}

/** Our numbers, GTINs and the customer's own that the text names but no line took up: a row may have been missed. */
function lostArticles(place: Place, lines: readonly OrderLineFacts[], context: ReadContext): HumanReason[] {
  if (place.kind !== "table" || !/\.(?:pdf|docx?)$/i.test(place.document)) return [];
  const taken = new Set(lines.map((l) => l.articleNo));
  const named = findArticles(place.text, context.master, context.customer).flatMap((a) => a.articleNo ?? []);
  const lost = [...new Set(named)].filter((no) => !taken.has(no));
  return lost.length === 0
    ? []
    : [problem("low_confidence", `${place.document} nennt ${lost.join(", ")}, aber in keiner gelesenen Position`)];
}
