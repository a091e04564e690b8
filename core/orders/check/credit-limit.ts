// The order's value on top of what is already open must stay within the customer's credit limit.
import { formatMinor } from "../../money.ts";
import { type OrderCheck, objection } from "./types.ts";

export const creditLimit: OrderCheck = {
  intents: ["order"],
  run: (facts, { customer, creditUsedMinor }) => {
    if (customer === null || facts.valueMinor === null) return [];
    const used = creditUsedMinor ?? 0;
    if (used + facts.valueMinor <= customer.creditLimitMinor) return [];
    return [
      objection(
        "credit_limit",
        `Auftragswert ${formatMinor(facts.valueMinor)} EUR, offen ${formatMinor(used)} EUR, Limit ${formatMinor(customer.creditLimitMinor)} EUR`,
      ),
    ];
  },
};
