// What an order check is given and what it says.
import type { Company } from "../../company.ts";
import type { Customer, MasterData } from "../../master-data.ts";
import type { HumanReason, Intent } from "../../words.ts";
import type { OrderFacts } from "../types.ts";

export interface CheckContext {
  customer: Customer | null;
  master: MasterData;
  company: Company;
  /** minor units; null: amounts of open documents are not known */
  creditUsedMinor: number | null;
  /** our number of an order with the same customer order number, if any */
  duplicateOf: string | null;
  intent: Intent;
}

/** The kinds of request in which lines are read. */
export type OrderIntent = Extract<Intent, "order" | "order_change" | "quote_request" | "sample_request">;

export interface OrderCheck {
  /** for which requests a clerk would look at this */
  intents: readonly OrderIntent[];
  run: (facts: OrderFacts, context: CheckContext) => HumanReason[];
}

/** A reason said by the order check; detail is German, with numbers and names. */
export function objection(code: HumanReason["code"], detail: string): HumanReason {
  return { code, detail, by: "Bestellprüfung" };
}
