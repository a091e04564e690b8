// What goes between the reader and its child processes (IPC with structured cloning: bytes stay bytes).
import type { DocumentKind } from "../../core/mail/types.ts";
import type { Reading } from "./documents/registry.ts";
import type { ParsedMail } from "./mail.ts";
import type { Hint } from "./mime/envelope.ts";
import type { ScanPage } from "./ocr/read-scan.ts";

export type Task =
  | { task: "document"; kind: DocumentKind; bytes: Uint8Array; filename: string; maxPages: number; charset: string | undefined }
  | { task: "mail"; raw: Uint8Array; hint: Hint }
  /** one page of a scan, 1-based */
  | { task: "scan"; kind: DocumentKind; bytes: Uint8Array; page: number };

export interface Request {
  id: number;
  work: Task;
}
/** The clock runs from "begun" to "done": neither the start of a child nor the way of large bytes is the document's fault. */
export interface Progress {
  id: number;
  progress: "begun" | "done";
}
export type Reply = { id: number } & ({ reading: Reading } | { parsed: ParsedMail } | { scan: ScanPage } | { error: string });
