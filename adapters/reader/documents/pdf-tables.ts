// Lines of a pdf page to tables: every line's phrases into columns, wrapped lines into their row.
import type { Table } from "../../../core/mail/types.ts";
import { type Columns, findBorders, findHeadings, isFigure } from "./pdf-columns.ts";
import type { Line, Phrase, Word } from "./pdf-lines.ts";

/** Cells of one line; `anchor` if the line begins a row: figures where the table has its figures. */
interface CellLine {
  y: number;
  cells: string[];
  anchor: boolean;
}

/** How far a word may reach over a border, in points, because places inside a piece are estimates. */
const SLACK = 1.5;

const MONEY = /^-?[\d.,']*\d[.,]\d{2}$/;

function columnOf(borders: readonly number[], x: number): number {
  let column = 0;
  while (column < borders.length && x > borders[column]!) column++;
  return column;
}

/** Splits a phrase that reaches over a border, but only where a figure begins or ends: prose keeps together. */
function place(phrase: Phrase, borders: readonly number[], cells: string[][]): void {
  const middle = (word: Pick<Word, "x0" | "x1">): number => (word.x0 + word.x1) / 2;
  const inside = columnOf(borders, phrase.x0 + 1) === columnOf(borders, phrase.x1 - 1);
  if (inside || phrase.words.length === 1) {
    cells[inside ? columnOf(borders, phrase.x0 + 1) : columnOf(borders, middle(phrase))]!.push(phrase.text);
    return;
  }
  let column = columnOf(borders, middle(phrase.words[0]!));
  let previous: Word | undefined;
  for (const word of phrase.words) {
    const own = columnOf(borders, middle(word));
    const border = borders[own - 1];
    // what was drawn in one go is one cell, unless two figures stand side by side
    const apart = previous && (previous.piece !== word.piece || MONEY.test(word.text) || (isFigure(word.text) && isFigure(previous.text)));
    const between = apart && previous && border !== undefined && border >= previous.x1 - SLACK && border <= word.x0 + SLACK;
    if (own !== column && between && (isFigure(word.text) || isFigure(previous!.text))) column = own;
    cells[column]!.push(word.text);
    previous = word;
  }
}

function toCells(lines: readonly Line[], borders: readonly number[]): CellLine[] {
  const placed = lines.map((line) => {
    const cells: string[][] = Array.from({ length: borders.length + 1 }, () => []);
    for (const phrase of line.phrases) place(phrase, borders, cells);
    return { y: line.y, cells: cells.map((cell) => cell.join(" ")), anchor: false };
  });
  const figureColumns = new Set<number>();
  for (let column = 0; column <= borders.length; column++) {
    const filled = placed.filter(({ cells }) => cells[column] !== "");
    const figures = filled.filter(({ cells }) => isFigure(cells[column]!));
    if (figures.length >= 1 && figures.length >= filled.length * 0.5) figureColumns.add(column);
  }
  for (const line of placed) {
    const figures = line.cells.filter((cell, column) => figureColumns.has(column) && isFigure(cell)).length;
    line.anchor = figures >= 2 || (figures === 1 && (figureColumns.size <= 2 || isFigure(line.cells[line.cells.length - 1]!)));
  }
  return placed;
}

/** Rules of dashes under the heading and between blocks in fixed-pitch print. */
const isRule = (line: Line): boolean => line.phrases.every((phrase) => /^[-=_.*+|\s]{3,}$/.test(phrase.text));

/** Lines between two anchors belong to the nearer side: the widest gap is where one row ends and the next begins. */
function splitPoint(between: readonly CellLine[], above: number | null, below: number): number {
  const ys = [...(above === null ? [] : [above]), ...between.map(({ y }) => y), below];
  const gaps = ys.slice(1).map((y, at) => y - ys[at]!);
  const widest = Math.max(...gaps);
  const at = gaps.findLastIndex((gap) => gap >= widest * 0.92);
  return above === null ? at + 1 : at;
}

function toRows(lines: readonly CellLine[], headingY: number): { rows: string[][]; used: number } {
  const anchors = lines.flatMap((line, at) => (line.anchor ? [at] : []));
  if (anchors.length === 0) return { rows: [], used: 0 };
  const groups: CellLine[][] = [];
  let start = 0;
  let used = 0;
  anchors.forEach((anchor, n) => {
    const previous = n === 0 ? null : anchors[n - 1]!;
    const between = lines.slice(previous === null ? 0 : previous + 1, anchor);
    const split =
      previous === null ? splitPoint(between, headingY, lines[anchor]!.y) : splitPoint(between, lines[previous]!.y, lines[anchor]!.y);
    const border = (previous === null ? 0 : previous + 1) + split;
    if (previous !== null) groups.push(lines.slice(start, border));
    start = border;
    used = anchor;
  });
  const end = lastLine(lines, anchors[anchors.length - 1]!);
  groups.push(lines.slice(start, end));
  used = end;
  return { rows: groups.map(merge), used };
}

/** Wrapped lines of the last row end where the spacing opens up. */
function lastLine(lines: readonly CellLine[], anchor: number): number {
  let end = anchor + 1;
  const first = lines[anchor + 1];
  if (!first) return end;
  const spacing = Math.min(first.y - lines[anchor]!.y, 16);
  while (end < lines.length && end <= anchor + 6 && lines[end]!.y - lines[end - 1]!.y <= spacing * 1.15) end++;
  return end;
}

function merge(lines: readonly CellLine[]): string[] {
  const width = lines[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    lines
      .map(({ cells }) => cells[column]!)
      .filter((cell) => cell !== "")
      .join(" "),
  );
}

/** What a page hands to the next one: a table may go on without repeating its heading. */
export interface Carry {
  header: string[];
  borders: number[];
}

/** Tables of one page with their headings. `carry` is the last table of the page before. */
export function readTables(lines: readonly Line[], page: number, carry: Carry | null): { tables: Table[]; carry: Carry | null } {
  const headings = findHeadings(lines);
  const tables: Table[] = [];
  let last: Carry | null = carry;
  const regions: (Columns & { to: number; y: number })[] = headings.map(({ at, from, cells }, n) => {
    const to = headings[n + 1]?.at ?? lines.length;
    const body = lines.slice(from, to).filter((line) => !isRule(line));
    return { header: cells.map(({ text }) => text), borders: findBorders(cells, body), at, from, to, y: lines[from - 1]!.y };
  });
  if (regions.length === 0 && carry && lines.length > 0) regions.push({ ...carry, at: 0, from: 0, to: lines.length, y: lines[0]!.y - 20 });
  for (const region of regions) {
    const body = lines.slice(region.from, region.to).filter((line) => !isRule(line));
    const cells = toCells(body, region.borders);
    const { rows } = toRows(cells, region.y);
    const continued = region.from === 0 && rows.filter((row) => row.filter((cell) => cell !== "").length >= 3).length < 2;
    if (rows.length === 0 || continued) continue;
    tables.push({ header: region.header, rows, page });
    last = { header: region.header, borders: region.borders };
  }
  return { tables, carry: last };
}
