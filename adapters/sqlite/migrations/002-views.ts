// For those who look: counts by state that triggers keep, and the indexes that lists and figures read by.
import { type Kysely, sql } from "kysely";

/** Tables whose rows are counted by their state. */
const COUNTED = { mail: "mail", case: "case_file", order: "sales_order", letter: "outbox" } as const;

const more = (name: string, row: "NEW" | "OLD", by: 1 | -1): string =>
  `INSERT INTO tally (name, state, n) VALUES ('${name}', ${row}.state, ${by}) ON CONFLICT (name, state) DO UPDATE SET n = n + ${by};`;

const counted = ([name, table]: [string, string]): string[] => [
  `INSERT INTO tally (name, state, n) SELECT '${name}', state, count(*) FROM ${table} GROUP BY state`,
  `CREATE TRIGGER ${table}_tally_insert AFTER INSERT ON ${table} BEGIN ${more(name, "NEW", 1)} END`,
  `CREATE TRIGGER ${table}_tally_delete AFTER DELETE ON ${table} BEGIN ${more(name, "OLD", -1)} END`,
  `CREATE TRIGGER ${table}_tally_update AFTER UPDATE OF state ON ${table} WHEN OLD.state <> NEW.state BEGIN ${more(name, "OLD", -1)} ${more(name, "NEW", 1)} END`,
];

const STATEMENTS = [
  `CREATE TABLE tally (name TEXT NOT NULL, state TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (name, state)) WITHOUT ROWID`,
  ...Object.entries(COUNTED).flatMap(counted),
  `CREATE INDEX mail_state ON mail (state, arrived_at)`,
  `CREATE INDEX mail_sender ON mail (sender, arrived_at)`,
  `CREATE INDEX mail_mailbox ON mail (mailbox, arrived_at)`,
  `CREATE INDEX case_department ON case_file (department, opened_at)`,
  `CREATE INDEX case_intent ON case_file (intent, opened_at)`,
  `CREATE INDEX case_list ON case_file (state, opened_at)`,
  // an answer is owed and has not been given
  `CREATE INDEX case_unanswered ON case_file (opened_at) WHERE first_answer_at IS NULL AND due_first IS NOT NULL AND closed_at IS NULL`,
  `CREATE INDEX order_created ON sales_order (created_at)`,
  `CREATE INDEX order_worth ON sales_order (state, currency, total_minor)`,
  `CREATE INDEX order_case ON sales_order (case_id)`,
  `CREATE INDEX order_their_no ON sales_order (customer_order_no)`,
  `CREATE INDEX document_date ON document (date)`,
  `CREATE INDEX outbox_state ON outbox (state, created_at)`,
  `CREATE INDEX review_mail ON review (mail_id)`,
  `CREATE INDEX review_work ON review (work_id)`,
  `CREATE INDEX work_finished ON work (queue, finished_at) WHERE finished_at IS NOT NULL`,
  `CREATE INDEX journal_order ON journal (order_no, seq) WHERE order_no IS NOT NULL`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
