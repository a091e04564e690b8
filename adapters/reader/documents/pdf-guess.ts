// Tables of a pdf page that no known column word announces: unknown headings, and rows without any heading.
import type { Table } from "../../../core/mail/types.ts";
import { isFigure } from "./pdf-columns.ts";
import type { Heading } from "./pdf-heading.ts";
import type { Line } from "./pdf-lines.ts";

/** A row of goods: several cells, at least one a figure and one with letters. */
function isRow(line: Line): boolean {
  const texts = line.phrases.map((phrase) => phrase.text);
  return texts.length >= 3 && texts.some(isFigure) && texts.some((text) => /\p{L}{2}/u.test(text) && !isFigure(text));
}

/** A line of short words without digits, directly above rows that have about as many cells. */
export function guessHeading(lines: readonly Line[]): Heading | null {
  for (let at = 0; at < lines.length - 1; at++) {
    const { phrases } = lines[at]!;
    if (phrases.length < 3 || phrases.some(({ text }) => /\d|[:;!?]$/.test(text) || text.length > 25)) continue;
    const below = lines.slice(at + 1, at + 9).filter((line) => isRow(line) && Math.abs(line.phrases.length - phrases.length) <= 1);
    if (below.length >= 2) return { at, from: at + 1, cells: phrases.map(({ text, x0, x1 }) => ({ text, x0, x1 })) };
  }
  return null;
}

/** Rows without a heading, cells as they stand on the paper; only if at least two follow each other closely. */
export function looseRows(lines: readonly Line[], page: number): Table[] {
  const tables: Table[] = [];
  let rows: string[][] = [];
  let missed = 0;
  const flush = (): void => {
    if (rows.length >= 2) tables.push({ rows, page });
    rows = [];
  };
  for (const line of lines) {
    if (isRow(line)) {
      rows.push(line.phrases.map((phrase) => phrase.text));
      missed = 0;
    } else if (++missed > 2) flush();
  }
  flush();
  return tables;
}
