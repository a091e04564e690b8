// Numbers as staff type them into a rule: 50000, 50.000, 0,6 or 0.6.

const GERMAN_THOUSANDS = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const PLAIN = /^-?\d+([.,]\d+)?$/;

/** German reading wins where both are possible: 1.500 is one thousand five hundred. @returns null if it is no number */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim();
  if (GERMAN_THOUSANDS.test(trimmed)) return Number(trimmed.replaceAll(".", "").replace(",", "."));
  return PLAIN.test(trimmed) ? Number(trimmed.replace(",", ".")) : null;
}
