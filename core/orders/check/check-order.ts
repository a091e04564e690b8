// The order checks, one a file; this table is all there are. What was odd while reading comes first.
import type { Customer, MasterData } from "../../master-data.ts";
import { decimalOf } from "../../money.ts";
import type { HumanReason } from "../../words.ts";
import { amountOf, priceLine } from "../price.ts";
import type { OrderFacts, OrderLine } from "../types.ts";
import { belowMinimum } from "./below-minimum.ts";
import { creditLimit } from "./credit-limit.ts";
import { duplicateOrder } from "./duplicate-order.ts";
import { highValue } from "./high-value.ts";
import { incompleteOrder } from "./incomplete-order.ts";
import { missingQuantity } from "./missing-quantity.ts";
import { packSize } from "./pack-size.ts";
import { pastDelivery } from "./past-delivery.ts";
import { priceMismatch } from "./price-mismatch.ts";
import { repeatedArticle } from "./repeated-article.ts";
import { totalMismatch } from "./total-mismatch.ts";
import type { CheckContext, OrderCheck, OrderIntent } from "./types.ts";
import { unknownArticle } from "./unknown-article.ts";
import { unknownCustomer } from "./unknown-customer.ts";

export const ORDER_CHECKS = {
  unknownCustomer,
  unknownArticle,
  missingQuantity,
  incompleteOrder,
  belowMinimum,
  packSize,
  priceMismatch,
  totalMismatch,
  creditLimit,
  highValue,
  duplicateOrder,
  repeatedArticle,
  pastDelivery,
} as const satisfies Record<string, OrderCheck>;

/** Everything that speaks against finishing alone, each code and article once. Empty: nothing adds up wrongly. */
export function checkOrder(facts: OrderFacts, context: CheckContext): HumanReason[] {
  const checks: readonly OrderCheck[] = Object.values(ORDER_CHECKS);
  const found = checks.filter((c) => c.intents.includes(context.intent as OrderIntent)).flatMap((c) => c.run(facts, context));
  const read = new Set(facts.human.map((h) => h.code));
  const repeated: readonly HumanReason["code"][] = ["unknown_article", "ambiguous_quantity"];
  return [...facts.human, ...found.filter((h) => !(repeated.includes(h.code) && read.has(h.code)))];
}

/**
 * Lines for the order and its confirmation: the stated price where one was accepted, else ours.
 * null: a line has no article or no quantity, or there is none. Call after checkOrder, which refuses prices beyond the tolerance.
 */
export function toOrderLines(facts: OrderFacts, customer: Customer | null, master: MasterData): OrderLine[] | null {
  const lines = facts.lines.flatMap((l, index): OrderLine[] => {
    const article = l.articleNo === undefined ? undefined : master.article(l.articleNo);
    if (article === undefined || l.quantity === undefined) return [];
    const ours = priceLine(article, l.quantity, customer);
    const stated = l.unitPrice !== undefined && l.pricePer !== undefined ? { unitPrice: l.unitPrice, pricePer: l.pricePer } : null;
    const price = stated ?? { unitPrice: ours.unitPrice, pricePer: ours.pricePer };
    const amountMinor = stated === null ? ours.amountMinor : amountOf(decimalOf(stated.unitPrice), l.quantity, stated.pricePer);
    return [
      { position: index + 1, articleNo: article.articleNo, description: article.nameDe, quantity: l.quantity, ...price, amountMinor },
    ];
  });
  return lines.length === 0 || lines.length < facts.lines.length ? null : lines;
}
