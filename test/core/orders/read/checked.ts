// What a person would be asked about an order, the size of it aside: for tests of reading.
import { loadCompany } from "../../../../adapters/files/company.ts";
import { checkOrder } from "../../../../core/orders/check/check-order.ts";
import type { OrderFacts } from "../../../../core/orders/types.ts";
import type { HumanReason } from "../../../../core/words.ts";
import { master } from "./mail-of.ts";

const company = loadCompany("config/company.yaml");
const SIZE: readonly HumanReason["code"][] = ["high_value", "credit_limit"];

/** Reasons for a person; the customer is Rheinmode (10004) unless told, credit is unused, no order is a duplicate. */
export function checked(facts: OrderFacts, customerNo = "10004"): HumanReason[] {
  const customer = master.customer(customerNo) ?? null;
  const context = { customer, master, company, creditUsedMinor: 0, duplicateOf: null, intent: "order" as const };
  return checkOrder(facts, context).filter(({ code }) => !SIZE.includes(code));
}
