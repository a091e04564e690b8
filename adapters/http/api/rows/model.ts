// Wire form of the learned model: what is in use, what waits to be learned, how a candidate measures up.
import { z } from "zod";
import { recordSchema } from "../../../../core/triage/model/record.ts";
import { STEPS } from "../../../training/protocol.ts";

export const MODEL_STATES = ["active", "candidate", "discarded", "earlier", "damaged"] as const;
const number = z.number().int();

export const modelVersion = z.object({
  version: number,
  state: z.enum(MODEL_STATES),
  file: z.string(),
  problem: z.string().nullable().meta({ description: "why it cannot be used; only of a damaged one" }),
  record: recordSchema.nullable(),
});

export const modelStatus = z.object({
  active: z.object({
    version: number.meta({ description: "0: the model that ships with the product" }),
    name: z.string().meta({ description: "as decisions carry it in their trace" }),
    by: z.string().nullable(),
    since: z.string().nullable(),
  }),
  shipped: z.string(),
  outdated: z.boolean().meta({ description: "the product has a newer shipped model than the one in use was trained beside" }),
  problem: z.string().nullable().meta({ description: "why the shipped model is in use although another was chosen" }),
  previous: number.nullable().meta({ description: "what POST /api/model/revert goes back to" }),
  corrections: z.object({ total: number, waiting: number.meta({ description: "not yet learned by the model in use" }) }),
  training: z.object({ by: z.string(), started_at: z.string(), step: z.enum(STEPS), done: number, of: number }).nullable(),
  failed: z.object({ at: z.string(), reason: z.string() }).nullable().meta({ description: "the last training, if it came to nothing" }),
  versions: z.array(modelVersion).meta({ description: "newest first" }),
});

export type ModelStatus = z.infer<typeof modelStatus>;
export type ModelVersion = z.infer<typeof modelVersion>;
