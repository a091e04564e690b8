// One order line on its way from paper to facts: what was found, with nothing looked up that could be wrong silently.
import type { HumanReason } from "../../words.ts";
import type { Source } from "../types.ts";
import type { FoundArticle } from "./article-index.ts";
import type { Features } from "./features.ts";
import type { Quantity } from "./quantities.ts";

export interface DraftPrice {
  /** decimal string */
  unitPrice: string;
  /** pieces the price is for; null: not said */
  per: number | null;
}

export interface DraftLine {
  /** numbers found on the line, best first: ours, the customer's, GTIN, near misses */
  articles: FoundArticle[];
  /** as the customer wrote it */
  statedArticle?: string;
  description: string;
  features: Features;
  quantity: Quantity | null;
  statedQuantity: string;
  price: DraftPrice | null;
  /** decimal string */
  amount: string | null;
  delivery: string | null;
  source: Source;
  /** 0..1 */
  confidence: number;
  problems: HumanReason[];
}

export const READER = "Bestellleser";

/** A reason for a person, said by the order reader. */
export function problem(code: HumanReason["code"], detail: string): HumanReason {
  return { code, detail, by: READER };
}

/** The same code and detail is said once. */
export function distinct(reasons: readonly HumanReason[]): HumanReason[] {
  const seen = new Set<string>();
  return reasons.filter((r) => {
    const key = `${r.code} ${r.detail ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
}
