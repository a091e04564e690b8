// Keeps a trained model small enough for the data folder: the lightest weights go first.
import type { Model } from "./types.ts";

/** characters of the model as JSON, near enough to bytes: features are folded text */
export const MAX_MODEL_CHARS = 950_000;

const size = (weights: readonly string[]): number => weights.reduce((sum, line) => sum + line.length + 4, 0);

const lighter = (weights: readonly string[], least: number): string[] =>
  weights.flatMap((line) => {
    const [feature = "", pairs = ""] = line.split("\t");
    const kept = pairs.split(" ").filter((pair) => Math.abs(Number(pair.split(":")[1])) >= least);
    return kept.length === 0 ? [] : [`${feature}\t${kept.join(" ")}`];
  });

/** @param max of JSON characters. @returns the model itself if it fits, else without the weights below the smallest bar that makes it fit */
export function shrink(model: Model, max = MAX_MODEL_CHARS): Model {
  let { weights } = model;
  for (let least = 1; size(weights) > max && least <= 127; least++) weights = lighter(weights, least);
  return weights === model.weights ? model : { ...model, weights };
}
