// The kinds of values in our CSV files, as zod pieces. Money stays text or whole cents, never a float.
import { z } from "zod";

export const text = z.string().min(1, "fehlt");
export const optionalText = z
  .string()
  .optional()
  .transform((v) => v || null);
export const whole = z.string().regex(/^\d+$/, "keine ganze Zahl").transform(Number);
/** a decimal with a point, e.g. "4.51"; kept as written */
export const decimal = z.string().regex(/^\d+(\.\d+)?$/, "keine Zahl (Dezimalpunkt, keine Tausenderpunkte)");
export const percent = decimal.transform(Number).refine((v) => v <= 100, "mehr als 100 %");

/** @returns cents of a euro text with at most two decimals, without going through a float */
export function cents(euro: string): number {
  const [whole = "0", fraction = ""] = euro.split(".");
  return Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
}
const euro = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, "kein Betrag in EUR (z. B. 1250.00)");
export const euroCents = euro.transform(cents);
/** absent or empty: the amount is not known, which is null and not 0 */
export const optionalCents = z
  .union([euroCents, z.literal("").transform(() => null)])
  .optional()
  .transform((v) => v ?? null);
/** ISO date or UTC time */
export const isoDate = z.string().refine((v) => /^\d{4}-\d{2}-\d{2}/.test(v) && !Number.isNaN(Date.parse(v)), "kein Datum (JJJJ-MM-TT)");
export const optionalDate = z
  .union([isoDate, z.literal("").transform(() => null)])
  .optional()
  .transform((v) => v ?? null);
