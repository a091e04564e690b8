// Finds the heading of a table on a pdf page. A heading may be printed on up to four lines: "Liefer-" over "termin", "Preis je" over "1000 Stk".
import { headingScore, isColumnName, isHeading } from "../../../core/mail/headings.ts";
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
const MAX_LINES = 4;
/** What a price or a quantity is for, alone on its line: "je 100", "/ 100 ST", "(pcs)", "1.000". */
const BASE =
  /^[([/]?\s*(je|pro|per|in|à|für)?\s*\/?\s*(1(0{1,3}|[.,'’ ]000)?)?\s*(st\p{L}*|pcs|pieces?|each|eur|€|%|tsd|tausend)?\.?[)\]]?$/iu;
/** Words that a heading goes on with on its next line or begins with on the one before, but that name no column alone. */
const BESIDE =
  /^(required|requested|req|need(ed)?|ordered|order|supplier|vendor|buyer'?s?|customer'?s?|your|our|ihre?|unsere?|uns|price|by|by date|of measure|each|excl|net|basis|bestell|wunsch|bedarfs?|einkaufs|gewünschte[rs]?)\.?$/i;

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
  for (const step of [1, -1] as const) {
    for (;;) {
      const index = step === 1 ? heading.from : heading.at - 1;
      const line = lines[index];
      if (!line || index < first || heading.from - heading.at >= MAX_LINES) break;
      const next = lines[index - step]!;
      if (!close(line, next) || !isPart(line)) break;
      const cells = join(heading.cells, line, step);
      if (cells === null) break;
      heading = { at: Math.min(heading.at, index), from: Math.max(heading.from, index + 1), cells };
    }
  }
  return heading;
}

/** Short words without figures, most of them known from headings, or cut by a hyphen or a slash. */
function isPart({ phrases }: Line): boolean {
  if (phrases.some(({ text }) => text.length > 24 || /[:;!?]$/.test(text) || (isFigure(text) && !BASE.test(text)))) return false;
  if (phrases.some(({ text }) => /\d/.test(text) && !BASE.test(text) && !isColumnName(text))) return false;
  const known = phrases.filter(({ text }) => isColumnName(text) || BASE.test(text) || BESIDE.test(text) || /\p{L}[-/]$/u.test(text));
  return known.length > 0 && known.length * 2 >= phrases.length;
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
      cell.text = step === 1 ? glue(cell.text, phrase.text) : glue(phrase.text, cell.text);
      cell.x0 = Math.min(cell.x0, phrase.x0);
      cell.x1 = Math.max(cell.x1, phrase.x1);
    }
  }
  // a column that shows up on this line only must name itself: anything else is text beside the table
  if (fresh.some(({ text }) => !isColumnName(text) && !/\p{L}-$/u.test(text))) return null;
  return [...joined, ...fresh].sort((a, b) => a.x0 - b.x0);
}

/** "Liefer-" over "termin" is one word, "Preis/" over "100 ST" one expression. */
function glue(above: string, below: string): string {
  if (/\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below)) return `${above.slice(0, -1)}${below}`;
  return /[/-]$/.test(above) ? `${above}${below}` : `${above} ${below}`;
}

function overlaps(cell: HeaderCell, phrase: Phrase): boolean {
  return phrase.x0 < cell.x1 + 2 && phrase.x1 > cell.x0 - 2;
}
