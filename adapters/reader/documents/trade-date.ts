// Dates of EDIFACT and UN/CEFACT XML: digits and a format code (UNTDID 2379).

/** Formats that are no CCYYMMDD…: how their digits become a date or a week. */
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

/** ISO date, "2026-W50" or "2026-12"; what is neither stays as written. */
export function tradeDate(value: string, format: string | undefined): string {
  return (FORMATS[format ?? ""] ?? iso)(value.replace(/[-.\s]/g, ""));
}
