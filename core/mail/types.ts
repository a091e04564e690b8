// What was read of one mail and its documents. Small by design: at most 64 kB of text; raw bytes stay in the store.

import type { OrderMessage } from "./order-messages.ts";

export interface Address {
  /** lower-case addr-spec, e.g. "k.sommer@bergmann-bekleidung.example" */
  address: string;
  /** display name, "" if none */
  name: string;
}

/** Rows of cells as found. `header` only if a heading row was recognised. */
export interface Table {
  header?: string[];
  rows: string[][];
  /** 1-based page of a paged document */
  page?: number;
}

/** An attachment as it lies in the store; the bytes are found under `id`. */
export interface Attachment {
  id: string;
  filename: string;
  /** media type as declared, lower case */
  type: string;
  /** bytes */
  size: number;
  sha256: string;
  inline: boolean;
}

/** "ok" was read; everything else is named, never treated as "nothing there". */
export const DOCUMENT_STATES = [
  "ok",
  "encrypted",
  "broken",
  "empty",
  "scanned",
  "too_large",
  "timeout",
  "unsupported",
  "suspicious",
] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];
export type DocumentKind =
  | "pdf"
  | "xlsx"
  | "csv"
  | "docx"
  | "xml"
  | "edifact"
  | "text"
  | "html"
  | "image"
  | "mail"
  | "calendar"
  | "archive"
  | "executable"
  | "other";

/** One order position as a document or a mail states it: strings as written, nothing resolved yet. */
export interface RawOrderLine {
  position?: string;
  /** what the customer calls it */
  buyerArticle?: string;
  /** what seems to be our number */
  supplierArticle?: string;
  gtin?: string;
  description?: string;
  quantity?: string;
  unit?: string;
  unitPrice?: string;
  /** pieces the price is for, e.g. "100" */
  priceBase?: string;
  amount?: string;
  deliveryDate?: string;
  /** deliveries of one position, if it names several: "500, 2026-12-10" each */
  schedule?: string[];
  page?: number;
  /** 1-based line or row in its source */
  line?: number;
  text?: string;
}

export interface RawOrder {
  format: "ubl-order" | "opentrans" | "edifact-orders" | "order-x";
  orderNumber?: string;
  orderDate?: string;
  deliveryDate?: string;
  currency?: string;
  total?: string;
  deliveryAddress?: string;
  /** what the buyer adds in words, for the order or a position */
  notes?: string[];
  lines: RawOrderLine[];
}

/** An incoming invoice from XML (UBL, CII, ZUGFeRD/Factur-X). Amounts as decimal strings. */
export interface RawInvoice {
  format: "ubl-invoice" | "cii";
  /** a credit note: the amounts are owed to us */
  credit?: true;
  number?: string;
  issueDate?: string;
  dueDate?: string;
  currency?: string;
  net?: string;
  gross?: string;
  seller?: string;
  iban?: string;
  orderReference?: string;
}

export interface DocumentContent {
  attachmentId: string;
  filename: string;
  kind: DocumentKind;
  state: DocumentState;
  /** why it could not be read, for staff, German */
  reason?: string;
  pages?: number;
  /** 1-based lines of `text` at which the pages of a paged document begin */
  pageStarts?: number[];
  text: string;
  tables: Table[];
  order?: RawOrder;
  /** an electronic message about an order that is no order to be filled */
  message?: OrderMessage;
  invoice?: RawInvoice;
  /** an attached message/rfc822 or TNEF body, read like a mail */
  mail?: { from: Address | null; subject: string; date?: string; text: string };
  /** 0..1, only if the text came from OCR */
  ocrConfidence?: number;
  /** name and version of what read it, e.g. "pdf/1" */
  reader: string;
}

/** What a delivery report says of one recipient (RFC 3464, 2.3); "" where it says nothing. */
export interface ReportedRecipient {
  address: string;
  /** failed, delayed, delivered, relayed, expanded */
  action: string;
  /** RFC 3463, e.g. "5.1.1" */
  status: string;
  diagnostic: string;
}

/** What the reader makes of one mail. Times are UTC ISO strings. */
export interface MailContent {
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  /** Date header, else the time of arrival */
  date: string;
  /** which of our mailboxes (address) */
  mailbox: string;
  from: Address | null;
  replyTo: Address | null;
  sender: Address | null;
  /** "" is the null return path of RFC 5321, null is "not stated" */
  returnPath: string | null;
  to: Address[];
  cc: Address[];
  subject: string;
  /** headers that decide something, lower-case name -> unfolded value (auto-submitted, precedence, list-*, x-auto-response-suppress, content-type, authentication-results, ...) */
  headers: Record<string, string>;
  /** the whole body as text (from HTML where there is no text part), at most 64 kB with the documents' text */
  text: string;
  /** something of text, tables or documents was cut to keep the reading small */
  truncated: boolean;
  /** why nothing but the header could be read; a person must look at the raw mail */
  unread?: string;
  /** what the sender wrote now: without quoted history, signature, legal footer */
  fresh: string;
  /** quoted history below or between; "" if none */
  quoted: string;
  /** text the sender forwarded on purpose (WG:/Fwd:), which may be the order itself; "" if none */
  forwarded: string;
  signature: string;
  /** tables of the HTML body */
  tables: Table[];
  attachments: Attachment[];
  documents: DocumentContent[];
  /** parts of a multipart/report: delivery-status fields, lower-case names */
  report?: {
    kind: "delivery-status" | "disposition-notification" | "other";
    /** the first value of each; a mail for several recipients has more under `recipients` */
    fields: Record<string, string>;
    recipients?: ReportedRecipient[];
    originalMessageId?: string;
  };
  /** Message-IDs of mails that came back with this one, attached whole or as headers */
  returnedIds?: string[];
  /** the html body made harmless for the work list; absent if there is none or it is above 64 kB */
  html?: string;
  /** what was odd about the mail, e.g. "Zeichensatz nicht angegeben: windows-1252 angenommen" */
  notes: string[];
}
