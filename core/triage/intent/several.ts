// Several matters in one mail: what else is wanted, and whether a clerk would split it.
import { INTENTS, type Intent } from "../../words.ts";
import type { Finding } from "../types.ts";
import type { View } from "../view.ts";
import type { Judgement } from "./intent.ts";

/** Points of words in one sentence that make it a matter of its own. */
const OWN_MATTER = 2.5;
/** Points that need no word like "außerdem" beside them. */
const UNMISTAKABLE = 5.5;
/** "and another thing": whatever stands beside it, the mail has two matters. */
const ANOTHER_THING =
  /\b(ausserdem|zudem|gleichzeitig|ferner|des weiteren|weiterhin|zweitens|drittens|im selben zug|bei der gelegenheit|bei dieser gelegenheit|nebenbei|uebrigens|noch (etwas|eine (frage|bitte|sache)|eins)|zwei (dinge|sachen|anliegen|punkte)|drei (dinge|sachen|anliegen|punkte)|additionally|in addition|furthermore|secondly|by the way|another (thing|matter|question)|one more thing|two things|while (you are|you're|we are) at it|de plus|par ailleurs|en outre|ponadto|inoltre|ademas|daarnaast)\b/;
/** Words that add a matter only in its own sentence. */
const AND_PLEASE =
  /\b(zusaetzlich|und (dann )?(bitte|noch|gleich)|bitte (dann|auch|noch|gleich)|dann (bitte|noch|gleich|brauche)|auch (noch|gleich)|ps|p\.s|also|besides|at the same time|and please)\b/;

/** Matters that are one piece of work although two intents show. */
const ONE_WORK: readonly (readonly [Intent, Intent])[] = [
  ["complaint", "return_request"],
  ["order_change", "order"],
  ["order_change", "order_cancel"],
  ["order_change", "order_status"],
  ["quote_request", "technical_question"],
  ["quote_request", "sample_request"],
  ["invoice_question", "dunning_received"],
  ["invoice_received", "dunning_received"],
  ["order_status", "order_cancel"],
  ["complaint", "technical_question"],
  ["order", "payment_advice"],
  ["order", "sample_request"],
  ["order", "order_status"],
];
const together = (a: Intent, b: Intent): boolean => ONE_WORK.some(([x, y]) => (x === a && y === b) || (x === b && y === a));

/** Sentences of the body as [start, end) offsets. */
function sentences(folded: string): [number, number][] {
  const ends = [...folded.matchAll(/[.!?](?=\s+\D)|\n\s*\n|\n[-*•] /g)].map((m) => m.index + 1);
  const starts = [0, ...ends];
  return starts.map((start, i) => [start, starts[i + 1] ?? folded.length]);
}

/** Intents that have a sentence of their own beside the main one, most certain first. */
export function otherIntents(v: View, judged: Judgement): Finding<Intent>[] {
  const main = judged.intent.value;
  if (!INTENTS[main].answer) return [];
  const announced = ANOTHER_THING.test(v.body.folded);
  const found = new Map<Intent, Finding<Intent>>();
  for (const [start, end] of sentences(v.body.folded)) {
    const here = judged.evidence.filter((e) => e.at !== undefined && e.at >= start && e.at < end);
    const sums = new Map<Intent, number>();
    for (const e of here) sums.set(e.intent, (sums.get(e.intent) ?? 0) + e.points);
    const [top, second] = [...sums].sort((a, b) => b[1] - a[1]);
    if (top === undefined || top[0] === main || top[1] < OWN_MATTER || top[1] - (second?.[1] ?? 0) < 1 || !INTENTS[top[0]].answer) continue;
    // A second order names a quantity; without one it is only talked about.
    if ((sums.get(main) ?? 0) > 0 || (top[0] === "order" && !/\d/.test(v.body.folded.slice(start, end)))) continue;
    const certain = announced || AND_PLEASE.test(v.body.folded.slice(start, end)) || top[1] >= UNMISTAKABLE;
    const confidence = Number((1 - Math.exp(-top[1] / (certain ? 2 : 6))).toFixed(2));
    if ((found.get(top[0])?.confidence ?? 0) >= confidence) continue;
    const words = here.filter((e) => e.intent === top[0] && e.points > 0).flatMap((e) => e.words ?? []);
    found.set(top[0], {
      value: top[0],
      confidence,
      reason: `Eigener Satz zu „${INTENTS[top[0]].de}“`,
      ...(words[0] === undefined ? {} : { evidence: words[0] }),
    });
  }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence);
}

/** The other matter because of which a clerk would make two cases of the mail, or null. */
export function splitWith(judged: Judgement, others: Finding<Intent>[]): Finding<Intent> | null {
  const main = judged.intent.value;
  return others.find((o) => !together(main, o.value) && o.confidence >= 0.7) ?? null;
}
