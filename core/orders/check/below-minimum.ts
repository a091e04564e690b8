// A line below the article's minimum quantity; lines of the same article count together.
import { type OrderCheck, objection } from "./types.ts";

export const belowMinimum: OrderCheck = {
  intents: ["order", "order_change"],
  run: (facts, { master }) => {
    const ordered = new Map<string, number>();
    for (const l of facts.lines)
      if (l.articleNo !== undefined && l.quantity !== undefined) ordered.set(l.articleNo, (ordered.get(l.articleNo) ?? 0) + l.quantity);
    return [...ordered].flatMap(([articleNo, quantity]) => {
      const minimum = master.article(articleNo)?.minQuantity ?? 0;
      return quantity < minimum ? [objection("below_min_qty", `${articleNo}: ${quantity} Stück bestellt, Mindestmenge ${minimum}`)] : [];
    });
  },
};
