// Order changes: done alone if the state allows it and it is beyond doubt what the order looks like afterwards.

import { formatDate, formatMoney } from "../../letters/format.ts";
import { STATE_LABELS } from "../../orders/lifecycle/states.ts";
import type { Order } from "../../orders/types.ts";
import type { HumanReason } from "../../words.ts";
import { letterLanguage } from "../language.ts";
import { type Plan, reason } from "../plan.ts";
import { customerOf, namedOrders, saidNow } from "../records.ts";
import type { AgentInput } from "../types.ts";
import { changeText } from "./change-text.ts";
import { changeable } from "./changeable.ts";
import { changedLines } from "./changed-lines.ts";
import { checkLines, customerRow } from "./checks.ts";
import { askWhichOrder, contradiction } from "./contradiction.ts";
import { confirmableDate, lastDay } from "./feasible.ts";

export function changeOrder(input: AgentInput): Plan {
  const checks = checkLines(input);
  if (customerOf(input) === null) {
    const why = "Absender ist kein bekannter Kunde";
    return received(null, why, [...checks, reason("sales", "unknown_customer", why)]);
  }
  const named = namedOrders(input);
  const order = named[0];
  if (!order) return received(null, "kein Auftrag dieses Kunden zu den genannten Nummern gefunden", checks);
  const split = contradiction(input, named);
  if (split) return askWhichOrder("order-change-received", "ask-which-order", split);
  if (named.length > 1) return received(null, `mehrere Aufträge genannt: ${named.map((o) => o.orderNo).join(", ")}`, checks);
  if (!changeable(order)) {
    return received(order, `${order.orderNo} ist ${STATE_LABELS[order.state].de}`, [
      ...checks,
      reason("sales", "not_allowed", `Änderung von ${order.orderNo} im Stand „${STATE_LABELS[order.state].de}“`),
    ]);
  }
  const changed = changedLines(input, order, saidNow(input));
  return "unclear" in changed ? received(order, changed.unclear, checks) : confirmed(input, order, changed.lines, checks);
}

function confirmed(input: AgentInput, order: Order, lines: Order["lines"] | null, checks: HumanReason[]): Plan {
  const date = input.order?.requestedDelivery?.value ?? null;
  const newDate =
    date !== null && date !== order.requestedDelivery ? { asked: date, confirmed: newConfirmed(input, order, lines, date) } : null;
  if (lines === null && newDate === null) return received(order, "keine Änderung an Positionen oder Termin erkannt", checks);
  const total = lines?.reduce((sum, line) => sum + line.amountMinor, 0);
  const human = [...checks, ...tooMuch(input, order, total)];
  const changes = changeText(order, lines, newDate, letterLanguage(input));
  return {
    action: "change-order",
    because: [`${order.orderNo} ist ${STATE_LABELS[order.state].de}: Änderung möglich`, ...changeText(order, lines, newDate, "de")],
    human,
    letter: { template: "order-change-confirmed", facts: { orderNo: order.orderNo, changes } },
    draft: { template: "order-change-received", facts: { orderNo: order.orderNo } },
    operations: [
      {
        op: "order.change",
        orderNo: order.orderNo,
        set: {
          ...(newDate ? { requestedDelivery: newDate.asked } : {}),
          ...(newDate?.confirmed ? { confirmedDelivery: newDate.confirmed } : {}),
          ...(lines ? { lines } : {}),
          ...(total === undefined ? {} : { totalMinor: total }),
        },
        reason: "Kunde hat geändert",
      },
    ],
    ...(newDate && newDate.confirmed === null
      ? { task: `Neuen Liefertermin zu ${order.orderNo} bestätigen; gewünscht: ${formatDate(newDate.asked, "de")}.` }
      : {}),
  };
}

/** The changed order as a whole must stay within approval limit and credit; the order checks see only the changed lines. */
function tooMuch(input: AgentInput, order: Order, total: number | undefined): HumanReason[] {
  if (total === undefined) return [];
  const euro = (minor: number): string => formatMoney(minor, "EUR", "de");
  const limit = customerRow(input)?.creditLimitMinor ?? 0;
  const used = (input.creditUsedMinor ?? 0) - (order.totalMinor ?? 0) + total;
  return [
    ...(total > input.company.limits.approval_eur * 100 ? [reason("sales", "high_value", `geänderter Auftrag ${euro(total)}`)] : []),
    ...(used > limit && total > (order.totalMinor ?? 0)
      ? [reason("sales", "credit_limit", `offen mit der Änderung ${euro(used)}, Limit ${euro(limit)}`)]
      : []),
  ];
}

/** Later than what we promised can always be kept; otherwise stock and lead time decide, if the lines are known. */
function newConfirmed(input: AgentInput, order: Order, lines: Order["lines"] | null, asked: string): string | null {
  const last = lastDay(asked);
  if (last !== null && lines === null && order.confirmedDelivery !== null && last >= order.confirmedDelivery) return last;
  const known = lines ?? order.lines;
  return known.length > 0 ? confirmableDate(input, known) : null;
}

function received(order: Order | null, why: string, human: HumanReason[]): Plan {
  return {
    action: "acknowledge-change",
    because: [why],
    human,
    letter: { template: "order-change-received", facts: order ? { orderNo: order.orderNo } : {} },
    task: `Auftragsänderung von Hand prüfen: ${why}.`,
  };
}
