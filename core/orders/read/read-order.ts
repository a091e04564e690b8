// One mail and its documents to order facts: structured data first, then tables, then prose; what disagrees is named, never settled silently.

import type { MailContent } from "../../mail/types.ts";
import type { Customer, MasterData } from "../../master-data.ts";
import { type HumanReason, INTENTS, type Intent } from "../../words.ts";
import { valueOfLines } from "../price.ts";
import type { OrderFacts, OrderLineFacts } from "../types.ts";
import { localDay } from "./calendar.ts";
import { conflictsWithMail } from "./conflicts.ts";
import { slashOrder } from "./dates.ts";
import { distinct, problem } from "./draft.ts";
import { unexplained } from "./explained.ts";
import { chooseDelivery, chooseNumber, findAddress } from "./header.ts";
import { located } from "./located.ts";
import { lostChanges } from "./lost-changes.ts";
import { otherDays } from "./lost-days.ts";
import { remarksIn } from "./remarks.ts";
import { resolveLine } from "./resolve.ts";
import { type Place, type ReadContext, readBest } from "./sources.ts";
import { chooseTotal } from "./stated-total.ts";
import { currencyIn } from "./totals.ts";
import { unreadIn } from "./unread.ts";
import { noNewOrder, notUnderstood, unreadable } from "./unreadable.ts";
import { conflictsWithPage } from "./visible.ts";

export interface OrderContext {
  intent: Intent;
  /** ISO 639-1 */
  language: string;
  customer: Customer | null;
  master: MasterData;
  /** the mail's date, UTC ISO: relative dates count from it */
  now: string;
}

/**
 * Reads what is ordered, changed or asked for. null: the intent has no lines to read.
 * Quantities are pieces, prices and totals decimal strings as stated, dates ISO dates or weeks.
 */
export function readOrder(mail: MailContent, context: OrderContext): OrderFacts | null {
  if (!INTENTS[context.intent].order) return null;
  const everything = [mail.text, ...mail.documents.map((d) => d.text)].join("\n");
  const reading: ReadContext = {
    ...context,
    dates: { today: localDay(context.now), slashes: slashOrder(everything, context.customer?.country ?? null, context.language) },
  };
  const human: HumanReason[] = [];
  const number = chooseNumber(mail, reading, human);
  const closed = unreadable(mail, reading);
  const source = readBest(mail, { ...reading, masked: number === null ? [] : [number.value] });
  const useless = closed !== null && (source === null || source.kind === "prose");
  const lines = useless || source === null ? [] : resolveAll(source, context, human);
  human.push(...(closed ?? notUnderstood(mail, source, reading)));
  if (source !== null && !useless && source.kind !== "prose")
    human.push(...conflictsWithMail(mail, lines, source, reading, number?.value ?? null));
  if (source !== null && !useless && context.intent === "order")
    human.push(...unreadIn(source, lines, reading), ...conflictsWithPage(source, lines, reading));
  human.push(...noNewOrder(mail));
  const delivery = chooseDelivery(mail, source, lines, reading, human);
  const total = source === null || useless ? null : chooseTotal(mail, source, reading, human);
  const facts: OrderFacts = {
    lines,
    remarks: remarksIn([mail.fresh, mail.forwarded, ...mail.documents.map((d) => d.text)].join("\n")),
    mailDay: reading.dates.today,
    human: distinct(human),
    valueMinor: valueOfLines(lines, context.customer, context.master),
  };
  if (number !== null) facts.customerOrderNo = number;
  if (delivery !== null) facts.requestedDelivery = delivery;
  if (total !== null) facts.total = total;
  if (total !== null || lines.some((l) => l.unitPrice !== undefined))
    facts.currency = source?.currency ?? currencyIn(source?.text ?? "") ?? "EUR";
  const address = findAddress(mail, source);
  if (address !== null) facts.deliveryAddress = address;
  // one contradiction is enough to ask
  if (context.intent === "order" && delivery !== null && delivery.source.document !== "mail" && facts.human.length === 0)
    for (const said of otherDays(`${mail.fresh}\n\n${mail.forwarded}`, facts, reading))
      facts.human.push(problem("conflicting_data", `Die Mail nennt ${said}, ${delivery.source.document} aber ${delivery.value}`));
  // an order that a person sees anyway needs no second look
  if (context.intent === "order" && facts.human.length === 0) facts.human = unexplained(mail, source, facts, reading);
  if (context.intent === "order_change") facts.human.push(...lostChanges(mail, facts, reading));
  return located(facts, mail);
}

function resolveAll(source: Place, context: OrderContext, human: HumanReason[]): OrderLineFacts[] {
  return source.lines.map((draft) => {
    const { line, human: reasons } = resolveLine(draft, context.master);
    human.push(...reasons.filter((r) => !(context.intent === "sample_request" && r.code === "ambiguous_quantity")));
    return line;
  });
}
