// All invented pairs, numbered.
import type { Pair } from "./letter-frame.ts";
import { GERMAN } from "./pairs-de.ts";
import { GERMAN_DISDAIN } from "./pairs-de-disdain.ts";
import { GERMAN_MORE } from "./pairs-de-more.ts";
import { GERMAN_SUBTLE } from "./pairs-de-subtle.ts";
import { ENGLISH } from "./pairs-en.ts";
import { ENGLISH_DISDAIN } from "./pairs-en-disdain.ts";
import { ENGLISH_SUBTLE } from "./pairs-en-subtle.ts";

const ALL = [GERMAN, GERMAN_MORE, GERMAN_SUBTLE, GERMAN_DISDAIN, ENGLISH, ENGLISH_SUBTLE, ENGLISH_DISDAIN];

export const PAIRS: readonly Pair[] = ALL.flat().map((pair, at) => ({ id: `own-${String(at + 1).padStart(3, "0")}`, ...pair }));
