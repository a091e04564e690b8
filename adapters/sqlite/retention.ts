// What is kept for how long: one rule a table. Old rows go in small pieces, so that nobody waits for them.
import { sql } from "kysely";
import type { Company } from "../../core/company.ts";
import { note, type Trx, type Unit } from "./commit/unit.ts";

type Retention = Company["retention"];

/** Rows of one rule in one transaction. */
const AT_ONCE = 200;
const DAY_MS = 86_400_000;

interface Rule {
  /** the setting that says for how many days */
  days: keyof Retention;
  /** removes some of what is older than `before` (UTC ISO). @returns how many rows */
  remove(trx: Trx, before: string): Promise<number>;
}

const remove = async (trx: Trx, table: string, key: string, where: string, before: string): Promise<number> => {
  const rows = sql.raw(`SELECT ${key} FROM ${table} WHERE ${where}`);
  const result = await sql`DELETE FROM ${sql.raw(table)} WHERE ${sql.raw(key)} IN (${rows} LIMIT ${AT_ONCE})`
    .execute(trx)
    .catch((error: Error) => {
      throw new Error(`Aufbewahrung ${table} vor ${before}: ${error.message}`, { cause: error });
    });
  return Number(result.numAffectedRows ?? 0);
};

/** A mail is finished when neither it nor its case waits for anything. */
const FINISHED_MAIL = `mail.state NOT IN ('waiting', 'quarantined')
  AND NOT EXISTS (SELECT 1 FROM work WHERE work.mail_id = mail.mail_id AND work.state IN ('waiting', 'leased', 'quarantined'))
  AND NOT EXISTS (SELECT 1 FROM review WHERE review.mail_id = mail.mail_id AND review.state = 'open')`;
const NOISE = `('spam', 'newsletter', 'auto_reply', 'bounce')`;

/** The mail's row stays when its bytes go: the same mail is still recognised, and the balance still adds up. */
const rawMail = (which: string) => (trx: Trx, before: string) =>
  remove(
    trx,
    "mail_raw",
    "mail_id",
    `mail_id IN (SELECT mail.mail_id FROM mail LEFT JOIN case_file ON case_file.case_id = mail.case_id WHERE mail.arrived_at < '${before}' AND ${FINISHED_MAIL} AND ${which})`,
    before,
  );
const older =
  (table: string, key: string, time: string, where = "1") =>
  (trx: Trx, before: string) =>
    remove(trx, table, key, `${time} < '${before}' AND ${where}`, before);

const RULES = {
  mails: { days: "mail_days", remove: rawMail("1") },
  noise: { days: "noise_days", remove: rawMail(`case_file.intent IN ${NOISE}`) },
  readings: {
    days: "readings_days",
    remove: (trx, before) =>
      remove(
        trx,
        "reading",
        "hash",
        `NOT EXISTS (SELECT 1 FROM mail WHERE mail.content_hash = reading.hash AND mail.arrived_at >= '${before}')`,
        before,
      ),
  },
  letters: {
    days: "letters_days",
    remove: older("outbox", "letter_id", "created_at", "state NOT IN ('queued', 'sending', 'unknown', 'draft')"),
  },
  traces: { days: "traces_days", remove: older("trace", "trace_id", "at") },
  work: { days: "traces_days", remove: older("work", "work_id", "finished_at", "state IN ('done', 'void')") },
  samples: { days: "samples_days", remove: older("sample", "sample_id", "at") },
  // the seal of a day outlives its rows
  journal: { days: "journal_days", remove: older("journal", "seq", "at", "type <> 'day.sealed'") },
} as const satisfies Record<string, Rule>;
export type RetentionRule = keyof typeof RULES;
export const RETENTION_RULES = Object.keys(RULES) as RetentionRule[];

/** One piece of one rule. @returns how many rows went; fewer than asked for means that this rule is done */
export async function removeOld(unit: Unit, rule: RetentionRule): Promise<{ removed: number; more: boolean }> {
  const { days, remove: run } = RULES[rule];
  const before = new Date(Date.parse(unit.at) - unit.company.retention[days] * DAY_MS).toISOString();
  const removed = await run(unit.trx, before);
  return { removed, more: removed >= AT_ONCE };
}

/** Once a day: what went is a fact of its own. */
export async function noteRetention(unit: Unit, removed: Partial<Record<RetentionRule, number>>): Promise<void> {
  await note(unit, { type: "retention.applied", data: removed as Record<string, number> });
}
