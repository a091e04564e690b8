// Operations on case files.

import { type Selectable, sql } from "kysely";
import type { Operation } from "../../../core/change.ts";
import { createCalendar } from "../../../core/sla/calendar.ts";
import { resume } from "../../../core/sla/steps.ts";
import { timersFrom } from "../../../core/sla/timers.ts";
import type { Database } from "../schema.ts";
import { note, Refused, type Unit } from "./unit.ts";
import { addWork, useNumber } from "./work.ts";

type Op<K extends Operation["op"]> = Extract<Operation, { op: K }>;

export async function openCase(unit: Unit, op: Op<"case.open">): Promise<void> {
  await useNumber(unit, op.caseNo);
  await unit.trx
    .insertInto("case_file")
    .values({
      case_id: op.caseId,
      state: op.state,
      department: op.department,
      intent: op.intent,
      urgency: op.urgency,
      priority: op.priority,
      sla: op.sla,
      language: op.language,
      subject: op.subject,
      sender: op.sender,
      mailbox: op.mailbox,
      customer_no: op.customerNo,
      oem: op.oem ? 1 : 0,
      tags: JSON.stringify(op.tags),
      note: op.note ?? null,
      opened_at: unit.at,
      updated_at: unit.at,
      closed_at: op.state === "filed" || op.state === "done" ? unit.at : null,
      due_first: op.dueFirst,
      due_solution: op.dueSolution,
      version: 1,
    })
    .execute();
  await unit.trx.updateTable("mail").set({ case_id: op.caseId, state: "done" }).where("mail_id", "=", op.mailId).execute();
  unit.caseId = op.caseId;
  const data = {
    department: op.department,
    intent: op.intent,
    urgency: op.urgency,
    sla: op.sla,
    oem: op.oem,
    language: op.language,
    mailbox: op.mailbox,
  };
  await note(unit, { type: op.state === "filed" ? "case.filed" : "case.opened", caseId: op.caseId, mailId: op.mailId, data });
}

export async function joinCase(unit: Unit, op: Op<"case.join">): Promise<void> {
  await unit.trx.updateTable("mail").set({ case_id: op.caseId, state: "done" }).where("mail_id", "=", op.mailId).execute();
  unit.caseId = op.caseId;
  await note(unit, { type: "case.joined", caseId: op.caseId, mailId: op.mailId });
}

const COLUMNS = {
  state: "state",
  department: "department",
  priority: "priority",
  urgency: "urgency",
  intent: "intent",
  customerNo: "customer_no",
  language: "language",
  dueFirst: "due_first",
  dueSolution: "due_solution",
  note: "note",
} as const;

/** What moves a case into its state; the journal names the ones that matter to staff by their own word. */
function typeOf(was: { state: string; department: string }, set: Op<"case.update">["set"]) {
  if (set.department && set.department !== was.department) return "case.handed_over" as const;
  if (set.state === "done" && was.state !== "done") return "case.done" as const;
  if (set.state === "filed") return "case.filed" as const;
  return "case.updated" as const;
}

export async function updateCase(unit: Unit, op: Op<"case.update">): Promise<void> {
  const was = await unit.trx.selectFrom("case_file").selectAll().where("case_id", "=", op.caseId).executeTakeFirst();
  if (!was) throw new Refused("guard", `Vorgang ${op.caseId}: nicht gefunden`);
  const changed = Object.fromEntries(Object.entries(op.set).map(([key, value]) => [COLUMNS[key as keyof typeof COLUMNS], value]));
  const state = op.set.state ?? was.state;
  const closed = state === "done" || state === "filed";
  await unit.trx
    .updateTable("case_file")
    .set({
      ...changed,
      updated_at: unit.at,
      version: was.version + 1,
      closed_at: closed ? (was.closed_at ?? unit.at) : null,
      paused_at: state === "waiting" ? (was.paused_at ?? unit.at) : null,
    })
    .where("case_id", "=", op.caseId)
    .execute();
  if (closed || state === "waiting") await voidTimers(unit, `sla:${op.caseId}:`);
  if (was.paused_at && state === "open") await resumeDeadlines(unit, was, was.paused_at);
  unit.caseId ??= op.caseId;
  const data: Record<string, string | number | boolean | null> = {
    from: was.state,
    state,
    department: op.set.department ?? was.department,
    fromDepartment: was.department,
    intent: op.set.intent ?? was.intent,
    opened: was.opened_at,
  };
  const minutes = (Date.parse(unit.at) - Date.parse(was.opened_at)) / 60_000;
  if (closed && !was.closed_at) Object.assign(data, { minutes: Math.round(minutes * 100) / 100, ...(await exchanged(unit, op.caseId)) });
  await note(unit, { type: typeOf(was, op.set), caseId: op.caseId, data });
}

/** How much was written to and fro: one mail and one letter is first-contact resolution. */
async function exchanged(unit: Unit, caseId: string): Promise<{ mails: number; letters: number }> {
  const n = sql<number>`count(*)`.as("n");
  const mails = await unit.trx.selectFrom("mail").select(n).where("case_id", "=", caseId).executeTakeFirstOrThrow();
  // notices to our own people and letters that never leave are nothing the customer gets
  const letters = unit.trx.selectFrom("outbox").select(n).where("case_id", "=", caseId).where("kind", "=", "letter");
  const sent = await letters.where("state", "not in", ["observed", "discarded", "draft"]).executeTakeFirstOrThrow();
  return { mails: mails.n, letters: sent.n };
}

/** The customer has answered: what was paused goes on, moved by the working time of the pause. Steps that were reached stay reached. */
async function resumeDeadlines(unit: Unit, was: Selectable<Database["case_file"]>, pausedAt: string): Promise<void> {
  const calendar = createCalendar(unit.company);
  const dueFirst = was.first_answer_at ? was.due_first : resume(was.due_first, pausedAt, unit.at, calendar);
  const dueSolution = resume(was.due_solution, pausedAt, unit.at, calendar);
  await unit.trx
    .updateTable("case_file")
    .set({ due_first: dueFirst, due_solution: dueSolution })
    .where("case_id", "=", was.case_id)
    .execute();
  const deadlines = { openedAt: was.opened_at, dueFirst: was.first_answer_at ? null : dueFirst, dueSolution };
  const reached = await reachedSteps(unit, was.case_id);
  for (const work of timersFrom(was.case_id, deadlines, unit.at, calendar, reached)) await addWork(unit, { op: "work.add", work });
}

async function reachedSteps(unit: Unit, caseId: string): Promise<Set<string>> {
  const prefix = `sla:${caseId}:`;
  const rows = await unit.trx
    .selectFrom("work")
    .select("unique_key")
    .where("case_id", "=", caseId)
    .where("kind", "=", "timer")
    .where("state", "=", "done")
    .execute();
  return new Set(rows.flatMap((r) => (r.unique_key?.startsWith(prefix) ? [r.unique_key.slice(prefix.length)] : [])));
}

/** Timers that need not fire any more: their work is done before it was due. */
export async function voidTimers(unit: Unit, uniqueKeyPrefix: string): Promise<void> {
  await unit.trx
    .updateTable("work")
    .set({ state: "void", finished_at: unit.at })
    .where("state", "=", "waiting")
    .where("unique_key", ">=", uniqueKeyPrefix)
    .where("unique_key", "<", `${uniqueKeyPrefix}\uffff`)
    .execute();
}

export async function reachStep(unit: Unit, op: Op<"sla.reached">): Promise<void> {
  const file = await unit.trx.selectFrom("case_file").select(["sla", "department"]).where("case_id", "=", op.caseId).executeTakeFirst();
  await note(unit, {
    type: "sla.reached",
    caseId: op.caseId,
    data: { step: op.step, level: op.level, sla: file?.sla ?? null, department: file?.department ?? null },
  });
}
