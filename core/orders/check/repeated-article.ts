// The same article twice with the same date is more often a slip than a wish.
import { type OrderCheck, objection } from "./types.ts";

export const repeatedArticle: OrderCheck = {
  intents: ["order"],
  run: (facts) => {
    const seen = new Set<string>();
    return facts.lines.flatMap((l) => {
      if (l.articleNo === undefined) return [];
      const key = `${l.articleNo} ${l.requestedDelivery ?? ""}`;
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [objection("conflicting_data", `${l.articleNo} steht mehrfach in der Bestellung`)];
    });
  },
};
