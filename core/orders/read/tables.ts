// Order lines from tables, whatever the order of their columns. Sums, carried-forward rows and legal text are not lines.

import type { Table } from "../../mail/types.ts";
import type { Customer, MasterData } from "../../master-data.ts";
import type { Notation } from "../numbers.ts";
import type { Source } from "../types.ts";
import { findArticles } from "./article-index.ts";
import { amountCell, priceCell, priceIn, quantityByAmount, quantityCell } from "./cells.ts";
import { type Column, type Field, headingRow } from "./columns.ts";
import { type DateContext, findDates, readDateField } from "./dates.ts";
import { findDelivery } from "./delivery.ts";
import type { DraftLine } from "./draft.ts";
import { findFeatures, gather } from "./features.ts";
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
export const SUM_WORDS =
  /übertrag|uebertrag|carried|brought|c\/f|b\/f|\breport\b|à reporter|summe|zwischens|subtotal|sub-total|total|gesamt|netto|\bnet\b|mwst|\bust\b|\bvat\b|\btva\b|steuer|\btax\b|montant|razem|suma|endbetrag|versand(?:kosten)?|fracht|freight|shipping|porto/i;
const DELIVERY_WORDS = /liefer|termin|deliver|due|required|need|livraison|dostaw|wunsch/i;

/** All lines of one document's tables; a table without a heading continues the one before it. */
export function readTables(tables: readonly Table[], context: TableContext): TableReading {
  const reading: TableReading = { lines: [], orderNumber: null, rest: [], unread: [] };
  let columns: (Column | null)[] | null = null;
  for (const table of tables) {
    let own = table.header === undefined ? null : headingRow(table.header);
    let header = table.header ?? [];
    for (const [index, row] of table.rows.entries()) {
      const heading: (Column | null)[] | null = own === null ? headingRow(row) : null;
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
  return reading;
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
  const quantityText = of("quantity");
  const orderNumber = of("orderNumber");
  if (orderNumber !== "" && articles.length > 0) reading.orderNumber ??= orderNumber;
  const isSum = articles.length === 0 && SUM_WORDS.test(text);
  const hasNumber = /\d|\p{L}{3}/u.test(quantityText);
  const named2 = named.some((f) => of(f) !== "");
  const take = (): void => {
    const line = lineOf({ of, columns, articles, context, source: { ...place, text: text.slice(0, 300) } });
    reading.lines.push(line);
    // where price and amount are known they are checked against each other, and nothing else can change what is paid
    if (line.price === null || line.amount === null) reading.unread.push(...unreadMoney(row, columns, header));
  };
  if (!isSum && hasNumber && named2) {
    take();
    return;
  }
  const previous = reading.lines.at(-1);
  if (!isSum && previous !== undefined && continues(text, reading)) extend(previous, text, articles, context);
  else if (!isSum && articles.length > 0) take();
  else reading.rest.push(text);
}

interface RowParts {
  of: (field: Field) => string;
  columns: readonly (Column | null)[];
  articles: ReturnType<typeof findArticles>;
  context: TableContext;
  source: Source;
}

function lineOf({ of, columns, articles, context, source }: RowParts): DraftLine {
  const column = (field: Field): Column | undefined => columns.find((c) => c?.field === field) ?? undefined;
  const stated = of("supplierArticle") || of("article") || of("buyerArticle") || of("gtin");
  const wide = [of("description"), of("article"), of("supplierArticle"), of("buyerArticle")].join(" ");
  const dates = DELIVERY_WORDS.test(wide) ? findDates(wide, context.dates) : [];
  const description = withoutDates(of("description"), context.dates);
  const featureText = of("description") === "" ? wide : description;
  // positions stand leftmost: "1 200" in a later column is no position 1 and 200 pieces
  const spaces = context.notation.spaces || columns.findIndex((c) => c?.field === "quantity") > 0;
  const notation = { ...context.notation, spaces };
  const price =
    column("unitPrice") === undefined
      ? priceIn(wide, notation)
      : priceCell(of("unitPrice"), of("priceBase"), column("unitPrice")?.pricePer ?? null, notation);
  const amount = amountCell(of("amount"), notation);
  const quantity =
    quantityCell(of("quantity"), of("unit"), column("quantity")?.unitText ?? "", notation) ??
    quantityByAmount(of("quantity"), price, amount, notation);
  return {
    articles: ranked(articles),
    ...(stated === "" ? {} : { statedArticle: (articles.length > 0 ? (ranked(articles)[0]?.text ?? stated) : stated).trim() }),
    description: description !== "" ? description : stated,
    features: gather(findFeatures(featureText, context.master)),
    quantity,
    statedQuantity: [of("quantity"), of("unit") || (column("quantity")?.unitText ?? "")].join(" ").trim(),
    price,
    amount,
    delivery: readDateField(of("delivery"), context.dates) ?? dates[0]?.value ?? null,
    source,
    confidence: 0.95,
    problems: [],
  };
}

/** Our own numbers first; a near miss counts only if nothing else was found. */
function ranked(articles: RowParts["articles"]): RowParts["articles"] {
  const exact = articles.filter((a) => a.articleNo !== undefined);
  const order = ["number", "gtin", "customer", "near"];
  return (exact.length > 0 ? exact : articles).toSorted((a, b) => order.indexOf(a.by) - order.indexOf(b.by));
}

/** Text under a line belongs to it until the first row that is none, and no paragraph is that long. */
function continues(text: string, reading: TableReading): boolean {
  return reading.rest.length === 0 && text.length < 160;
}

function extend(line: DraftLine, text: string, articles: RowParts["articles"], context: TableContext): void {
  line.articles = ranked([...line.articles, ...articles]);
  const date = DELIVERY_WORDS.test(text) ? findDelivery(text, context.dates, "order") : null;
  if (date !== null) line.delivery ??= date.value;
  else if (line.description.length < 200) line.description = `${line.description} ${text}`;
  const more = gather(findFeatures(text, context.master));
  line.features = { ...more, ...line.features };
}

function withoutDates(text: string, dates: DateContext): string {
  let result = text;
  for (const d of findDates(text, dates).reverse())
    if (/\d{4}|\d\.\s?\d/.test(text.slice(d.start, d.end))) result = result.slice(0, d.start) + result.slice(d.end);
  return result.trim();
}
