// What a document is, by its bytes first and its name second, and what must never be opened.
import type { DocumentKind, DocumentState } from "../../../core/mail/types.ts";
import { zipEntries } from "./archive-names.ts";
import { danger } from "./danger.ts";

export interface Verdict {
  kind: DocumentKind;
  /** set if the bytes will not be read at all */
  refused?: { state: DocumentState; reason: string };
}

/** Larger documents are named, not read. */
const MAX_BYTES = 25_000_000;

const BY_EXTENSION: Readonly<Record<string, DocumentKind>> = {
  pdf: "pdf",
  xlsx: "xlsx",
  csv: "csv",
  tsv: "csv",
  docx: "docx",
  xml: "xml",
  edi: "edifact",
  edifact: "edifact",
  txt: "text",
  htm: "html",
  html: "html",
  eml: "mail",
  ics: "calendar",
};
const BY_TYPE: Readonly<Record<string, DocumentKind>> = {
  "application/pdf": "pdf",
  "text/csv": "csv",
  "text/xml": "xml",
  "application/xml": "xml",
  "application/edifact": "edifact",
  "text/html": "html",
  "text/calendar": "calendar",
  "text/plain": "text",
  "text/tab-separated-values": "csv",
};
const ARCHIVE = /\.(zip|rar|7z|gz|tgz|tar|bz2|xz|cab|arj|ace|z|lzh)$/i;
const PICTURE = /\.(jpe?g|png|gif|tiff?|bmp|webp|heic)$/i;

const refuse = (kind: DocumentKind, state: DocumentState, reason: string): Verdict => ({ kind, refused: { state, reason } });

/** Names a document; never reads it. `bytes` are the decoded attachment. */
export function detectKind(bytes: Buffer, filename: string, type: string): Verdict {
  const head = bytes.subarray(0, 1_024).toString("latin1");
  const extension = /\.([a-z0-9]{1,8})$/i.exec(filename)?.[1]?.toLowerCase() ?? "";
  const expected: DocumentKind = BY_EXTENSION[extension] ?? BY_TYPE[type] ?? (type.startsWith("image/") ? "image" : "other");
  if (bytes.length === 0) return refuse(expected, "empty", "Das Dokument ist leer (0 Byte).");
  const dangerous = danger(bytes, filename);
  if (dangerous !== null) return refuse("executable", "suspicious", dangerous);
  if (bytes.length > MAX_BYTES) return refuse(expected, "too_large", "Das Dokument ist größer als 25 MB.");
  return byBytes(bytes, head, filename, type, expected);
}

function byBytes(bytes: Buffer, head: string, filename: string, type: string, expected: DocumentKind): Verdict {
  if (head.slice(0, 1_024).includes("%PDF-")) return { kind: "pdf" };
  if (head.startsWith("PK\x03\x04")) return zipped(bytes, filename);
  if (head.startsWith("\xd0\xcf\x11\xe0")) return compound(bytes, filename);
  if (isArchive(head) || ARCHIVE.test(filename)) return refuse("archive", "unsupported", "Archive werden nicht entpackt.");
  if (isPicture(head) || type.startsWith("image/") || PICTURE.test(filename)) return picture(filename, type, head);
  if (type.startsWith("application/pkcs7-mime") || /\.p7m$/i.test(filename) || type === "application/pgp-encrypted") {
    return refuse("other", "encrypted", "Die Nachricht ist verschlüsselt oder geschlossen signiert (S/MIME oder PGP).");
  }
  if (head.trimStart().startsWith("-----BEGIN PGP MESSAGE-----"))
    return refuse("other", "encrypted", "Das Dokument ist mit PGP verschlüsselt.");
  const text = head.replace(/^\xef\xbb\xbf/, "").trimStart();
  if (/^(UNA.{6}\s*)?UN[BH]\+/.test(text)) return { kind: "edifact" };
  if (/^<\?xml|^<([\w.-]+:)?(order\w*|invoice|crossindustryinvoice|scrdmccbdaciomessagestructure|opentrans)\b/i.test(text))
    return { kind: "xml" };
  if (/^<(!doctype html|html)\b/i.test(text)) return { kind: "html" };
  if (["xlsx", "docx", "pdf"].includes(expected))
    return refuse(expected, "broken", "Die Datei ist beschädigt oder kein gültiges Dokument dieser Art.");
  if (expected === "other") return refuse("other", "unsupported", "Diese Art von Dokument wird nicht gelesen.");
  return { kind: expected };
}

function zipped(bytes: Buffer, filename: string): Verdict {
  if (bytes.includes("word/document")) return { kind: "docx" };
  if (bytes.includes("xl/workbook")) return { kind: "xlsx" };
  if (/\.(docx|xlsx)$/i.test(filename)) {
    return refuse(/docx$/i.test(filename) ? "docx" : "xlsx", "broken", "Die Datei ist beschädigt oder kein gültiges Dokument dieser Art.");
  }
  if (/\.(odt|ods|pptx|odp|pages|numbers)$/i.test(filename))
    return refuse("other", "unsupported", "Dieses Dateiformat wird nicht gelesen.");
  if (zipEntries(bytes).some(({ locked }) => locked))
    return refuse("archive", "encrypted", "Archiv mit Kennwort: Archive werden nicht entpackt.");
  return refuse("archive", "unsupported", "Archive werden nicht entpackt.");
}

/** OLE compound files: an encrypted Office document, or the formats from before 2007. */
function compound(bytes: Buffer, filename: string): Verdict {
  const kind: DocumentKind = /\.xls/i.test(filename) ? "xlsx" : /\.do/i.test(filename) ? "docx" : "other";
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le")))
    return refuse(kind, "encrypted", "Das Dokument ist mit einem Passwort geschützt.");
  return refuse(kind, "unsupported", "Altes Office-Format (vor 2007) wird nicht gelesen.");
}

function isArchive(head: string): boolean {
  return ["Rar!", "7z\xbc\xaf", "\x1f\x8b", "BZh", "\xfd7zXZ", "MSCF"].some((magic) => head.startsWith(magic));
}

function isPicture(head: string): boolean {
  return ["\xff\xd8\xff", "\x89PNG", "GIF8", "II*\x00", "MM\x00*"].some((magic) => head.startsWith(magic));
}

/** Fax and scanner output is a document that nobody could read; a photo is a photo. */
function picture(filename: string, type: string, head: string): Verdict {
  const fax = /tiff?$/i.test(filename) || type === "image/tiff" || head.startsWith("II*") || head.startsWith("MM\x00*");
  if (fax || /^(scan|skm|fax|bestell|order|po[-_ ]?\d|auftrag|rechnung|invoice)/i.test(filename)) {
    return refuse("image", "scanned", "Gescannte Seite ohne Text.");
  }
  return refuse("image", "unsupported", "Bild: wird nicht gelesen.");
}
