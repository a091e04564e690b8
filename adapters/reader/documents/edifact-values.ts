// Single values of EDIFACT segments: components, dates by their format code, item numbers by their type.
import type { RawOrderLine } from "../../../core/mail/types.ts";
import type { Segment } from "./edifact-segments.ts";

/** One component, trimmed; undefined if it is not there or empty. */
export const part = (segment: Segment, element: number, component = 0): string | undefined =>
  segment[element]?.[component]?.trim() || undefined;

/** DTM format codes (2379) that are no CCYYMMDD…: how their digits become a date or a week. */
const FORMATS: Readonly<Record<string, (value: string) => string>> = {
  // YYMMDD and YYMMDDHHMM
  "101": (value) => iso(`20${value}`),
  "201": (value) => iso(`20${value}`),
  // DDMMYY and DDMMCCYY, which D.01B brought
  "2": (value) => iso(`20${value.slice(4, 6)}${value.slice(2, 4)}${value.slice(0, 2)}`),
  "4": (value) => iso(`${value.slice(4, 8)}${value.slice(2, 4)}${value.slice(0, 2)}`),
  "610": (value) => `${value.slice(0, 4)}-${value.slice(4, 6)}`,
  "615": (value) => `20${value.slice(0, 2)}-W${value.slice(2, 4)}`,
  "616": (value) => `${value.slice(0, 4)}-W${value.slice(4, 6)}`,
  // periods count from their first day
  "711": (value) => iso(value),
  "718": (value) => iso(value),
};

function iso(digits: string): string {
  return /^\d{8}/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}` : digits;
}

/** Date of a DTM segment: ISO date, "2026-W50" or "2026-12"; what is neither stays as written. */
export function date(segment: Segment): string | undefined {
  const value = part(segment, 1, 1);
  if (!value) return undefined;
  const read = FORMATS[part(segment, 1, 2) ?? ""] ?? iso;
  return read(value.replace(/[-.\s]/g, ""));
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
