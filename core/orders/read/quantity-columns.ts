// Which of several columns with quantities, prices or amounts is the ordered one.
import { type Notation, readCount } from "../numbers.ts";
import { packContent } from "./cells.ts";
import type { Column, Field } from "./columns.ts";
import type { DraftLine } from "./draft.ts";

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

/** Pieces, or packs of so many each? A number without unit beside a column of contents says neither, unless another column multiplies to it. */
export function packsOrPieces(row: readonly string[], line: DraftLine, columns: readonly (Column | null)[], notation: Notation): string[] {
  const at = columns.findIndex((c) => c?.field === "packContent");
  const content = packContent(row[at] ?? "", notation);
  const { quantity, price, amount } = line;
  if (quantity === null || quantity.unit !== null || content === null || content === 1 || (price !== null && amount !== null)) return [];
  const isProduct = row.some(
    (cell, i) => columns[i]?.field === "ignore" && Number(packContent(cell, notation)) * content === Number(quantity.count),
  );
  return isProduct ? [] : [`${line.statedQuantity} neben "${columns[at]?.heading} ${row[at]?.trim()}": Stück oder Packungen?`];
}

/** Columns of a table, those beside the one that counts put aside. A single one stays whatever it is called. */
export function settled(columns: readonly (Column | null)[], rows: readonly (readonly string[])[], notation: Notation): (Column | null)[] {
  const total = totalColumn(columns, rows, notation);
  const named = columns.map((c, i): Column | null =>
    total >= 0 && i !== total && c?.field === "quantity" ? { ...c, field: "ignore" } : c,
  );
  return putAside(named);
}

function putAside(columns: readonly (Column | null)[]): (Column | null)[] {
  const net = columns.some((c) => c?.field === "unitPrice" && NET.test(c.heading));
  const aside = ({ field, heading }: Column): boolean =>
    ASIDE[field]?.test(heading) === true || (field === "unitPrice" && net && !NET.test(heading));
  const plain = new Set(columns.flatMap((c) => (c !== null && !aside(c) ? [c.field] : [])));
  return columns.map((c) => (c !== null && plain.has(c.field) && aside(c) ? { ...c, field: "ignore" } : c));
}

/** "Stück/Modell 4, Teile 300, Gesamtmenge 1200": of several quantities the one that is called total and is product or sum of the others on every row; -1: none. */
function totalColumn(columns: readonly (Column | null)[], rows: readonly (readonly string[])[], notation: Notation): number {
  const quantities = columns.flatMap((c, i) => (c?.field === "quantity" ? [i] : []));
  const called = quantities.filter((i) => /gesamt|total|summe|insgesamt/i.test(columns[i]?.heading ?? ""));
  const at = called[0];
  if (at === undefined || called.length > 1 || quantities.length < 2) return -1;
  const number = (row: readonly string[], i: number): number => Number(readCount((row[i] ?? "").trim(), notation)?.value ?? Number.NaN);
  const counted = rows.filter((row) => number(row, at) > 0);
  const adds = (row: readonly string[]): boolean => {
    const whole = number(row, at);
    const parts = quantities.filter((i) => i !== at).map((i) => number(row, i));
    const others = row.map((_, i) => number(row, i)).filter((n, i) => i !== at && n > 0);
    return parts.reduce((sum, n) => sum + n, 0) === whole || parts.some((n) => others.some((o) => n * o === whole));
  };
  return counted.length > 0 && counted.every(adds) ? at : -1;
}

/** Quantity columns of one row that say different numbers: none may be dropped silently. Empty: nothing to ask. */
export function quantityColumns(row: readonly string[], columns: readonly (Column | null)[], header: readonly string[]): string[] {
  const filled = columns.flatMap((c, i) =>
    c?.field === "quantity" && /\d/.test(row[i] ?? "") ? [{ heading: header[i] ?? c.heading, cell: (row[i] ?? "").trim() }] : [],
  );
  const distinct = new Set(filled.map(({ cell }) => cell.replace(/[^\d]/g, "")));
  return distinct.size > 1 ? [`mehrere Mengen in einer Zeile: ${filled.map(({ heading, cell }) => `${heading} ${cell}`).join(", ")}`] : [];
}
