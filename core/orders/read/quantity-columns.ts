// Which of several columns with quantities, prices or amounts is the ordered one.
import type { Column, Field } from "./columns.ts";

/**
 * Headings that are put aside where a plainer one stands beside them: what a pack holds, what is ordered in a year, the least one may order;
 * list prices and sums with tax.
 */
const ASIDE: Partial<Record<Field, RegExp>> = {
  quantity:
    /vpe|pack|pkg|gebinde|karton|carton|beutel|jahr|annual|yearly|mind|\bmin\b|moq|bestand|stock|offen|open|rest\b|bisher|geliefert|delivered/i,
  unitPrice: /\blist|brutto|gross|uvp|rrp|\balt|\bold\b|bisher/i,
  amount: /brutto|gross|inkl|incl|mwst|\bvat\b|steuer|\btax\b/i,
};
/** A net price among prices is the one that is paid. */
const NET = /netto|\bnet\b/i;

/** Columns of a table, those beside the one that counts put aside. A single one stays whatever it is called. */
export function settled(columns: readonly (Column | null)[]): (Column | null)[] {
  const net = columns.some((c) => c?.field === "unitPrice" && NET.test(c.heading));
  const aside = ({ field, heading }: Column): boolean =>
    ASIDE[field]?.test(heading) === true || (field === "unitPrice" && net && !NET.test(heading));
  const plain = new Set(columns.flatMap((c) => (c !== null && !aside(c) ? [c.field] : [])));
  return columns.map((c) => (c !== null && plain.has(c.field) && aside(c) ? { ...c, field: "ignore" } : c));
}

/** Quantity columns of one row that say different numbers: none may be dropped silently. Empty: nothing to ask. */
export function quantityColumns(row: readonly string[], columns: readonly (Column | null)[], header: readonly string[]): string[] {
  const filled = columns.flatMap((c, i) =>
    c?.field === "quantity" && /\d/.test(row[i] ?? "") ? [{ heading: header[i] ?? c.heading, cell: (row[i] ?? "").trim() }] : [],
  );
  const distinct = new Set(filled.map(({ cell }) => cell.replace(/[^\d]/g, "")));
  return distinct.size > 1 ? [`mehrere Mengen in einer Zeile: ${filled.map(({ heading, cell }) => `${heading} ${cell}`).join(", ")}`] : [];
}
