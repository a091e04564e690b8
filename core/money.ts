// Exact decimal arithmetic for prices and amounts: integers with a scale, never floats.

/** A decimal number as `digits` × 10^-`scale`. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

/** Reads a plain decimal string ("12.93", "-4", "0.0435"); null for anything else, grouping marks included. */
export function parseDecimal(text: string): Decimal | null {
  const m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (m === null) return null;
  const fraction = m[3] ?? "";
  const digits = BigInt((m[2] ?? "0") + fraction);
  return { digits: m[1] === "-" ? -digits : digits, scale: fraction.length };
}

/** A whole number or a percentage from the master data as a decimal; refuses what is not finite. */
export function decimalOf(value: number | string): Decimal {
  const d = parseDecimal(typeof value === "number" ? value.toString() : value);
  if (d === null) throw new Error(`Betrag "${value}" ist keine Dezimalzahl; erlaubt ist z. B. "12.93"`);
  return d;
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** a - b */
export function minus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: atScale(a, scale) - atScale(b, scale), scale };
}

/** Negative, zero or positive like a - b. */
export function compare(a: Decimal, b: Decimal): number {
  const d = minus(a, b).digits;
  return d < 0n ? -1 : d > 0n ? 1 : 0;
}

/** a / divisor with `places` decimal places, rounded half up (away from zero, as invoices do). */
export function divide(a: Decimal, divisor: bigint, places: number): Decimal {
  const numerator = a.digits * 10n ** BigInt(places);
  const denominator = divisor * 10n ** BigInt(a.scale);
  return { digits: roundedQuotient(numerator, denominator), scale: places };
}

/** Minor units (cents), rounded half up. */
export function toMinor(a: Decimal): number {
  return Number(divide(a, 1n, 2).digits);
}

/** Minor units as a plain decimal string: 189080 -> "1890.80". */
export function formatMinor(minor: number): string {
  return formatDecimal({ digits: BigInt(minor), scale: 2 });
}

export function formatDecimal(a: Decimal): string {
  const negative = a.digits < 0n;
  const text = (negative ? -a.digits : a.digits).toString().padStart(a.scale + 1, "0");
  const whole = text.slice(0, text.length - a.scale);
  return `${negative ? "-" : ""}${whole}${a.scale > 0 ? `.${text.slice(-a.scale)}` : ""}`;
}

function atScale(a: Decimal, scale: number): bigint {
  return a.digits * 10n ** BigInt(scale - a.scale);
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}
