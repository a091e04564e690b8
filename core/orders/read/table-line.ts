// One row of a table as a draft line, and what stands below a row.

import type { Source } from "../types.ts";
import type { findArticles } from "./article-index.ts";
import { comparable } from "./calendar.ts";
import { amountCell, packContent, priceCell, priceIn, quantityByAmount, quantityCell, withContent } from "./cells.ts";
import type { Column, Field } from "./columns.ts";
import { type DateContext, findDates, readDateField } from "./dates.ts";
import { findDelivery } from "./delivery.ts";
import { type DraftLine, problem } from "./draft.ts";
import { findFeatures, gather } from "./features.ts";
import type { TableContext } from "./tables.ts";

const DELIVERY_WORDS = /liefer|termin|deliver|due|required|need|livraison|dostaw|wunsch/i;

export interface RowParts {
  of: (field: Field) => string;
  columns: readonly (Column | null)[];
  articles: ReturnType<typeof findArticles>;
  context: TableContext;
  source: Source;
}

/** A row with an article or a description as a draft; nothing is looked up that could be wrong silently. */
export function lineOf({ of, columns, articles, context, source }: RowParts): DraftLine {
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
  const read =
    quantityCell(of("quantity"), of("unit"), column("quantity")?.unitText ?? "", notation) ??
    quantityByAmount(of("quantity"), price, amount, notation);
  const quantity = read && withContent(read, packContent(of("packContent"), notation));
  return {
    articles: ranked(articles),
    ...(stated === "" ? {} : { statedArticle: (articles.length > 0 ? (ranked(articles)[0]?.text ?? stated) : stated).trim() }),
    description: description !== "" ? description : stated,
    features: gather(findFeatures(featureText, context.master)),
    quantity,
    statedQuantity: [of("quantity"), of("unit") || (column("quantity")?.unitText ?? "")].join(" ").trim(),
    price,
    amount,
    delivery: wantedOn(of("delivery"), column("delivery")?.heading ?? "", context.dates) ?? dates[0]?.value ?? null,
    source,
    confidence: 0.95,
    problems: [],
  };
}

/** Under a bare "Datum" a day that is not to come is the order's. */
function wantedOn(cell: string, heading: string, dates: DateContext): string | null {
  const value = readDateField(cell, dates);
  const past = value !== null && comparable(value) <= dates.today;
  return past && /^(?:datum|date|data|fecha)\.?$/i.test(heading) ? null : value;
}

/** A row with a quantity but no article, below one that has it: a further delivery of the same, or a total and its parts. A person tells which. */
export function partOf(line: DraftLine, parts: RowParts): DraftLine | null {
  const { quantity, statedQuantity, delivery, source } = lineOf(parts);
  if (quantity === null) return null;
  const detail = `${line.statedArticle ?? line.description}: weitere Menge ${statedQuantity} ohne eigenen Artikel`;
  return { ...line, quantity, statedQuantity, delivery, source, amount: null, problems: [problem("ambiguous_quantity", detail)] };
}

/** Our own numbers first; a near miss counts only if nothing else was found. */
function ranked(articles: RowParts["articles"]): RowParts["articles"] {
  const exact = articles.filter((a) => a.articleNo !== undefined);
  const order = ["number", "gtin", "customer", "near"];
  return (exact.length > 0 ? exact : articles).toSorted((a, b) => order.indexOf(a.by) - order.indexOf(b.by));
}

/** Text under a line becomes part of it. */
export function extend(line: DraftLine, text: string, articles: RowParts["articles"], context: TableContext): void {
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
