import assert from "node:assert/strict";
import { codes, decide } from "./input.ts";

describe("the info clerk", () => {
  it("given a question that the knowledge folder answers for certain, then it is answered with the place in the trace", () => {
    const decision = decide({
      intent: "general_inquiry",
      subject: "Mindestmenge",
      text: "Guten Tag,\n\nwelche Mindestmengen gelten bei Ihnen?\n\nViele Grüße",
    });
    assert.equal(decision.action, "answer-from-knowledge");
    assert.match(decision.because[0] ?? "", /einkauf\.md#Mindestmengen/);
    assert.equal(decision.letter?.template, "knowledge-answer");
    assert.equal(decision.closes, true);
  });

  it("given an English question, then the English entry answers", () => {
    const decision = decide({ intent: "general_inquiry", language: "en", text: "Hello,\n\nwhat are your opening hours?\n\nKind regards" });
    assert.match(String(decision.letter?.facts["answer"]), /Monday to Friday/);
  });

  for (const [why, text] of [
    ["a certain day", "Haben Sie am 23. Dezember geöffnet?"],
    ["two matters", "Wie sind Ihre Öffnungszeiten? Und welche Mindestmengen gelten?"],
    ["something that is written nowhere", "Dürfen wir ein Foto von Ihrer Internetseite abdrucken?"],
    ["something beside the known", "Wie sind Ihre Öffnungszeiten? Kann man bei Ihnen parken?"],
  ] as const) {
    it(`given a question about ${why}, then nothing is invented: acknowledged with a date, the case stays open, nobody is disturbed`, () => {
      const decision = decide({ intent: "general_inquiry", text });
      assert.equal(decision.letter?.template, "general-received");
      assert.ok(decision.letter?.facts["answerBy"]);
      assert.deepEqual(codes(decision), []);
      assert.equal(decision.closes, false);
      assert.ok(decision.operations.some((o) => o.op === "note"));
    });
  }

  it("given an application, then a person decides and a friendly acknowledgement lies ready", () => {
    const decision = decide({ intent: "job_application" });
    assert.deepEqual(codes(decision), ["job_application"]);
    assert.equal(decision.letter?.template, "job-received");
  });

  for (const intent of ["auto_reply", "bounce", "newsletter", "spam"] as const) {
    it(`given ${intent}, then it is filed without a letter and without a person`, () => {
      const decision = decide({ intent, reply: "no" });
      assert.deepEqual([decision.action, decision.letter, codes(decision), decision.closes], ["file", null, [], true]);
    });
  }
});
