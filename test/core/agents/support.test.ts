import assert from "node:assert/strict";
import { ourFault } from "../../../core/agents/support/fault.ts";
import { codes, decide, storedDocument, storedOrder } from "./input.ts";

describe("the support clerk", () => {
  it("given a complaint, then a person decides, and the draft names order, delivery note and when we answer", () => {
    const decision = decide({
      intent: "complaint",
      references: { delivery_note_no: ["LS-2026-20790"] },
      more: {
        orders: [storedOrder("AB-2026-10470")],
        documents: [storedDocument("LS-2026-20790", "delivery_note", { orderNo: "AB-2026-10470" })],
      },
    });
    assert.deepEqual(codes(decision), ["complaint"]);
    const { orderNo, deliveryNoteNo, answerBy } = decision.letter?.facts ?? {};
    assert.deepEqual([orderNo, deliveryNoteNo, answerBy], ["AB-2026-10470", "LS-2026-20790", "13. November 2026"]);
  });

  it("given another customer's delivery note, then the letter does not know it", () => {
    const decision = decide({
      intent: "complaint",
      references: { delivery_note_no: ["LS-2026-20744"] },
      more: { documents: [storedDocument("LS-2026-20744", "delivery_note", { customerNo: "10001" })] },
    });
    assert.equal(decision.letter?.facts["deliveryNoteNo"], undefined);
  });

  it("given goods that the customer no longer wants, then the return is acknowledged without a person", () => {
    const decision = decide({
      intent: "return_request",
      text: "Wir haben aus Versehen zu viel bestellt. Dürfen wir die Ware zurücksenden?",
    });
    assert.deepEqual(codes(decision), []);
    assert.equal(decision.letter?.template, "return-received");
    assert.equal(decision.closes, false);
  });

  it("given that we delivered the wrong goods, then the return is a complaint", () => {
    const decision = decide({
      intent: "return_request",
      text: "Statt der bestellten Knöpfe kamen andere. Bitte lassen Sie die Ware abholen.",
    });
    assert.deepEqual(codes(decision), ["complaint"]);
  });

  it("given a technical question without a certain answer, then it is acknowledged with a date and left open", () => {
    const decision = decide({ intent: "technical_question", text: "Welche Legierung hat das Unterteil des HB-D10-SW?" });
    assert.equal(decision.letter?.template, "technical-received");
    assert.deepEqual(codes(decision), []);
    assert.equal(decision.closes, false);
  });

  it("given a known question, then it is answered from the knowledge folder", () => {
    const decision = decide({ intent: "technical_question", text: "Guten Tag, kann man die Perlmuttknöpfe in der Maschine waschen?" });
    assert.equal(decision.letter?.template, "technical-answer");
    assert.match(String(decision.letter?.facts["answer"]), /40 °C/);
  });
});

describe("whose fault a return is", () => {
  for (const text of [
    "Im Karton waren rote statt blaue Knöpfe.",
    "Sie haben uns die falschen Knöpfe geliefert.",
    "Leider eine Falschlieferung.",
    "Die Ware kam beschädigt an.",
    "You sent us the wrong colour.",
    "We received 18 mm instead of 25 mm.",
  ]) {
    it(`ours: ${text}`, () => assert.notEqual(ourFault(text), null));
  }
  for (const text of [
    "Ich habe aus Versehen die falsche Farbe bestellt.",
    "Die Tüten sind unbeschädigt und originalverpackt, wir brauchen sie nicht mehr.",
    "Wrong order, my fault: I typed 25 mm where I needed 18 mm.",
    "An den Knöpfen ist nichts auszusetzen, das Modell läuft aus.",
    "Wir möchten den Restbestand zurückgeben.",
  ]) {
    it(`not ours: ${text}`, () => assert.equal(ourFault(text), null));
  }
});
