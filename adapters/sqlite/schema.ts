// The tables as Kysely sees them; the statements that make them are in migrations/.
import type { Generated } from "kysely";
import type { OutboxTable } from "./schema-outbox.ts";

type Maybe = string | null;

export interface Database extends OutboxTable {
  mail: {
    mail_id: string;
    message_id: Maybe;
    content_hash: string;
    mailbox: string;
    origin: string;
    arrived_at: string;
    envelope_from: Maybe;
    sender: Maybe;
    subject: Maybe;
    in_reply_to: Maybe;
    size: number;
    purpose: string;
    state: string;
    case_id: Maybe;
    lane: string;
    flagged: Maybe;
  };
  mail_raw: { mail_id: string; bytes: Uint8Array };
  mail_location: {
    account: string;
    folder: string;
    uidvalidity: string;
    uid: number;
    mail_id: Maybe;
    size: number;
    outcome: string;
    seen_at: string;
    marked_at: Maybe;
    /** of a copy that was left on the server: the question about it */
    review_id: number | null;
  };
  mail_account: { account: string; since: string; uidvalidity: string; uidnext: number };
  reading: { hash: string; reader: string; content: string };
  work: {
    work_id: Generated<number>;
    kind: string;
    queue: string;
    lane: string;
    priority: number;
    state: string;
    not_before: string;
    lease_token: Generated<number>;
    lease_until: Maybe;
    lease_owner: Maybe;
    attempts: Generated<number>;
    lost_leases: Generated<number>;
    lost_alone: Generated<number>;
    lost_at_death: number | null;
    case_id: Maybe;
    mail_id: Maybe;
    payload: string;
    unique_key: Maybe;
    created_at: string;
    taken_at: Maybe;
    finished_at: Maybe;
    reason: Maybe;
  };
  number_series: { kind: string; year: number; last: number };
  number_reserved: { kind: string; number: string; work_id: number | null };
  case_file: {
    case_id: string;
    state: string;
    department: string;
    intent: string;
    urgency: string;
    priority: number;
    sla: string;
    language: string;
    subject: string;
    sender: string;
    mailbox: string;
    customer_no: Maybe;
    oem: number;
    tags: string;
    note: Maybe;
    opened_at: string;
    updated_at: string;
    first_answer_at: Maybe;
    closed_at: Maybe;
    due_first: Maybe;
    due_solution: Maybe;
    paused_at: Maybe;
    version: number;
  };
  review: {
    review_id: Generated<number>;
    case_id: Maybe;
    mail_id: Maybe;
    work_id: number | null;
    letter_id: number | null;
    state: string;
    reasons: string;
    draft: Maybe;
    proposed: string;
    note: Maybe;
    opened_at: string;
    closed_at: Maybe;
    how: Maybe;
    closed_by: Maybe;
  };
  sales_order: {
    order_no: string;
    customer_no: string;
    customer_order_no: Maybe;
    state: string;
    held_from: Maybe;
    version: number;
    case_id: Maybe;
    requested_delivery: Maybe;
    confirmed_delivery: Maybe;
    currency: string;
    total_minor: number | null;
    fields: string;
    created_at: string;
    updated_at: string;
  };
  order_line: {
    order_no: string;
    position: number;
    article_no: string;
    description: string;
    quantity: number;
    unit_price: string;
    price_per: number;
    amount_minor: number;
  };
  document: {
    number: string;
    kind: string;
    customer_no: Maybe;
    order_no: Maybe;
    date: string;
    state: string;
    currency: string;
    amount_minor: number | null;
    due_date: Maybe;
    paid_minor: number;
    data: string;
  };
  payment: { payment_id: Generated<number>; invoice_no: string; amount_minor: number; currency: string; reference: string; at: string };
  memory: { namespace: string; key: string; value: string; updated_at: string };
  setting: { key: string; value: string };
  correction: {
    correction_id: Generated<number>;
    case_id: string;
    mail_id: Maybe;
    field: string;
    was: string;
    is_now: string;
    at: string;
    by: string;
  };
  trace: {
    trace_id: Generated<number>;
    work_id: number | null;
    mail_id: Maybe;
    case_id: Maybe;
    at: string;
    flow: string;
    versions: string;
    steps: string;
    facts: string;
  };
  journal: {
    seq: Generated<number>;
    at: string;
    type: string;
    actor: string;
    case_id: Maybe;
    mail_id: Maybe;
    order_no: Maybe;
    data: string;
    hash: string;
  };
  rollup: { day: string; metric: string; dim: string; n: number; sum: number };
  /** how many rows of a table are in which state, kept by triggers: counts without scans */
  tally: { name: string; state: string; n: number };
  sample: { sample_id: Generated<number>; metric: string; at: string; dim: string; value: number };
}
