// Order lines from tables, whatever the order of their columns. Sums, carried-forward rows and legal text are not lines.

import type { Table } from "../../mail/types.ts";
import type { Customer, MasterData } from "../../master-data.ts";
import type { Notation } from "../numbers.ts";
import type { Source } from "../types.ts";
import { findArticles } from "./article-index.ts";
import type { Column, Field } from "./columns.ts";
import type { DateContext } from "./dates.ts";
import { type DraftLine, problem } from "./draft.ts";
import { type Below, headingRow } from "./heading-row.ts";
import { packsOrPieces, quantityColumns, settled } from "./quantity-columns.ts";
import { CARRIED, TOTAL } from "./sum-words.ts";
import { extend, lineOf, partOf } from "./table-line.ts";
import { unreadMoney } from "./unread.ts";

export interface TableContext {
  master: MasterData;
  customer: Customer | null;
  notation: Notation;
  dates: DateContext;
  /** "mail" or a file name */
  document: string;
}

export interface TableReading {
  lines: DraftLine[];
  /** a cell of an order number column */
  orderNumber: string | null;
  /** rows that are no lines, joined: sums stand here */
  rest: string[];
  /** columns with money whose heading nobody knows */
  unread: string[];
}

/** A sum, a tax or a carried-forward row. */
export const SUM_WORDS = new RegExp(
  `${CARRIED.source}|${TOTAL.source}|zwischens|subtotal|sub-total|netto|\\bnet\\b|mwst|\\bust\\b|\\bvat\\b|\\btva\\b|steuer|\\btax\\b|versand(?:kosten)?|fracht|freight|shipping|porto`,
  "iu",
);
/** Charges that come as rows with a quantity of their own. */
const CHARGE = /versand|fracht|freight|shipping|porto|mwst|\bust\b|\bvat\b|steuer|\btax\b/i;

/** All lines of one document's tables; a table without a heading continues the one before it. */
export function readTables(tables: readonly Table[], context: TableContext): TableReading {
  const reading: TableReading = { lines: [], orderNumber: null, rest: [], unread: [] };
  let columns: (Column | null)[] | null = null;
  for (const table of tables) {
    let header = table.header ?? [];
    const headed = headings(table.rows, context);
    let own = headed(header, 0);
    for (const [index, row] of table.rows.entries()) {
      const heading: (Column | null)[] | null = own === null ? headed(row, index + 1) : null;
      if (heading !== null) {
        own = heading;
        header = row;
        continue;
      }
      const active: (Column | null)[] | null = own ?? (columns !== null && columns.length === row.length ? columns : null);
      if (active === null) reading.rest.push(row.join("  "));
      else
        readRow(
          row,
          { columns: active, header },
          context,
          { document: context.document, line: index + 1, ...(table.page === undefined ? {} : { page: table.page }) },
          reading,
        );
    }
    columns = own ?? columns;
  }
  return { ...reading, lines: ordered(reading.lines) };
}

/** The columns under a row with the table's rows from an index on below it, settled by what stands in them; null: it is no heading. */
function headings(rows: Table["rows"], context: TableContext): (cells: readonly string[], from: number) => (Column | null)[] | null {
  const below = articlesBelow(rows, context);
  return (cells, from) => {
    const columns = headingRow(cells, below(from));
    return columns === null ? null : settled(columns, rows.slice(from), context.notation);
  };
}

/**
 * From a row on: where most cells of a column are article numbers that we know, that is what it holds ("Teil", "Nummer", "Bestell-Code").
 * Each column is read once, whichever rows ask.
 */
function articlesBelow(rows: Table["rows"], { master, customer }: TableContext): (from: number) => Below {
  const isNumber = (cell: string): boolean =>
    findArticles(cell, master, customer).some((a) => a.articleNo !== undefined && a.text.trim().length >= cell.length - 2);
  /** by column: +1 for each article number and -1 for each other cell, summed from a row to the last */
  const surplus = new Map<number, number[]>();
  const read = (column: number): number[] => {
    const sums = [0];
    for (const row of rows.toReversed()) {
      const cell = (row[column] ?? "").trim();
      sums.push((sums.at(-1) ?? 0) + (cell === "" ? 0 : isNumber(cell) ? 1 : -1));
    }
    surplus.set(column, sums);
    return sums;
  };
  return (from) => (column) => (((surplus.get(column) ?? read(column))[rows.length - from] ?? 0) > 0 ? "article" : null);
}

/** An order form lists what can be ordered: "0" is nothing, and so is an empty cell where most are empty. */
function ordered(lines: DraftLine[]): DraftLine[] {
  const wanted = lines.filter((l) => l.quantity === null || !/^0(?:[.,]0+)?$/.test(l.quantity.count));
  const filled = wanted.filter((l) => l.statedQuantity !== "");
  return filled.length > 0 && wanted.length - filled.length >= 3 && wanted.length - filled.length > filled.length ? filled : wanted;
}

/** Fields that a row has once: of several columns the first counts. */
const SINGLE: ReadonlySet<Field> = new Set(["quantity", "unit", "unitPrice", "priceBase", "amount", "orderNumber", "position"]);

function readRow(
  row: readonly string[],
  { columns, header }: { columns: readonly (Column | null)[]; header: readonly string[] },
  context: TableContext,
  place: Source,
  reading: TableReading,
): void {
  const text = row
    .map((c) => c.trim())
    .filter((c) => c !== "")
    .join("  ");
  if (text === "") return;
  const of = (field: Field): string =>
    row
      .filter((_, i) => columns[i]?.field === field)
      .slice(0, SINGLE.has(field) ? 1 : undefined)
      .map((c) => c.trim())
      .filter((c) => c !== "" && !/^[-–—]$/.test(c))
      .join(" ");
  const named = ["supplierArticle", "article", "buyerArticle", "gtin", "description"] as const;
  const articles = named.flatMap((f) => findArticles(of(f), context.master, context.customer));
  const orderNumber = of("orderNumber");
  if (orderNumber !== "" && articles.length > 0) reading.orderNumber ??= orderNumber;
  const hasNumber = /\d|\p{L}{3}/u.test(of("quantity"));
  const counted = /\d/.test(of("position")) && hasNumber && !CHARGE.test(text);
  const isSum = articles.length === 0 && SUM_WORDS.test(text) && !counted;
  if (isSum) {
    reading.rest.push(text);
    return;
  }
  // a list of changes names what stays as it is, too
  if (of("oldQuantity") !== "" && of("oldQuantity") === of("quantity")) return;
  const parts = { of, columns, articles, context, source: { ...place, text: text.slice(0, 300) } };
  const previous = reading.lines.at(-1);
  const isNamed = named.some((f) => of(f) !== "");
  const exact = (found: typeof articles): string[] => found.flatMap((a) => a.articleNo ?? []);
  const known = exact(previous?.articles ?? []);
  const other = known.length > 0 && exact(articles).some((no) => !known.includes(no));
  if ((hasNumber && isNamed) || (other && of("description") !== text)) {
    const line = lineOf(parts);
    reading.lines.push(line);
    const unclear = [...quantityColumns(row, columns, header), ...packsOrPieces(row, line, columns, context.notation)];
    line.problems.push(...unclear.map((detail) => problem("ambiguous_quantity", detail)));
    // where price and amount are known they are checked against each other, and nothing else can change what is paid
    if (line.price === null || line.amount === null) reading.unread.push(...unreadMoney(row, columns, header));
    return;
  }
  const part = previous !== undefined && hasNumber && !isNamed ? partOf(previous, parts) : null;
  if (part !== null) reading.lines.push(part);
  else if (previous !== undefined && continues(text, reading)) extend(previous, text, articles, context);
  else if (articles.length > 0) reading.lines.push(lineOf(parts));
  else reading.rest.push(text);
}

/** Text under a line belongs to it until the first row that is none, and no paragraph is that long. */
function continues(text: string, reading: TableReading): boolean {
  return reading.rest.length === 0 && text.length < 160;
}
