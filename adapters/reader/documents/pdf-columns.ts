// Finds a table's heading line on a pdf page and the borders between its columns.
import { headingScore, isHeading } from "../../../core/mail/headings.ts";
import type { Line, Phrase } from "./pdf-lines.ts";

export interface Columns {
  header: string[];
  /** x of the border right of each column but the last */
  borders: number[];
  /** index of the first line below the heading */
  from: number;
  /** index of the heading's first line */
  at: number;
}

const CURRENCY = "(?:€|eur|usd|chf|gbp|pln|\\$|£)";
const UNIT =
  "(?:st|stk|stck|stück|pcs?|pce|ea|each|pieces?|tsd|gros|gr|dtz|dutzend|kg|g|m|mtr|meter|pck|pkg|packs?|vpe|karton|kartons|ktn|beutel|btl|sets?|szt|pièces?|pces?|paar|pr|rollen?|box|h|std)";
/** A cell that holds a figure: "10.000", "4,35 €", "10.000 ST", "4,35 / 100 ST", "1'234.50". */
const FIGURE = new RegExp(
  `^[-+(]?${CURRENCY}?\\s?\\d[\\d.,' ]*\\s?[)%]?-?\\s?${CURRENCY}?(?:\\s?${UNIT}\\.?)?(?:\\s?/\\s?\\d*\\s?${UNIT}?\\.?)?$`,
  "iu",
);
const DATE = /^(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|kw\s?\d{1,2}(\s?\/\s?\d{2,4})?)$/i;

/** True for amounts, quantities with their unit, prices with their base, and dates. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text.trim()) || DATE.test(text.trim());
}

export interface HeaderCell {
  text: string;
  x0: number;
  x1: number;
}

/** A heading on a page: `at` its first line, `from` the first line below it. */
export interface Heading {
  at: number;
  from: number;
  cells: HeaderCell[];
}

const center = (cell: { x0: number; x1: number }): number => (cell.x0 + cell.x1) / 2;

/** Heading lines of a page, each with the lines of a stacked heading joined in. Two-column headings only count above figures. */
export function findHeadings(lines: readonly Line[]): Heading[] {
  const found: Heading[] = [];
  for (let i = 0; i < lines.length; i++) {
    const texts = lines[i]!.phrases.map((phrase) => phrase.text);
    if (!isHeading(texts)) continue;
    const { hits } = headingScore(texts);
    const figuresBelow = lines
      .slice(i + 1, i + 5)
      .some((line) => line.phrases.length >= 2 && line.phrases.some((phrase) => isFigure(phrase.text)));
    if (hits < 3 && !figuresBelow) continue;
    const stacked = stack(lines, i);
    found.push(stacked);
    i = stacked.from - 1;
  }
  return found;
}

/** Joins heading lines directly above and below ("Preis" over "je 100"), each phrase into the column it overlaps. */
function stack(lines: readonly Line[], at: number): Heading {
  const main = lines[at]!;
  const cells: HeaderCell[] = main.phrases.map(({ text, x0, x1 }) => ({ text, x0, x1 }));
  let from = at + 1;
  let top = at;
  for (const [step, index] of [
    [1, at + 1],
    [1, at + 2],
    [-1, at - 1],
  ] as const) {
    const line = lines[index];
    if (!line || (step === 1 && index !== from)) continue;
    if (Math.abs(line.y - lines[index - step]!.y) > 1.6 * main.size || !fits(line, cells, step)) continue;
    for (const phrase of line.phrases) {
      const cell = cells.find((one) => overlaps(one, phrase))!;
      cell.text = step === 1 ? `${cell.text} ${phrase.text}` : `${phrase.text} ${cell.text}`;
      cell.x0 = Math.min(cell.x0, phrase.x0);
      cell.x1 = Math.max(cell.x1, phrase.x1);
    }
    if (step === 1) from = index + 1;
    else top = index;
  }
  return { at: top, from, cells };
}

function overlaps(cell: HeaderCell, phrase: Phrase): boolean {
  return phrase.x0 < cell.x1 + 2 && phrase.x1 > cell.x0 - 2;
}

function fits(line: Line, cells: readonly HeaderCell[], step: number): boolean {
  const { hits, share } = headingScore(line.phrases.map((phrase) => phrase.text));
  if (
    hits === 0 &&
    !line.phrases.every((phrase) => /^[([]?(je|pro|per|in|à)?\s*(100|1000|st\w*|pcs|eur|€|%|tsd)?\.?[)\]]?$/i.test(phrase.text))
  )
    return false;
  if (step < 0 && share < 1) return false;
  return line.phrases.every(
    (phrase) => phrase.text.length <= 20 && !isFigureCell(phrase.text) && cells.filter((cell) => overlaps(cell, phrase)).length === 1,
  );
}

const isFigureCell = (text: string): boolean => isFigure(text) && !/^10*$/.test(text.trim());

/**
 * Borders by whitespace: between the centres of two heading cells the place that cuts the fewest words of the rows below.
 * Only lines with several phrases vote, because notes and totals run across columns.
 */
export function findBorders(cells: readonly HeaderCell[], lines: readonly Line[]): number[] {
  const voters = lines.filter((line) => line.phrases.length >= Math.min(3, cells.length));
  return cells.slice(0, -1).map((cell, k) => {
    const next = cells[k + 1]!;
    const [low, high] = [Math.min(center(cell), cell.x1), Math.max(center(next), next.x0)];
    const step = Math.max(0.5, (high - low) / 200);
    const prefer = (Math.min(cell.x1, next.x0) + next.x0) / 2;
    let best = { cost: Number.POSITIVE_INFINITY, x: prefer };
    for (let x = low; x <= high; x += step) {
      const cost = cutCost(voters, x) + Math.abs(x - prefer) / 1e4 + (x > cell.x1 && x < next.x0 ? 0 : 0.05);
      if (cost < best.cost) best = { cost, x };
    }
    return best.x;
  });
}

/** A cut word costs 1, a cut phrase between its words a third. */
function cutCost(lines: readonly Line[], x: number): number {
  let cost = 0;
  for (const { phrases } of lines) {
    for (const phrase of phrases) {
      if (x <= phrase.x0 || x >= phrase.x1) continue;
      cost += phrase.words.some((word) => x > word.x0 + 0.3 && x < word.x1 - 0.3) ? 1 : 0.35;
    }
  }
  return cost;
}
