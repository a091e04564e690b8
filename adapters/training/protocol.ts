// What the training process is told and what it answers; plain data over IPC.
import type { LabelledMail } from "../../core/triage/model/examples.ts";
import type { ModelRecord } from "../../core/triage/model/record.ts";

export interface Job {
  /** $HB_DATA/models */
  folder: string;
  version: number;
  by: string;
  /** UTC ISO */
  trainedAt: string;
  /** the product's folder of labelled samples */
  samples: string;
  companyFile: string;
  /** folder of the master data */
  master: string;
  /** the model in use; file null: the shipped one. It was trained on corrections up to that number */
  inUse: { file: string | null; upTo: number };
}

/** A corrected mail; its id is the correction's number. */
export type CorrectedMail = LabelledMail;

export type Told = { kind: "job"; job: Job } | { kind: "mail"; mail: CorrectedMail } | { kind: "go"; upTo: number; unreadable: number };

/** reading: the shipped letters; comparing: training runs on folds; writing: the model itself and its file */
export const STEPS = ["corrections", "reading", "comparing", "writing"] as const;
export interface Progress {
  step: (typeof STEPS)[number];
  done: number;
  of: number;
}

export type Answer = { kind: "progress"; progress: Progress } | { kind: "done"; record: ModelRecord } | { kind: "failed"; reason: string };
