// Work as triage leaves it, for the tests of routing: a plain German order unless said otherwise.
import type { MailContent } from "../../../core/mail/types.ts";
import type { OrderFacts } from "../../../core/orders/types.ts";
import { ask } from "../../../core/routing/ask.ts";
import { parseRule } from "../../../core/routing/rule.ts";
import { SHIPPED_RULES } from "../../../core/routing/shipped-rules.ts";
import type { Rule } from "../../../core/routing/types.ts";
import type { Finding, Triage } from "../../../core/triage/types.ts";
import type { HumanReasonCode, Intent, Urgency } from "../../../core/words.ts";
import { INTENTS } from "../../../core/words.ts";
import type { Work } from "../../../core/work.ts";

export const NOW = "2026-12-01T09:00:00.000Z";
export const LIMITS = { approval_eur: 50000, min_confidence: 0.6 };

export interface Given {
  intent?: Intent;
  confidence?: number;
  urgency?: Urgency;
  language?: string;
  oem?: boolean;
  customerNo?: string | null;
  reply?: "yes" | "no";
  human?: HumanReasonCode[];
  subject?: string;
  text?: string;
  quoted?: string;
  valueEur?: number;
  total?: { value: string; currency: string };
  mail?: Partial<MailContent>;
}

const finding = <T>(value: T, confidence = 0.9): Finding<T> => ({ value, confidence, reason: "laut Test" });

export function work(given: Given = {}): Work {
  const intent = given.intent ?? "order";
  const triage: Triage = {
    language: finding(given.language ?? "de"),
    intent: finding(intent, given.confidence),
    otherIntents: [],
    department: finding(INTENTS[intent].department),
    urgency: finding(given.urgency ?? "normal"),
    oem: finding(given.oem ?? false),
    customerNo: finding(given.customerNo === undefined ? "10004" : given.customerNo),
    reply: finding(given.reply ?? "yes"),
    references: { order_no: ["AB-2026-10432"] },
    suspicions: [],
    human: (given.human ?? []).map((code) => ({ code, by: "Triage" })),
    recipient: { salutation: "", title: "", firstName: "", lastName: "" },
    version: "test",
  };
  const mail: MailContent = {
    messageId: "<1@kunde.example>",
    inReplyTo: null,
    references: [],
    date: NOW,
    mailbox: "sales@h-bu.de",
    from: { address: "einkauf@kunde.example", name: "Einkauf" },
    replyTo: null,
    sender: null,
    returnPath: null,
    to: [],
    cc: [],
    subject: given.subject ?? "Bestellung",
    headers: {},
    text: given.text ?? "",
    truncated: false,
    fresh: given.text ?? "",
    quoted: given.quoted ?? "",
    forwarded: "",
    signature: "",
    tables: [],
    attachments: [],
    documents: [],
    notes: [],
    ...given.mail,
  };
  const source = { document: "mail", text: "Summe netto" };
  const order: OrderFacts = {
    lines: [],
    remarks: [],
    human: [],
    valueMinor: given.valueEur === undefined ? null : Math.round(given.valueEur * 100),
    ...(given.total ? { total: { value: given.total.value, source, confidence: 1 }, currency: given.total.currency } : {}),
  };
  const row = { id: "1", kind: "mail", queue: "triage", lane: "x", priority: 5, token: 1, attempt: 0, now: NOW } as const;
  return { ...row, numbers: {}, versions: {}, payload: {}, asked: [], human: [], trace: [], mail, triage, order };
}

export const rule = (config: Record<string, unknown>): Rule => {
  const parsed = parseRule({ id: "r", name: "Probe", tags: ["probe"], ...config }, LIMITS);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.rule;
};

export const SHIPPED: readonly Rule[] = SHIPPED_RULES.map((r, i) => rule({ ...r, tags: [], ...r.outcome, id: `n${i + 1}` }));

/** All rules on the wire, in order. */
export function route(given: Given, rules: readonly Rule[] = SHIPPED): Work {
  const routed = work(given);
  for (const r of rules) routed.routing = ask(r, routed);
  return routed;
}
