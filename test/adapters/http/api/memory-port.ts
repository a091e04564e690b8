// An ApiPort on arrays, for tests of the HTTP side alone: one order mail, its case, order, letter and work-list entry.

import type { ApiPort, Page, PageOf, ReviewDecision } from "../../../../adapters/http/api/port.ts";
import type { CaseRow, EventRow, ReviewRow } from "../../../../adapters/http/api/rows/case.ts";
import type { LetterDetail, MailRow } from "../../../../adapters/http/api/rows/mail.ts";
import type { ModelStatus } from "../../../../adapters/http/api/rows/model.ts";
import type { OrderRow } from "../../../../adapters/http/api/rows/order.ts";
import type { Actor, JournalEvent } from "../../../../core/change.ts";

const at = "2026-11-23T09:00:00.000Z";
const nobody = { customer_no: "K-1001", case_id: "c1" };

const mail: MailRow = {
  ...{ mail_id: "m1", state: "done", mailbox: "sales@example.com", origin: "api", arrived_at: at },
  ...{ sender: "einkauf@kunde.example", subject: "Bestellung 4711", size: 17, case_id: "c1" },
};
const model: ModelStatus = {
  ...{ active: { version: 0, name: "2026-11-23/1344", by: null, since: null }, shipped: "2026-11-23/1344", outdated: false },
  ...{ problem: null, previous: null, corrections: { total: 0, waiting: 0 }, training: null, failed: null, versions: [] },
};
const caseRow: CaseRow = {
  ...{
    ...nobody,
    case_no: "F-2026-000001",
    state: "done",
    department: "sales",
    intent: "order",
    urgency: "normal",
    priority: 5,
    sla: "default",
  },
  ...{
    language: "de",
    subject: "Bestellung 4711",
    sender: "einkauf@kunde.example",
    mailbox: "sales@example.com",
    oem: false,
    tags: [],
    note: null,
  },
  ...{ opened_at: at, updated_at: at, first_answer_at: at, closed_at: at, due_first: null, due_solution: null },
};
const order: OrderRow = {
  ...{ ...nobody, order_no: "AB-2026-00001", state: "CREATED", customer_order_no: "4711", held_from: null, requested_delivery: null },
  ...{ confirmed_delivery: null, currency: "EUR", total_minor: 12345, version: 1, created_at: at, updated_at: at },
};
const letter: LetterDetail = {
  ...{
    letter_id: "1",
    state: "draft",
    case_id: "c1",
    to: "einkauf@kunde.example",
    from: "sales@example.com",
    subject: "Re: Bestellung 4711",
  },
  ...{
    language: "de",
    context: "order_confirmation",
    template: "order-confirmation",
    courtesy: 88,
    order_no: "AB-2026-00001",
    document_no: null,
  },
  ...{
    attempts: 0,
    not_before: at,
    created_at: at,
    sent_at: null,
    error: null,
    text: "Sehr geehrte Damen und Herren",
    message_id: "<1@example.com>",
  },
};
const review: ReviewRow = {
  ...{ review_id: "1", state: "open", case_id: "c1", mail_id: "m1", reasons: [{ code: "approval", by: "Regel Freigabe" }], note: null },
  ...{ opened_at: at, closed_at: null, how: null, closed_by: null },
};
const event: EventRow = { seq: 1, at, type: "mail.received", actor: "intake", case_id: "c1", mail_id: "m1", order_no: null, data: {} };

/** Pages over an array; the key is the position. */
function paged<T>(rows: T[], { limit, after }: PageOf): Page<T> {
  const from = Number(after?.[0] ?? 0);
  return { items: rows.slice(from, from + limit), next: from + limit < rows.length ? [from + limit] : null };
}

export interface MemoryPort extends ApiPort {
  /** what commands were carried out, by whom */
  readonly done: { what: string; actor: Actor; with?: unknown }[];
  readonly received: { raw: string; mailbox: string | undefined }[];
  emit(events: JournalEvent[]): void;
  isReady: boolean;
}

export function memoryPort(): MemoryPort {
  const listeners = new Set<(events: JournalEvent[]) => void>();
  const done: MemoryPort["done"] = [];
  const received: MemoryPort["received"] = [];
  const mails = [mail, { ...mail, mail_id: "m2" }, { ...mail, mail_id: "m3" }];
  let stopped = false;
  const { text: _, message_id: __, ...letterRow } = letter;
  const detail = { ...order, lines: [], fields: {}, next: ["CONFIRMED" as const], documents: [], history: [event] };
  const automation = { default: "draft" as const, intents: [] };
  return {
    done,
    received,
    isReady: true,
    emit: (events) => {
      for (const listener of listeners) listener(events);
    },
    onEvents(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async ready() {
      return { ready: this.isReady, store: true, flow: this.isReady, mailboxes: { embedded: 4 } };
    },
    stats: async () => ({
      ...{
        started_at: at,
        uptime_seconds: 1,
        mails: { total: 3, today: 3, by_state: { done: 3 } },
        cases: { total: 1, by_state: { done: 1 } },
      },
      ...{ orders: { total: 1, today: 1, by_state: { CREATED: 1 } }, outbox: { stopped, by_state: { draft: 1 } }, reviews_open: 1 },
      ...{ work: [{ queue: "triage", waiting: 2, running: 1, failed: 0 }], oldest_unanswered_seconds: null },
      alarms: [],
      balance: [],
      mailboxes: [{ address: "sales@example.com", state: "embedded", detail: null }],
    }),
    balance: { get: async () => [], reckon: async () => [] },
    agents: async () => [],
    kpis: async () => [{ key: "first_response", label: "Erste Antwort", value: null, unit: "h", n: 0, period: "heute" }],
    mails: {
      mailboxes: () => ["sales@example.com", "info@example.com"],
      async receive(raw, mailbox) {
        const text = Buffer.from(raw).toString();
        const known = received.findIndex((r) => r.raw === text);
        if (known < 0) received.push({ raw: text, mailbox });
        return { mail_id: `m${known < 0 ? received.length : known + 1}`, known: known >= 0 };
      },
      list: async (query) => paged(mails, query),
      get: async (id) => (id === "m1" ? { ...mail, attachments: [], case: caseRow, orders: [order], letters: [letterRow] } : null),
      raw: async (id) => (id === "m1" ? Buffer.from("Subject: Bestellung") : null),
      trace: async (id) => (id === "m1" ? [{ at, flow: "f1", versions: {}, steps: [], facts: {} }] : null),
      attachment: async () => null,
    },
    cases: {
      list: async (query) => paged([caseRow], query),
      get: async (id) =>
        id === "c1" ? { ...caseRow, mails: [mail], orders: [order], letters: [letterRow], reviews: [review], history: [event] } : null,
      trace: async () => null,
    },
    orders: {
      list: async (query) => paged([order], query),
      get: async (no) => (no === order.order_no ? detail : null),
      async step(no, step, actor) {
        if (no !== order.order_no) return null;
        if (step.to !== "CONFIRMED") return { ok: false, reason: `Auftrag ${no}: CREATED → ${step.to} geht nicht; möglich: CONFIRMED` };
        done.push({ what: "order.step", actor, with: step });
        return { ok: true, value: { ...detail, state: "CONFIRMED" } };
      },
    },
    documents: { list: async (query) => paged([], query), get: async () => null },
    customers: { list: async (query) => paged([], query), get: async () => null },
    articles: { list: async (query) => paged([], query), get: async () => null },
    outbox: {
      stopped: async () => stopped,
      async stop(now, actor) {
        stopped = now;
        done.push({ what: now ? "outbox.stop" : "outbox.start", actor });
      },
      list: async (query) => paged([letterRow], query),
      get: async (id) => (id === "1" ? letter : null),
      release: async (id) => (id === "1" ? { ok: true, value: { ...letter, state: "queued" } } : null),
      discard: async (id) => (id === "1" ? { ok: false, reason: "Brief 1 ist schon versandt." } : null),
    },
    reviews: {
      list: async (query) => paged([review], query),
      get: async (id) => (id === "1" ? { ...review, case: caseRow, mail: null, facts: {}, draft: null, proposed: [] } : null),
      async decide(id, decision: ReviewDecision, actor) {
        if (id !== "1") return null;
        done.push({ what: `review.${decision.kind}`, actor, with: decision });
        return { ok: true, value: { ...review, state: "closed", how: decision.kind } };
      },
    },
    automation: { get: async () => automation, set: async () => automation },
    memory: async (query) => paged([], query),
    model: {
      status: async () => model,
      train: async () => ({ ok: true, value: model }),
      activate: async (version) => (version === 0 ? { ok: true, value: model } : null),
      discard: async () => null,
      revert: async () => ({ ok: false, reason: "Vor dem mitgelieferten Modell war keines in Gebrauch" }),
    },
  };
}
