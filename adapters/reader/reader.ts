// The reader: mail bytes to MailContent. Small, light mail is parsed here, documents and all other mail in child processes with limits.
import type { DocumentContent, MailContent } from "../../core/mail/types.ts";
import type { Reader } from "../../core/ports.ts";
import { fitBudget } from "./budget.ts";
import { danger } from "./documents/danger.ts";
import { detectKind } from "./documents/kind.ts";
import { READERS, type Reading } from "./documents/registry.ts";
import { type Item, listItems } from "./items.ts";
import { createLanes } from "./lanes.ts";
import { type ParsedMail, parseMail, unreadMail } from "./mail.ts";
import { collect } from "./mime/collect.ts";
import type { Hint } from "./mime/envelope.ts";
import { parseMime } from "./mime/parse.ts";
import { isLight } from "./mime/weight.ts";
import type { Outcome } from "./pool.ts";
import { createScans, SCAN_READER, type ScanOptions } from "./scans.ts";

export interface ReaderOptions {
  /** child processes, started at the first document */
  pool?: number;
  /** for one document or one large mail */
  timeoutMs?: number;
  /** resident memory of a child */
  memoryMb?: number;
  /** longer PDFs are named "too_large" */
  maxPages?: number;
  /** recognition of scanned pages */
  scans?: ScanOptions;
}

const VERSION = "mail/2";
/** Mail above this size is taken apart in a child, and smaller mail that is not light (mime/weight.ts). */
const IN_PROCESS_BYTES = 262_144;
/** Documents of one mail that may take all their time before the rest is left to a person. */
const GIVEN_UP = 2;
/** Signatures and contact cards are attachments that nobody has to read. */
const UNREAD_TYPES = new Set([
  "application/pgp-signature",
  "application/pkcs7-signature",
  "application/x-pkcs7-signature",
  "text/vcard",
  "text/x-vcard",
]);

const EMPTY_LETTER = { state: "empty", reason: "Die angehängte Nachricht enthält keinen Text." } as const;

/**
 * Makes a reader. `read` resolves for any bytes: what cannot be read is a state or a note. It rejects only on bugs.
 * Children are unref'd; `close` ends them.
 */
export function createReader(options: ReaderOptions = {}): Reader {
  const maxPages = options.maxPages ?? 200;
  const pool = createLanes({ size: options.pool ?? 2, timeoutMs: options.timeoutMs ?? 10_000, memoryMb: options.memoryMb ?? 256 });

  const scans = createScans(options.scans);

  async function parse(raw: Uint8Array, hint: Hint): Promise<ParsedMail> {
    if (raw.length <= IN_PROCESS_BYTES) {
      const taken = parseMime(raw);
      if (isLight(taken.root)) return parseMail(raw, hint, taken);
    }
    const outcome = await pool.run({ task: "mail", raw, hint });
    if ("parsed" in outcome) return outcome.parsed;
    return unreadMail(raw, hint, "reason" in outcome ? outcome.reason : "Die Mail ließ sich nicht zerlegen.");
  }

  async function readDocument(item: Item, items: readonly Item[]): Promise<DocumentContent | null> {
    const { attachment, mail } = item;
    const { id: attachmentId, filename, type } = attachment;
    const base = { attachmentId, filename, text: "", tables: [] };
    if (mail) {
      const { html: _, ...letter } = mail;
      // Outlook's wrapper around the attachments only, the letter itself came as plain text
      if (type === "application/ms-tnef" && !letter.text) return null;
      const wraps = items.some(({ attachment: { id } }) => id.startsWith(`${attachmentId}/`));
      const state = letter.text || wraps ? ({ state: "ok" } as const) : EMPTY_LETTER;
      return { ...base, kind: "mail", ...state, text: letter.text, mail: letter, reader: VERSION };
    }
    const bytes = Buffer.from(item.bytes.buffer, item.bytes.byteOffset, item.bytes.byteLength);
    const { kind, refused } = detectKind(bytes, filename, type);
    const reader = READERS[kind]?.version ?? "kind/1";
    if (refused) return { ...base, kind, ...refused, reader };
    const outcome = await pool.run({ task: "document", kind, bytes, filename, maxPages, charset: item.charset });
    return { ...base, kind, ...asReading(outcome), reader };
  }

  /** Two at a time, so that a mail of many documents leaves room for others, in the mail's order; no more once several had to be given up. */
  async function readDocuments(readable: readonly Item[], items: readonly Item[]): Promise<DocumentContent[]> {
    const found: (DocumentContent | null)[] = [];
    const given = (): number => found.filter((document) => document?.state === "timeout").length;
    let next = 0;
    async function goOn(): Promise<void> {
      for (let at = next++; at < readable.length; at = next++)
        found[at] = given() < GIVEN_UP ? await readDocument(readable[at]!, items) : leftOut(readable[at]!);
    }
    await Promise.all([goOn(), goOn()]);
    return found.filter((document) => document !== null);
  }

  return {
    version: [VERSION, SCAN_READER, ...new Set(Object.values(READERS).map((entry) => entry.version))].join(" "),
    async read(raw, hint) {
      const { content, items } = await parse(raw, hint);
      const readable = items.filter(
        (item) => isDocument(item.attachment, content) || danger(item.bytes, item.attachment.filename) !== null,
      );
      content.documents = await readDocuments(readable, items);
      const named = nameScans(content);
      const bytesOf = new Map(readable.map(({ attachment, bytes }) => [attachment.id, bytes]));
      named.documents = await Promise.all(named.documents.map((one) => scans.recognise(one, bytesOf.get(one.attachmentId)!)));
      return fitBudget(named);
    },
    async close() {
      await Promise.all([pool.close(), scans.close()]);
    },
  };
}

function leftOut({ attachment: { id, filename } }: Item): DocumentContent {
  const reason = "Nicht gelesen, weil sich schon andere Anlagen dieser Mail nicht rechtzeitig lesen ließen.";
  return { attachmentId: id, filename, kind: "other", state: "timeout", reason, text: "", tables: [], reader: VERSION };
}

function isDocument({ type, inline }: Item["attachment"], content: MailContent): boolean {
  // a pasted picture is a logo unless it is all there is
  return !UNREAD_TYPES.has(type) && (!inline || content.text.trim() === "");
}

/** A mail that consists of a picture was meant to be read. */
function nameScans(content: MailContent): MailContent {
  if (content.text.trim() !== "" || content.documents.some((document) => document.kind !== "image")) return content;
  const documents = content.documents.map((document) => ({
    ...document,
    state: "scanned" as const,
    reason: "Die Mail besteht nur aus einem Bild.",
  }));
  return { ...content, documents };
}

function asReading(outcome: Outcome): Reading {
  if ("reading" in outcome) return outcome.reading;
  const empty = { text: "", tables: [] };
  if ("failed" in outcome) {
    const state = outcome.failed === "timeout" ? "timeout" : outcome.failed === "memory" ? "too_large" : "broken";
    return { ...empty, state, reason: outcome.reason };
  }
  return { ...empty, state: "broken", reason: "Das Dokument lässt sich nicht lesen." };
}

/** Bytes of one attachment by its id, from the raw mail that it belongs to; null if the mail holds no such attachment. */
export function attachmentBytes(raw: Uint8Array, attachmentId: string): { filename: string; type: string; bytes: Uint8Array } | null {
  const item = listItems(raw, collect(parseMime(raw).root)).find(({ attachment }) => attachment.id === attachmentId);
  return item ? { filename: item.attachment.filename, type: item.attachment.type, bytes: item.bytes } : null;
}
