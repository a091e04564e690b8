// Reads our CSV form: UTF-8, separated by semicolons, a heading row. Each row is checked; errors carry file and line.
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { ConfigError, shownPath } from "./config-error.ts";
import { readText } from "./read-text.ts";

const GERMAN = z.locales.de().localeError;

export interface Row<T> {
  value: T;
  /** 1-based line in the file, the heading being line 1 */
  line: number;
}

/**
 * @param schema turns one row (column -> text, trimmed) into a value
 * @throws ConfigError with the problems of all rows
 */
export function readCsv<T>(file: string, columns: readonly string[], schema: z.ZodType<T>): Row<T>[] {
  const records = split(file);
  const heading = records[0]?.record ?? [];
  const missing = columns.filter((column) => !heading.includes(column));
  if (missing.length > 0)
    throw new ConfigError([`${shownPath(file)}:1: Spalte ${missing.join(", ")} fehlt; ergänzen (Trennzeichen ist ;)`]);
  const rows: Row<T>[] = [];
  const problems: string[] = [];
  for (const { record, line } of records.slice(1)) {
    if (record.length !== heading.length) {
      problems.push(`${shownPath(file)}:${line}: ${record.length} Felder statt ${heading.length}; fehlendes oder überzähliges ; prüfen`);
      continue;
    }
    const parsed = schema.safeParse(Object.fromEntries(heading.map((column, i) => [column, record[i]])), { error: GERMAN });
    if (parsed.success) rows.push({ value: parsed.data, line });
    else
      problems.push(...parsed.error.issues.map((i) => `${shownPath(file)}:${line}: ${i.path.join(".")}: ${i.message}; Wert berichtigen`));
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return rows;
}

function split(file: string): { record: string[]; line: number }[] {
  try {
    const options = { delimiter: ";", trim: true, info: true, skip_empty_lines: true, relax_column_count: true } as const;
    const rows = parse(readText(file), options) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ConfigError([
      `${shownPath(file)}:${String(error["lines"] ?? "?")}: kein gültiges CSV: ${error.message}; Anführungszeichen prüfen`,
    ]);
  }
}

/** A key that may stand only once in a file. @returns one problem for each repetition */
export function repeated<T>(file: string, rows: readonly Row<T>[], key: (value: T) => string, label: string): string[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ value, line }) => {
    const name = key(value);
    if (name === "") return [];
    const before = first.get(name);
    if (before === undefined) first.set(name, line);
    return before === undefined
      ? []
      : [`${shownPath(file)}:${line}: ${label} ${name} steht schon in Zeile ${before}; eine Zeile entfernen`];
  });
}
