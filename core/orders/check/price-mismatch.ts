// A stated price that is further from our list less discount than the tolerance allows, or one in another currency.
import { priceLine, withinPercent } from "../price.ts";
import { type OrderCheck, objection } from "./types.ts";

export const priceMismatch: OrderCheck = {
  intents: ["order", "order_change"],
  run: (facts, { customer, master, company }) =>
    facts.lines.flatMap((l) => {
      const article = l.articleNo === undefined ? undefined : master.article(l.articleNo);
      if (article === undefined || l.unitPrice === undefined) return [];
      if (l.pricePer === undefined)
        return [objection("price_mismatch", `${article.articleNo}: Preis ${l.unitPrice} genannt, unklar für wie viele Stück`)];
      if (facts.currency !== undefined && facts.currency !== "EUR")
        return [objection("price_mismatch", `${article.articleNo}: Preis in ${facts.currency} genannt`)];
      const ours = priceLine(article, l.quantity ?? article.pricePer, customer, { unitPrice: l.unitPrice, pricePer: l.pricePer });
      if (ours.deviationPercent !== null && withinPercent(ours.deviationPercent, company.limits.price_tolerance_percent)) return [];
      return [
        objection(
          "price_mismatch",
          `${article.articleNo}: ${l.unitPrice} je ${l.pricePer} genannt, unser Preis ${ours.unitPrice} je ${ours.pricePer} (${ours.deviationPercent ?? "?"} %)`,
        ),
      ];
    }),
};
