// A stated price that is further from our list less discount than the tolerance allows, or one in another currency.
import type { Article, Customer } from "../../master-data.ts";
import { decimalOf, divide, formatDecimal, times } from "../../money.ts";
import { priceLine, withinPercent } from "../price.ts";
import type { OrderLineFacts } from "../types.ts";
import { type OrderCheck, objection } from "./types.ts";

export const priceMismatch: OrderCheck = {
  intents: ["order", "order_change"],
  run: (facts, { customer, master, company }) =>
    facts.lines.flatMap((l) => {
      const article = l.articleNo === undefined ? undefined : master.article(l.articleNo);
      if (article === undefined) return [];
      if (l.unitPrice === undefined) return amountMismatch(l, article, customer, company.limits.price_tolerance_percent);
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

/** Some orders state only what the whole line costs. */
function amountMismatch(line: OrderLineFacts, article: Article, customer: Customer | null, tolerance: number) {
  if (line.statedAmount === undefined || line.quantity === undefined) return [];
  const per = article.pricePer;
  const unitPrice = formatDecimal(divide(times(decimalOf(line.statedAmount), decimalOf(per)), BigInt(line.quantity), 6));
  const { amountMinor, deviationPercent } = priceLine(article, line.quantity, customer, { unitPrice, pricePer: per });
  if (deviationPercent !== null && withinPercent(deviationPercent, tolerance)) return [];
  const ours = formatDecimal({ digits: BigInt(amountMinor), scale: 2 });
  return [
    objection("price_mismatch", `${article.articleNo}: ${line.statedAmount} für ${line.quantity} Stück genannt, unser Betrag ${ours}`),
  ];
}
