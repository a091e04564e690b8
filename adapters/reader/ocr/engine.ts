// Tesseract (compiled to WebAssembly) with its German and English data from npm: nothing is fetched, nothing is cached. Child process only.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";

/** A word where it stands, in pixels of the picture. */
export interface OcrWord {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** 0..1 */
  confidence: number;
  /** words of one printed line share it; table columns are lines of their own */
  line: string;
}
/** German reads English print and article numbers better than both models together, in three quarters of the time (measured). */
export type OcrLanguage = "deu" | "eng";

/** The part of tesseract.js-core's interface that is used; the package brings no types. */
interface Core {
  FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
  TessBaseAPI: new () => Api;
}
interface Api {
  Init(path: null, languages: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  /** reads /input; 1 if it is no picture that Leptonica knows */
  SetImageFile(exifOrientation: number, radians: number): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
}

/** LSTM only: the legacy engine is worse and its data five times as large. */
const ENGINE = 1;
const VARIABLES = {
  // automatic: blocks and columns are found, the rows are put together again by layout.ts
  tessedit_pageseg_mode: "3",
  // white print on black is rare and the second look costs a tenth of the time
  tessedit_do_invert: "0",
} as const;

const require = createRequire(import.meta.url);
let loading: Promise<Core> | null = null;
const engines = new Map<OcrLanguage, Api>();

function loadCore(): Promise<Core> {
  const start = require("tesseract.js-core/tesseract-core-relaxedsimd-lstm") as (options: object) => Promise<Core>;
  const silent = (): void => undefined;
  return start({ print: silent, printErr: silent });
}

function loadLanguage(core: Core, language: OcrLanguage): Api {
  const data = readFileSync(require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`));
  core.FS.writeFile(`./${language}.traineddata`, gunzipSync(data));
  const api = new core.TessBaseAPI();
  if (api.Init(null, language, ENGINE) !== 0) throw new Error(`Texterkennung: Sprachdaten ${language} lassen sich nicht laden`);
  for (const [name, value] of Object.entries(VARIABLES)) api.SetVariable(name, value);
  engines.set(language, api);
  return api;
}

/**
 * Reads a picture file (PGM, PNG, JPEG, TIFF, BMP). @returns its words, empty if there are none; null if it is no picture.
 * @throws if the language data are missing
 */
export async function recognise(picture: Uint8Array, dpi: number, language: OcrLanguage): Promise<OcrWord[] | null> {
  loading ??= loadCore();
  const core = await loading;
  const api = engines.get(language) ?? loadLanguage(core, language);
  core.FS.writeFile("/input", picture);
  try {
    if (api.SetImageFile(1, 0) !== 0) return null;
    api.SetVariable("user_defined_dpi", String(Math.round(dpi)));
    return api.Recognize(null) === 0 ? api.GetTSVText(0).split("\n").flatMap(toWord) : [];
  } finally {
    core.FS.unlink("/input");
  }
}

/** A row of Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text; words are level 5. */
function toWord(row: string): OcrWord[] {
  const cells = row.split("\t");
  // rules of a table come as letters that they are not
  const text = (cells[11] ?? "").replace(/^[|_[\]—~]+(?=.)|(?<=.)[|_[\]—~]+$/g, "").trim();
  if (cells[0] !== "5" || !/[\p{L}\p{N}€%$&+/-]/u.test(text)) return [];
  const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number);
  return [{ text, left, top, width, height, confidence: Math.max(0, confidence) / 100, line: cells.slice(2, 5).join(".") }];
}
