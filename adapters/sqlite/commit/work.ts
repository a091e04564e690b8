// Work rows inside a commit: adding follow-up work, and ending the piece of work that the change is the result of.
import type { Change, Operation } from "../../../core/change.ts";
import { note, Refused, type Unit } from "./unit.ts";

/** Errors are counted; after so many the work stands in quarantine. */
export const MAX_ATTEMPTS = 5;

export async function addWork(unit: Unit, op: Extract<Operation, { op: "work.add" }>): Promise<void> {
  const { work } = op;
  await unit.trx
    .insertInto("work")
    .values({
      kind: work.kind,
      queue: work.queue,
      lane: work.lane,
      priority: work.priority,
      state: "waiting",
      not_before: work.notBefore ?? unit.at,
      case_id: work.caseId ?? unit.caseId,
      mail_id: work.mailId ?? null,
      payload: JSON.stringify(work.payload ?? {}),
      unique_key: work.uniqueKey ?? null,
      created_at: unit.at,
    })
    // a partial unique index: SQLite finds it only without a named target
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Makes sure that the lease is still ours. @throws Refused */
export async function holdLease(unit: Unit, work: NonNullable<Change["work"]>): Promise<void> {
  const row = await unit.trx.selectFrom("work").select(["state", "lease_token"]).where("work_id", "=", Number(work.id)).executeTakeFirst();
  if (!row) throw new Refused("guard", `Arbeit ${work.id}: nicht gefunden`);
  if (row.lease_token === work.token && row.state === "done")
    throw new Refused("duplicate", `Arbeit ${work.id} ist zweimal angekommen: das erste Ergebnis gilt`);
  if (row.state !== "leased" || row.lease_token !== work.token)
    throw new Refused("lease_lost", `Arbeit ${work.id}: die Frist ist abgelaufen, ein anderer hat sie`);
}

/** Ends the lease with its outcome. Numbers reserved for the work go back unless it is done again. */
export async function endWork(unit: Unit, work: NonNullable<Change["work"]>): Promise<void> {
  const id = Number(work.id);
  const row = await unit.trx.selectFrom("work").selectAll().where("work_id", "=", id).executeTakeFirstOrThrow();
  const set = (values: Parameters<typeof update>[0]) => update(values).where("work_id", "=", id).execute();
  const update = (
    values: Partial<{
      state: string;
      not_before: string;
      attempts: number;
      lost_leases: number;
      reason: string | null;
      finished_at: string;
      lease_until: null;
      lease_owner: null;
      payload: string;
    }>,
  ) => unit.trx.updateTable("work").set({ lease_until: null, lease_owner: null, ...values });
  const { outcome } = work;
  if (outcome.kind === "done") {
    await set({ state: "done", finished_at: unit.at, reason: null });
    await freeNumbers(unit, id);
    return;
  }
  if (outcome.kind === "wait") {
    // it went well this far; what is waited for is a moment, not a pause after a failure (adapters/sqlite/clock-set-back.ts)
    await set({ state: "waiting", not_before: outcome.until, reason: outcome.reason, attempts: 0, lost_leases: 0 });
    return;
  }
  const attempts = row.attempts + 1;
  const data = { queue: row.queue, attempts, work: id, reason: outcome.reason.slice(0, 300) };
  await note(unit, { type: "work.failed", caseId: row.case_id, mailId: row.mail_id, data });
  if (outcome.kind === "failed" || attempts >= MAX_ATTEMPTS) {
    await quarantine(unit, id, outcome.reason, attempts);
    return;
  }
  const wait = 2 ** attempts * 1000;
  await set({ state: "waiting", attempts, reason: outcome.reason, not_before: new Date(Date.parse(unit.at) + wait).toISOString() });
}

/** Sets work aside where staff see it, with its reason, until someone runs it again. */
export async function quarantine(unit: Unit, workId: number, reason: string, attempts: number): Promise<void> {
  const row = await unit.trx
    .updateTable("work")
    .set({ state: "quarantined", attempts, reason, finished_at: unit.at, lease_until: null, lease_owner: null })
    .where("work_id", "=", workId)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (row.mail_id)
    await unit.trx
      .updateTable("mail")
      .set({ state: "quarantined" })
      .where("mail_id", "=", row.mail_id)
      .where("state", "=", "waiting")
      .execute();
  await unit.trx
    .insertInto("review")
    .values({
      case_id: row.case_id,
      mail_id: row.mail_id,
      work_id: workId,
      state: "open",
      reasons: JSON.stringify([{ code: "work_failed", by: "Warteschlange", detail: reason }]),
      proposed: "[]",
      opened_at: unit.at,
    })
    .execute();
  await note(unit, {
    type: "work.quarantined",
    caseId: row.case_id,
    mailId: row.mail_id,
    data: { queue: row.queue, attempts, work: workId, reason: reason.slice(0, 300) },
  });
}

/** What an open question proposes under a number keeps it: the customer may be promised it with one click. */
export async function freeNumbers(unit: Unit, workId: number): Promise<void> {
  const held = await unit.trx.selectFrom("number_reserved").selectAll().where("work_id", "=", workId).execute();
  if (held.length === 0) return;
  const asked = await unit.trx
    .selectFrom("review")
    .select(["draft", "proposed"])
    .where("work_id", "=", workId)
    .where("state", "=", "open")
    .execute();
  const promised = asked.map((r) => `${r.draft ?? ""} ${r.proposed}`).join(" ");
  const free = held.map((h) => h.number).filter((number) => !promised.includes(number));
  if (free.length > 0) await unit.trx.updateTable("number_reserved").set({ work_id: null }).where("number", "in", free).execute();
}

/** Sends quarantined work through the wires once more. @throws Refused */
export async function workAgain(unit: Unit, op: Extract<Operation, { op: "work.again" }>): Promise<void> {
  const row = await unit.trx
    .updateTable("work")
    .set((eb) => ({ state: "waiting", attempts: 0, lost_leases: 0, reason: null, finished_at: null, not_before: eb.ref("created_at") }))
    .where("work_id", "=", Number(op.workId))
    .where("state", "=", "quarantined")
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new Refused("guard", `Arbeit ${op.workId}: liegt nicht in Quarantäne; nur gescheiterte Arbeit kann noch einmal laufen`);
  if (row.mail_id)
    await unit.trx
      .updateTable("mail")
      .set({ state: "waiting" })
      .where("mail_id", "=", row.mail_id)
      .where("state", "=", "quarantined")
      .execute();
  await note(unit, { type: "work.again", caseId: row.case_id, mailId: row.mail_id, data: { queue: row.queue, work: row.work_id } });
}

/** What came of the question about a piece of work: quarantined work that nobody wants again is void, its numbers are free. */
export async function settleWork(unit: Unit, workId: number): Promise<void> {
  const row = await unit.trx.selectFrom("work").select(["state", "mail_id"]).where("work_id", "=", workId).executeTakeFirst();
  if (row?.state === "quarantined") {
    await unit.trx.updateTable("work").set({ state: "void" }).where("work_id", "=", workId).execute();
    if (row.mail_id)
      await unit.trx
        .updateTable("mail")
        .set({ state: "done" })
        .where("mail_id", "=", row.mail_id)
        .where("state", "=", "quarantined")
        .execute();
  }
  if (row && row.state !== "leased" && row.state !== "waiting") await freeNumbers(unit, workId);
}

/** A reserved number that has been used is no longer reserved. */
export async function useNumber(unit: Unit, number: string): Promise<void> {
  await unit.trx.deleteFrom("number_reserved").where("number", "=", number).execute();
}
