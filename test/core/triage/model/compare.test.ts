// Before and after a retraining: the same folds, nothing judged by a model that saw it or its sender, and no loss is hushed up.
import assert from "node:assert/strict";
import { COMPARE_STEPS, compare } from "../../../../core/triage/model/compare.ts";
import { FOLDS, foldOf, heldOutVotes } from "../../../../core/triage/model/cross-validate.ts";
import { grouped, type LabelledMail, type Row, rowOf } from "../../../../core/triage/model/examples.ts";
import { shrink } from "../../../../core/triage/model/shrink.ts";
import { train } from "../../../../core/triage/model/train.ts";
import type { Intent } from "../../../../core/words.ts";
import { context, mail } from "../mail.ts";

const OURS = "h-bu.de";
/** Words no rule knows, so that only learning can tell them apart. */
const letters = (intent: Intent, word: string, domain: string, count: number): LabelledMail[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${word}-${i}`,
    intent,
    mail: mail({
      from: `${word}@${domain}${i}.example`,
      subject: `${word}nachricht`,
      text: `Hier kommt die ${word}sache wie besprochen.\nWir schrieben an sales@h-bu.de\nHerr ${word} ${domain}${i}`,
    }),
  }));
const rows = (mails: LabelledMail[]): Row[] => mails.map((one) => rowOf(one, context));
/** Groups are set over both together, as the product does. */
function set(shipped: LabelledMail[], corrections: LabelledMail[]): { shipped: Row[]; corrections: Row[] } {
  const all = grouped(rows([...shipped, ...corrections]), OURS);
  return { shipped: all.slice(0, shipped.length), corrections: all.slice(shipped.length) };
}
const SHIPPED = [...letters("technical_question", "kirsch", "a", 15), ...letters("return_request", "pflaumen", "b", 15)];
const CORRECTED = letters("complaint", "zwetschgen", "c", 12);

describe("retraining: before and after", () => {
  const { shipped, corrections } = set(SHIPPED, CORRECTED);
  const inUse = {
    model: train(
      shipped.map((r) => r.example),
      "shipped",
    ),
    seen: new Set<string>(),
  };
  const found = compare(shipped, corrections, inUse, 0.6);

  it("given corrections of a matter that the shipped letters do not know, then after is better on them, and before is not flattered", () => {
    assert.equal(found.corrections.before.intent, 0);
    assert.equal(found.corrections.after.intent, CORRECTED.length);
    assert.deepEqual(
      found.intents.find(({ of }) => of === "complaint"),
      { of: "complaint", letters: 12, before: 0, after: 12 },
    );
    assert.deepEqual(found.worse, []);
  });

  it("the shipped letters are measured both times, all of them", () => {
    assert.deepEqual([found.shipped.before.letters, found.shipped.after.letters], [30, 30]);
    assert.equal(
      found.departments.reduce((sum, d) => sum + d.letters, 0),
      42,
    );
  });

  it("the model in use is measured on the corrections as it stands, and says how many of them it had been trained on", () => {
    assert.deepEqual([found.inUse.version, found.inUse.seen, found.inUse.tally.intent], ["shipped", 0, 0]);
    const trained = {
      model: train(
        [...shipped, ...corrections].map((r) => r.example),
        "2",
      ),
      seen: new Set(corrections.map((r) => r.id)),
    };
    const again = compare(shipped, corrections, trained, 0.6);
    assert.deepEqual([again.inUse.seen, again.inUse.tally.intent], [12, 12]);
  });

  it("given the same letters, then the same figures, and progress after each training run", () => {
    let steps = 0;
    assert.deepEqual(
      compare(shipped, corrections, inUse, 0.6, () => steps++),
      found,
    );
    assert.equal(steps, COMPARE_STEPS);
  });

  it("given corrections that contradict the shipped letters, then what gets worse is named", () => {
    const wrong = letters("spam", "kirsch", "w", 40);
    const both = set(SHIPPED, wrong);
    const worse = compare(both.shipped, both.corrections, inUse, 0.6).worse;
    assert.ok(worse.some(({ kind, before, after }) => kind === "intent" && after < before));
    assert.ok(worse.some(({ kind, intent }) => kind === "one_intent" && intent === "technical_question"));
  });
});

describe("retraining: folds", () => {
  it("given two letters of one sender, then no model that judges one has seen the other", () => {
    const same = ["eins", "zwei"].map(
      (id): LabelledMail => ({ id, intent: "spam", mail: mail({ from: "x@einer.example", subject: "", text: "mirabellen" }) }),
    );
    const all = grouped(rows([...SHIPPED, ...same]), OURS);
    const folds = foldOf(all);
    assert.equal(folds.at(-1), folds.at(-2));
    assert.equal(new Set(folds).size, FOLDS);
    const votes = heldOutVotes(all, folds);
    assert.deepEqual(votes.at(-1)?.because("spam", 3), []);
  });

  it("our own address in a letter ties nobody to anybody", () => {
    const groups = grouped(rows(SHIPPED), OURS).map((r) => r.example.group);
    assert.equal(new Set(groups).size, SHIPPED.length);
  });

  it("given a letter without a word, then nothing learned speaks, as in triage", () => {
    const all = grouped(rows([...SHIPPED, { id: "leer", intent: "spam", mail: mail({ from: "", subject: "", text: "" }) }]), OURS);
    assert.equal(heldOutVotes(all, foldOf(all)).at(-1), null);
  });
});

describe("retraining: size", () => {
  it("given a model above the limit, then the lightest weights go and it fits; one below is left alone", () => {
    const model = {
      version: "v",
      classes: ["a", "b"],
      scale: 0.1,
      bias: [0, 0],
      weights: ["leicht\t0:2 1:1", "schwer\t0:90 1:-3", "mittel\t1:40"],
    };
    assert.equal(shrink(model), model);
    assert.deepEqual(shrink(model, 30).weights, ["schwer\t0:90", "mittel\t1:40"]);
  });
});
