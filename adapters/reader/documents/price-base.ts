// What a price in a structured order is for, in pieces: the base it names, in the unit it names.

/** UN/ECE Recommendation 20 codes (and their common look-alikes) that count pieces in lots. */
const PIECES: Readonly<Record<string, number>> = { MIL: 1_000, T3: 1_000, TSD: 1_000, CEN: 100, HC: 100, GRO: 144, DZN: 12 };

/**
 * Pieces the price is for: `base` in `baseUnit`, which is the ordered unit if not stated. undefined: one piece, or one of a unit
 * whose content only the article knows. A base that is no number stays as written.
 */
export function priceBase(base: string | undefined, baseUnit: string | undefined, orderUnit: string | undefined): string | undefined {
  const lot = PIECES[(baseUnit ?? orderUnit ?? "").trim().toUpperCase()] ?? 1;
  if (base === undefined) return lot === 1 ? undefined : String(lot);
  const stated = Number(base);
  return lot === 1 || !Number.isFinite(stated) ? base : String(stated * lot);
}
