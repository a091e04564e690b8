// An order without lines, or one that only says "as last time", is no order yet.
import { AS_BEFORE } from "../read/remarks.ts";
import { type OrderCheck, objection } from "./types.ts";

export const incompleteOrder: OrderCheck = {
  intents: ["order"],
  run: (facts) => {
    if (facts.remarks.includes(AS_BEFORE))
      return [objection("incomplete_order", "verweist auf eine frühere Bestellung oder ein Angebot; bitte vergleichen")];
    const unreadable = facts.human.some((h) => h.code === "unreadable_attachment");
    return facts.lines.length === 0 && !unreadable ? [objection("incomplete_order", "keine Position gefunden")] : [];
  },
};
