// One scanned page to text and tables: as a picture, recognised, turned upright if need be, laid out. Child process only.
import type { DocumentKind, Table } from "../../../core/mail/types.ts";
import { linesToText, toLines } from "../documents/pdf-lines.ts";
import { readTables } from "../documents/pdf-tables.ts";
import { type OcrWord, recognise } from "./engine.ts";
import { faxPage } from "./fax.ts";
import { confidenceOf, toPieces } from "./layout.ts";
import { DPI, type PageRaster, pdfPageRaster } from "./pdf-raster.ts";
import { wrapPicture } from "./picture.ts";
import { toPgm, turn } from "./raster.ts";

export interface ScanPage {
  text: string;
  tables: Table[];
  /** 0..1; 0 if nothing could be recognised */
  confidence: number;
}

/** Below `sure` a second model and other directions are tried, below `useful` the words are noise. */
const CONFIDENCE = { sure: 0.7, useful: 0.45 } as const;
/** No further attempt begins after this time, ms. */
const PATIENCE_MS = 6_000;
/** A page with fewer words may be upside down however sure the recogniser is. */
const FEW_WORDS = 5;
/** Pictures that only Tesseract itself can open are taken for A4, points. */
const PAGE_WIDTH = 595;

interface Attempt {
  words: OcrWord[];
  confidence: number;
}

/** Reads page `number` (1-based) of a scanned pdf or a picture. What cannot be read has no text. */
export async function readScan(kind: DocumentKind, bytes: Buffer, number: number): Promise<ScanPage> {
  const wrapped = kind === "pdf" ? bytes : wrapPicture(bytes);
  const page = wrapped ? await rasterOf(wrapped, number) : null;
  if (page) return layOut(await bestAttempt(page), page.scale, number);
  const file = kind === "pdf" ? faxPage(bytes, number) : bytes;
  const words = file ? await recognise(file, DPI, "deu") : null;
  if (!words) return { text: "", tables: [], confidence: 0 };
  const width = Math.max(1, ...words.map(({ left, width }) => left + width));
  return layOut({ words, confidence: confidenceOf(words) }, PAGE_WIDTH / width, number);
}

async function rasterOf(bytes: Uint8Array, number: number): Promise<PageRaster | null> {
  try {
    return await pdfPageRaster(bytes, number);
  } catch {
    return null;
  }
}

async function bestAttempt({ raster, scale }: PageRaster): Promise<Attempt> {
  const started = performance.now();
  const dpi = 72 / scale;
  let best: Attempt = { words: [], confidence: 0 };
  const tries = [
    { quarters: 0, language: "deu" },
    { quarters: 2, language: "deu" },
    { quarters: 1, language: "deu" },
    { quarters: 3, language: "deu" },
    { quarters: 0, language: "eng" },
  ] as const;
  for (const { quarters, language } of tries) {
    const words = (await recognise(toPgm(turn(raster, quarters)), dpi, language)) ?? [];
    const confidence = confidenceOf(words);
    if (letters(words) * confidence ** 2 > letters(best.words) * best.confidence ** 2) best = { words, confidence };
    const sure = best.confidence >= CONFIDENCE.sure && best.words.length >= FEW_WORDS;
    if (sure || performance.now() - started > PATIENCE_MS) break;
  }
  return best;
}

const letters = (words: readonly OcrWord[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

function layOut({ words, confidence }: Attempt, scale: number, number: number): ScanPage {
  if (confidence < CONFIDENCE.useful) return { text: "", tables: [], confidence: 0 };
  const lines = toLines(toPieces(words, scale));
  return { text: linesToText(lines).trim(), tables: readTables(lines, number, null).tables, confidence };
}
