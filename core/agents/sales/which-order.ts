// Which of several named orders a cancellation means, and whether it is one at all.
import type { Order } from "../../orders/types.ts";
import { sentences } from "../knowledge.ts";
import { mentions, namesOf } from "../records.ts";

const KEEPS =
  /\b(bleib(t|en)|bestehen|unverändert|unberührt|behalten|nicht (stornier|betroffen)\p{L}*|nicht zu stornieren|stays?|remains?|keep|still stands?|unaffected|not (be )?cancell?\p{L}*|do not cancel)\b/iu;
const CANCELS = /(stornier|\bstorno|annullier|widerruf|absag|zurückzieh|zurücktreten|\bcancel|\bstop\b|stopp|call(ed)? off)/iu;

/** Questions, conditions, threats and parts: none of them is a plain "cancel this order". */
const UNCLEAR = [
  /\b(falls|sofern|wenn|ansonsten|andernfalls|sonst|unless|otherwise)\b[^.!?]{0,300}(stornier|annullier|cancel)/iu,
  /(stornier|annullier|cancel)\p{L}*[^.!?]{0,300}\b(falls|sofern|wenn|es sei denn|unless|if)\b/iu,
  /\b(ist|wäre|wär)\b[^.!?]{0,300}(stornier|annullier)\p{L}*[^.!?]{0,300}\bmöglich\b/iu,
  /\b(kann|könnte|können) (ich|wir|man)\b[^.!?]{0,300}(stornier|annullier)/iu,
  /\b(can|could|may|is it possible)( (i|we|to))?( still)?\b[^.!?]{0,300}cancel[^.!?]{0,300}\?/iu,
  /\b(stornokosten|stornogebühr\p{L}*|cancellation (fee|charge|cost)s?)\b/iu,
  /\b(position|pos\.|zeile|line|item)\s*\d/iu,
  /\b(teilweise|teilstorno\p{L}*|nur (die|den|das)|partial(ly)?|only the)\b/iu,
] as const;

/** @returns the words that leave it open, or null if it is plain */
export function unclearCancellation(text: string): string | null {
  for (const pattern of UNCLEAR) {
    const found = pattern.exec(text)?.[0];
    if (found) return found.replace(/\s+/g, " ").trim();
  }
  return null;
}

/** Those to cancel, if every named order's sentence says what becomes of it; null if one of several is left open. */
export function toCancel(named: readonly Order[], text: string): Order[] | null {
  if (named.length <= 1) return [...named];
  const said = sentences(text);
  const fate = (order: Order): "keep" | "cancel" | "open" => {
    const about = said.filter((s) => namesOf(order).some((name) => mentions(s, name)));
    if (about.some((s) => KEEPS.test(s))) return "keep";
    return about.some((s) => CANCELS.test(s)) ? "cancel" : "open";
  };
  const fates = named.map((order) => ({ order, fate: fate(order) }));
  const cancel = fates.filter((f) => f.fate === "cancel").map((f) => f.order);
  return cancel.length === 0 || fates.some((f) => f.fate === "open") ? null : cancel;
}
