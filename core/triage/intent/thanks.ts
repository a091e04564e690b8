// Is a letter thanks and nothing else? Such a letter asks for nothing, whatever business words its praise contains.
import type { View } from "../view.ts";
import { ASKS, PASSED_ON, PRAISE, THANKS, THANKS_ALONE } from "../words/senders.ts";

/** Longer letters than these say more than thanks. */
const NOTE = 220;
const LETTER = 600;

/** @param lines how many lines of the letter name goods beside a quantity */
export function onlyThanks(v: View, lines: number): boolean {
  const said = v.body.folded.replace(/\n/g, " ").replace(PASSED_ON, " ");
  if (v.readable.length > 0 || ASKS.test(said)) return false;
  if (said.length < NOTE && THANKS.test(said)) return true;
  return said.length < LETTER && lines === 0 && (PRAISE.test(said) || (!v.isReply && THANKS_ALONE.test(v.subject.folded)));
}
