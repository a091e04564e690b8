// Quotes: from the price list less the customer's discount, for known customers and articles; anything special goes to a person.

import { formatDate, formatMoney } from "../../letters/format.ts";
import type { OrderLine } from "../../orders/types.ts";
import { letterLanguage } from "../language.ts";
import { type Plan, reason } from "../plan.ts";
import { customerOf } from "../records.ts";
import type { AgentInput } from "../types.ts";
import { checkLines, customerRow } from "./checks.ts";
import { lineFacts, pricedLine } from "./lines.ts";

/** How long we stand by a quote; calendar days. */
const VALID_DAYS = 30;
const DAY_MS = 86_400_000;

export function quote(input: AgentInput): Plan {
  const language = letterLanguage(input);
  const received = { template: "quote-received", facts: {} } as const;
  const human = checkLines(input);
  const priced = quotable(input);
  const number = input.numbers.quote;
  if (human.length > 0 || "missing" in priced || number === undefined) {
    const why = "missing" in priced ? priced.missing : "keine Angebotsnummer reserviert";
    const own = human.length > 0 ? human : [reason("sales", "missing" in priced ? "incomplete_order" : "work_failed", why)];
    return { action: "pass-on-quote", because: own.map((r) => r.detail ?? r.code), human: own, letter: received };
  }
  const { lines } = priced;
  const amountMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  const validUntil = new Date(Date.parse(input.now) + VALID_DAYS * DAY_MS).toISOString().slice(0, 10);
  const leadTimeDays = Math.max(...lines.map((line) => input.master.article(line.articleNo)?.leadTimeDays ?? 0));
  const nameOf = (no: string): string | undefined => input.master.article(no)?.[language === "de" ? "nameDe" : "nameEn"];
  return {
    action: "quote-from-list",
    because: [`Angebot ${number}: Preisliste abzüglich Kundenrabatt, Lieferzeit ${leadTimeDays} Arbeitstage`],
    letter: {
      template: "quote",
      facts: {
        quoteNo: number,
        validUntil: formatDate(validUntil, language),
        lines: lineFacts(lines, "EUR", language, nameOf),
        total: formatMoney(amountMinor, "EUR", language),
        currency: "EUR",
        leadTimeDays,
      },
    },
    draft: received,
    operations: [
      {
        op: "document.put",
        document: {
          number,
          kind: "quote",
          customerNo: customerOf(input),
          orderNo: null,
          date: input.now,
          state: "OPEN",
          currency: "EUR",
          amountMinor,
          dueDate: validUntil,
          paidMinor: 0,
          data: { lines },
        },
      },
    ],
  };
}

/** Every line with an article and a quantity, or what is missing (German). */
function quotable(input: AgentInput): { lines: OrderLine[] } | { missing: string } {
  const asked = input.order?.lines ?? [];
  if (asked.length === 0) return { missing: "keine Artikel mit Mengen erkannt" };
  const customer = customerRow(input);
  const lines: OrderLine[] = [];
  for (const [at, line] of asked.entries()) {
    const article = line.articleNo === undefined ? undefined : input.master.article(line.articleNo);
    if (!article || line.quantity === undefined) return { missing: `Position ${at + 1}: Artikel oder Menge nicht erkannt` };
    lines.push(pricedLine(article, line.quantity, customer, at + 1, "de"));
  }
  return { lines };
}
