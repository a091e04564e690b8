// Lines of a pdf table to rows: wrapped lines join the row that they belong to.
import type { CellLine } from "./pdf-cells.ts";

/**
 * How many of the lines between two anchors belong to the upper one: the widest gap is where one row ends and the next
 * begins; equal gaps leave all of them to the upper row.
 */
function splitPoint(between: readonly CellLine[], above: number, below: number): number {
  const ys = [above, ...between.map(({ y }) => y), below];
  const gaps = ys.slice(1).map((y, at) => y - ys[at]!);
  const widest = Math.max(...gaps);
  return gaps.findLastIndex((gap) => gap >= widest * 0.92);
}

/** Rows of a table from its lines below the heading, whose baseline is `headingY`. No anchor, no rows. */
export function toRows(lines: readonly CellLine[], headingY: number): string[][] {
  const anchors = lines.flatMap((line, at) => (line.anchor ? [at] : []));
  const last = anchors[anchors.length - 1];
  if (last === undefined) return [];
  const starts = anchors.map((anchor, n) => {
    const previous = anchors[n - 1];
    const from = previous === undefined ? 0 : previous + 1;
    const above = previous === undefined ? headingY : lines[previous]!.y;
    return from + splitPoint(lines.slice(from, anchor), above, lines[anchor]!.y);
  });
  return starts.map((start, n) => merge(lines.slice(start, starts[n + 1] ?? lastLine(lines, last))));
}

/** Points: less than any line of print that people read. */
const HALF_LINE = 8;

/** Wrapped lines of the last row end where the spacing opens up. */
function lastLine(lines: readonly CellLine[], anchor: number): number {
  let end = anchor + 1;
  // below a sum comes the foot of the page
  if (lines[anchor]!.sum) return end;
  const first = lines[anchor + 1];
  if (!first) return end;
  const gap = first.y - lines[anchor]!.y;
  // figures centred beside an even number of lines stand half a line above the next one
  const spacing = Math.min(gap < HALF_LINE ? gap * 2 : gap, 16);
  while (end < lines.length && end <= anchor + 6 && lines[end]!.y - lines[end - 1]!.y <= spacing * 1.15) end++;
  return end;
}

/** A note below a row may reach under the figures; it belongs to the text left of them. Units ("Stück") stay where they are. */
function foldNotes(line: CellLine): CellLine {
  if (line.anchor) return line;
  const cells = [...line.cells];
  for (let column = cells.length - 1; column > 0; column--) {
    const left = cells.findLastIndex((cell, at) => at < column && cell !== "");
    if (left < 0 || cells[column] === "" || !line.figures.has(column) || /^\S{1,8}$/.test(cells[column]!)) continue;
    cells[left] = `${cells[left]} ${cells[column]}`;
    cells[column] = "";
  }
  return { ...line, cells };
}

function merge(group: readonly CellLine[]): string[] {
  const lines = group.map(foldNotes);
  const width = lines[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    lines
      .map(({ cells }) => cells[column]!)
      .filter((cell) => cell !== "")
      .join(" "),
  );
}
