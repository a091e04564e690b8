// Tables of a pdf page: headings, columns, rows; a table may go on over pages.
import type { Table } from "../../../core/mail/types.ts";
import { toCells } from "./pdf-cells.ts";
import { type Columns, findBorders, findHeadings } from "./pdf-columns.ts";
import { guessHeading, looseRows } from "./pdf-guess.ts";
import type { Line } from "./pdf-lines.ts";
import { toRows } from "./pdf-rows.ts";

/** Rules of dashes under the heading and between blocks in fixed-pitch print. */
const isRule = (line: Line): boolean => line.phrases.every((phrase) => /^[-=_.*+|\s]{3,}$/.test(phrase.text));

/** What a page hands to the next one: a table may go on without repeating its heading. */
export interface Carry {
  header: string[];
  borders: number[];
}

/** Tables of one page with their headings. `carry` is the last table of the page before. */
export function readTables(lines: readonly Line[], page: number, carry: Carry | null): { tables: Table[]; carry: Carry | null } {
  const headings = findHeadings(lines);
  const guess = headings.length === 0 && !carry ? guessHeading(lines) : null;
  if (guess) headings.push(guess);
  const tables: Table[] = [];
  let last: Carry | null = carry;
  const regions: (Columns & { to: number; y: number })[] = headings.map(({ at, from, cells }, n) => {
    const to = headings[n + 1]?.at ?? lines.length;
    const body = lines.slice(from, to).filter((line) => !isRule(line));
    return { header: cells.map(({ text }) => text), borders: findBorders(cells, body), at, from, to, y: lines[from - 1]!.y };
  });
  const carried = regions.length === 0 && carry !== null && lines.length > 0;
  if (carried) regions.push({ ...carry, at: 0, from: 0, to: lines.length, y: lines[0]!.y - 20 });
  for (const region of regions) {
    const body = lines.slice(region.from, region.to).filter((line) => !isRule(line));
    const cells = toCells(body, region.borders);
    const rows = toRows(cells, region.y);
    // figures in the small print of the next page make no row of goods
    const enough = Math.max(3, Math.ceil(region.header.length / 2));
    const stray = carried && !rows.some((row) => row.filter((cell) => cell !== "").length >= enough);
    if (rows.length === 0 || stray) continue;
    tables.push({ header: region.header, rows, page });
    last = { header: region.header, borders: region.borders };
  }
  if (tables.length === 0) tables.push(...looseRows(lines, page));
  return { tables, carry: last };
}
