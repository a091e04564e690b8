// What the API needs from the product. The store's adapter implements it; rows are in wire form (rows/), so that they pass unchanged.
import type { Actor, JournalEvent } from "../../../core/change.ts";
import type { Automation } from "../../../core/company.ts";
import type { OrderState } from "../../../core/orders/types.ts";
import type { Department, Intent } from "../../../core/words.ts";
import type { CaseDetail, CaseRow, Corrections, MailDetail, OrderDetail, ReviewDetail, ReviewRow } from "./rows/case.ts";
import type { AgentRow, AutomationSettings, BalanceRow, KpiRow, MemoryRow, Readiness, Stats } from "./rows/figures.ts";
import type { LetterDetail, LetterRow, MailRow, TraceRow } from "./rows/mail.ts";
import type { ModelStatus } from "./rows/model.ts";
import type { ArticleRow, CustomerRow, DocumentRow, OrderRow } from "./rows/order.ts";

/** Sort key of the last row seen, as the port itself returned it in `next`. */
export type Key = (string | number)[];
export interface Page<T> {
  items: T[];
  /** null: that was all */
  next: Key | null;
}
/** Newest first unless said otherwise; filters that are absent do not count. */
export interface PageOf {
  limit: number;
  after: Key | null;
}

/** null: there is no such object (404). A refusal is German and names object, rule and way out (409). */
export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: string } | null;

/** What a person can decide on the work list. */
export type ReviewDecision =
  | { kind: "send"; subject?: string; text?: string }
  | { kind: "correct"; corrections: Corrections }
  | { kind: "hand_over"; department: Department; note: string }
  | { kind: "discard"; reason: string }
  | { kind: "again" }
  /** a letter that may or may not have left is there */
  | { kind: "arrived" };

export interface ApiPort {
  ready(): Promise<Readiness>;
  stats(): Promise<Stats>;
  balance: {
    /** as computed last */
    get(): Promise<BalanceRow[]>;
    /** computes it now; what is missing is fetched where that is possible */
    reckon(): Promise<BalanceRow[]>;
  };
  agents(): Promise<AgentRow[]>;
  kpis(): Promise<KpiRow[]>;
  /** calls back after each commit with its journal events; returns a function that ends it */
  onEvents(listener: (events: JournalEvent[]) => void): () => void;

  mails: {
    /** our addresses that may be named in ?mailbox= */
    mailboxes(): string[];
    /** durable when it resolves. `known`: the same mail (Message-ID and content) was stored before. mailbox undefined: from the mail's headers */
    receive(raw: Uint8Array, mailbox: string | undefined): Promise<{ mail_id: string; known: boolean }>;
    list(query: PageOf & { state?: string; mailbox?: string; sender?: string }): Promise<Page<MailRow>>;
    get(mailId: string): Promise<MailDetail | null>;
    raw(mailId: string): Promise<Uint8Array | null>;
    trace(mailId: string): Promise<TraceRow[] | null>;
    attachment(mailId: string, attachmentId: string): Promise<{ filename: string; bytes: Uint8Array } | null>;
  };
  cases: {
    list(
      query: PageOf & { state?: string; department?: string; intent?: string; customer_no?: string; text?: string },
    ): Promise<Page<CaseRow>>;
    /** by case id or case number */
    get(id: string): Promise<CaseDetail | null>;
    trace(id: string): Promise<TraceRow[] | null>;
  };
  orders: {
    list(query: PageOf & { state?: string; customer_no?: string; customer_order_no?: string }): Promise<Page<OrderRow>>;
    get(orderNo: string): Promise<OrderDetail | null>;
    step(
      orderNo: string,
      step: { to: OrderState; fields: Record<string, string>; reason: string; version?: number },
      actor: Actor,
    ): Promise<Outcome<OrderDetail>>;
  };
  documents: {
    list(query: PageOf & { kind?: string; customer_no?: string; order_no?: string }): Promise<Page<DocumentRow>>;
    get(number: string): Promise<DocumentRow | null>;
  };
  customers: { list(query: PageOf & { text?: string }): Promise<Page<CustomerRow>>; get(customerNo: string): Promise<CustomerRow | null> };
  articles: { list(query: PageOf & { text?: string }): Promise<Page<ArticleRow>>; get(articleNo: string): Promise<ArticleRow | null> };
  outbox: {
    stopped(): Promise<boolean>;
    /** the one button: nothing leaves until it is turned back; what is being sent now is finished */
    stop(stopped: boolean, actor: Actor): Promise<void>;
    list(query: PageOf & { state?: string; case_id?: string }): Promise<Page<LetterRow>>;
    get(letterId: string): Promise<LetterDetail | null>;
    release(letterId: string, actor: Actor): Promise<Outcome<LetterDetail>>;
    discard(letterId: string, reason: string, actor: Actor): Promise<Outcome<LetterDetail>>;
  };
  reviews: {
    /** open ones by priority, then oldest first */
    list(query: PageOf & { state?: string; department?: string }): Promise<Page<ReviewRow>>;
    get(reviewId: string): Promise<ReviewDetail | null>;
    decide(reviewId: string, decision: ReviewDecision, actor: Actor): Promise<Outcome<ReviewRow>>;
  };
  automation: {
    get(): Promise<AutomationSettings>;
    /** intent "default" sets what all others do */
    set(intent: Intent | "default", automation: Automation, actor: Actor): Promise<AutomationSettings>;
  };
  model: {
    status(): Promise<ModelStatus>;
    /** begins and returns; the candidate appears among the versions. Refused while one runs, or with nothing to learn from */
    train(actor: Actor): Promise<Outcome<ModelStatus>>;
    activate(version: number, actor: Actor): Promise<Outcome<ModelStatus>>;
    discard(version: number, actor: Actor): Promise<Outcome<ModelStatus>>;
    revert(actor: Actor): Promise<Outcome<ModelStatus>>;
  };
  memory(query: PageOf & { namespace?: string; key?: string }): Promise<Page<MemoryRow>>;
}
