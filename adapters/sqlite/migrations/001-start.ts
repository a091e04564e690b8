// The first schema. Times are UTC ISO strings; JSON is text; money is integer minor units.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // what came in
  `CREATE TABLE mail (
    mail_id TEXT PRIMARY KEY, message_id TEXT, content_hash TEXT NOT NULL, mailbox TEXT NOT NULL, origin TEXT NOT NULL,
    arrived_at TEXT NOT NULL, envelope_from TEXT, sender TEXT, subject TEXT, in_reply_to TEXT, size INTEGER NOT NULL,
    purpose TEXT NOT NULL, state TEXT NOT NULL, case_id TEXT, lane TEXT NOT NULL, flagged TEXT)`,
  `CREATE INDEX mail_message_id ON mail (message_id)`,
  `CREATE INDEX mail_case ON mail (case_id)`,
  `CREATE INDEX mail_arrived ON mail (arrived_at)`,
  `CREATE TABLE mail_raw (mail_id TEXT PRIMARY KEY REFERENCES mail (mail_id) ON DELETE CASCADE, bytes BLOB NOT NULL)`,
  `CREATE TABLE mail_location (
    account TEXT NOT NULL, uidvalidity TEXT NOT NULL, uid INTEGER NOT NULL, folder TEXT NOT NULL, mail_id TEXT REFERENCES mail (mail_id),
    size INTEGER NOT NULL, outcome TEXT NOT NULL, seen_at TEXT NOT NULL, marked_at TEXT,
    PRIMARY KEY (account, uidvalidity, uid))`,
  `CREATE INDEX location_unmarked ON mail_location (account, uidvalidity) WHERE marked_at IS NULL`,
  `CREATE INDEX location_mail ON mail_location (mail_id)`,
  `CREATE TABLE mail_account (account TEXT PRIMARY KEY, since TEXT NOT NULL, uidvalidity TEXT NOT NULL, uidnext INTEGER NOT NULL)`,
  `CREATE TABLE reading (hash TEXT NOT NULL, reader TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (hash, reader))`,
  // work
  `CREATE TABLE work (
    work_id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, queue TEXT NOT NULL, lane TEXT NOT NULL, priority INTEGER NOT NULL,
    state TEXT NOT NULL, not_before TEXT NOT NULL, lease_token INTEGER NOT NULL DEFAULT 0, lease_until TEXT, lease_owner TEXT,
    attempts INTEGER NOT NULL DEFAULT 0, lost_leases INTEGER NOT NULL DEFAULT 0, lost_alone INTEGER NOT NULL DEFAULT 0, lost_at_death INTEGER, case_id TEXT, mail_id TEXT, payload TEXT NOT NULL,
    unique_key TEXT, created_at TEXT NOT NULL, taken_at TEXT, finished_at TEXT, reason TEXT)`,
  `CREATE INDEX work_due ON work (queue, priority, work_id) WHERE state = 'waiting'`,
  `CREATE INDEX work_lane ON work (lane, state, work_id)`,
  `CREATE INDEX work_leased ON work (lease_until) WHERE state = 'leased'`,
  `CREATE INDEX work_lost ON work (lost_leases) WHERE state = 'waiting' AND lost_leases >= 2`,
  `CREATE INDEX work_case ON work (case_id)`,
  `CREATE INDEX work_mail ON work (mail_id)`,
  `CREATE INDEX work_quarantined ON work (work_id) WHERE state = 'quarantined'`,
  `CREATE UNIQUE INDEX work_unique ON work (unique_key) WHERE unique_key IS NOT NULL AND state IN ('waiting', 'leased')`,
  `CREATE TABLE number_series (kind TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (kind, year))`,
  `CREATE TABLE number_reserved (kind TEXT NOT NULL, number TEXT NOT NULL, work_id INTEGER, PRIMARY KEY (kind, number))`,
  `CREATE INDEX number_work ON number_reserved (work_id)`,
  // cases
  `CREATE TABLE case_file (
    case_id TEXT PRIMARY KEY, state TEXT NOT NULL, department TEXT NOT NULL, intent TEXT NOT NULL, urgency TEXT NOT NULL,
    priority INTEGER NOT NULL, sla TEXT NOT NULL, language TEXT NOT NULL, subject TEXT NOT NULL, sender TEXT NOT NULL, mailbox TEXT NOT NULL,
    customer_no TEXT, oem INTEGER NOT NULL, tags TEXT NOT NULL, note TEXT, opened_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    first_answer_at TEXT, closed_at TEXT, due_first TEXT, due_solution TEXT, paused_at TEXT, version INTEGER NOT NULL)`,
  `CREATE INDEX case_state ON case_file (state, priority, opened_at)`,
  `CREATE INDEX case_customer ON case_file (customer_no, state)`,
  `CREATE INDEX case_opened ON case_file (opened_at)`,
  `CREATE TABLE review (
    review_id INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT, mail_id TEXT, work_id INTEGER, state TEXT NOT NULL, reasons TEXT NOT NULL,
    draft TEXT, proposed TEXT NOT NULL, note TEXT, opened_at TEXT NOT NULL, closed_at TEXT, how TEXT, closed_by TEXT)`,
  `CREATE INDEX review_open ON review (opened_at) WHERE state = 'open'`,
  `CREATE INDEX review_case ON review (case_id)`,
  // business records
  `CREATE TABLE sales_order (
    order_no TEXT PRIMARY KEY, customer_no TEXT NOT NULL, customer_order_no TEXT, state TEXT NOT NULL, held_from TEXT, version INTEGER NOT NULL,
    case_id TEXT, requested_delivery TEXT, confirmed_delivery TEXT, currency TEXT NOT NULL, total_minor INTEGER, fields TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL)`,
  `CREATE INDEX order_customer ON sales_order (customer_no, created_at)`,
  `CREATE INDEX order_customer_no ON sales_order (customer_no, customer_order_no)`,
  `CREATE INDEX order_state ON sales_order (state, created_at)`,
  `CREATE TABLE order_line (order_no TEXT NOT NULL REFERENCES sales_order (order_no), position INTEGER NOT NULL, article_no TEXT NOT NULL,
    description TEXT NOT NULL, quantity INTEGER NOT NULL, unit_price TEXT NOT NULL, price_per INTEGER NOT NULL, amount_minor INTEGER NOT NULL,
    PRIMARY KEY (order_no, position))`,
  `CREATE TABLE document (
    number TEXT PRIMARY KEY, kind TEXT NOT NULL, customer_no TEXT, order_no TEXT, date TEXT NOT NULL, state TEXT NOT NULL, currency TEXT NOT NULL,
    amount_minor INTEGER, due_date TEXT, paid_minor INTEGER NOT NULL DEFAULT 0, data TEXT NOT NULL)`,
  `CREATE INDEX document_customer ON document (customer_no, date)`,
  `CREATE INDEX document_order ON document (order_no)`,
  `CREATE TABLE payment (payment_id INTEGER PRIMARY KEY AUTOINCREMENT, invoice_no TEXT NOT NULL, amount_minor INTEGER NOT NULL, currency TEXT NOT NULL,
    reference TEXT NOT NULL, at TEXT NOT NULL, UNIQUE (invoice_no, reference, amount_minor))`,
  // what goes out
  `CREATE TABLE outbox (
    letter_id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, case_id TEXT, message_id TEXT NOT NULL UNIQUE, state TEXT NOT NULL,
    to_address TEXT NOT NULL, to_name TEXT NOT NULL, from_address TEXT NOT NULL, from_name TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
    language TEXT NOT NULL, context TEXT NOT NULL, template TEXT NOT NULL, courtesy INTEGER, in_reply_to TEXT, refs TEXT NOT NULL,
    auto_submitted TEXT NOT NULL, order_no TEXT, document_no TEXT, attempts INTEGER NOT NULL DEFAULT 0, not_before TEXT NOT NULL,
    created_at TEXT NOT NULL, sent_at TEXT, response TEXT, error TEXT)`,
  `CREATE INDEX outbox_due ON outbox (not_before) WHERE state = 'queued'`,
  `CREATE INDEX outbox_case ON outbox (case_id)`,
  `CREATE INDEX outbox_to ON outbox (to_address, created_at)`,
  `CREATE INDEX outbox_created ON outbox (created_at)`,
  // knowledge of ourselves
  `CREATE TABLE memory (namespace TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, updated_at TEXT NOT NULL, PRIMARY KEY (namespace, key))`,
  `CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)`,
  `CREATE TABLE correction (correction_id INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT NOT NULL, mail_id TEXT, field TEXT NOT NULL, was TEXT NOT NULL,
    is_now TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL)`,
  `CREATE TABLE trace (trace_id INTEGER PRIMARY KEY AUTOINCREMENT, work_id INTEGER, mail_id TEXT, case_id TEXT, at TEXT NOT NULL, flow TEXT NOT NULL,
    versions TEXT NOT NULL, steps TEXT NOT NULL, facts TEXT NOT NULL)`,
  `CREATE INDEX trace_case ON trace (case_id)`,
  `CREATE INDEX trace_mail ON trace (mail_id)`,
  `CREATE INDEX trace_work ON trace (work_id)`,
  `CREATE TABLE journal (seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, type TEXT NOT NULL, actor TEXT NOT NULL, case_id TEXT, mail_id TEXT,
    order_no TEXT, data TEXT NOT NULL, hash TEXT NOT NULL)`,
  `CREATE INDEX journal_case ON journal (case_id, seq)`,
  `CREATE INDEX journal_type ON journal (type, at)`,
  `CREATE INDEX journal_at ON journal (at)`,
  `CREATE TABLE rollup (day TEXT NOT NULL, metric TEXT NOT NULL, dim TEXT NOT NULL, n INTEGER NOT NULL, sum REAL NOT NULL, PRIMARY KEY (day, metric, dim))`,
  `CREATE TABLE sample (sample_id INTEGER PRIMARY KEY AUTOINCREMENT, metric TEXT NOT NULL, at TEXT NOT NULL, dim TEXT NOT NULL, value REAL NOT NULL)`,
  `CREATE INDEX sample_metric ON sample (metric, at)`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
