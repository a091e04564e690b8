// The form of a readable intent rule: so many points for an intent if these words stand there.
import type { Intent } from "../../words.ts";

export interface IntentRule {
  intent: Intent;
  /** weight of evidence; about 1 is a hint, 3 speaks for itself; negative speaks against */
  points: number;
  /** subject: what the subject says (less if it only continues a thread); text: the writer's own words; any: either */
  in: "subject" | "text" | "any";
  /** runs on folded text: lower case, "ü" is "ue", line breaks are blanks */
  match: RegExp;
}

/** Builds rows of one intent: [points, where, pattern]. */
export const rules = (intent: Intent, rows: readonly (readonly [number, IntentRule["in"], RegExp])[]): IntentRule[] =>
  rows.map(([points, where, match]) => ({ intent, points, in: where, match }));

/** Points that something in the mail gives to an intent. */
export interface Evidence {
  intent: Intent;
  points: number;
  why: string;
  words?: string;
  /** where in the body the words stand */
  at?: number;
}
