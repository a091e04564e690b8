// What is kept beside a retrained model: who trained it from what, and how it measured up. One schema for file, child process and API.
import { z } from "zod";
import { DEPARTMENTS, INTENTS, type Intent } from "../../words.ts";

const count = z.number().int().min(0);
const intent = z.enum(Object.keys(INTENTS) as [Intent, ...Intent[]]);

/** Counts of letters. */
export const tallySchema = z.object({
  letters: count,
  intent: count.meta({ description: "right intent" }),
  department: count.meta({ description: "right department" }),
  sure: count.meta({ description: "at or above the confidence below which a person is asked" }),
  sureRight: count,
});
export type Tally = z.infer<typeof tallySchema>;

const beforeAfter = z.object({ before: tallySchema, after: tallySchema });
const share = <K extends z.ZodType>(of: K) => z.object({ of, letters: count, before: count, after: count });

/** What went down. `sure_wrong` counts what would be done wrongly without asking: there more is worse. */
export const WORSE = ["intent", "department", "sure_wrong", "corrections", "one_intent"] as const;

/** before: learned from the shipped letters; after: from these and the corrections. Each letter is judged by models that saw neither it nor its sender. */
export const comparisonSchema = z.object({
  folds: count,
  groups: count.meta({ description: "letters of one sender, or about one number, are one group and stand in one fold" }),
  shipped: beforeAfter,
  corrections: beforeAfter,
  intents: z.array(share(intent)),
  departments: z.array(share(z.enum(DEPARTMENTS))),
  inUse: z
    .object({ version: z.string(), seen: count, tally: tallySchema })
    .meta({ description: "the model in use on the corrected mails; NOT held out for `seen` of them, which it was trained on" }),
  worse: z.array(z.object({ kind: z.enum(WORSE), intent: intent.optional(), before: count, after: count })),
});
export type Comparison = z.infer<typeof comparisonSchema>;
export type BeforeAfter = Comparison["shipped"];
export type Worse = Comparison["worse"][number];
/** Right answers of the letters that belong to one intent or department. */
export interface Share<K> {
  of: K;
  letters: number;
  before: number;
  after: number;
}

export const recordSchema = z.object({
  version: z.number().int().min(1),
  /** the name that decisions carry: the model's own version */
  name: z.string().min(1),
  trained_at: z.string(),
  by: z.string(),
  /** the shipped model of the day, whose letters this one learned from as well */
  shipped: z.string(),
  letters: count,
  corrections: z.object({ count, up_to: count.meta({ description: "last correction that was learned from" }), unreadable: count }),
  comparison: comparisonSchema,
});
export type ModelRecord = z.infer<typeof recordSchema>;

export const modelSchema = z.object({
  version: z.string(),
  classes: z.array(z.string()),
  scale: z.number().positive(),
  bias: z.array(z.number()),
  weights: z.array(z.string()),
});
