// Single values of EDIFACT segments: components, dates, item numbers by their type.
import type { RawOrderLine } from "../../../core/mail/types.ts";
import type { Segment } from "./edifact-segments.ts";
import { tradeDate } from "./trade-date.ts";

/** One component, trimmed; undefined if it is not there or empty. */
export const part = (segment: Segment, element: number, component = 0): string | undefined =>
  segment[element]?.[component]?.trim() || undefined;

/** Date of a DTM segment: ISO date, "2026-W50" or "2026-12"; what is neither stays as written. */
export function date(segment: Segment): string | undefined {
  const value = part(segment, 1, 1);
  return value && tradeDate(value, part(segment, 1, 2));
}

/** Item number by its type (7143). Other types (customs tariff, batch, colour …) name no article. */
const ITEM_TYPES = {
  gtin: ["EN", "SRV", "UP", "UE", "GTIN"],
  buyerArticle: ["IN", "BP", "BN"],
  supplierArticle: ["SA", "VN", "VP", "MF", "MP"],
} as const satisfies Partial<Record<keyof RawOrderLine, readonly string[]>>;

/** The field of an order line that a number of this type fills; {} if none. */
export function article(number: string | undefined, type: string | undefined): Partial<RawOrderLine> {
  if (!number) return {};
  for (const [name, types] of Object.entries(ITEM_TYPES)) if (types.some((one) => one === type)) return { [name]: number };
  if (type) return {};
  return /^\d{8}$|^\d{12,14}$/.test(number) ? { gtin: number } : { supplierArticle: number };
}

/** A number of the interchange with a decimal point, whatever UNA says the mark is (ISO 9735: no thousands marks). */
export function decimal(value: string | undefined, mark: string): string | undefined {
  return mark === "," ? value?.replace(",", ".") : value;
}
