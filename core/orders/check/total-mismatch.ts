// The stated net total must be the sum of the lines: at stated prices to the cent, at ours within the price tolerance.
import type { MasterData } from "../../master-data.ts";
import { decimalOf, formatMinor, toMinor } from "../../money.ts";
import { amountOf, priceLine } from "../price.ts";
import type { OrderFacts, OrderLineFacts } from "../types.ts";
import { type CheckContext, type OrderCheck, objection } from "./types.ts";

export const totalMismatch: OrderCheck = {
  intents: ["order"],
  run: (facts, context) => {
    if (facts.total === undefined || facts.lines.length === 0) return [];
    if (facts.currency !== undefined && facts.currency !== "EUR")
      return [objection("conflicting_data", `Summe in ${facts.currency} genannt`)];
    const amounts = facts.lines.map((l) => statedAmount(l) ?? ourAmount(l, context.customer, context.master));
    if (amounts.some((a) => a === null)) return [];
    const sum = amounts.reduce((s: number, a) => s + (a ?? 0), 0);
    const stated = toMinor(decimalOf(facts.total.value));
    if (Math.abs(sum - stated) <= room(facts, sum, context)) return [];
    return [objection("conflicting_data", `Summe ${facts.total.value} genannt, die Positionen ergeben ${formatMinor(sum)}`)];
  },
};

/** Each printed line amount may be rounded by half a cent; where a price is not stated, ours may differ by the tolerance. */
function room(facts: OrderFacts, sum: number, { company }: CheckContext): number {
  const rounding = toMinor(decimalOf(company.limits.total_tolerance_eur)) + Math.floor(facts.lines.length / 2);
  const allStated = facts.lines.every((l) => l.unitPrice !== undefined && l.pricePer !== undefined);
  return allStated ? rounding : rounding + amountOf(decimalOf(company.limits.price_tolerance_percent), sum, 100) / 100;
}

function statedAmount(line: OrderLineFacts): number | null {
  if (line.unitPrice === undefined || line.pricePer === undefined || line.quantity === undefined) return null;
  return amountOf(decimalOf(line.unitPrice), line.quantity, line.pricePer);
}

function ourAmount(line: OrderLineFacts, customer: CheckContext["customer"], master: MasterData): number | null {
  const article = line.articleNo === undefined ? undefined : master.article(line.articleNo);
  return article === undefined || line.quantity === undefined ? null : priceLine(article, line.quantity, customer).amountMinor;
}
