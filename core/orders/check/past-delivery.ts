// A requested date that cannot be meant: before the mail, or more than two years ahead.
import { addDays, comparable } from "../read/calendar.ts";
import { type OrderCheck, objection } from "./types.ts";

export const pastDelivery: OrderCheck = {
  intents: ["order", "order_change"],
  run: (facts) => {
    const stated = [facts.requestedDelivery?.value, ...facts.lines.map((l) => l.requestedDelivery)].filter((v) => v !== undefined);
    const today = facts.mailDay;
    if (today === undefined) return [];
    const odd = stated.find((v) => comparable(v) < today || comparable(v) > addDays(today, 730));
    return odd === undefined ? [] : [objection("conflicting_data", `Liefertermin ${odd} passt nicht zum Datum der Mail ${today}`)];
  },
};
