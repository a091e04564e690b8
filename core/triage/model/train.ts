// Trains the classifier: multinomial logistic regression over binary features, plain gradient steps, deterministic.
import { features } from "./features.ts";
import type { Model } from "./types.ts";

export interface Example {
  label: string;
  /** folded */
  subject: string;
  /** folded */
  body: string;
  /** a feature must occur in two groups to be learned, so that one sender's habits are not */
  group: string;
}

export interface TrainOptions {
  epochs: number;
  rate: number;
  /** weight decay for each step */
  decay: number;
  /** weights below this share of the largest are dropped from the model */
  prune: number;
}
export const TRAIN_DEFAULTS: TrainOptions = { epochs: 40, rate: 0.5, decay: 2e-4, prune: 0.03 };

/** A fixed sequence of pseudo-random numbers (Lehmer), so that the same examples give the same model. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647);
}

/** Trains on labelled letters. `version` is written into the model as it is. */
export function train(examples: readonly Example[], version: string, options: TrainOptions = TRAIN_DEFAULTS): Model {
  const classes = [...new Set(examples.map((e) => e.label))].sort();
  const rows = examples.map((e) => ({ label: classes.indexOf(e.label), group: e.group, words: features(e.subject, e.body) }));
  const groups = new Map<string, string | true>();
  for (const row of rows)
    for (const word of row.words) groups.set(word, groups.has(word) && groups.get(word) !== row.group ? true : row.group);
  const vocabulary = [...groups]
    .filter(([, seen]) => seen === true)
    .map(([word]) => word)
    .sort();
  const index = new Map(vocabulary.map((word, i) => [word, i]));
  const data = rows.map((row) => ({ label: row.label, ids: row.words.flatMap((word) => index.get(word) ?? []) }));
  const size = classes.length;
  const weights = new Float64Array(vocabulary.length * size);
  const seen = new Float64Array(vocabulary.length * size);
  const bias = new Float64Array(size);
  const next = sequence(20261123);
  const order = data.map((_, i) => i);
  const logits = new Float64Array(size);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = next() % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const at of order) {
      const { ids, label } = data[at]!;
      const x = ids.length === 0 ? 0 : 1 / Math.sqrt(ids.length);
      for (let c = 0; c < size; c++) {
        let sum = bias[c]!;
        for (const id of ids) sum += weights[id * size + c]! * x;
        logits[c] = sum;
      }
      const top = Math.max(...logits);
      let total = 0;
      for (let c = 0; c < size; c++) total += logits[c] = Math.exp(logits[c]! - top);
      for (let c = 0; c < size; c++) {
        const gradient = logits[c]! / total - (c === label ? 1 : 0);
        bias[c]! -= 0.02 * gradient;
        for (const id of ids) {
          const k = id * size + c;
          const g = gradient * x + options.decay * weights[k]!;
          seen[k]! += g * g;
          weights[k]! -= (options.rate * g) / (0.3 + Math.sqrt(seen[k]!));
        }
      }
    }
  }
  return quantise(classes, vocabulary, weights, bias, version, options.prune);
}

function quantise(
  classes: string[],
  vocabulary: string[],
  weights: Float64Array,
  bias: Float64Array,
  version: string,
  prune: number,
): Model {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127 || 1;
  const kept: string[] = [];
  for (const [i, word] of vocabulary.entries()) {
    const row: string[] = [];
    for (let c = 0; c < classes.length; c++) {
      const weight = weights[i * classes.length + c]!;
      if (Math.abs(weight) >= prune * largest) row.push(`${c}:${Math.round(weight / scale)}`);
    }
    if (row.length > 0) kept.push(`${word}\t${row.join(" ")}`);
  }
  return { version, classes, scale: Number(scale.toPrecision(6)), bias: [...bias].map((b) => Math.round(b / scale)), weights: kept };
}
