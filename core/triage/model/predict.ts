// The learned classifier's vote on one letter, explainable as words with weights.
import { features } from "./features.ts";
import type { Model, Vote } from "./types.ts";

type Row = readonly (readonly [number, number])[];
/** A row is taken apart when a letter first asks for it: all at once would hold the process up for 70 ms. */
type Weights = Map<string, string | Row>;
const indexed = new WeakMap<Model, Weights>();

function weightsOf(model: Model): Weights {
  const known = indexed.get(model);
  if (known !== undefined) return known;
  const weights: Weights = new Map(
    model.weights.map((line) => {
      const end = line.indexOf("\t");
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );
  indexed.set(model, weights);
  return weights;
}

function rowOf(weights: Weights, feature: string): Row | undefined {
  const kept = weights.get(feature);
  if (typeof kept !== "string") return kept;
  const row = kept.split(" ").map((pair): [number, number] => [Number(pair.split(":")[0]), Number(pair.split(":")[1])]);
  weights.set(feature, row);
  return row;
}

/** Reads a letter (folded subject and body) with a model. Letters without a known word give the bias alone. */
export function vote(model: Model, subject: string, body: string): Vote {
  const weights = weightsOf(model);
  const known = features(subject, body).flatMap((feature) => {
    const row = rowOf(weights, feature);
    return row === undefined ? [] : [{ feature, row }];
  });
  // Long letters have more features, not more certainty.
  const norm = known.length === 0 ? 0 : model.scale / Math.sqrt(known.length);
  const sums = model.bias.map((b) => b * model.scale);
  for (const { row } of known) for (const [cls, weight] of row) sums[cls]! += weight * norm;
  return {
    logits: Object.fromEntries(model.classes.map((cls, i) => [cls, sums[i]!])),
    because: (cls, limit) => {
      const index = model.classes.indexOf(cls);
      return known
        .flatMap(({ feature, row }) =>
          row.filter(([c]) => c === index).map(([, weight]) => ({ word: feature.replace(/^[~^]/, ""), weight: weight * norm })),
        )
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, limit);
    },
  };
}
