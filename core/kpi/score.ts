// The performance score: the weighted mean of the figures that have data. Which, and how heavy, is this table.
import type { Computed, Figures } from "./types.ts";

/** Every part is a figure from 0 to 100. */
export const SCORE_WEIGHTS = {
  sla_compliance: 30,
  email_efficiency: 20,
  automation_rate: 20,
  routing_accuracy: 15,
  courtesy_average: 15,
} as const;

type Part = keyof typeof SCORE_WEIGHTS;

/** @returns 0 to 100; n is the number of parts that had data; no data if none had */
export function performanceScore(figures: Figures, parts: Record<Part, (figures: Figures) => Computed>): Computed {
  const known = (Object.keys(SCORE_WEIGHTS) as Part[]).flatMap((part) => {
    const { value } = parts[part](figures);
    return value === null ? [] : [{ part, value, weight: SCORE_WEIGHTS[part] }];
  });
  const weight = known.reduce((sum, p) => sum + p.weight, 0);
  if (weight === 0) return { value: null, n: 0 };
  const value = known.reduce((sum, p) => sum + p.value * p.weight, 0) / weight;
  return { value, n: known.length, parts: Object.fromEntries(known.map((p) => [p.part, p.value])) };
}
