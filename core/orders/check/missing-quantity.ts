// Every line must have a quantity in pieces.
import { type OrderCheck, objection } from "./types.ts";

export const missingQuantity: OrderCheck = {
  intents: ["order", "order_change"],
  run: (facts) =>
    facts.lines
      .filter((l) => l.quantity === undefined)
      .map((l) =>
        objection(
          "ambiguous_quantity",
          `${l.articleNo ?? l.description ?? "Position"}: ${l.statedQuantity === undefined ? "keine Menge" : `"${l.statedQuantity}" ergibt keine Stückzahl`}`,
        ),
      ),
};
