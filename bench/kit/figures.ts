// Medians, percentiles and the printed table that every bench ends with. The last line is the same figures as one JSON object.

export const median = (values: readonly number[]): number => percentile(values, 50);

/** Nearest rank between neighbours, linear; NaN without values. */
export function percentile(values: readonly number[], p: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const at = ((sorted.length - 1) * p) / 100;
  const low = sorted[Math.floor(at)]!;
  const high = sorted[Math.ceil(at)]!;
  return low + (high - low) * (at - Math.floor(at));
}

export const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

export const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

type Row = Record<string, string | number>;

/** Columns in the order of the first row's keys, figures to the right. */
export function table(rows: readonly Row[]): string {
  const keys = Object.keys(rows[0] ?? {});
  const cells = [keys, ...rows.map((row) => keys.map((key) => String(row[key] ?? "")))];
  const widths = keys.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  const line = (values: readonly string[], row: Row | undefined): string =>
    values
      .map((value, i) => (typeof row?.[keys[i]!] === "number" ? value.padStart(widths[i]!) : value.padEnd(widths[i]!)))
      .join("  ")
      .trimEnd();
  return cells.map((values, i) => line(values, i === 0 ? rows[0] : rows[i - 1])).join("\n");
}

/** Prints the table, then the figures as the last line. */
export function report(title: string, rows: readonly Row[], figures: object): void {
  process.stdout.write(`\n${title}\n\n${table(rows)}\n\n${JSON.stringify(figures)}\n`);
}
