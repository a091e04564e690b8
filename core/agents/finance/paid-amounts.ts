// Which invoice a payment advice says is paid with how much: rows of tables and lines of text that name exactly one invoice.
import { detectNotation, type Notation, readDecimal } from "../../orders/numbers.ts";
import type { AgentInput } from "../types.ts";

const INVOICE = /\bRE-\d{4}-\d{4,6}\b/gi;
/** Two decimals and an optional sign: dates, rates and reference numbers are not taken for money. */
const MONEY = /(?<![\d.,])(-\s?)?(\d{1,3}(?:[.,'’\s]\d{3})*[.,]\d{2}|\d+[.,]\d{2})(?![\d.,]|\s?%)/g;
const DATE = /\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/g;
const TOTAL = /\b(summe|gesamt\p{L}*|total|überweisungsbetrag|zahlbetrag gesamt|amount transferred)\b/iu;

export interface PaidAmounts {
  /** invoice number -> minor units, signed */
  amounts: Map<string, number>;
  /** the advice's own total, if it states one in a row of its own; it does not have to equal the sum */
  totalMinor: number | null;
}

/** Every place is one row: a table's row, or a line of text. The last amount of a row is what was paid (gross, discount, paid). */
export function paidAmounts(input: AgentInput): PaidAmounts {
  const rows = rowsOf(input);
  const notation = detectNotation(rows.join("\n"), input.triage.language.value);
  const amounts = new Map<string, number>();
  let totalMinor: number | null = null;
  for (const row of rows) {
    const numbers = [...new Set((row.match(INVOICE) ?? []).map((n) => n.toUpperCase()))];
    const paid = lastMoney(row.replace(INVOICE, " "), notation);
    const [only] = numbers;
    if (paid === null) continue;
    if (only && numbers.length === 1 && !amounts.has(only)) amounts.set(only, paid);
    else if (numbers.length === 0 && TOTAL.test(row)) totalMinor = paid;
  }
  return { amounts, totalMinor };
}

/** Do the amounts add up to the stated total? Unstated is no contradiction. */
export const addsUp = ({ amounts, totalMinor }: PaidAmounts): boolean =>
  totalMinor === null || [...amounts.values()].reduce((sum, a) => sum + a, 0) === totalMinor;

/** Documents first: an attached list is more exact than the words around it. */
function rowsOf(input: AgentInput): string[] {
  const tables = [...input.mail.documents.flatMap((d) => d.tables), ...input.mail.tables];
  const cells = tables.flatMap((table) => table.rows.map((row) => row.join(" | ")));
  const texts = [...input.mail.documents.map((d) => d.text), input.mail.fresh, input.mail.subject];
  return [...cells, ...texts.flatMap((text) => text.split("\n"))];
}

function lastMoney(row: string, notation: Notation): number | null {
  const found = [...row.replace(DATE, " ").matchAll(MONEY)].at(-1);
  if (!found) return null;
  const value = readDecimal((found[2] ?? "").replace(/\s/g, ""), notation);
  if (value === null) return null;
  const [whole = "0", cents = "00"] = value.split(".");
  const minor = Number(whole) * 100 + Number(cents.padEnd(2, "0"));
  return found[1] ? -minor : minor;
}
