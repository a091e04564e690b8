// Writers who correct themselves on the way: "25 Gros HB-K15-SW … Ach nein, bitte 3.500 Stück". The later amount is meant, in the place of the first.
import { NUMBER } from "../numbers.ts";
import type { Amount, Token } from "./items.ts";

const WORDS = String.raw`(?<!\p{L})(?:(?:ach|oh|ups|moment|halt|quatsch|nee)[ ,.:!-]{1,3}(?:nein|nee|falsch|doch nicht|quatsch|lieber|besser)|quatsch|(?:ich )?korrigiere(?: mich)?|korrektur|vielmehr|besser gesagt|oh no|no[, ]+wait|wait[, ]+no|sorry[, ]+(?:no|make that|i mean)|scratch that|make that|correction|non[, ]+pardon|pardon[, ]+non)(?!\p{L})`;
const CORRECTS = new RegExp(String.raw`${WORDS}[^\d\n]{0,120}$`, "iu");
/** The figure that is taken back, up to the one that is meant. */
export const TAKEN_BACK = new RegExp(String.raw`(?<![\d.,])(?:${NUMBER})(?![\d.,]*\d)[^\d\n]{0,80}?${WORDS}[^\d\n]{0,120}?(?=\d)`, "giu");

/** Tokens in which no amount is left that was taken back. At most one item may stand between the two. */
export function corrected(list: readonly Token[], text: string): Token[] {
  const kept = [...list];
  for (let at = 0; at < kept.length; at++) {
    const first = kept[at];
    if (first?.type !== "quantity") continue;
    const next = kept.findIndex((t, i) => i > at && t.type === "quantity");
    const meant = kept[next];
    const between = kept.slice(at + 1, next);
    if (meant?.type !== "quantity" || between.length > 1 || between.some((t) => t.type !== "item")) continue;
    if (!CORRECTS.test(text.slice((between.at(-1) ?? first).end, meant.start))) continue;
    const instead: Amount = { ...meant, start: first.start, end: first.end };
    kept.splice(next, 1);
    kept[at] = instead;
  }
  return kept;
}
