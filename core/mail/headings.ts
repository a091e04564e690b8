// Which row of a table is its heading: words that name columns in orders, price lists, invoices and advices.
import { isHeadingPart, joinHeading } from "./heading-parts.ts";
import { isColumnName } from "./heading-words.ts";
import type { Table } from "./types.ts";

/** Share of a row's filled cells that are column names, 0..1, and how many. */
export function headingScore(cells: readonly string[]): { share: number; hits: number; filled: number } {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const hits = filled.filter(isColumnName).length;
  return { share: filled.length === 0 ? 0 : hits / filled.length, hits, filled: filled.length };
}

/** True if a row reads like a heading: at least two column names, and most of its filled cells. */
export function isHeading(cells: readonly string[]): boolean {
  const { share, hits, filled } = headingScore(cells);
  return hits >= 2 && share >= 0.6 && filled >= 2 && !cells.some((cell) => /^\s*[\d.,']{3,}\s*(€|eur)?\s*$/i.test(cell));
}

/** Splits a grid into a heading and its rows; rows above the heading (letterhead, order data) are returned as `above`. */
export function withHeading(grid: readonly string[][], within = 40): { table: Table; above: string[][] } {
  const rows = grid.filter((row) => row.some((cell) => cell.trim() !== ""));
  const candidates = rows.slice(0, within);
  const rich = candidates.findIndex((row) => isHeading(row) && headingScore(row).hits >= 3);
  const at = rich >= 0 ? rich : candidates.findIndex(isHeading);
  if (at < 0) return { table: { rows }, above: [] };
  const { header, from, to } = wholeHeading(rows, at);
  return { table: { header, rows: rows.slice(to) }, above: rows.slice(0, from) };
}

/** Narrow columns and merged cells put one heading on two rows, the second without any figure: "Preis" over "je 100", a group over its columns. */
function wholeHeading(rows: readonly string[][], at: number): { header: string[]; from: number; to: number } {
  const header = rows[at]!;
  const below = rows[at + 1];
  if (below !== undefined && rows.length > at + 2 && isHeadingPart(below) && !below.some((cell) => FIGURE.test(cell.trim()))) {
    const cells = Array.from({ length: Math.max(header.length, below.length) }, (_, n) =>
      joinHeading(header[n]?.trim() ?? "", below[n]?.trim() ?? ""),
    );
    return { header: cells, from: at, to: at + 2 };
  }
  return { header, from: at, to: at + 1 };
}

const FIGURE = /^[\d.,'’ ]+$/;
