// Hand-built inputs for the clerks: the shipped company and master data, one plain mail, and whatever a test changes.
import assert from "node:assert/strict";
import { join } from "node:path";
import { loadCompany } from "../../../adapters/files/company.ts";
import { loadKnowledge } from "../../../adapters/files/knowledge.ts";
import { loadMasterData } from "../../../adapters/files/master-data.ts";
import { AGENTS } from "../../../core/agents/agents.ts";
import type { AgentInput, Decision } from "../../../core/agents/types.ts";
import { factsSchema, isTemplateName } from "../../../core/letters/templates.ts";
import type { MailContent } from "../../../core/mail/types.ts";
import type { BusinessDocument, Order, OrderFacts, OrderLine } from "../../../core/orders/types.ts";
import type { Triage } from "../../../core/triage/types.ts";
import { type HumanReason, INTENTS, type Intent } from "../../../core/words.ts";

const root = join(import.meta.dirname, "../../..");
const company = loadCompany(join(root, "config/company.yaml"));
const master = loadMasterData(join(root, "config"));
const knowledge = loadKnowledge(join(root, "config/knowledge")).entries();

/** The customer of these tests: tier standard, German, 3 % discount, credit limit 35,000 EUR. */
export const CUSTOMER = "10012";
export const STRANGER = null;
export const NOW = "2026-11-10T09:00:00.000Z";

const found = <T>(value: T, confidence = 0.95) => ({ value, confidence, reason: "Test" });
const from = { address: "einkauf@moto-brandt.example", name: "Sabine Brandt" };

export interface Given {
  intent: Intent;
  subject?: string;
  text?: string;
  language?: string;
  customerNo?: string | null;
  references?: Triage["references"];
  reply?: "yes" | "no";
  human?: HumanReason[];
  order?: Partial<OrderFacts>;
  mail?: Partial<MailContent>;
  more?: Partial<AgentInput>;
}

export function input(given: Given): AgentInput {
  const customerNo = given.customerNo === undefined ? CUSTOMER : given.customerNo;
  const department = INTENTS[given.intent].department;
  const text = given.text ?? "Guten Tag,\n\nanbei unser Anliegen.";
  const mail: MailContent = {
    messageId: "<one@moto-brandt.example>",
    inReplyTo: null,
    references: [],
    date: NOW,
    mailbox: "info@h-bu.de",
    from,
    replyTo: null,
    sender: null,
    returnPath: null,
    to: [],
    cc: [],
    subject: given.subject ?? "Anliegen",
    headers: {},
    text,
    truncated: false,
    fresh: text,
    quoted: "",
    forwarded: "",
    signature: "",
    tables: [],
    attachments: [],
    documents: [],
    notes: [],
    ...given.mail,
  };
  const triage: Triage = {
    language: found(given.language ?? "de"),
    intent: found(given.intent),
    otherIntents: [],
    department: found(department),
    urgency: found("normal"),
    oem: found(false),
    customerNo: found(customerNo),
    reply: found(given.reply ?? "yes"),
    references: given.references ?? {},
    suspicions: [],
    human: given.human ?? [],
    recipient: { salutation: "Frau", title: "", firstName: "Sabine", lastName: "Brandt" },
    version: "test",
  };
  return {
    now: NOW,
    mail,
    triage,
    order: given.order ? { lines: [], remarks: [], human: [], valueMinor: null, ...given.order } : null,
    routing: { decidedBy: null, matched: [], tags: [], human: [], notify: [], trace: [] },
    assignment: {
      department,
      priority: 6,
      sla: "default",
      urgency: "normal",
      intent: given.intent,
      next: "agent",
      dueFirst: "2026-11-11T11:00:00.000Z",
      dueSolution: "2026-11-13T09:00:00.000Z",
      human: [],
    },
    company,
    master,
    orders: [],
    documents: [],
    creditUsedMinor: 0,
    duplicateOf: null,
    openCases: [],
    knowledge,
    memory: {},
    numbers: { case: "F-2026-000001", order: "AB-2026-20001", quote: "AN-2026-00001" },
    caseNo: "F-2026-000001",
    ...given.more,
  };
}

/** Decides, and checks on the way that the letter's template would find every fact it needs. */
export function decide(given: Given): Decision {
  const asked = input(given);
  const decision = AGENTS[asked.assignment.department].decide(asked);
  const { letter } = decision;
  if (letter) {
    assert.ok(isTemplateName(letter.template), letter.template);
    factsSchema(letter.template, letter.language).parse(letter.facts);
  }
  return decision;
}

const source = { document: "mail" };
export const stated = <T>(value: T) => ({ value, source, confidence: 0.95 });

/** One order position as read from the mail. */
export const line = (articleNo: string | undefined, quantity: number | undefined, more: Partial<OrderFacts["lines"][number]> = {}) => ({
  ...(articleNo === undefined ? {} : { articleNo }),
  ...(quantity === undefined ? {} : { quantity, unit: "PCE" as const }),
  source,
  confidence: 0.95,
  ...more,
});

export const orderLine = (position: number, articleNo: string, quantity: number): OrderLine => ({
  position,
  articleNo,
  description: articleNo,
  quantity,
  unitPrice: "12.93",
  pricePer: 100,
  amountMinor: Math.round((quantity * 1293) / 100),
});

export function storedOrder(orderNo: string, more: Partial<Order> = {}): Order {
  return {
    orderNo,
    customerNo: CUSTOMER,
    customerOrderNo: null,
    state: "CONFIRMED",
    heldFrom: null,
    version: 1,
    caseId: null,
    requestedDelivery: null,
    confirmedDelivery: null,
    currency: "EUR",
    totalMinor: null,
    lines: [],
    fields: {},
    createdAt: NOW,
    updatedAt: NOW,
    ...more,
  };
}

export function storedDocument(number: string, kind: BusinessDocument["kind"], more: Partial<BusinessDocument> = {}): BusinessDocument {
  return {
    number,
    kind,
    customerNo: CUSTOMER,
    orderNo: null,
    date: NOW,
    state: "OPEN",
    currency: "EUR",
    amountMinor: null,
    dueDate: null,
    paidMinor: 0,
    data: {},
    ...more,
  };
}

/** What the decision writes, memory aside. */
export const business = (decision: Decision) => decision.operations.filter((o) => o.op !== "memory.put" && o.op !== "note");
export const codes = (decision: Decision): string[] => decision.human.map((r) => r.code);
