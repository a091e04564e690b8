// Which row of a table is its heading, and what its columns hold: by their words, by what stands below, and by each other.
import { type Column, columnOf, type Field, headingPer } from "./columns.ts";

/** What stands below a heading: its cells tell what a word does not. */
export type Below = (column: number) => Field | null;

/**
 * The heading row's columns by index, or null if this is not a heading row: at least an article or description and a quantity.
 * `below` is asked about headings that leave it open.
 */
export function headingRow(cells: readonly string[], below: Below = () => null): (Column | null)[] | null {
  const words = cells.map(columnOf);
  // what stands below can only tell the article: most rows end here
  if (!words.some((c) => c?.field === "quantity") || cells.some(isFigure)) return null;
  const columns = withPrices(withItems(cells.map((cell, i) => settledHeading(cell, words[i] ?? null, () => below(i)))));
  const fields = new Set(columns.flatMap((c) => (c === null ? [] : [c.field])));
  const named = cells.filter((c) => c.trim() !== "").length;
  const article = ["article", "supplierArticle", "buyerArticle", "gtin", "description"].some((f) => fields.has(f as Field));
  return article && columns.filter((c) => c !== null).length * 2 >= named ? columns : null;
}

/** A number of three digits that is no price unit: no heading has one. */
function isFigure(cell: string): boolean {
  return /\d{3,}/.test(cell) && headingPer(cell) === null && !/à|(?:per|je|pro)(?: \p{L}{2,4})? 1[.,' ]?000?/iu.test(cell);
}

/** "Nr." and "Bestell-Nr." may be the position's, the order's or the article's number: what stands below tells. */
function settledHeading(heading: string, column: Column | null, below: () => Field | null): Column | null {
  if (heading.trim() === "" || (column !== null && column.field !== "position" && column.field !== "orderNumber")) return column;
  const field = below();
  return field === null ? column : { field, unitText: "", pricePer: null, heading: heading.trim() };
}

/** "EUR | per | Betrag EUR": of two amounts beside a price unit, the one that is only a currency is the price. */
function withPrices(columns: readonly (Column | null)[]): (Column | null)[] {
  const count = (field: Field): number => columns.filter((c) => c?.field === field).length;
  const at = columns.findIndex((c) => c?.field === "amount" && /^(?:eur|euro|€|chf|usd|gbp|pln)\.?$/i.test(c.heading));
  if (at < 0 || count("unitPrice") > 0 || count("amount") !== 2 || count("priceBase") !== 1) return [...columns];
  return columns.map((c, i) => (c !== null && i === at ? { ...c, field: "unitPrice" } : c));
}

/** "Item" is the position beside an article column, and the article where there is none. */
function withItems(columns: readonly (Column | null)[]): (Column | null)[] {
  if (
    columns.some(
      (c) => c !== null && (c.field === "article" || c.field === "supplierArticle" || c.field === "buyerArticle" || c.field === "gtin"),
    )
  )
    return [...columns];
  return columns.map((c) => (c?.field === "position" && /^item/i.test(c.heading) ? { ...c, field: "article" } : c));
}
