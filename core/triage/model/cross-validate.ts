// The learned vote on each letter by a model that saw neither the letter nor its sender. Deterministic: the same rows give the same votes.

import type { Intent } from "../../words.ts";
import { combine } from "../intent/intent.ts";
import type { Row } from "./examples.ts";
import { vote } from "./predict.ts";
import { train } from "./train.ts";
import type { Vote } from "./types.ts";
import { foldsOf } from "./validate.ts";

export const FOLDS = 5;

/** What is believed of one letter. */
export interface Guess {
  intent: Intent;
  /** probability, 0..1 */
  share: number;
}

/** The fold of each row; rows of one group share it. */
export const foldOf = (rows: readonly Row[]): number[] =>
  foldsOf(
    rows.map((row) => row.example),
    FOLDS,
  );

/** A letter without words has no learned vote, as in triage. */
export const voteOn = (model: Parameters<typeof vote>[0], { example: { subject, body } }: Row): Vote | null =>
  subject === "" && body === "" ? null : vote(model, subject, body);

/**
 * Votes by models that are trained on the other folds.
 * @param folds of each row, as `foldOf` gives them
 * @param learnFrom false: the row is judged, but no model learns from it
 * @param after called after each fold, so that a caller can tell how far it is
 */
export function heldOutVotes(
  rows: readonly Row[],
  folds: readonly number[],
  learnFrom: (row: Row) => boolean = () => true,
  after: () => void = () => {},
): (Vote | null)[] {
  const votes: (Vote | null)[] = rows.map(() => null);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(
      rows.filter((row, i) => folds[i] !== fold && learnFrom(row)).map((row) => row.example),
      "cross-validation",
    );
    for (const [i, row] of rows.entries()) if (folds[i] === fold) votes[i] = voteOn(model, row);
    after();
  }
  return votes;
}

/** The most probable intent when the rules' evidence and a vote are added up. */
export function guess(evidence: Row["evidence"], learned: Vote | null, weights?: Parameters<typeof combine>[2]): Guess {
  const shares = Object.entries(combine(evidence, learned, weights)) as [Intent, number][];
  const [intent, share] = shares.reduce((a, b) => (b[1] > a[1] ? b : a));
  return { intent, share };
}
