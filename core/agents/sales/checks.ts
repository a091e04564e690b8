// What stands against finishing alone: the checks of core/orders/check, asked with what the clerk was given.
import type { Customer } from "../../master-data.ts";
import { checkOrder, toOrderLines } from "../../orders/check/check-order.ts";
import { valueOf as netValue } from "../../orders/price.ts";
import type { OrderFacts, OrderLine } from "../../orders/types.ts";
import type { HumanReason } from "../../words.ts";
import { customerOf } from "../records.ts";
import type { AgentInput } from "../types.ts";

/** A mail in which no order was found is checked as one without lines. */
const NOTHING_READ: OrderFacts = { lines: [], remarks: [], human: [], valueMinor: null };

export const customerRow = (input: AgentInput): Customer | null => input.master.customer(customerOf(input) ?? "") ?? null;

/** Reasons of the order checks for this intent; empty: everything adds up. */
export function checkLines(input: AgentInput): HumanReason[] {
  const customer = customerRow(input);
  const read = input.order ?? NOTHING_READ;
  // Credit and approval limit are not asked of an unknown value, so it is worked out wherever the lines allow it.
  const facts = { ...read, valueMinor: read.valueMinor ?? netValue(read.lines, customer, input.master) };
  return checkOrder(facts, {
    customer,
    master: input.master,
    company: input.company,
    creditUsedMinor: input.creditUsedMinor,
    duplicateOf: input.duplicateOf,
    intent: input.assignment.intent,
  });
}

/** Priced lines as they would be booked; null if one has no article or no quantity, or there is none. */
export const orderLines = (input: AgentInput): OrderLine[] | null =>
  toOrderLines(input.order ?? NOTHING_READ, customerRow(input), input.master);
