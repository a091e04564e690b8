// Tells data tables from layout tables in an html document tree and reads their cells.
import type { DomNode } from "html-to-text";

const MAX_ROWS = 2_000;
const MAX_CELL = 400;

function children(node: DomNode): DomNode[] {
  return node.children ?? [];
}

/** Rows of this table only, not of tables inside it. */
function rowsOf(table: DomNode): DomNode[] {
  return children(table).flatMap((child) => {
    if (child.name === "tr") return [child];
    return ["thead", "tbody", "tfoot"].includes(child.name ?? "") ? rowsOf(child) : [];
  });
}

function hasTable(node: DomNode): boolean {
  return children(node).some((child) => child.name === "table" || hasTable(child));
}

function textOf(node: DomNode, out: string[]): void {
  for (const child of children(node)) {
    if (child.type === "text") out.push(child.data ?? "");
    else if (child.name !== "style" && child.name !== "script") {
      if (["br", "p", "div"].includes(child.name ?? "")) out.push(" ");
      textOf(child, out);
    }
  }
}

function cellText(cell: DomNode): string {
  const out: string[] = [];
  textOf(cell, out);
  return out
    .join("")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/**
 * The cells of a data table, or null for a layout table: one that holds tables, has fewer than two rows or columns
 * with content, or long prose in its cells. `colspan` widens, `rowspan` is repeated as empty cells below.
 */
export function dataGrid(table: DomNode): string[][] | null {
  if (hasTable(table)) return null;
  const grid: string[][] = [];
  const pending: number[] = [];
  for (const row of rowsOf(table).slice(0, MAX_ROWS)) {
    const cells: string[] = [];
    const skip = (): void => {
      while ((pending[cells.length] ?? 0) > 0) {
        pending[cells.length]!--;
        cells.push("");
      }
    };
    for (const cell of children(row).filter((child) => child.name === "td" || child.name === "th")) {
      skip();
      const at = cells.length;
      const width = span(cell, "colspan");
      cells.push(cellText(cell), ...Array<string>(width - 1).fill(""));
      const height = span(cell, "rowspan");
      if (height > 1) pending[at] = height - 1;
    }
    skip();
    if (cells.some((cell) => cell !== "")) grid.push(cells);
  }
  const wide = grid.filter((cells) => cells.filter((cell) => cell !== "").length >= 2);
  if (wide.length < 2 || grid.some((cells) => cells.some((cell) => cell.length > MAX_CELL))) return null;
  return grid;
}

function span(cell: DomNode, name: "colspan" | "rowspan"): number {
  const value = Number.parseInt(cell.attribs?.[name] ?? "1", 10);
  return Number.isFinite(value) ? Math.min(50, Math.max(1, value)) : 1;
}
