// What follows from a transition. Effects are data: the commit carries them out in the same transaction.

import type { Order } from "../types.ts";
import { STATE_LABELS } from "./states.ts";

export const EFFECTS = {
  delivery_note: { de: "ein Lieferschein wird erfasst", en: "a delivery note is recorded" },
  ask_for_invoice: { de: "die Buchhaltung wird um die Rechnung gebeten", en: "finance is asked for the invoice" },
  tell_sales: {
    de: "der Vertrieb erfährt es, weil Fertigung oder Versand betroffen sind",
    en: "sales is told, because production or shipping is affected",
  },
} as const satisfies Record<string, { de: string; en: string }>;
export type EffectName = keyof typeof EFFECTS;

export interface Effect {
  name: EffectName;
  orderNo: string;
  /** the notice's sentence, German */
  text: string;
}

export function effect(name: EffectName, order: Order, was: Order): Effect {
  return {
    name,
    orderNo: order.orderNo,
    text: `Auftrag ${order.orderNo}: ${STATE_LABELS[was.state].de} → ${STATE_LABELS[order.state].de}; ${EFFECTS[name].de}`,
  };
}
