// Customers' and strangers' letters with attachments: intent, urgency, and the reasons for a person that triage names itself.
import assert from "node:assert/strict";
import { triage } from "../../../core/triage/triage.ts";
import { context, letterMail, lettersOf } from "./mail.ts";

describe("triage of customers' and strangers' letters", () => {
  const results = lettersOf("cases.jsonl").map((labelled) => ({ labelled, found: triage(letterMail(labelled), context) }));
  const share = (name: string, atLeast: number, right: (r: (typeof results)[number]) => boolean): void => {
    it(`${name}: at least ${Math.round(atLeast * 100)} % right`, () => {
      const wrong = results
        .filter((r) => !right(r))
        .map((r) => `${r.labelled.subject} (${r.found.intent.value} ${r.found.human.map((h) => h.code).join()})`);
      assert.ok(1 - wrong.length / results.length >= atLeast, `wrong: ${wrong.join("; ")}`);
    });
  };
  share("intent", 0.94, ({ labelled, found }) => found.intent.value === labelled.intent);
  share("urgency", 0.96, ({ labelled, found }) => found.urgency.value === labelled.urgency);
  share("a person is asked where one is needed", 0.98, ({ labelled, found }) => labelled.human === "" || found.human.length > 0);
  share("nobody is asked where none is needed", 0.95, ({ labelled, found }) => labelled.human !== "" || found.human.length === 0);
  share(
    "silence towards machines and advertisers",
    1,
    ({ labelled, found }) => !["auto_reply", "newsletter", "spam"].includes(labelled.intent) || found.reply.value === "no",
  );
});
