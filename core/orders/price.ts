// What a line costs by our price list less the customer's discount, and how far a stated price is from it.

import type { Article, Customer, MasterData } from "../master-data.ts";
import { compare, type Decimal, decimalOf, divide, formatDecimal, minus, parseDecimal, times, toMinor } from "../money.ts";
import type { OrderLineFacts } from "./types.ts";

export interface StatedPrice {
  /** decimal string */
  unitPrice: string;
  /** pieces the price is for */
  pricePer: number;
}

export interface LinePrice {
  /** our price after discount for `pricePer` pieces, rounded to cents as it is printed on a confirmation */
  unitPrice: string;
  pricePer: number;
  /** minor units, by our price */
  amountMinor: number;
  /** stated price against ours in percent, signed, two places, e.g. "-8.51"; null if no price was stated */
  deviationPercent: string | null;
  /** minor units by the stated price; null if none was stated */
  statedAmountMinor: number | null;
}

/** Our price for a quantity of pieces, the price unit being the article's (100 or 1). `customer` null: list price. */
export function priceLine(article: Article, quantity: number, customer: Customer | null, stated?: StatedPrice): LinePrice {
  const exact = netPrice(article, customer);
  const net = divide(exact, 1n, 2);
  const amountMinor = amountOf(net, quantity, article.pricePer);
  const given = stated === undefined ? null : parseDecimal(stated.unitPrice);
  return {
    unitPrice: formatDecimal(net),
    pricePer: article.pricePer,
    amountMinor,
    deviationPercent: stated === undefined || given === null ? null : deviation(given, stated.pricePer, exact, article.pricePer),
    statedAmountMinor: stated === undefined || given === null ? null : amountOf(given, quantity, stated.pricePer),
  };
}

/** Net value of the lines in minor units EUR by list price less discount; null if a line has no article or no quantity, or there is none. */
export function valueOfLines(lines: readonly OrderLineFacts[], customer: Customer | null, master: MasterData): number | null {
  if (lines.length === 0) return null;
  let sum = 0;
  for (const line of lines) {
    const article = line.articleNo === undefined ? undefined : master.article(line.articleNo);
    if (article === undefined || line.quantity === undefined) return null;
    sum += priceLine(article, line.quantity, customer).amountMinor;
  }
  return sum;
}

/** Minor units for a quantity at a price for `per` pieces, rounded half up. */
export function amountOf(price: Decimal, quantity: number, per: number): number {
  return toMinor(divide(times(price, decimalOf(quantity)), BigInt(per), 2));
}

/** Is a signed percentage within plus or minus the tolerance? */
export function withinPercent(deviationPercent: string, tolerancePercent: number): boolean {
  const d = decimalOf(deviationPercent.replace("-", ""));
  return compare(d, decimalOf(tolerancePercent)) <= 0;
}

function netPrice(article: Article, customer: Customer | null): Decimal {
  const factor = minus(decimalOf(100), decimalOf(customer?.discountPercent ?? 0));
  return divide(times(decimalOf(article.price), factor), 100n, 6);
}

/** Both prices are brought to a price for `statedPer` × `ourPer` pieces before they are compared. */
function deviation(stated: Decimal, statedPer: number, ours: Decimal, ourPer: number): string | null {
  const a = times(stated, decimalOf(ourPer));
  const b = times(ours, decimalOf(statedPer));
  if (b.digits === 0n) return a.digits === 0n ? "0.00" : null;
  const scale = Math.max(a.scale, b.scale);
  const difference = minus(a, b);
  const base = b.digits * 10n ** BigInt(scale - b.scale);
  return formatDecimal(divide({ digits: difference.digits * 100n, scale: 0 }, base, 2));
}

export { valueOfLines as valueOf };
