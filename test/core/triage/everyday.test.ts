// Everyday letters, one for each cause that a blind batch of another hand had found; written afresh, the learned model never saw them.
import assert from "node:assert/strict";
import { triage } from "../../../core/triage/triage.ts";
import { INTENTS } from "../../../core/words.ts";
import { context, letterMail, lettersOf } from "./mail.ts";

describe("triage of everyday letters", () => {
  for (const letter of lettersOf("everyday.jsonl")) {
    const found = triage(letterMail(letter), context);
    it(`${letter.intent}, ${letter.urgency}: ${letter.subject}`, () => {
      const right = [letter.intent, ...(letter.also ?? [])];
      assert.ok(right.includes(found.intent.value), `${found.intent.value}: ${found.intent.reason}`);
      assert.equal(found.urgency.value, letter.urgency);
      assert.equal(found.language.value, letter.language ?? "de");
      assert.equal(
        found.human
          .map((h) => h.code)
          .sort()
          .join(),
        (letter.human ?? "").split(",").sort().join(),
      );
      assert.ok(found.intent.confidence >= context.company.limits.min_confidence, `${found.intent.confidence}`);
      if (!INTENTS[letter.intent].answer) assert.equal(found.reply.value, "no");
    });
  }

  it("given learned words alone, then no order is made of them", () => {
    const letter = {
      intent: "general_inquiry",
      urgency: "normal",
      subject: "Wie besprochen",
      text: "Wie besprochen gilt für die Zeile 26 bitte unser Vermerk, wir melden uns.",
    } as const;
    assert.notEqual(triage(letterMail(letter), context).intent.value, "order");
  });

  it("given learned pieces of words, then the reason names the letter's own words and no mask", () => {
    const letter = {
      intent: "complaint",
      urgency: "normal",
      subject: "Knöpfe gebrochen",
      text: "Die gelieferten Knöpfe aus LS-2026-20871 sind gebrochen.",
    } as const;
    const { reason } = triage(letterMail(letter), context).intent;
    assert.match(reason, /gelernte Wörter .*„(Knöpfe|gelieferten|gebrochen|\(Lieferschein\))“/);
    assert.doesNotMatch(reason, /zz[a-z]+|„oepfe“/);
  });
});
