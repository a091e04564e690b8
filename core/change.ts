// What can be written, as data. commit(change) is the only way to write: work, API, work list, timers and outbox all use it.
import type { JournalEvent } from "./journal.ts";
import type { BusinessDocument, OrderLine, OrderState } from "./orders/types.ts";
import type { CourtesyContext, Department, HumanReason, Intent, LetterLanguage, Queue, SlaClass, Urgency } from "./words.ts";
import type { WorkKind } from "./work.ts";

/** open: being worked on; waiting: for the customer; human: on the work list; done: answered or nothing to do; filed: archived without work. */
export const CASE_STATES = ["open", "waiting", "human", "done", "filed"] as const;
export type CaseState = (typeof CASE_STATES)[number];

export interface NewWork {
  kind: WorkKind;
  queue: Queue;
  lane: string;
  priority: number;
  caseId?: string;
  mailId?: string;
  /** UTC ISO; absent: at once */
  notBefore?: string;
  payload?: Record<string, unknown>;
  /** at most one open piece of work with this key (timers: case and step) */
  uniqueKey?: string;
}

/** A letter handed to the outbox. `to` comes from the verified thread and is one recipient. */
export interface OutgoingLetter {
  caseId: string | null;
  to: { address: string; name: string };
  /** our mailbox that answers */
  from: { address: string; name: string };
  subject: string;
  text: string;
  language: LetterLanguage;
  context: CourtesyContext;
  template: string;
  courtesy: number;
  inReplyTo: string | null;
  references: string[];
  /** "auto-replied" for letters no person released, "auto-generated" for our own notices, "no" for released ones */
  autoSubmitted: "auto-replied" | "auto-generated" | "no";
  /** orders, quotes and invoices the letter is about: effects follow once it was sent */
  about: { orderNo?: string; documentNo?: string };
  /** observe: written down, never sent; draft: waits for a person; send: leaves when due */
  release: "observe" | "draft" | "send";
  notBefore?: string;
}

export type Operation =
  | {
      op: "case.open";
      caseId: string;
      caseNo: string;
      mailId: string;
      mailbox: string;
      subject: string;
      customerNo: string | null;
      sender: string;
      department: Department;
      intent: Intent;
      urgency: Urgency;
      language: string;
      oem: boolean;
      priority: number;
      sla: SlaClass;
      state: CaseState;
      dueFirst: string | null;
      dueSolution: string | null;
      threadRoot: string;
      tags: string[];
      /** for staff */
      note?: string;
    }
  | { op: "case.join"; caseId: string; mailId: string }
  | {
      op: "case.update";
      caseId: string;
      set: Partial<{
        state: CaseState;
        department: Department;
        priority: number;
        urgency: Urgency;
        intent: Intent;
        customerNo: string;
        language: string;
        dueFirst: string | null;
        dueSolution: string | null;
        note: string;
      }>;
    }
  | {
      op: "human.ask";
      caseId: string | null;
      mailId?: string;
      reasons: HumanReason[];
      draft?: OutgoingLetter;
      proposed: Operation[];
      note?: string;
      /** the letter of the outbox that the question is about: the answer decides what becomes of that very letter */
      letterId?: string;
    }
  | { op: "human.close"; reviewId: string; how: "sent" | "corrected" | "handed_over" | "discarded" | "done" }
  | { op: "work.add"; work: NewWork }
  | { op: "work.void"; uniqueKeyPrefix: string }
  /** quarantined work back into its queue, attempts counted anew */
  | { op: "work.again"; workId: string }
  | {
      op: "order.create";
      orderNo: string;
      customerNo: string;
      customerOrderNo: string | null;
      caseId: string | null;
      requestedDelivery: string | null;
      confirmedDelivery: string | null;
      currency: string;
      lines: OrderLine[];
      totalMinor: number;
      credit: "check" | "released";
    }
  | {
      op: "order.change";
      orderNo: string;
      set: { requestedDelivery?: string; confirmedDelivery?: string; lines?: OrderLine[]; totalMinor?: number };
      reason: string;
    }
  | { op: "order.step"; orderNo: string; to: OrderState; fields?: Record<string, string>; reason: string }
  | { op: "document.put"; document: BusinessDocument }
  | { op: "payment.record"; invoiceNo: string; amountMinor: number; currency: string; reference: string }
  | { op: "letter.queue"; letter: OutgoingLetter }
  /** a letter that stands still (draft, observed, failed, unknown) leaves after all, or never */
  | { op: "letter.release"; letterId: string }
  | { op: "letter.discard"; letterId: string; reason: string }
  /** a delivery report says that a letter did not arrive: put before a person once, however many reports come */
  | { op: "letter.bounce"; letterId: string; mailId: string; status: string; detail: string }
  /** a mail that nothing follows from (a machine wrote it): kept and listed, in a case if it belongs to one */
  | { op: "mail.file"; mailId: string; why: string }
  /** a person knows that a letter which may or may not have left did arrive */
  | { op: "letter.confirm"; letterId: string }
  | { op: "memory.put"; namespace: string; key: string; value: string }
  | { op: "notify"; to: string[]; caseId: string | null; subject: string; text: string }
  /** mailId: the mail that was misunderstood; absent: the case's latest */
  | { op: "correction.add"; caseId: string; mailId?: string; field: string; was: string; is: string }
  /** what a person did with the learned model; which one is in use is the data folder's business */
  | { op: "model.note"; event: "trained" | "activated" | "discarded"; data: JournalEvent["data"] }
  | { op: "setting.put"; key: string; value: string }
  | { op: "sla.reached"; caseId: string; step: string; level: "department" | "management" }
  | { op: "note"; caseId: string | null; text: string };

/** How a piece of work ended. retry counts an attempt, wait does not; human keeps it on the work list. */
export type WorkOutcome =
  | { kind: "done" }
  | { kind: "wait"; until: string; reason: string }
  | { kind: "retry"; reason: string }
  | { kind: "failed"; reason: string };

export interface Actor {
  kind: "flow" | "user" | "api" | "timer" | "outbox" | "intake" | "system";
  /** user name, node id, token name */
  name: string;
  /** of a user or a token; without one a user counts as staff */
  role?: "staff" | "admin";
}

export interface Change {
  operations: Operation[];
  /** the piece of work that this ends; absent for API, work list and outbox */
  work?: { id: string; token: number; outcome: WorkOutcome };
  /** what was decided and why; kept beside the journal in an erasable table */
  trace?: { mailId?: string; caseId?: string; flow: string; versions: Record<string, string>; steps: unknown; facts: unknown };
}

export type CommitResult =
  | { ok: true; events: JournalEvent[]; caseId: string | null }
  /** lease_lost: another owner; version: something read has changed since; guard: a business rule inside the commit said no; duplicate: this work was already finished; unavailable: the store takes nothing now, the same again later */
  | { ok: false; reason: "lease_lost" | "version" | "guard" | "duplicate" | "unavailable"; detail: string };

export { JOURNAL_TYPES, type JournalEvent, type JournalType } from "./journal.ts";
