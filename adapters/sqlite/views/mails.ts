// Mails as the API shows them. A mail's state is its own until it has a case; from then on the case's word counts.
import { type Kysely, type SqlBool, sql } from "kysely";
import type { Page, PageOf } from "../../http/api/port.ts";
import type { MailRow } from "../../http/api/rows/mail.ts";
import { decodeWords } from "../../reader/mime/headers.ts";
import type { Database } from "../schema.ts";
import { behind, toPage } from "./page.ts";

type State = MailRow["state"];

const LEASED = sql<number>`EXISTS (SELECT 1 FROM work w WHERE w.mail_id = mail.mail_id AND w.state = 'leased')`;
const ASKED = sql<number>`EXISTS (SELECT 1 FROM review r WHERE r.mail_id = mail.mail_id AND r.state = 'open')`;

/** How the store finds each state: its own column first, which is indexed. */
const STATES: Record<State, { own: string; and?: ReturnType<typeof sql<SqlBool>> }> = {
  received: { own: "waiting", and: sql<SqlBool>`NOT ${LEASED} AND NOT ${ASKED}` },
  working: { own: "waiting", and: sql<SqlBool>`${LEASED}` },
  // few cases wait for a person: found from there, not by walking all mail (CROSS JOIN and + tell SQLite's planner so)
  human: {
    own: "",
    and: sql<SqlBool>`mail.mail_id IN (
      SELECT m.mail_id FROM case_file c CROSS JOIN mail m ON m.case_id = c.case_id WHERE c.state = 'human' AND +m.state = 'done'
      UNION SELECT m.mail_id FROM review r CROSS JOIN mail m ON m.mail_id = r.mail_id WHERE r.state = 'open' AND +m.state = 'waiting'
        AND NOT EXISTS (SELECT 1 FROM work w WHERE w.mail_id = m.mail_id AND w.state = 'leased'))`,
  },
  done: { own: "done", and: sql<SqlBool>`coalesce(case_file.state, 'filed') NOT IN ('human', 'filed')` },
  filed: { own: "done", and: sql<SqlBool>`coalesce(case_file.state, 'filed') = 'filed'` },
  counted: { own: "counted" },
  failed: { own: "quarantined" },
};

interface Found {
  mail_id: string;
  state: string;
  mailbox: string;
  origin: string;
  arrived_at: string;
  sender: string | null;
  subject: string | null;
  size: number;
  case_id: string | null;
  case_state: string | null;
  leased: number;
  asked: number;
}

function stateOf(row: Found): State {
  if (row.state === "counted") return "counted";
  if (row.state === "quarantined") return "failed";
  if (row.state === "waiting") return row.leased ? "working" : row.asked ? "human" : "received";
  // without a case nothing followed from it
  const state = row.case_state ?? "filed";
  return state === "human" || state === "filed" ? state : "done";
}

const mailRow = (row: Found): MailRow => {
  const { case_state: _, leased: __, asked: ___, ...rest } = row;
  return { ...rest, state: stateOf(row), subject: row.subject === null ? null : decodeWords(row.subject) };
};

const select = (db: Kysely<Database>) =>
  db
    .selectFrom("mail")
    .leftJoin("case_file", "case_file.case_id", "mail.case_id")
    .select(["mail.mail_id", "mail.state", "mail.mailbox", "mail.origin", "mail.arrived_at", "mail.sender", "mail.subject", "mail.size"])
    .select(["mail.case_id", "case_file.state as case_state", LEASED.as("leased"), ASKED.as("asked")]);

export async function listMails(
  db: Kysely<Database>,
  query: PageOf & { state?: string; mailbox?: string; sender?: string },
): Promise<Page<MailRow>> {
  let rows = select(db);
  const wanted = query.state ? STATES[query.state as State] : undefined;
  if (wanted?.own) rows = rows.where("mail.state", "=", wanted.own);
  if (wanted?.and) rows = rows.where(wanted.and);
  if (query.mailbox) rows = rows.where("mail.mailbox", "=", query.mailbox.toLowerCase());
  if (query.sender) rows = rows.where("mail.sender", "=", query.sender.toLowerCase());
  if (query.after) rows = rows.where(behind(["mail.arrived_at", "mail.mail_id"], "<", query.after));
  const found = await rows
    .orderBy("mail.arrived_at", "desc")
    .orderBy("mail.mail_id", "desc")
    .limit(query.limit + 1)
    .execute();
  return toPage(found, query.limit, mailRow, (r) => [r.arrived_at, r.mail_id]);
}

export async function mailById(db: Kysely<Database>, mailId: string): Promise<MailRow | null> {
  const row = await select(db).where("mail.mail_id", "=", mailId).executeTakeFirst();
  return row ? mailRow(row) : null;
}

export async function mailsOfCase(db: Kysely<Database>, caseId: string): Promise<MailRow[]> {
  return (await select(db).where("mail.case_id", "=", caseId).orderBy("mail.arrived_at").execute()).map(mailRow);
}
