// Text recognition for documents that are only pictures. What it read is a help for staff: the state stays "scanned", so a person is asked.
import type { DocumentContent } from "../../core/mail/types.ts";
import type { ScanPage } from "./ocr/read-scan.ts";
import { joinPages } from "./pages.ts";
import { Pool } from "./pool.ts";

export interface ScanOptions {
  /** for one page */
  timeoutMs?: number;
  /** resident memory of the child, MB: the recogniser takes 250, a decoded page at 600 dpi as much again */
  memoryMb?: number;
  /** pages read of one document; 0 switches recognition off */
  pages?: number;
}

export const SCAN_READER = "scan/2";
const DEFAULTS = { timeoutMs: 20_000, memoryMb: 768, pages: 5, idleMs: 60_000 } as const;
const KINDS: readonly DocumentContent["kind"][] = ["pdf", "image"];

export interface Scans {
  /** Adds text, tables and confidence where they can be recognised; all else comes back as it was. Never rejects. */
  recognise(document: DocumentContent, bytes: Uint8Array): Promise<DocumentContent>;
  close(): Promise<void>;
}

/** One child for all scans, started at the first and ended when idle. */
export function createScans(options: ScanOptions = {}): Scans {
  const { timeoutMs, memoryMb, pages: most, idleMs } = { ...DEFAULTS, ...options };
  const pool = new Pool({ size: 1, timeoutMs, memoryMb, idleMs });
  return {
    async recognise(document, bytes) {
      if (document.state !== "scanned" || document.text !== "" || !KINDS.includes(document.kind)) return document;
      const found: ScanPage[] = [];
      const all = document.pages ?? 1;
      for (let page = 1; page <= Math.min(all, most); page++) {
        const outcome = await pool.run({ task: "scan", kind: document.kind, bytes, page });
        if ("scan" in outcome) found.push(outcome.scan);
        // the next page would only cost as much
        else if ("failed" in outcome) break;
      }
      return withText(document, found, all);
    },
    close: () => pool.close(),
  };
}

function withText(document: DocumentContent, found: readonly ScanPage[], all: number): DocumentContent {
  const read = found.filter(({ text }) => text !== "");
  const letters = read.reduce((sum, { text }) => sum + text.length, 0);
  if (letters === 0) return document;
  const confidence = read.reduce((sum, page) => sum + page.confidence * page.text.length, 0) / letters;
  const part = read.length < all ? `, ${read.length} von ${all} Seiten` : "";
  return {
    ...document,
    ...joinPages(found.map(({ text }) => text)),
    tables: read.flatMap(({ tables }) => tables),
    ocrConfidence: Math.round(confidence * 100) / 100,
    reason:
      `${document.reason ?? ""} Texterkennung zu ${Math.round(confidence * 100)} % sicher${part}: bitte mit dem Bild vergleichen.`.trim(),
    reader: SCAN_READER,
  };
}
