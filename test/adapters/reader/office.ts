// Writes small workbooks and Word documents for tests.
import { zip } from "./zip.ts";

export type Value = string | number | Date | null;
export interface Sheet {
  name: string;
  rows: readonly (readonly Value[])[];
  /** ranges such as "A1:F1" */
  merged?: readonly string[];
}
export interface Cell {
  text: string;
  /** columns it covers */
  wide?: number;
  /** "top" begins a cell that goes on below, "below" goes on */
  tall?: "top" | "below";
}
/** A paragraph, or a table of rows. */
export type Block = string | (string | Cell)[][];

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** Days since the last day of 1899 that Excel counts from. */
const serial = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

function cell(value: Value, row: number, column: number): string {
  if (value === null) return "";
  const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
  if (typeof value === "number") return `<c ${at}><v>${value}</v></c>`;
  if (value instanceof Date) return `<c ${at} s="1"><v>${serial(value)}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function sheetXml({ rows, merged = [] }: Sheet): string {
  const data = rows.map((row, at) => `<row r="${at + 1}">${row.map((value, n) => cell(value, at, n)).join("")}</row>`).join("");
  const merges = merged.length > 0 ? `<mergeCells>${merged.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>` : "";
  return `${HEAD}<worksheet xmlns="${SHEETS}"><sheetData>${data}</sheetData>${merges}</worksheet>`;
}

const types = (parts: readonly [string, string][]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([name, type]) => `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`)
    .join("")}</Types>`;
const relations = (list: readonly [string, string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export function xlsx(sheets: readonly Sheet[]): Buffer {
  const names = sheets.map((_, n) => `sheet${n + 1}.xml`);
  const list = sheets.map(({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join("");
  return zip({
    "[Content_Types].xml": types([
      ["/xl/workbook.xml", "spreadsheetml.sheet.main"],
      ["/xl/styles.xml", "spreadsheetml.styles"],
      ...names.map((name): [string, string] => [`/xl/worksheets/${name}`, "spreadsheetml.worksheet"]),
    ]),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((name): [string, string] => ["worksheet", `worksheets/${name}`]),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${SHEETS}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, n) => [`xl/worksheets/${names[n]}`, sheetXml(sheet)])),
  });
}

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
function tableCell(own: string | Cell): string {
  const { text, wide, tall }: Cell = typeof own === "string" ? { text: own } : own;
  const span = wide === undefined ? "" : `<w:gridSpan w:val="${wide}"/>`;
  const merge = tall === undefined ? "" : tall === "top" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${text.split("\n").map(paragraph).join("")}</w:tc>`;
}

export function docx(blocks: readonly Block[]): Buffer {
  const body = blocks.map((block) =>
    typeof block === "string"
      ? paragraph(block)
      : `<w:tbl>${block.map((row) => `<w:tr>${row.map(tableCell).join("")}</w:tr>`).join("")}</w:tbl>`,
  );
  return zip({
    "[Content_Types].xml": types([["/word/document.xml", "wordprocessingml.document.main"]]),
    "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
    "word/document.xml": `${HEAD}<w:document xmlns:w="${WORDS}"><w:body>${body.join("")}</w:body></w:document>`,
  });
}
