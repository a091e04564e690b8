// What the sender wants: evidence of rules and the learned classifier's vote, added up and turned into a probability.
import { INTENTS, type Intent } from "../../words.ts";
import { vote } from "../model/predict.ts";
import { saidWords } from "../model/said-words.ts";
import type { Model, Vote } from "../model/types.ts";
import type { Finding } from "../types.ts";
import type { View } from "../view.ts";
import { machineEvidence } from "./machine-evidence.ts";
import type { Evidence } from "./rule.ts";
import { SENDER_NAME, signalEvidence } from "./signals.ts";
import { wordEvidence } from "./words-evidence.ts";

/** How much a point of the rules and a logit of the model weigh; found by cross-validation (scripts/train.ts). */
export const WEIGHTS = { rules: 0.8, model: 1 } as const;

/** The model learned from German and English; of another language it knows a few scattered words. */
const FOREIGN = { rules: WEIGHTS.rules, model: 0.5 } as const;
const LEARNED_LANGUAGES: ReadonlySet<string> = new Set(["de", "en"]);

/** Evidence below this is a hint only; a mail of hints is a general matter rather than an order. */
const CLEAR = 1.9;
const UNCLEAR_POINTS = 2;
/** An order needs a reason that a person can point at; learned words alone never make one. */
const REASON_TO_ORDER = 0.5;
const NO_REASON_TO_ORDER = -4;

/** So many learned pieces are looked at to name a few words of the letter. */
const PIECES = 12;

export interface Judgement {
  intent: Finding<Intent>;
  evidence: Evidence[];
  /** probability of each intent, sums to 1 */
  shares: Record<Intent, number>;
}

const ALL = Object.keys(INTENTS) as Intent[];

/** Adds the evidence up. `vote` may be null where no model is wanted. */
export function combine(
  evidence: readonly Evidence[],
  learned: Vote | null,
  weights: { rules: number; model: number } = WEIGHTS,
): Record<Intent, number> {
  const logits = ALL.map((intent) => {
    const points = evidence.reduce((sum, e) => (e.intent === intent ? sum + e.points : sum), 0);
    return weights.rules * points + weights.model * (learned?.logits[intent] ?? 0);
  });
  const top = Math.max(...logits);
  const exp = logits.map((l) => Math.exp(l - top));
  const total = exp.reduce((a, b) => a + b, 0);
  return Object.fromEntries(ALL.map((intent, i) => [intent, exp[i]! / total])) as Record<Intent, number>;
}

/** What signals and rules say about a mail, without the learned vote. */
export function evidenceOf(v: View, suspicions: Finding<string>[]): Evidence[] {
  const evidence = [...signalEvidence(v, suspicions), ...wordEvidence(v), ...machineEvidence(v)];
  if (!evidence.some((e) => e.points >= CLEAR))
    evidence.push({ intent: "general_inquiry", points: UNCLEAR_POINTS, why: "nichts spricht deutlich für etwas anderes" });
  if (!evidence.some((e) => e.intent === "order" && e.points >= REASON_TO_ORDER && e.why !== SENDER_NAME))
    evidence.push({ intent: "order", points: NO_REASON_TO_ORDER, why: "kein Wort, keine Zeile und keine Anlage einer Bestellung" });
  return evidence;
}

/** All evidence about a mail, then the most probable intent with the words that made it so. @param language ISO 639-1 */
export function judgeIntent(v: View, suspicions: Finding<string>[], model: Model, language = "de"): Judgement {
  const evidence = evidenceOf(v, suspicions);
  const text = v.body.text === "" ? v.forwarded : v.body;
  const learned = text.text === "" && v.subject.text === "" ? null : vote(model, v.subject.folded, text.folded);
  const shares = combine(evidence, learned, LEARNED_LANGUAGES.has(language) ? WEIGHTS : FOREIGN);
  const value = ALL.reduce((best, intent) => (shares[intent] > shares[best] ? intent : best));
  const spoke = evidence.filter((e) => e.intent === value && e.points > 0).sort((a, b) => b.points - a.points);
  const words = saidWords(learned?.because(value, PIECES) ?? [], [text, v.subject], 4);
  const why = [
    ...[...new Set(spoke.map((e) => e.why))].slice(0, 3),
    ...(words.length > 0
      ? [`gelernte Wörter ${words.map((w) => `„${w.word}“ (${w.weight.toFixed(1).replace(".", ",")})`).join(", ")}`]
      : []),
  ];
  const reason = `${INTENTS[value].de}: ${why.length > 0 ? why.join("; ") : "kein deutlicher Hinweis"}`;
  const shown = spoke
    .flatMap((e) => e.words ?? [])
    .slice(0, 3)
    .join(" · ");
  return {
    intent: { value, confidence: Number(shares[value].toFixed(3)), reason, ...(shown === "" ? {} : { evidence: shown }) },
    evidence,
    shares,
  };
}
