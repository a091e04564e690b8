// The same customer order number came before.
import { type OrderCheck, objection } from "./types.ts";

export const duplicateOrder: OrderCheck = {
  intents: ["order"],
  run: (facts, { duplicateOf }) =>
    duplicateOf === null
      ? []
      : [objection("duplicate_order", `Bestellnummer ${facts.customerOrderNo?.value ?? ""} ist schon Auftrag ${duplicateOf}`)],
};
