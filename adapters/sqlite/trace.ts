// What was decided and why, kept in an erasable table beside the journal, and handed on to follow-up work.
import type { Change } from "../../core/change.ts";
import type { Work } from "../../core/work.ts";
import type { Trx, Unit } from "./commit/unit.ts";

export async function keepTrace(unit: Unit, trace: NonNullable<Change["trace"]>): Promise<void> {
  await unit.trx
    .insertInto("trace")
    .values({
      work_id: unit.workId,
      mail_id: trace.mailId ?? null,
      case_id: trace.caseId ?? unit.caseId,
      at: unit.at,
      flow: trace.flow,
      versions: JSON.stringify(trace.versions),
      steps: JSON.stringify(trace.steps),
      facts: JSON.stringify(trace.facts),
    })
    .execute();
}

/** What the work before this one found out: mail, triage, order, routing, assignment. Its decision and letter stay behind: the next clerk makes its own. */
export async function carriedFacts(trx: Trx, workId: number): Promise<Partial<Work>> {
  const row = await trx
    .selectFrom("trace")
    .select("facts")
    .where("work_id", "=", workId)
    .orderBy("trace_id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return {};
  const { decision: _, letter: __, ...facts } = JSON.parse(row.facts) as Partial<Work>;
  return facts;
}
