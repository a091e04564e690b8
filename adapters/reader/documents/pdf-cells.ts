// Phrases of a pdf line into the columns of its table, and which lines begin a row.
import { TOTAL } from "../../../core/orders/read/sum-words.ts";
import { SUM_WORDS } from "../../../core/orders/read/tables.ts";
import { isFigure } from "./pdf-columns.ts";
import type { Line, Phrase, Word } from "./pdf-lines.ts";

/** Cells of one line; `anchor` if the line begins a row: figures where the table has its figures. */
export interface CellLine {
  y: number;
  cells: string[];
  anchor: boolean;
  /** a sum under the rows */
  sum: boolean;
  /** columns that hold figures */
  figures: Set<number>;
}

/** How far a word may reach over a border, in points, because places inside a piece are estimates. */
const SLACK = 1.5;

/** A sum is a row of its own, its label in whatever column it fell. */
const BESIDE_MONEY = /\d[.,]\d{2}\s?-?(?:€|EUR)?$|^-?(?:€|EUR)?\s?[\d.,' ]*\d[.,]\d{2}(?![\d.,])/i;
const MONEY = /^-?[\d.,']*\d[.,]\d{2}$/;

/** "Summe: 2.261,52 EUR zzgl. USt." */
const SUM_FIRST = new RegExp(`^(?:${TOTAL.source})(?!.*(?:/|\\b(?:je|per|pro)\\b)).*\\d[.,]\\d{2}(?!\\d)`, "iu");

const isSum = (text: string): boolean => (BESIDE_MONEY.test(text) && SUM_WORDS.test(text)) || SUM_FIRST.test(text);

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
    // what was drawn in one go is one cell, unless two figures stand side by side; "1 888,00" is one figure
    const grouped = previous?.piece === word.piece && /^[1-9]\d{0,2} \d{3}(?:,\d+)?$/.test(`${previous.text} ${word.text}`);
    const apart =
      previous && !grouped && (previous.piece !== word.piece || MONEY.test(word.text) || (isFigure(word.text) && isFigure(previous.text)));
    const between = apart && previous && border !== undefined && border >= previous.x1 - SLACK && border <= word.x0 + SLACK;
    if (own !== column && between && (isFigure(word.text) || isFigure(previous!.text))) column = own;
    cells[column]!.push(word.text);
    previous = word;
  }
}

export function toCells(lines: readonly Line[], borders: readonly number[]): CellLine[] {
  const figureColumns = new Set<number>();
  const placed = lines.map((line): CellLine => {
    const cells: string[][] = Array.from({ length: borders.length + 1 }, () => []);
    for (const phrase of line.phrases) place(phrase, borders, cells);
    return { y: line.y, cells: cells.map((cell) => cell.join(" ")), anchor: false, sum: false, figures: figureColumns };
  });
  for (let column = 0; column <= borders.length; column++) {
    const filled = placed.filter(({ cells }) => cells[column] !== "");
    const figures = filled.filter(({ cells }) => isFigure(cells[column]!));
    if (figures.length >= 1 && figures.length >= filled.length * 0.5) figureColumns.add(column);
  }
  for (const line of placed) {
    const figures = line.cells.filter((cell, column) => figureColumns.has(column) && isFigure(cell)).length;
    const filled = line.cells.filter((cell) => cell !== "");
    line.sum = filled.length <= 3 && isSum(filled.join(" "));
    line.anchor = line.sum || figures >= 2 || (figures === 1 && (figureColumns.size <= 2 || isFigure(line.cells[line.cells.length - 1]!)));
  }
  return placed;
}
