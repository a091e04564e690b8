// Which reader takes which kind of document. Adding a format is adding a file and a row here.
import type { DocumentContent, DocumentKind } from "../../../core/mail/types.ts";

/** What a reader makes of the bytes: a DocumentContent without what the caller knows. */
export type Reading = Pick<DocumentContent, "state" | "text" | "tables"> &
  Partial<Pick<DocumentContent, "reason" | "pages" | "pageStarts" | "order" | "message" | "invoice" | "ocrConfidence">>;
export interface ReadContext {
  filename: string;
  maxPages: number;
  /** as the mail declares it */
  charset?: string | undefined;
}
/** Reads bytes of one kind. What cannot be read is a state; only bugs throw. */
export type DocumentReader = (bytes: Buffer, context: ReadContext) => Promise<Reading>;

interface Entry {
  /** goes into the cache key: raise it when the reader's results change */
  version: string;
  /** loaded at first use: libraries are large and most mails need none */
  load: () => Promise<DocumentReader>;
}

export const READERS: Readonly<Partial<Record<DocumentKind, Entry>>> = {
  pdf: { version: "pdf/4", load: async () => (await import("./pdf.ts")).readPdf },
  xlsx: { version: "xlsx/2", load: async () => (await import("./xlsx.ts")).readXlsx },
  csv: { version: "csv/3", load: async () => (await import("./csv.ts")).readCsv },
  docx: { version: "docx/2", load: async () => (await import("./docx.ts")).readDocx },
  xml: { version: "xml/5", load: async () => (await import("./xml.ts")).readXml },
  edifact: { version: "edifact/5", load: async () => (await import("./edifact.ts")).readEdifact },
  html: { version: "html/3", load: async () => (await import("./html-document.ts")).readHtmlDocument },
  text: { version: "text/2", load: async () => (await import("./plain.ts")).readPlain },
  calendar: { version: "text/2", load: async () => (await import("./plain.ts")).readPlain },
};
