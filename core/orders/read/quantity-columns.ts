// Which of several columns with quantities is the ordered one.
import type { Column } from "./columns.ts";

/** What a pack holds, what is ordered in a year, the least one may order: quantities, but not the ordered one if that stands beside them. */
const ASIDE =
  /vpe|pack|pkg|gebinde|karton|carton|beutel|jahr|annual|yearly|mind|\bmin\b|moq|bestand|stock|offen|open|rest\b|bisher|geliefert|delivered/i;

const aside = (column: Column | null): boolean => column?.field === "quantity" && ASIDE.test(column.heading);

/** Columns of a table, those beside the ordered quantity put aside. A single one stays whatever it is called. */
export function settled(columns: readonly (Column | null)[]): (Column | null)[] {
  const plain = columns.some((c) => c?.field === "quantity" && !aside(c));
  return columns.map((c) => (c !== null && plain && aside(c) ? { ...c, field: "ignore" } : c));
}

/** Quantity columns of one row that say different numbers: none may be dropped silently. Empty: nothing to ask. */
export function quantityColumns(row: readonly string[], columns: readonly (Column | null)[], header: readonly string[]): string[] {
  const filled = columns.flatMap((c, i) =>
    c?.field === "quantity" && /\d/.test(row[i] ?? "") ? [{ heading: header[i] ?? c.heading, cell: (row[i] ?? "").trim() }] : [],
  );
  const distinct = new Set(filled.map(({ cell }) => cell.replace(/[^\d]/g, "")));
  return distinct.size > 1 ? [`mehrere Mengen in einer Zeile: ${filled.map(({ heading, cell }) => `${heading} ${cell}`).join(", ")}`] : [];
}
