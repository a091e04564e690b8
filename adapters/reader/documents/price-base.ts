// What a price in a structured order is for, in pieces: the base it names, in the unit it names.
import { unitCode } from "../../../core/orders/read/unit-codes.ts";

/**
 * Pieces the price is for: `base` in `baseUnit`, which is the ordered unit if not stated. undefined: one piece, or one of a unit
 * whose content only the article knows. A base that is no number stays as written.
 */
export function priceBase(base: string | undefined, baseUnit: string | undefined, orderUnit: string | undefined): string | undefined {
  const lot = unitCode(baseUnit ?? orderUnit ?? "")?.pieces ?? 1;
  if (base === undefined) return lot === 1 ? undefined : String(lot);
  const stated = Number(base);
  return lot === 1 || !Number.isFinite(stated) ? base : String(stated * lot);
}
