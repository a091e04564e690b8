// The shape of evidence that is not words of the letter.
import type { Intent } from "../../words.ts";
import type { Finding } from "../types.ts";
import type { View } from "../view.ts";

export type Points = Partial<Record<Intent, number>>;
export interface Signal {
  why: string;
  /** null: does not apply; else the points it gives and the words that made it so */
  holds: (v: View, suspicions: Finding<string>[]) => { points: Points; words?: string } | null;
}

export const when = (condition: boolean, points: Points, words?: string): { points: Points; words?: string } | null =>
  condition ? { points, ...(words === undefined ? {} : { words }) } : null;
