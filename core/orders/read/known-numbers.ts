// The numbers that an order's facts account for, in every way they can be written: quantities, prices, amounts, sums, packs.
import type { Customer, MasterData } from "../../master-data.ts";
import { decimalOf } from "../../money.ts";
import { NUMBER } from "../numbers.ts";
import { amountOf, priceLine } from "../price.ts";
import type { OrderFacts } from "../types.ts";

/** What a person may read in a figure: "2.500" is 2500 or 2.5. */
export function readings(stated: string): number[] {
  const compact = stated.replace(/['’´ \u00a0\u202f]/g, "");
  const last = Math.max(compact.lastIndexOf("."), compact.lastIndexOf(","));
  const whole = Number(compact.replace(/[.,]/g, ""));
  if (last < 0) return [whole];
  return [whole, round(Number(`${compact.slice(0, last).replace(/[.,]/g, "")}.${compact.slice(last + 1)}`))];
}

/** All values in pieces, currency units and as stated, rounded to four places. */
export function knownNumbers(facts: OrderFacts, master: MasterData, customer: Customer | null): Set<number> {
  const known = new Set<number>();
  const add = (value: string | number | undefined): void => {
    if (value !== undefined) known.add(round(Number(value)));
  };
  add(facts.total?.value);
  let net = 0;
  for (const line of facts.lines) {
    add(line.quantity);
    add(line.unitPrice);
    add(line.pricePer);
    add(line.statedAmount);
    for (const stated of line.statedQuantity?.match(new RegExp(NUMBER, "g")) ?? []) for (const value of readings(stated)) add(value);
    const article = line.articleNo === undefined ? undefined : master.article(line.articleNo);
    if (line.quantity === undefined) continue;
    if (article !== undefined) {
      add(/(\d+)\s*mm/.exec(article.nameDe)?.[1]);
      add(/(\d+)\s*mm/.exec(article.nameDe)?.[1]);
      // a price that is ours anyway changes nothing, whatever it is quoted for
      for (const price of [article.price, priceLine(article, line.quantity, customer).unitPrice]) add(price);
      const amount =
        line.unitPrice !== undefined && line.pricePer !== undefined
          ? amountOf(decimalOf(line.unitPrice), line.quantity, line.pricePer)
          : priceLine(article, line.quantity, customer).amountMinor;
      add(amount / 100);
      net += amount;
    }
  }
  if (facts.lines.some((l) => l.unitPrice !== undefined)) for (const base of [1, 10, 100, 1000]) add(base);
  add(net / 100);
  add(facts.lines.length);
  const total = facts.total === undefined ? net / 100 : Number(facts.total.value);
  // Germany, Austria, France, Switzerland: the tax on the sum and the sum with it
  for (const rate of [19, 20, 8.1]) {
    add(rate);
    add(Math.round(total * rate) / 100);
    add(Math.round(total * (100 + rate)) / 100);
  }
  return known;
}

/** Counts that explain a figure only beside a word: how many a pack holds, how many packs that makes. */
export function packNumbers(facts: OrderFacts, master: MasterData): Set<number> {
  const packs = facts.lines.flatMap((l) => {
    const size = l.articleNo === undefined ? undefined : master.article(l.articleNo)?.packSize;
    return size === undefined ? [] : [size, ...(l.quantity === undefined ? [] : [l.quantity / size])];
  });
  return new Set(packs);
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
