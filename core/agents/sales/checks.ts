// What stands against finishing alone: the order checks of core/orders/check, narrowed to what matters for each kind of request.
import { priceLine } from "../../orders/price.ts";
import type { OrderLine } from "../../orders/types.ts";
import type { HumanReason } from "../../words.ts";
import { customerOf } from "../records.ts";
import type { AgentInput } from "../types.ts";

export function checkLines(input: AgentInput): HumanReason[] {
  const value = (orderLines(input) ?? []).reduce((s, l) => s + l.amountMinor, 0);
  const found: HumanReason[] = [];
  if (customerOf(input) === null) found.push({ code: "unknown_customer", by: "sales" });
  if (value > input.company.limits.approval_eur * 100) found.push({ code: "high_value", by: "sales" });
  return found;
}

export function orderLines(input: AgentInput): OrderLine[] | null {
  const asked = input.order?.lines ?? [];
  const customer = input.master.customer(customerOf(input) ?? "") ?? null;
  const lines = asked.flatMap((line, at) => {
    const article = line.articleNo === undefined ? undefined : input.master.article(line.articleNo);
    if (!article || line.quantity === undefined) return [];
    return [
      {
        position: at + 1,
        articleNo: article.articleNo,
        description: article.nameDe,
        quantity: line.quantity,
        ...priceLine(article, line.quantity, customer),
      },
    ];
  });
  return lines.length === 0 || lines.length < asked.length ? null : lines;
}
