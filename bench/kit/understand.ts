// What the bare script does with one mail: the same reader and core functions as the nodes, called one after another.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadKnowledge } from "../../adapters/files/knowledge.ts";
import { openLetters } from "../../adapters/files/letters.ts";
import { loadMasterData } from "../../adapters/files/master-data.ts";
import { AGENTS } from "../../core/agents/agents.ts";
import { loadInput } from "../../core/agents/load-input.ts";
import type { OutgoingLetter } from "../../core/change.ts";
import type { Company } from "../../core/company.ts";
import { concludeAnswer } from "../../core/conclude/answer.ts";
import { score } from "../../core/courtesy/score.ts";
import { findThread } from "../../core/mail/thread.ts";
import type { MailContent } from "../../core/mail/types.ts";
import { readOrder } from "../../core/orders/read/read-order.ts";
import type { Lookup } from "../../core/ports.ts";
import { ask, emptyRouting } from "../../core/routing/ask.ts";
import { assign } from "../../core/routing/assign.ts";
import { parseRule } from "../../core/routing/rule.ts";
import type { Rule } from "../../core/routing/types.ts";
import { createCalendar } from "../../core/sla/calendar.ts";
import { SHIPPED_MODEL } from "../../core/triage/model/shipped.ts";
import { triage } from "../../core/triage/triage.ts";
import type { Work } from "../../core/work.ts";

const ROOT = join(import.meta.dirname, "../..");

interface FlowNode {
  id: string;
  type: string;
  wires?: string[][];
  [key: string]: unknown;
}

/** The shipped rules in wire order. */
function shippedRules(limits: Record<string, number>): Rule[] {
  const nodes = JSON.parse(readFileSync(join(ROOT, "flows/flows.json"), "utf8")) as FlowNode[];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ruled = nodes.filter((node) => node.type === "hb-routing-rule");
  const following = new Set(ruled.flatMap((node) => (node.wires ?? []).flat()));
  const rules: Rule[] = [];
  for (let node = ruled.find((n) => !following.has(n.id)); node?.type === "hb-routing-rule"; node = byId.get(node.wires?.[0]?.[0] ?? "")) {
    const parsed = parseRule(node, limits);
    if (!parsed.ok) throw new Error(parsed.reason);
    rules.push(parsed.rule);
  }
  return rules;
}

/** @returns `facts`: what is found out about a mail that was read; `decide`: what the flow would have put into msg.work by then, and the letter */
export function createUnderstanding(company: Company, lookup: Lookup) {
  const master = loadMasterData(join(ROOT, "config"));
  const knowledge = loadKnowledge(join(ROOT, "config/knowledge"));
  const letters = openLetters(join(ROOT, "templates"), company);
  const rules = shippedRules(company.limits);
  const calendar = createCalendar(company);

  const facts = (mail: MailContent, now: string) => {
    const found = triage(mail, { company, master, now, model: SHIPPED_MODEL });
    const customer = found.customerNo.value ? (master.customer(found.customerNo.value) ?? null) : null;
    const order = readOrder(mail, { intent: found.intent.value, language: found.language.value, customer, master, now: mail.date });
    return { found, order };
  };

  const decide = async (mail: MailContent, n: number, now: string): Promise<{ work: Work; letter: OutgoingLetter | null }> => {
    const { found, order } = facts(mail, now);
    await findThread(mail, found, lookup, master);
    const year = now.slice(0, 4);
    const caseId = `F-${year}-${String(n).padStart(6, "0")}`;
    const number = (kind: string): string => `${kind}-${year}-${String(n).padStart(5, "0")}`;
    let work: Work = {
      id: String(n),
      kind: "mail",
      queue: "triage",
      lane: "",
      priority: 5,
      token: 1,
      attempt: 1,
      now,
      numbers: { case: caseId, order: number("AB"), quote: number("AN") },
      versions: {},
      payload: {},
      caseId,
      caseNo: caseId,
      human: [],
      asked: [],
      trace: [],
      mail,
      triage: found,
      ...(order ? { order } : {}),
      routing: emptyRouting(),
    };
    for (const rule of rules) work = { ...work, routing: ask(rule, work) };
    const assignment = assign(work, { company, now, calendar });
    work = { ...work, assignment };
    if (assignment.next !== "agent") return { work, letter: null };
    const decision = AGENTS[assignment.department].decide(await loadInput(work, lookup, { company, master, knowledge }));
    work = { ...work, decision };
    const request = decision.letter;
    if (!request) return { work, letter: null };
    const { salutation, title, lastName } = found.recipient;
    const filled = letters.fill(request);
    const { language, context, template } = request;
    const courtesy = score({ language, context, recipient: { salutation, title, last_name: lastName }, text: filled.text });
    work = { ...work, letter: { template, language, context, ...filled, recipient: { salutation, title, lastName }, courtesy } };
    const queued = concludeAnswer(work, company, "auto").find((operation) => operation.op === "letter.queue");
    return { work, letter: queued?.op === "letter.queue" ? queued.letter : null };
  };
  return { facts, decide };
}
