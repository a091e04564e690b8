// What core and nodes need from the outside world. adapters/ implement these; nobody else knows how.
import type { Actor, CaseState, Change, CommitResult, JournalEvent, NewWork } from "./change.ts";
import type { KnowledgeEntry, Letter } from "./letters/types.ts";
import type { MailContent } from "./mail/types.ts";
import type { MasterData } from "./master-data.ts";
import type { BusinessDocument, Order } from "./orders/types.ts";
import type { Department, Intent, LetterLanguage, Queue, SlaClass, Urgency } from "./words.ts";
import type { Work } from "./work.ts";

/** Wall clock and timers. In tests and dry runs it stands or jumps. */
export interface Clock {
  now(): Date;
  /** milliseconds from an arbitrary start, never set back */
  monotonic(): number;
  /** calls back once after `ms`; returns a cancel function */
  after(ms: number, callback: () => void): () => void;
}

/** One mail as it reached us, before anything was understood. */
export interface IncomingMail {
  raw: Uint8Array;
  /** our mailbox it arrived at */
  mailbox: string;
  /** imap:<account>, smtp, drop, api */
  origin: string;
  /** where the copy lies on a server */
  location?: { account: string; folder: string; uidvalidity: string; uid: number };
  /** "work" it, or only "count" it (older than `since`) */
  purpose: "work" | "count";
  arrivedAt: string;
  /** SMTP envelope sender, if known; "" is the null return path */
  envelopeFrom?: string;
}

/** What storing a mail came to. `known`: the same mail was stored before (another copy). */
export interface Stored {
  mailId: string;
  known: boolean;
}

export interface CaseRow {
  caseId: string;
  caseNo: string;
  state: CaseState;
  department: Department;
  intent: Intent;
  urgency: Urgency;
  priority: number;
  sla: SlaClass;
  language: string;
  subject: string;
  sender: string;
  mailbox: string;
  customerNo: string | null;
  oem: boolean;
  tags: string[];
  note: string | null;
  openedAt: string;
  updatedAt: string;
  firstAnswerAt: string | null;
  closedAt: string | null;
  dueFirst: string | null;
  dueSolution: string | null;
  version: number;
}

/** A letter of ours that has left, or may have. */
export interface SentLetter {
  letterId: string;
  caseId: string | null;
  /** address, as it was written to */
  to: string;
  /** our address that wrote */
  from: string;
  subject: string;
}

/** Read-only questions that nodes and agents may ask the store. All are indexed. */
export interface Lookup {
  orderByNumber(orderNo: string): Promise<Order | null>;
  orderByCustomerNo(customerNo: string, customerOrderNo: string): Promise<Order | null>;
  ordersOfCustomer(customerNo: string, limit: number): Promise<Order[]>;
  documentByNumber(number: string): Promise<BusinessDocument | null>;
  documentsOfCustomer(customerNo: string, limit: number): Promise<BusinessDocument[]>;
  /** net value of open orders and unpaid invoices, minor units; orders without a known amount do not count */
  creditUsed(customerNo: string): Promise<number>;
  openCases(customerNo: string): Promise<CaseRow[]>;
  caseByNumber(caseNo: string): Promise<CaseRow | null>;
  caseById(caseId: string): Promise<CaseRow | null>;
  /** the case of a letter that we sent, by its Message-ID */
  caseByLetter(messageId: string): Promise<CaseRow | null>;
  /** the case of a mail that came in before, by its Message-ID */
  caseByMail(messageId: string): Promise<CaseRow | null>;
  /** letters of ours with these Message-IDs */
  lettersById(messageIds: readonly string[]): Promise<SentLetter[]>;
  /** what was sent to an address, newest first */
  lettersTo(address: string, limit: number): Promise<SentLetter[]>;
  memory(namespace: string, key: string): Promise<string | null>;
  /** several at once, as "namespace/key" -> value */
  memories(keys: readonly { namespace: string; key: string }[]): Promise<Record<string, string>>;
}

/** The store: mails, work, cases, orders, journal. The dialect behind it is nobody's business. */
export interface Store extends Lookup {
  /** Durable before it returns: raw bytes, the location and a piece of work in one transaction. */
  storeMail(mail: IncomingMail): Promise<Stored>;
  rawMail(mailId: string): Promise<Uint8Array | null>;
  /** what the reader needs; `hash` names the content in the cache of readings */
  mailToRead(
    mailId: string,
  ): Promise<{ raw: Uint8Array; hash: string; hint: { mailbox: string; arrivedAt: string; envelopeFrom?: string } } | null>;
  reading(hash: string, reader: string): Promise<MailContent | null>;
  keepReading(hash: string, reader: string, content: MailContent): Promise<void>;
  /** Leases up to `limit` pieces of due work of a queue: highest priority first, one lease a lane, oldest first within it. */
  take(queue: Queue, limit: number, leaseMs: number): Promise<Work[]>;
  /** Gives a lease back without counting an attempt (deploy, stop). */
  giveBack(workId: string, token: number): Promise<void>;
  /** `versionsRead`: "case:<id>" or "order:<no>" -> version; a newer one refuses the change */
  commit(change: Change, actor: Actor, versionsRead?: Record<string, number>): Promise<CommitResult>;
  /** earliest not_before of waiting work, UTC ISO */
  nextDue(queue: Queue): Promise<string | null>;
  setting(key: string): Promise<string | null>;
  close(): Promise<void>;
}

/** Turns raw mail into text, tables and structured documents. Heavy parts run in child processes with limits. */
export interface Reader {
  /** name and version, part of the cache key */
  readonly version: string;
  read(raw: Uint8Array, hint: { mailbox: string; arrivedAt: string; envelopeFrom?: string }): Promise<MailContent>;
  close(): Promise<void>;
}

/** Fills letter templates. Throws if a template or a fact is missing. */
export interface Letters {
  fill(request: { template: string; language: LetterLanguage; facts: Record<string, unknown> }): { subject: string; text: string };
  templates(): { name: string; language: LetterLanguage }[];
}

/** Sends one letter. Resolves with the server's answer, rejects with a MailError. */
export interface Mailer {
  /** `all`: nothing is sent unless every recipient is accepted; else only the first one must be. @throws CopyRefused */
  send(mail: {
    messageId: string;
    envelope: { from: string; to: string[] };
    raw: Uint8Array;
    all?: boolean;
  }): Promise<{ response: string }>;
  verify(): Promise<void>;
  /** How many letters may be tried now, and after how many milliseconds to ask again if none; absent: any number. A server that is down is asked by one. */
  room?(): { letters: number; againInMs: number };
  /**
   * Whether a letter has left: asked after a crash or a cut connection. Absent: this way out cannot say, and a person decides.
   * @throws MailError "temporary" if it cannot say now
   */
  wasSent?(messageId: string): Promise<boolean>;
  close(): Promise<void>;
}
/** temporary: try again later (4xx, network); permanent: 5xx; unknown: cut off after DATA began */
export class MailError extends Error {
  readonly kind: "temporary" | "permanent" | "unknown";
  constructor(kind: "temporary" | "permanent" | "unknown", message: string) {
    super(message);
    this.kind = kind;
  }
}
/**
 * The server did not answer. session: there was no connection or login, so it is not about the letter at all; envelope: nothing of
 * the letter's text was sent; text: it had begun to be sent, so nobody knows.
 */
export class NoAnswer extends MailError {
  readonly at: "session" | "envelope" | "text";
  constructor(at: "session" | "envelope" | "text", message: string) {
    super(at === "text" ? "unknown" : "temporary", message);
    this.at = at;
  }
}

/** The first recipient was accepted, a further one (the archive) was not, and nothing was sent. */
export class CopyRefused extends MailError {}

export interface KnowledgeBase {
  entries(): KnowledgeEntry[];
}

export type { JournalEvent, Letter, MasterData, NewWork };
