// CSV and tab-separated files: delimiter and charset are found, the heading row recognised.
import { parse } from "csv-parse/sync";
import { withHeading } from "../../../core/mail/headings.ts";
import { decodeText } from "../mime/charset.ts";
import { cleanControls } from "../mime/headers.ts";
import { gridToText } from "./grid.ts";
import type { DocumentReader } from "./registry.ts";

const DELIMITERS = [";", "\t", ",", "|"] as const;
const MAX_ROWS = 20_000;

/** The delimiter that splits the first lines into the most, and equally many, cells outside quotes. */
function findDelimiter(text: string): string {
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 20)
    .map((line) => line.replace(/"[^"]*"/g, '""'));
  let best = { delimiter: ";", score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const typical = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const equal = counts.filter((count) => count === typical).length / Math.max(1, counts.length);
    // decimal commas make "," the least trustworthy
    const score = typical * equal * (delimiter === "," ? 0.6 : 1);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Reads a CSV file (RFC 4180 and its relatives). A line "sep=;" as Excel writes it is honoured. */
export const readCsv: DocumentReader = async (bytes, { charset }) => {
  let text = cleanControls(decodeText(bytes, charset).text.replace(/\r\n?/g, "\n"));
  const declared = /^sep=(.)\n/i.exec(text);
  if (declared) text = text.slice(declared[0].length);
  if (text.trim() === "") return { state: "empty", reason: "Die Tabelle ist leer.", text: "", tables: [] };
  const delimiter = declared?.[1] ?? findDelimiter(text);
  const grid = rows(text, delimiter).map((row) => row.map((cell) => cell.trim()));
  const { table } = withHeading(grid);
  return { state: "ok", text: gridToText(grid), tables: [table] };
};

function rows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, bom: true, to: MAX_ROWS });
  } catch {
    // an unclosed quote would swallow the rest of the file
    return text
      .split("\n")
      .slice(0, MAX_ROWS)
      .map((line) => line.split(delimiter));
  }
}
