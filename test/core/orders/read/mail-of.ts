// A mail as the reader hands it on, for tests: only what a test says is in it.
import { loadMasterData } from "../../../../adapters/files/master-data.ts";
import type { DocumentContent, MailContent } from "../../../../core/mail/types.ts";
import { readOrder } from "../../../../core/orders/read/read-order.ts";
import type { OrderFacts } from "../../../../core/orders/types.ts";
import type { Intent } from "../../../../core/words.ts";

export const master = loadMasterData("config");

export function mailOf(text: string, more: Partial<MailContent> = {}): MailContent {
  return {
    messageId: null,
    inReplyTo: null,
    references: [],
    date: "2026-11-24T09:00:00Z",
    mailbox: "sales@h-bu.de",
    from: null,
    replyTo: null,
    sender: null,
    returnPath: null,
    to: [],
    cc: [],
    subject: "",
    headers: {},
    text,
    truncated: false,
    fresh: text,
    quoted: "",
    forwarded: "",
    signature: "",
    tables: [],
    attachments: [],
    documents: [],
    notes: [],
    ...more,
  };
}

export function documentOf(more: Partial<DocumentContent>): DocumentContent {
  return { attachmentId: "a1", filename: "bestellung.pdf", kind: "pdf", state: "ok", text: "", tables: [], reader: "test/1", ...more };
}

export interface Reading {
  intent?: Intent;
  language?: string;
  customerNo?: string | null;
  now?: string;
}

/** Reads with Rheinmode (10004, no discount, no part numbers of its own) as the customer unless told. */
export function read(
  mail: MailContent,
  { intent = "order", language = "de", customerNo = "10004", now = mail.date }: Reading = {},
): OrderFacts {
  const customer = customerNo === null ? null : (master.customer(customerNo) ?? null);
  const facts = readOrder(mail, { intent, language, customer, master, now });
  if (facts === null) throw new Error(`Zu "${intent}" werden keine Positionen gelesen`);
  return facts;
}

/** "HB-K17-SW 500" for each line, "?" for what is unknown. */
export function short(facts: OrderFacts): string[] {
  return facts.lines.map((l) => `${l.articleNo ?? "?"} ${l.quantity ?? "?"}`);
}

export function codes(facts: OrderFacts): string[] {
  return [...new Set(facts.human.map((h) => h.code))].sort();
}
