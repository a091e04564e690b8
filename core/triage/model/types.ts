// The learned classifier as it is stored: weights of a logistic regression, as small whole numbers.

/** JSON-friendly, so that it can be committed and kept in the data folder. A real weight is `weight * scale`. */
export interface Model {
  /** e.g. "2026-11-23/748": day and number of examples */
  version: string;
  classes: string[];
  scale: number;
  bias: number[];
  /** one line a feature: "feature<TAB>class:weight class:weight" with the class's index */
  weights: string[];
}

/** What the model says about one letter. */
export interface Vote {
  /** one logit for each class of the model */
  logits: Record<string, number>;
  /** the words that spoke for a class, heaviest first */
  because(cls: string, limit: number): { word: string; weight: number }[];
}
