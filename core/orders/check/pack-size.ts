// A quantity that no whole packs make. Gros and dozens are the customer's measure and are counted out, so they are not asked about.
import { type OrderCheck, objection } from "./types.ts";

export const packSize: OrderCheck = {
  intents: ["order"],
  run: (facts, { master }) =>
    facts.lines.flatMap((l) => {
      const pack = l.articleNo === undefined ? undefined : master.article(l.articleNo)?.packSize;
      if (pack === undefined || l.quantity === undefined || l.quantity % pack === 0) return [];
      if (l.quantity % 144 === 0 || l.quantity % 12 === 0) return [];
      return l.quantity < pack
        ? []
        : [objection("ambiguous_quantity", `${l.articleNo}: ${l.quantity} Stück ist kein Vielfaches der Packung zu ${pack}`)];
    }),
};
