// Tables of a pdf page: headings, columns, rows; a table may go on over pages.
import type { Table } from "../../../core/mail/types.ts";
import { toCells } from "./pdf-cells.ts";
import { findBorders } from "./pdf-columns.ts";
import { guessHeading, looseRows } from "./pdf-guess.ts";
import { findHeadings, type HeaderCell } from "./pdf-heading.ts";
import type { Line } from "./pdf-lines.ts";
import { toRows } from "./pdf-rows.ts";

/** Rules of dashes under the heading and between blocks in fixed-pitch print. */
const isRule = (line: Line): boolean => line.phrases.every((phrase) => /^[-=_.*+|\s]{3,}$/.test(phrase.text));

/** The foot of a letterhead: bank, register, managers. Its numbers are no figures of the table. */
const FOOT =
  /\biban\b|\bbic\b|\bswift\b|\bhrb\b|\bhra\b|handelsregister|registergericht|amtsgericht|geschäftsführ|ust-?id|vat reg|company (?:reg|no)|registered (?:in|office)/i;
const isFoot = ({ phrases }: Line): boolean => FOOT.test(phrases.map(({ text }) => text).join(" "));

/** White space this many times as high as any above it ends a table: what follows is the foot of the page. Points, and times. */
const END = { points: 60, times: 2.5 } as const;
/** Lines of the pages before that are looked at again; a long order need not be held whole. */
const CARRIED_LINES = 60;

/** Lines below a heading (baseline `y`) up to the next one, or to where the table plainly ends. */
function bodyOf(lines: readonly Line[], from: number, to: number, y: number): Line[] {
  const body: Line[] = [];
  let [widest, last] = [0, y];
  for (const line of lines.slice(from, to)) {
    if (isRule(line) || isFoot(line)) continue;
    const gap = line.y - last;
    if (body.length > 0 && gap > END.points && gap > widest * END.times) break;
    widest = Math.max(widest, gap);
    last = line.y;
    body.push(line);
  }
  return body;
}

/** What a page hands to the next one: a table may go on without repeating its heading. Its lines help to find the borders again. */
export interface Carry {
  cells: readonly HeaderCell[];
  lines: readonly Line[];
}

interface Region extends Carry {
  body: readonly Line[];
  y: number;
}

/** Tables of one page with their headings. `carry` is the last table of the page before. */
export function readTables(lines: readonly Line[], page: number, carry: Carry | null): { tables: Table[]; carry: Carry | null } {
  const headings = findHeadings(lines);
  const guess = headings.length === 0 && !carry ? guessHeading(lines) : null;
  if (guess) headings.push(guess);
  const regions = headings.map(({ from, cells }, n): Region => {
    const y = lines[from - 1]!.y;
    const body = bodyOf(lines, from, headings[n + 1]?.at ?? lines.length, y);
    return { cells, lines: body, body, y };
  });
  const carried = regions.length === 0 && carry !== null && lines.length > 0;
  if (carried) regions.push(goingOn(lines, carry));
  const tables: Table[] = [];
  let last: Carry | null = carry;
  for (const region of regions) {
    const rows = toRows(toCells(region.body, findBorders(region.cells, region.lines)), region.y);
    // figures in the small print of the next page make no row of goods
    const enough = Math.max(3, Math.ceil(region.cells.length / 2));
    const stray = carried && !rows.some((row) => row.filter((cell) => cell !== "").length >= enough);
    if (rows.length === 0 || stray) continue;
    tables.push({ header: region.cells.map(({ text }) => text), rows, page });
    last = { cells: region.cells, lines: region.lines };
  }
  if (tables.length === 0) tables.push(...looseRows(lines, page));
  return { tables, carry: last };
}

/** A page without heading under the heading of the page before. */
function goingOn(lines: readonly Line[], { cells, lines: before }: Carry): Region {
  const y = lines[0]!.y - 20;
  const body = bodyOf(lines, 0, lines.length, y);
  return { cells, lines: [...before.slice(-CARRIED_LINES), ...body], body, y };
}
