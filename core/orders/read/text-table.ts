// A table typed or printed into plain text: a heading line, columns by position, or cells between ; | and tabs.
import type { Table } from "../../mail/types.ts";
import { headingRow } from "./heading-row.ts";

interface Cell {
  start: number;
  end: number;
  text: string;
}

/** The first table with a heading that we know; null if there is none. Ends at the first blank line after rows without cells. */
export function textTable(text: string): Table | null {
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const separator = separatorOf(line);
    const cells = cellsOf(line, separator);
    if (cells.length < 2 || headingRow(cells.map((c) => c.text)) === null) continue;
    const header = cells.map((c) => c.text);
    const rows: string[][] = [];
    let blank = 0;
    for (const row of lines.slice(index + 1)) {
      if (row.trim() === "") blank += 1;
      if (blank > 1 && rows.length > 0) break;
      if (row.trim() === "" || /^[\s=_–—+|:-]+$/.test(row)) continue;
      rows.push(
        separator === null
          ? aligned(
              cellsOf(row, null).flatMap((cell) => cutAtHeadings(cell, cells)),
              cells,
            )
          : padded(
              cellsOf(row, separator).map((c) => c.text),
              header.length,
            ),
      );
    }
    return { header, rows };
  }
  return null;
}

function separatorOf(line: string): string | null {
  for (const s of ["\t", ";", "|"])
    if (line.replace(/^\s*\||\|\s*$/g, "").split(s).length > 2 || (s === "|" && line.trim().startsWith("|"))) return s;
  return null;
}

function cellsOf(line: string, separator: string | null): Cell[] {
  if (separator !== null) {
    const inner = separator === "|" ? line.trim().replace(/^\||\|$/g, "") : line;
    return inner.split(separator).map((text, i) => ({ start: i, end: i, text: text.trim() }));
  }
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0] }));
}

/** Columns parted by one blank only: a cell that reaches over the next heading's start is cut there. */
function cutAtHeadings(cell: Cell, headings: readonly Cell[]): Cell[] {
  for (const h of headings) {
    if (h.start <= cell.start + 1 || h.start >= cell.end) continue;
    for (const at of [h.start - 1, h.start, h.start - 2]) {
      const blank = at - cell.start;
      if (cell.text[blank] !== " " || !/\d/.test(cell.text.slice(0, blank))) continue;
      const rest = { start: at + 1, end: cell.end, text: cell.text.slice(blank + 1) };
      return [{ start: cell.start, end: at, text: cell.text.slice(0, blank) }, ...cutAtHeadings(rest, headings)];
    }
  }
  return [cell];
}

/** Each cell goes to the heading it overlaps most, else to the nearest; two cells of one heading are joined. */
function aligned(cells: readonly Cell[], headings: readonly Cell[]): string[] {
  const row = headings.map(() => "");
  if (cells.length === headings.length) return cells.map((c) => c.text);
  for (const cell of cells) {
    const distance = (h: Cell): number => {
      const overlap = Math.min(cell.end, h.end) - Math.max(cell.start, h.start);
      return overlap > 0 ? -overlap : -overlap + 1;
    };
    const nearest = headings.reduce((best, h, i) => (distance(h) < distance(headings[best] ?? h) ? i : best), 0);
    row[nearest] = `${row[nearest] ?? ""} ${cell.text}`.trim();
  }
  return row;
}

function padded(cells: string[], width: number): string[] {
  return cells.length >= width ? cells.slice(0, width) : [...cells, ...Array<string>(width - cells.length).fill("")];
}
