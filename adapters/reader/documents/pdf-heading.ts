// Finds the heading of a table on a pdf page. A heading may be printed on up to four lines: "Liefer-" over "termin", "Preis je" over "1000 Stk".
import { isBase, isHeadingPart, isPricePer, joinHeading } from "../../../core/mail/heading-parts.ts";
import { isColumnName } from "../../../core/mail/heading-words.ts";
import { headingScore, isHeading } from "../../../core/mail/headings.ts";
import { isFigure } from "./pdf-columns.ts";
import type { Line, Phrase } from "./pdf-lines.ts";

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

/** Lines of one heading stand at most this far apart, in font sizes; rows begin further down or hold figures. */
const LEADING = 1.6;
/** Cells of two and of three lines side by side, each centred, stand on five baselines. */
const MAX_LINES = 5;
/** Heading lines of a page, each with the lines that belong to it joined in. Two-column headings only count above figures. */
export function findHeadings(lines: readonly Line[]): Heading[] {
  const found: Heading[] = [];
  for (let i = 0; i < lines.length; i++) {
    const begins = isHeading(lines[i]!.phrases.map(({ text }) => text)) || (lines[i]!.phrases.length >= 3 && isPart(lines[i]!));
    if (!begins) continue;
    const heading = bestBand(lines, fullest(lines, i), found.at(-1)?.from ?? 0);
    const texts = heading.cells.map(({ text }) => text);
    if (!isHeading(texts)) continue;
    const figuresBelow = lines
      .slice(heading.from, heading.from + 5)
      .some((line) => line.phrases.length >= 2 && line.phrases.some((phrase) => isFigure(phrase.text)));
    if (headingScore(texts).hits < 3 && !figuresBelow) continue;
    found.push(heading);
    i = heading.from - 1;
  }
  return found;
}

/** Of the lines from here on that may be one heading, the one with most columns: the others are hung onto it. */
function fullest(lines: readonly Line[], at: number): number {
  let best = at;
  for (let i = at + 1; i < Math.min(lines.length, at + MAX_LINES) && close(lines[i - 1]!, lines[i]!) && isPart(lines[i]!); i++)
    if (lines[i]!.phrases.length > lines[best]!.phrases.length) best = i;
  return best;
}

const close = (above: Line, below: Line): boolean => Math.abs(below.y - above.y) <= LEADING * Math.max(above.size, below.size);

/** The band around a line: lines are joined as long as each reads like part of a heading and keeps its columns apart. */
function bestBand(lines: readonly Line[], at: number, first: number): Heading {
  let heading: Heading = { at, from: at + 1, cells: lines[at]!.phrases.map(({ text, x0, x1 }) => ({ text, x0, x1 })) };
  for (;;) {
    // centred cells: what stands below may belong to a cell that only the line above begins, so both ways are tried again
    const wider = grown(lines, heading, first, 1) ?? grown(lines, heading, first, -1);
    if (wider === null) return heading;
    heading = wider;
  }
}

/** The band with the next line below (1) or above (-1); null if that is no part of it. */
function grown(lines: readonly Line[], heading: Heading, first: number, step: 1 | -1): Heading | null {
  const index = step === 1 ? heading.from : heading.at - 1;
  const line = lines[index];
  if (!line || index < first || heading.from - heading.at >= MAX_LINES) return null;
  if (!close(line, lines[index - step]!) || !isPart(line)) return null;
  const cells = join(heading.cells, line, step);
  return cells && { at: Math.min(heading.at, index), from: Math.max(heading.from, index + 1), cells };
}

function isPart({ phrases }: Line): boolean {
  return isHeadingPart(phrases.map(({ text }) => text)) && !phrases.some(({ text }) => isFigure(text) && !isBase(text));
}

/** Each phrase goes to the cell above or below it; one beside all cells is a column of its own. null: it lies across two. */
function join(cells: readonly HeaderCell[], line: Line, step: 1 | -1): HeaderCell[] | null {
  const joined = cells.map((cell) => ({ ...cell }));
  const fresh: HeaderCell[] = [];
  for (const phrase of line.phrases) {
    const under = joined.filter((cell) => overlaps(cell, phrase));
    if (under.length > 1) return null;
    const cell = under[0];
    if (!cell) fresh.push({ text: phrase.text, x0: phrase.x0, x1: phrase.x1 });
    else {
      cell.text = step === 1 ? joinHeading(cell.text, phrase.text) : joinHeading(phrase.text, cell.text);
      cell.x0 = Math.min(cell.x0, phrase.x0);
      cell.x1 = Math.max(cell.x1, phrase.x1);
    }
  }
  // a column that shows up on this line only must name itself: anything else is text beside the table
  if (fresh.some(({ text }) => !isColumnName(text) && !isPricePer(text) && !/\p{L}-$/u.test(text))) return null;
  return [...joined, ...fresh].sort((a, b) => a.x0 - b.x0);
}

function overlaps(cell: HeaderCell, phrase: Phrase): boolean {
  return phrase.x0 < cell.x1 + 2 && phrase.x1 > cell.x0 - 2;
}
