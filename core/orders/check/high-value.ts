// Above the approval limit a person signs, by our prices or by the stated total, whichever is higher.
import { decimalOf, formatMinor, toMinor } from "../../money.ts";
import { type OrderCheck, objection } from "./types.ts";

export const highValue: OrderCheck = {
  intents: ["order"],
  run: (facts, { company }) => {
    const stated = facts.total === undefined ? 0 : toMinor(decimalOf(facts.total.value));
    const value = Math.max(facts.valueMinor ?? 0, stated);
    const limit = toMinor(decimalOf(company.limits.approval_eur));
    return value > limit
      ? [objection("high_value", `Auftragswert ${formatMinor(value)} EUR, Freigabegrenze ${formatMinor(limit)} EUR`)]
      : [];
  },
};
