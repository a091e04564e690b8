// Mail that machines write (delivery reports, automatic replies): kept and listed, joined to its case, never a case, an order or an answer of its own.
import type { Operation } from "../change.ts";
import type { Intent } from "../words.ts";
import type { Work } from "../work.ts";
import { humanReasons } from "./human.ts";

const MACHINES: ReadonlySet<Intent> = new Set(["bounce", "auto_reply"]);

/** True for a mail that a machine wrote, unless a person has looked and says otherwise. */
export function isSilent(work: Work): boolean {
  if (work.kind !== "mail" || work.payload["notSilent"] === true) return false;
  return work.returned !== undefined || (work.assignment !== undefined && MACHINES.has(work.assignment.intent));
}

/** The case that such a mail belongs to, if it belongs to one. */
export const silentCase = (work: Work): string | null => work.thread?.caseId ?? work.returned?.caseId ?? null;

/** @returns filing, or the question that a rule or doubt asks; and the letter that came back */
export function concludeSilent(work: Work): Operation[] {
  const { mailId, returned, assignment } = work;
  if (!mailId) return [];
  const caseId = silentCase(work);
  const kept: Operation = caseId ? { op: "case.join", caseId, mailId } : { op: "mail.file", mailId, why: work.triage?.intent.reason ?? "" };
  if (returned?.outcome === "failed") {
    const { letterId, status, detail } = returned;
    return [kept, { op: "letter.bounce", letterId, mailId, status, detail }];
  }
  const reasons = returned ? [] : humanReasons(work);
  if (assignment?.next !== "human" || reasons.length === 0) return [kept];
  const ask: Operation = { op: "human.ask", caseId, mailId, reasons, proposed: [] };
  // without a case the mail itself waits on the work list
  return caseId ? [kept, ask] : [ask];
}
