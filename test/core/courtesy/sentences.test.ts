// Sentences are cut where they end, and not at abbreviations, dates or double blanks.
import assert from "node:assert/strict";
import { sentencesOf } from "../../../core/courtesy/sentences.ts";

describe("sentences of a letter", () => {
  const CASES: [string, string[]][] = [
    ["Herr Dr. Weiß ruft am 5. November an. Danke.", ["Herr Dr. Weiß ruft am 5. November an.", "Danke."]],
    ["We call at 9 a.m. UK time. Dr. Weiss is in.", ["We call at 9 a.m. UK time.", "Dr. Weiss is in."]],
    ["Wir liefern LS-2026-20790. Wir danken.", ["Wir liefern LS-2026-20790.", "Wir danken."]],
    ["One.  Two blanks after a stop.", ["One.", "Two blanks after a stop."]],
    ["Wir bieten an:\n  1  HB-1  Knopf\n- HB-2\nDanke.", ["Wir bieten an:", "Danke."]],
  ];
  for (const [text, sentences] of CASES)
    it(`given "${text.slice(0, 30)}", then ${sentences.length} sentences`, () => {
      assert.deepEqual(sentencesOf(text), sentences);
    });
});
