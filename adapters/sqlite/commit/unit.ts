// One transaction's worth of writing: what every operation is given. Operations write rows and note facts; nothing else leaves here.
import { sql, type Transaction } from "kysely";
import type { Actor, JournalEvent, JournalType } from "../../../core/change.ts";
import type { Company } from "../../../core/company.ts";
import { rollups, samples } from "../../../core/kpi/measures.ts";
import type { MasterData } from "../../../core/master-data.ts";
import { chain } from "../journal.ts";
import type { Database } from "../schema.ts";

export type Trx = Transaction<Database>;

export interface Fact {
  type: JournalType;
  caseId?: string | null;
  mailId?: string | null;
  orderNo?: string | null;
  data?: JournalEvent["data"];
}

export interface Unit {
  trx: Trx;
  /** UTC ISO, the time of this transaction */
  at: string;
  /** the company's calendar day of `at` */
  day: string;
  actor: Actor;
  company: Company;
  master: MasterData;
  /** the piece of work that is being ended, if any */
  workId: number | null;
  /** what the change is about, filled as operations run: a letter needs the case that was just opened */
  caseId: string | null;
  events: JournalEvent[];
}

/** A business rule inside the commit says no: the whole transaction is rolled back and the caller gets the reason. */
export class Refused extends Error {
  readonly reason: "lease_lost" | "version" | "guard" | "duplicate";
  constructor(reason: Refused["reason"], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** Appends one business fact to the journal: hash-chained for each case, counted into the roll-ups and samples that KPIs are read from. */
export async function note(unit: Unit, fact: Fact): Promise<JournalEvent> {
  const { trx } = unit;
  const row = {
    at: unit.at,
    type: fact.type,
    actor: `${unit.actor.kind}:${unit.actor.name}`,
    caseId: fact.caseId ?? null,
    mailId: fact.mailId ?? null,
    orderNo: fact.orderNo ?? null,
    data: fact.data ?? {},
  };
  const before = await trx
    .selectFrom("journal")
    .select("hash")
    .where("case_id", row.caseId === null ? "is" : "=", row.caseId)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const { seq } = await trx
    .insertInto("journal")
    .values({
      at: row.at,
      type: row.type,
      actor: row.actor,
      case_id: row.caseId,
      mail_id: row.mailId,
      order_no: row.orderNo,
      data: JSON.stringify(row.data),
      hash: chain(before?.hash ?? "", row),
    })
    .returning("seq")
    .executeTakeFirstOrThrow();
  const event: JournalEvent = { seq, ...row };
  unit.events.push(event);
  await measure(unit, event);
  return event;
}

async function measure({ trx, day }: Unit, event: JournalEvent): Promise<void> {
  const increments = rollups(event);
  if (increments.length > 0)
    await trx
      .insertInto("rollup")
      .values(increments.map((r) => ({ day, ...r })))
      .onConflict((c) =>
        c.columns(["day", "metric", "dim"]).doUpdateSet({ n: sql`rollup.n + excluded.n`, sum: sql`rollup.sum + excluded.sum` }),
      )
      .execute();
  const found = samples(event);
  if (found.length > 0)
    await trx
      .insertInto("sample")
      .values(found.map((s) => ({ at: event.at, ...s })))
      .execute();
}
