// The good mails of a chaos run: orders and questions that the product answers by itself, each known by its subject.
import { join } from "node:path";
import { loadMasterData } from "../../adapters/files/master-data.ts";
import type { Random } from "../../bench/kit/random.ts";

const CONFIG = join(import.meta.dirname, "../../config");
/** Of ten mails: so many ask something, and so many lie in two mailboxes. */
const QUESTIONS_OF_TEN = 2;
const TWICE_OF_TEN = 2;

export interface GoodMail {
  raw: string;
  /** nobody else's */
  subject: string;
  messageId: string;
  /** the customer's order number; null: a question */
  orderNo: string | null;
  /** users of the mail server in whose INBOX it lies */
  boxes: string[];
}

const mail = (head: { from: string; to: string; subject: string; messageId: string }, text: string): string =>
  [
    `Date: ${new Date().toUTCString().replace("GMT", "+0000")}`,
    `From: ${head.from}`,
    `To: ${head.to}`,
    `Subject: ${head.subject}`,
    `Message-ID: ${head.messageId}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    ...text.split("\n"),
    "",
  ].join("\r\n");

/** Customers whose credit is not used up by many small orders. */
const customers = loadMasterData(CONFIG).customers.filter((c) => c.paymentTerms !== "PREPAY");

function order(n: number, random: Random, boxes: string[]): GoodMail {
  const customer = customers[n % customers.length]!;
  const orderNo = `BST-${500_000 + n}`;
  const subject = `Bestellung ${orderNo}`;
  const messageId = `<order-${n}@${customer.domain}>`;
  // some write from one address, one after another; others from their own, side by side
  const from = `Einkauf <einkauf${random.int(0, 1) === 0 ? "" : n}@${customer.domain}>`;
  const text = `Guten Tag,\n\nbitte liefern Sie uns unter unserer Bestellnummer ${orderNo}:\n\n500 Stück HB-K15-SW\n\nMit freundlichen Grüßen\n${customer.company}`;
  return { raw: mail({ from, to: `${boxes[0]}@h-bu.de`, subject, messageId }, text), subject, messageId, orderNo, boxes };
}

function question(n: number, boxes: string[]): GoodMail {
  const subject = `Anfrage ${500_000 + n}: wann sind Sie erreichbar?`;
  const messageId = `<question-${n}@schneiderei.example>`;
  const from = `Petra Ahrens <ahrens${n}@schneiderei.example>`;
  const text = "Guten Tag,\n\nwann haben Sie geöffnet, und wann sind Sie telefonisch erreichbar?\n\nMit freundlichen Grüßen\nPetra Ahrens";
  return { raw: mail({ from, to: `${boxes[0]}@h-bu.de`, subject, messageId }, text), subject, messageId, orderNo: null, boxes };
}

/** @param from number of the first, so that several batches hold no mail twice */
export function goodMails(count: number, random: Random, from = 0): GoodMail[] {
  return Array.from({ length: count }, (_, i) => {
    const asks = random.int(1, 10) <= QUESTIONS_OF_TEN;
    const [first, second] = asks ? ["info", "support"] : ["sales", "info"];
    const boxes = random.int(1, 10) <= TWICE_OF_TEN ? [first!, second!] : [first!];
    return asks ? question(from + i, boxes) : order(from + i, random, boxes);
  });
}
