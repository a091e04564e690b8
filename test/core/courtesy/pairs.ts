// All invented pairs, numbered.
import type { Pair } from "./letter-frame.ts";
import { GERMAN } from "./pairs-de.ts";
import { GERMAN_SUBTLE } from "./pairs-de-subtle.ts";
import { ENGLISH } from "./pairs-en.ts";
import { ENGLISH_SUBTLE } from "./pairs-en-subtle.ts";

export const PAIRS: readonly Pair[] = [...GERMAN, ...ENGLISH, ...GERMAN_SUBTLE, ...ENGLISH_SUBTLE].map((pair, at) => ({
  id: `own-${String(at + 1).padStart(2, "0")}`,
  ...pair,
}));
