import assert from "node:assert/strict";
import { ACTIONS, AGENTS } from "../../../core/agents/agents.ts";
import { memoryKeys } from "../../../core/agents/memory.ts";
import { DEPARTMENTS, HUMAN_REASONS, INTENTS, type Intent } from "../../../core/words.ts";
import { business, codes, decide, input, line, stated } from "./input.ts";

const order = { lines: [line("HB-D15-SI", 6000)], customerOrderNo: stated("B-1") };

describe("house rules of all clerks", () => {
  it("every intent has an action and every department a clerk", () => {
    assert.deepEqual(Object.keys(ACTIONS).sort(), Object.keys(INTENTS).sort());
    assert.deepEqual(Object.keys(AGENTS).sort(), [...DEPARTMENTS].sort());
  });

  for (const intent of Object.keys(INTENTS) as Intent[]) {
    it(`given the least that a mail can hold, ${intent} is decided without an error`, () => {
      const decision = decide({ intent, text: "", subject: "", customerNo: null });
      assert.ok(decision.action !== "" && decision.because.length > 0);
      assert.ok(decision.human.every((r) => r.code in HUMAN_REASONS));
    });
  }

  it("given one reason for a person, then nothing is carried out, the order is proposed and the letter is the draft", () => {
    const human = [{ code: "foreign_language" as const, by: "triage" }];
    const decision = decide({ intent: "order", language: "fr", order, human });
    assert.deepEqual(business(decision), []);
    assert.equal(decision.proposed[0]?.op, "order.create");
    assert.equal(decision.letter?.template, "order-confirmation");
    assert.equal(decision.letter?.language, "en");
    assert.equal(decision.closes, false);
  });

  it("given the same reason from triage, a rule and the clerk, then it is asked once", () => {
    const reason = { code: "complaint" as const, by: "triage" };
    const asked = input({ intent: "complaint", human: [reason] });
    asked.routing.human.push({ ...reason, by: "Regel Reklamation" });
    assert.deepEqual(codes(AGENTS.support.decide(asked)), ["complaint"]);
  });

  it("given that no answer may go out, then there is not even a draft", () => {
    for (const intent of ["order", "bank_details_change", "complaint", "spam"] as const) {
      assert.equal(decide({ intent, reply: "no", order }).letter, null);
    }
  });

  it("given a rule that forbids the answer, then there is no letter", () => {
    const asked = input({ intent: "general_inquiry" });
    asked.routing.reply = "no";
    assert.equal(AGENTS.info.decide(asked).letter, null);
  });

  it("given a matter that a rule sends to another department, then that clerk does it and signs", () => {
    const asked = input({ intent: "general_inquiry" });
    assert.equal(AGENTS.sales.decide(asked).letter?.facts["department"], "sales");
  });

  it("every letter knows recipient, department, company and case", () => {
    const facts = decide({ intent: "general_inquiry" }).letter?.facts ?? {};
    for (const name of ["recipient", "department", "company", "caseNo"]) assert.ok(name in facts, name);
  });

  it("given an encrypted order, then the draft asks to send it again and names the file and why", () => {
    const document = {
      attachmentId: "a",
      filename: "PO-77.pdf",
      kind: "pdf" as const,
      state: "encrypted" as const,
      text: "",
      tables: [],
      reader: "pdf/1",
    };
    const human = [{ code: "unreadable_attachment" as const, by: "reader" }];
    const decision = decide({ intent: "order", order: { human }, mail: { documents: [document] } });
    assert.equal(decision.letter?.template, "attachment-unreadable");
    assert.deepEqual(decision.letter?.facts["filenames"], ["PO-77.pdf"]);
    assert.match(String(decision.letter?.facts["reasonText"]), /Kennwort/);
  });

  it("what is odd about an order is no matter for a complaint", () => {
    const human = [{ code: "ambiguous_quantity" as const, by: "reader" }];
    assert.deepEqual(codes(decide({ intent: "technical_question", order: { human } })), []);
  });
});

describe("memory of the clerks", () => {
  it("given an answered mail, then contact, language and matter are kept for sender and customer", () => {
    const kept = decide({ intent: "general_inquiry" }).operations.filter((o) => o.op === "memory.put");
    assert.deepEqual(
      kept.map((o) => `${o.namespace}/${o.key}`).sort(),
      memoryKeys("einkauf@moto-brandt.example", "10012")
        .map((k) => `${k.namespace}/${k.key}`)
        .sort(),
    );
  });

  it("given a language that triage is unsure of, then the one used before is used again", () => {
    const memory = { "sender/einkauf@moto-brandt.example:language": "de" };
    const asked = input({ intent: "general_inquiry", language: "nl", more: { memory } });
    asked.triage.language.confidence = 0.4;
    assert.equal(AGENTS.info.decide(asked).letter?.language, "de");
  });

  it("given mail that nobody wrote or a doubtful sender, then nothing is remembered", () => {
    assert.deepEqual(decide({ intent: "newsletter", reply: "no" }).operations, []);
  });

  it("given open cases of this customer, then the trace names them", () => {
    const decision = decide({ intent: "general_inquiry", more: { openCases: ["F-2026-000777"] } });
    assert.ok(decision.because.some((b) => b.includes("F-2026-000777")));
  });
});
