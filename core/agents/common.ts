// The house rules of all four clerks: who is asked, what may go out, in which language, and what is remembered.
import type { Operation } from "../change.ts";
import { formatDate } from "../letters/format.ts";
import { TEMPLATES } from "../letters/templates.ts";
import { type Department, type HumanReason, type HumanReasonCode, INTENTS, type Intent } from "../words.ts";
import { letterLanguage } from "./language.ts";
import { type AgentText, remembered, rememberThis } from "./memory.ts";
import type { Plan, PlannedLetter } from "./plan.ts";
import type { AgentInput, Decision, LetterRequest } from "./types.ts";
import { unreadableLetter } from "./unreadable.ts";

/** What the reader finds odd in an order but is nothing to ask about in other requests: "a few samples" is clear enough. */
const TOLERATED: Partial<Record<Intent, readonly HumanReasonCode[]>> = {
  sample_request: ["ambiguous_quantity", "below_min_qty", "unknown_article", "incomplete_order", "price_mismatch"],
  order_change: ["incomplete_order"],
};

/**
 * Every reason for a person, once for each code: rules, assignment, triage, order reading and the clerk's own.
 * What was read of an order only counts for mails that order something; a complaint's "a few" is no ambiguous order.
 */
export function humanReasons(input: AgentInput, own: readonly HumanReason[]): HumanReason[] {
  const { intent } = input.assignment;
  const read = INTENTS[intent].order ? (input.order?.human ?? []) : [];
  const order = read.filter((r) => !TOLERATED[intent]?.includes(r.code));
  const all = [...input.routing.human, ...input.assignment.human, ...input.triage.human, ...order, ...own];
  return all.filter((r, at) => all.findIndex((other) => other.code === r.code) === at);
}

/**
 * Turns a plan into a decision. One reason for a person is enough: nothing is carried out, the operations become a
 * proposal and the letter a draft. Where no answer may go out there is no letter, not even a draft.
 */
export function conclude(input: AgentInput, department: Department, plan: Plan): Decision {
  const human = humanReasons(input, plan.human ?? []);
  const asked = human.length > 0;
  const planned = asked ? (unreadableLetter(input, human) ?? (plan.draft === undefined ? plan.letter : plan.draft)) : plan.letter;
  const mute = input.triage.reply.value === "no" || input.routing.reply === "no";
  const letter = planned && !mute ? request(input, department, planned) : null;
  const work = plan.operations ?? [];
  // One click must not carry out what a forger asked for.
  const doubtful = human.some((r) => r.code === "suspicious_sender");
  const decision: Decision = {
    agent: department,
    action: plan.action,
    because: [...plan.because, ...context(input)],
    human,
    letter,
    operations: [...(asked ? [] : work), ...notes(plan), ...rememberThis(input, letterLanguage(input))],
    proposed: asked && !doubtful ? work : [],
    closes: !asked && plan.task === undefined && plan.handOver === undefined,
    waitsForCustomer: !asked && letter !== null && plan.asksCustomer === true,
  };
  return plan.handOver ? { ...decision, handOver: plan.handOver } : decision;
}

/** Every letter knows whom it addresses, who signs and which case it belongs to. */
function request(input: AgentInput, department: Department, planned: PlannedLetter): LetterRequest {
  const shared = { recipient: input.triage.recipient, department, company: input.company, caseNo: input.caseNo };
  return {
    template: planned.template,
    language: letterLanguage(input),
    context: TEMPLATES[planned.template].context,
    facts: { ...shared, ...planned.facts },
  };
}

const notes = (plan: Plan): Operation[] => (plan.task === undefined ? [] : [{ op: "note", caseId: null, text: plan.task }]);

const inWords = (value: string | undefined, say: (value: string) => string | undefined): string | undefined =>
  value === undefined ? undefined : say(value);

/** What the clerks remember of this sender, for the trace. */
function context(input: AgentInput): string[] {
  const said: AgentText[] = [
    ["letzter Kontakt", inWords(remembered(input, "lastContact"), (at) => formatDate(at.slice(0, 10), "de"))],
    ["letztes Anliegen", inWords(remembered(input, "lastIntent"), (intent) => INTENTS[intent as Intent]?.de)],
    ["offene Vorgänge", input.openCases.length > 0 ? input.openCases.join(", ") : undefined],
  ];
  return said.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`]));
}
