// The department's work after a person's decision: what was understood so far, with what the person put right.
import { latestFacts } from "../../../adapters/sqlite/views/cases.ts";
import type { Review } from "../../../adapters/sqlite/views/reviews.ts";
import type { NewWork } from "../../../core/change.ts";
import type { Facts } from "../../../core/conclude/correct.ts";
import { RESERVE } from "../../../core/conclude/first.ts";
import type { MailContent } from "../../../core/mail/types.ts";
import type { Runtime } from "../runtime.ts";

export interface Understood {
  /** the work whose trace holds the facts; the next work reads them from there */
  workId: string;
  facts: Facts;
  mail: MailContent | undefined;
}

/** What triage and assignment made of it; null if it never got that far. */
export async function factsOf({ store }: Runtime, { row }: Review): Promise<Understood | null> {
  const found = await latestFacts(store.db, { caseId: row.case_id, mailId: row.mail_id });
  const facts = found?.facts as (Facts & { mail?: MailContent }) | undefined;
  if (!found || !facts?.triage || !facts.assignment) return null;
  return { workId: found.workId, facts, mail: facts.mail };
}

/** @param corrected takes the place of what the trace says; @param payload what else the work carries */
export async function workFor(
  services: Runtime,
  { row }: Review,
  read: Understood,
  corrected: Partial<Facts>,
  payload: Record<string, unknown>,
): Promise<NewWork> {
  const assignment = corrected.assignment ?? read.facts.assignment;
  const caseId = row.case_id ?? "";
  const last = await services.store.db
    .selectFrom("mail")
    .select("mail_id")
    .where("case_id", "=", caseId)
    .orderBy("arrived_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const mailId = row.mail_id ?? last?.mail_id;
  return {
    kind: "case",
    queue: assignment.department,
    lane: `case:${caseId}`,
    priority: assignment.priority,
    caseId,
    ...(mailId ? { mailId } : {}),
    payload: { ...payload, traceOf: read.workId, reserve: RESERVE[assignment.intent] ?? [], corrected },
  };
}

export const withoutCase = (review: Review, verb: string): { ok: false; reason: string } => ({
  ok: false,
  reason: `Arbeitsliste: Eintrag ${review.row.review_id} hat keinen Vorgang und kann nicht ${verb} werden; möglich: noch einmal, verwerfen`,
});
