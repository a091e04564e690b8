// The learned classifier: deterministic, explainable, small; names and numbers are not learned.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { features } from "../../../core/triage/model/features.ts";
import { vote } from "../../../core/triage/model/predict.ts";
import { SHIPPED_MODEL } from "../../../core/triage/model/shipped.ts";
import { type Example, train } from "../../../core/triage/model/train.ts";
import { foldsOf, groupsOf } from "../../../core/triage/model/validate.ts";
import { triage } from "../../../core/triage/triage.ts";
import { INTENTS } from "../../../core/words.ts";
import { context, mail } from "./mail.ts";

const examples: Example[] = [
  ["order", "wir bestellen knoepfe"],
  ["order", "bitte bestellen wir nochmal"],
  ["complaint", "die ware ist gebrochen"],
  ["complaint", "alles gebrochen und kaputt"],
].map(([label, body], i) => ({ label: label!, subject: "", body: body!, group: `g${i}` }));

describe("triage: learned words", () => {
  it("given the same examples, then the same model", () => assert.deepEqual(train(examples, "v"), train(examples, "v")));
  it("given a letter, then the vote names the words that made it", () => {
    const given = vote(train(examples, "v"), "", "leider gebrochen");
    assert.ok(given.logits["complaint"]! > given.logits["order"]!);
    assert.equal(given.because("complaint", 1)[0]?.word, "gebrochen");
  });
  it("given names and numbers, then they are masked", () => {
    const words = features("", "frau krause bestellt ab-2026-10432 fuer 12,50 eur, hb-k15-sw, petra");
    for (const word of ["krause", "petra", "10432"]) assert.ok(!words.includes(word), word);
    for (const mask of ["zzname", "zzauftrag", "zzgeld", "zzartikel"]) assert.ok(words.includes(mask), mask);
  });
  it("given letters of one sender, then they stay in one fold", () => {
    const groups = groupsOf(["Bestellung 4500098812\nGruß\nA", "nochmals 4500098812\nGruß\nB", "etwas anderes\nGruß\nC"]);
    assert.equal(groups[0], groups[1]);
    assert.notEqual(groups[0], groups[2]);
    const folds = foldsOf(
      groups.map((group) => ({ group })),
      2,
    );
    assert.equal(folds[0], folds[1]);
  });
  it("given the shipped model, then it knows all intents and stays under 1 MB", () => {
    assert.deepEqual(SHIPPED_MODEL.classes, Object.keys(INTENTS).sort());
    assert.ok(readFileSync(new URL("../../../core/triage/model.json", import.meta.url)).length < 1_000_000);
  });
});

describe("triage: any mail", () => {
  it("given any text, sender and headers, then findings with confidences between 0 and 1, never an exception", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.string({ maxLength: 40 }),
        (text, subject, from) => {
          const t = triage(mail({ text, subject, from }), context);
          for (const finding of [t.intent, t.language, t.department, t.urgency, t.reply])
            assert.ok(finding.confidence >= 0 && finding.confidence <= 1);
        },
      ),
      { numRuns: 200 },
    );
  });
  it("given 64 kB of the worst for patterns, then it still ends", () => {
    for (const text of [
      "bestellung ".repeat(6000),
      `${"a".repeat(64_000)}`,
      "bitte 1 ".repeat(8000),
      "statt ".repeat(10_000),
      "\n> ".repeat(20_000),
    ]) {
      assert.ok(triage(mail({ from: "x@y.example", subject: text.slice(0, 900), text }), context).intent.value in INTENTS);
    }
  });
  it("given the same mail twice, then the same result", () => {
    const m = mail({ from: "x@y.example", subject: "Bestellung", text: "bitte liefern Sie 500 Stück" });
    assert.deepEqual(triage(m, context), triage(m, context));
  });
});
