// The stated net total must be the sum of the lines as stated.
import { decimalOf, formatMinor, toMinor } from "../../money.ts";
import { amountOf } from "../price.ts";
import { type OrderCheck, objection } from "./types.ts";

export const totalMismatch: OrderCheck = {
  intents: ["order"],
  run: (facts, { company }) => {
    if (facts.total === undefined || facts.lines.length === 0) return [];
    let sum = 0;
    for (const l of facts.lines) {
      if (l.unitPrice === undefined || l.pricePer === undefined || l.quantity === undefined) return [];
      sum += amountOf(decimalOf(l.unitPrice), l.quantity, l.pricePer);
    }
    const stated = toMinor(decimalOf(facts.total.value));
    // each printed line amount may be rounded by half a cent
    const room = toMinor(decimalOf(company.limits.total_tolerance_eur)) + Math.floor(facts.lines.length / 2);
    if (Math.abs(sum - stated) <= room) return [];
    return [objection("conflicting_data", `Summe ${facts.total.value} genannt, die Positionen ergeben ${formatMinor(sum)}`)];
  },
};
