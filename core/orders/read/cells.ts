// One cell of a table: a quantity with its unit, a price with what it is for, an amount.
import { decimalOf, toMinor } from "../../money.ts";
import { type Notation, NUMBER, readCount, readDecimal } from "../numbers.ts";
import { amountOf } from "../price.ts";
import { perOf } from "./columns.ts";
import type { DraftPrice } from "./draft.ts";
import { findQuantities, type Quantity } from "./quantities.ts";
import { unitOf } from "./units.ts";

const WHOLE_NUMBER = new RegExp(`^(${NUMBER})$`);
const ANY_NUMBER = new RegExp(String.raw`(?<![\d.,])(${NUMBER})`);

/** `unitCell` is the unit column, `headingUnit` what the heading says ("Tsd.", "Packungen à 100"). null: no single number stands there. */
export function quantityCell(cell: string, unitCell: string, headingUnit: string, notation: Notation): Quantity | null {
  const text = cell.replace(/\s+/g, " ").trim();
  const within = findQuantities(text, notation);
  if (within.length === 1 && within[0] !== undefined) return onlyNumber(text, within[0].end) ? within[0] : null;
  const m = WHOLE_NUMBER.exec(text.replace(/\s*x$/i, ""));
  if (m === null || within.length > 1) return null;
  const unitText = unitCell.trim() === "" || unitOf(unitCell)?.kind === "piece" ? headingUnit || unitCell : unitCell;
  if (unitText.trim() === "") return bare(m[1] ?? "", notation);
  const withUnit = findQuantities(`${m[1] ?? ""} ${unitText.trim()}`, notation);
  if (withUnit.length === 1 && withUnit[0] !== undefined) return withUnit[0];
  const count = readCount(m[1] ?? "", notation);
  return count === null ? null : { count: count.value, unit: { kind: "container", factor: 1 }, content: null, doubtful: count.doubtful };
}

/** Pieces in one pack or bag, of a column that says so ("100", "100 Stück", "1 Gros"); null: none or no whole number of pieces. */
export function packContent(cell: string, notation: Notation): number | null {
  const q = quantityCell(cell, "", "", notation);
  const unit = q?.unit ?? { kind: "piece", factor: 1 };
  if (q === null || q.doubtful || (unit.kind !== "piece" && unit.kind !== "multiple")) return null;
  const pieces = Number(q.count) * unit.factor;
  return Number.isInteger(pieces) && pieces > 0 ? pieces : null;
}

/** What is counted in packs or bags holds what its own column says. The cell's own word ("60 à 50") against the column is two readings. */
export function withContent(quantity: Quantity, content: number | null): Quantity {
  if (content === null || (quantity.unit?.kind !== "pack" && quantity.unit?.kind !== "container")) return quantity;
  return { ...quantity, content, doubtful: quantity.doubtful || (quantity.content !== null && quantity.content !== content) };
}

/** A wrapped description may have spilt into the cell ("12,000 9606"): the one number that makes price times quantity the amount is the quantity. */
export function quantityByAmount(cell: string, price: DraftPrice | null, amount: string | null, notation: Notation): Quantity | null {
  if (price === null || amount === null) return null;
  const bases = price.per === null ? [1, 100, 1000] : [price.per];
  const numbers = [...cell.matchAll(new RegExp(NUMBER, "g"))].flatMap((m) => bare(m[0], notation) ?? []);
  const fits = (count: string): boolean =>
    /^\d{1,9}$/.test(count) &&
    bases.some((per) => Math.abs(amountOf(decimalOf(price.unitPrice), Number(count), per) - toMinor(decimalOf(amount))) <= 1);
  const fit = numbers.filter((q) => fits(q.count));
  return fit.length === 1 && fit[0] !== undefined ? { ...fit[0], doubtful: false } : null;
}

/** `baseCell` is the price unit column, `headingPer` what the price heading says. null: no price. */
export function priceCell(cell: string, baseCell: string, headingPer: number | null, notation: Notation): DraftPrice | null {
  const value = firstDecimal(cell, notation);
  if (value === null) return null;
  const per =
    perOf(cell) ??
    perOf(`/ ${baseCell.trim().replace(/\s*(?:st|stk|stück|pcs?|ea)\.?$/i, "")}`) ??
    perOf(`/ ${baseCell.trim()}`) ??
    headingPer;
  return { unitPrice: value, per };
}

const PRICE_IN_TEXT = new RegExp(
  String.raw`(?:preis|price|prix|cena|\bep)\s*:?\s*(?:€|eur\s)?\s*(${NUMBER})\s*(?:€|eur\b)?\s*((?:/|je|per|pro)\s*[\d.,'’]+|(?:/|je|per|pro)\s*\p{L}+)?`,
  "iu",
);

/** A price beside the description, where no column has it: "Preis: 4,51 EUR / 100". null: none that calls itself one. */
export function priceIn(text: string, notation: Notation): DraftPrice | null {
  const m = PRICE_IN_TEXT.exec(text);
  const value = m === null ? null : readDecimal(m[1] ?? "", notation);
  return value === null ? null : { unitPrice: value, per: perOf(m?.[2] ?? "") };
}

/** null: empty or no number. */
export function amountCell(cell: string, notation: Notation): string | null {
  return firstDecimal(cell, notation);
}

function firstDecimal(cell: string, notation: Notation): string | null {
  const text = cell.replace(/€|\$|£|\b(?:EUR|USD|CHF|GBP|PLN)\b/gi, " ").trim();
  const m = ANY_NUMBER.exec(text);
  return m === null ? null : readDecimal(m[1] ?? "", notation);
}

function bare(text: string, notation: Notation): Quantity | null {
  const count = readCount(text, notation);
  return count === null ? null : { count: count.value, unit: null, content: null, doubtful: count.doubtful };
}

/** "5.000 Stück" but not "5.000 Stück / 6.000 Stück" or "5 Stück, 10 frei". */
function onlyNumber(text: string, from: number): boolean {
  return !/\d/.test(text.slice(from).replace(/\([^)]*\)/g, ""));
}
