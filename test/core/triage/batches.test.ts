// The letters written blind: the first two batches have since joined the training data, the third stays unseen by the learned model.
import assert from "node:assert/strict";
import { triage } from "../../../core/triage/triage.ts";
import { INTENTS, type Intent } from "../../../core/words.ts";
import { context, type LabelledLetter, letterMail, lettersOf } from "./mail.ts";

interface Bar {
  file: string;
  name: string;
  intent: number;
  department: number;
  urgency: number;
  /** of the mails that need a person, as far as triage itself can tell */
  asked: number;
  /** of the mails that need none */
  left: number;
}
const BARS: readonly Bar[] = [
  {
    file: "../../../samples/letters/first.jsonl",
    name: "first batch",
    intent: 0.97,
    department: 0.98,
    urgency: 0.96,
    asked: 1,
    left: 0.95,
  },
  {
    file: "../../../samples/letters/second.jsonl",
    name: "second batch",
    intent: 0.97,
    department: 0.98,
    urgency: 0.97,
    asked: 1,
    left: 0.95,
  },
  { file: "unseen.jsonl", name: "third batch", intent: 0.9, department: 0.95, urgency: 0.95, asked: 0.95, left: 0.8 },
];
/** A clerk would read on whichever of these it is called. */
const rightIntent = (letter: LabelledLetter, intent: Intent): boolean => intent === letter.intent || (letter.also ?? []).includes(intent);

for (const bar of BARS) {
  describe(`triage of letters by other hands: ${bar.name}`, () => {
    const results = lettersOf(bar.file).map((letter) => {
      const found = triage(letterMail(letter), context);
      const unsure = found.intent.confidence < context.company.limits.min_confidence && found.reply.value === "yes";
      return { letter, found, person: found.human.length > 0 || unsure };
    });
    const share = (name: string, atLeast: number, of: typeof results, right: (r: (typeof results)[number]) => boolean): void => {
      it(`${name}: at least ${Math.round(atLeast * 100)} %`, () => {
        const wrong = of.filter((r) => !right(r)).map((r) => `${r.letter.subject} (${r.found.intent.value} ${r.found.intent.confidence})`);
        assert.ok(1 - wrong.length / of.length >= atLeast, `wrong: ${wrong.join("; ")}`);
      });
    };
    const reads = (r: (typeof results)[number]): boolean => INTENTS[r.letter.intent].order;
    share("intent", bar.intent, results, (r) => rightIntent(r.letter, r.found.intent.value));
    share("department", bar.department, results, (r) => r.found.department.value === INTENTS[r.letter.intent].department);
    share("urgency", bar.urgency, results, (r) => r.found.urgency.value === r.letter.urgency);
    share("language", 0.98, results, (r) => r.found.language.value === (r.letter.language ?? "de"));
    share(
      "a person is asked where one is needed",
      bar.asked,
      results.filter((r) => r.letter.human !== ""),
      (r) => r.person,
    );
    share(
      "nobody is asked where none is needed",
      bar.left,
      results.filter((r) => r.letter.human === ""),
      (r) => !r.person,
    );
    share(
      "silence where no reply may go",
      1,
      results.filter((r) => !INTENTS[r.letter.intent].answer),
      (r) => r.found.reply.value === "no",
    );
    share(
      "no order made of other mail",
      1,
      results.filter((r) => !reads(r)),
      (r) => r.found.intent.value !== "order",
    );
  });
}
