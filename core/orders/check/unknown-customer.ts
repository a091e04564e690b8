// Who orders or asks for a price must be a customer of ours; a free sample may go to anyone.
import { type OrderCheck, objection } from "./types.ts";

export const unknownCustomer: OrderCheck = {
  intents: ["order", "order_change", "quote_request"],
  run: (_, { customer }) => (customer === null ? [objection("unknown_customer", "Absender gehört zu keinem Kunden im Stamm")] : []),
};
