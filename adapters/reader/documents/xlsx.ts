// XLSX workbooks: every sheet becomes a table, its number the page; dates as ISO, numbers as written by JavaScript (decimal point).
import readWorkbook from "read-excel-file/node";
import { withHeading } from "../../../core/mail/headings.ts";
import type { Table } from "../../../core/mail/types.ts";
import { gridToText } from "./grid.ts";
import type { DocumentReader } from "./registry.ts";

const MAX_ROWS = 5_000;
const MAX_COLUMNS = 60;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  // 0.1 + 0.2 in a formula is 0.30000000000000004 in the file
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  return String(value).replace(/\s+/g, " ").trim();
}

/** Reads all sheets. Rows above a heading (customer, order number) come as a table of their own without heading. */
export const readXlsx: DocumentReader = async (bytes) => {
  let sheets: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    sheets = await readWorkbook(bytes);
  } catch {
    return { state: "broken", reason: "Die Excel-Datei ist beschädigt und lässt sich nicht öffnen.", text: "", tables: [] };
  }
  const tables: Table[] = [];
  const texts: string[] = [];
  for (const [at, { data }] of sheets.entries()) {
    const grid = data.slice(0, MAX_ROWS).map((row) => row.slice(0, MAX_COLUMNS).map(cellText));
    if (grid.every((row) => row.every((cell) => cell === ""))) continue;
    const { table, above } = withHeading(grid);
    const page = sheets.length > 1 ? { page: at + 1 } : {};
    if (above.length > 0) tables.push({ rows: above, ...page });
    tables.push({ ...table, ...page });
    texts.push(gridToText(grid));
  }
  if (tables.length === 0) return { state: "empty", reason: "Die Excel-Datei enthält keine Werte.", text: "", tables };
  return { state: "ok", pages: sheets.length, text: texts.join("\n\n"), tables };
};
