// The policy against the labelled mails: given that a mail was understood as labelled, does the right thing follow?
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDocuments } from "../../../adapters/files/documents.ts";
import { openLetters } from "../../../adapters/files/letters.ts";
import { createReader } from "../../../adapters/reader/reader.ts";
import { AGENTS } from "../../../core/agents/agents.ts";
import type { AgentInput, Decision } from "../../../core/agents/types.ts";
import { score } from "../../../core/courtesy/score.ts";
import type { MailContent } from "../../../core/mail/types.ts";
import { valueOf as valueOfLines } from "../../../core/orders/price.ts";
import type { Triage } from "../../../core/triage/types.ts";
import type { Department, HumanReasonCode, Intent } from "../../../core/words.ts";
import { input, line, stated } from "./input.ts";

const samples = join(import.meta.dirname, "../../../samples");
const past = loadDocuments(join(samples, "documents.csv"));

interface Label {
  mailbox: string;
  language: string;
  department: Department;
  intent: Intent;
  reply: "yes" | "no";
  needs_human: boolean;
  why_human?: HumanReasonCode[];
  customer_no?: string;
  references?: Triage["references"];
  order?: {
    customer_order_no?: string;
    requested_delivery?: string;
    total?: string;
    lines: { article_no?: string; description?: string; quantity?: number; unit_price?: string; price_per?: number }[];
  };
}

/** Reasons that triage or the reader find; the clerks are only told of them. */
const FOUND_BEFORE: readonly HumanReasonCode[] = ["foreign_language", "suspicious_sender", "legal_threat", "multiple_intents"];
const FOUND_READING: readonly HumanReasonCode[] = ["conflicting_data", "unreadable_attachment", "ambiguous_quantity", "unknown_article"];

function asked(label: Label, mail: MailContent): AgentInput {
  const customerNo = label.customer_no ?? null;
  const why = (codes: readonly HumanReasonCode[]) =>
    (label.why_human ?? []).filter((c) => codes.includes(c)).map((code) => ({ code, by: "label" }));
  const lines = (label.order?.lines ?? []).map((l) =>
    line(l.article_no, l.quantity, {
      ...(l.description ? { description: l.description } : {}),
      ...(l.unit_price ? { unitPrice: l.unit_price, pricePer: l.price_per ?? 1 } : {}),
    }),
  );
  const base = input({
    intent: label.intent,
    language: label.language,
    customerNo,
    reply: label.reply,
    human: why(FOUND_BEFORE),
    ...(label.references ? { references: label.references } : {}),
    mail,
  });
  const exists = past.orders.filter((o) => o.createdAt <= mail.date && o.customerNo === customerNo);
  const stocked = base.master.customer(customerNo ?? "") ?? null;
  const no = label.order?.customer_order_no;
  return {
    ...base,
    now: mail.date,
    order: label.order
      ? {
          lines,
          remarks: [],
          human: why(FOUND_READING),
          valueMinor: valueOfLines(lines, stocked, base.master),
          ...(no ? { customerOrderNo: stated(no) } : {}),
          ...(label.order.requested_delivery ? { requestedDelivery: stated(label.order.requested_delivery) } : {}),
          ...(label.order.total ? { total: stated(label.order.total), currency: "EUR" } : {}),
        }
      : null,
    orders: exists,
    documents: past.documents.filter((d) => d.date <= mail.date && d.customerNo === customerNo),
    duplicateOf: (no && label.intent === "order" && exists.find((o) => o.customerOrderNo === no)?.orderNo) || null,
  };
}

describe("the clerks' policy on the labelled mails, given perfect understanding", () => {
  const reader = createReader();
  const { company } = input({ intent: "order" });
  const letters = openLetters(join(samples, "../templates"), company);
  after(() => reader.close());
  for (const file of readdirSync(join(samples, "mails")).filter((f) => f.endsWith(".eml"))) {
    it(file, async () => {
      const raw = readFileSync(join(samples, "mails", file));
      const label = JSON.parse(readFileSync(join(samples, "mails", file.replace(".eml", ".expected.json")), "utf8")) as Label;
      const mail = await reader.read(raw, { mailbox: label.mailbox, arrivedAt: "2026-12-24T00:00:00.000Z" });
      const decision: Decision = AGENTS[label.department].decide(asked(label, mail));
      const codes = decision.human.map((r) => r.code);
      assert.equal(
        codes.length > 0,
        label.needs_human,
        `${decision.action}: ${codes.join()} ${decision.human.map((r) => r.detail).join("; ")}`,
      );
      for (const code of label.why_human ?? []) assert.ok(codes.includes(code), `${code} fehlt: ${codes.join()}`);
      if (label.reply === "no") assert.equal(decision.letter, null);
      if (decision.letter) {
        const { text } = letters.fill(decision.letter);
        const recipient = { salutation: "Frau", title: "", last_name: "Brandt" };
        const courtesy = score({ language: decision.letter.language, context: decision.letter.context, recipient, text });
        assert.ok(courtesy.score >= company.limits.courtesy_bar, `${courtesy.score} ${JSON.stringify(courtesy.findings)}\n${text}`);
      }
      assert.equal(
        decision.operations.some((o) => o.op === "order.create"),
        label.intent === "order" && !label.needs_human,
      );
    });
  }
});
