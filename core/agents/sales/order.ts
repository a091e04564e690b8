// Orders: confirmed alone if everything adds up, else received with thanks and put before a person.
import { formatDate, formatMoney } from "../../letters/format.ts";
import type { OrderLine } from "../../orders/types.ts";
import type { HumanReasonCode } from "../../words.ts";
import { letterLanguage } from "../language.ts";
import { type Plan, reason } from "../plan.ts";
import { customerOf } from "../records.ts";
import type { AgentInput } from "../types.ts";
import { checkLines, orderLines } from "./checks.ts";
import { confirmableDate } from "./feasible.ts";
import { lineFacts } from "./lines.ts";

/** What a person may simply allow: the order itself is understood, and one click creates and confirms it. */
const ALLOWABLE: ReadonlySet<HumanReasonCode> = new Set([
  "high_value",
  "credit_limit",
  "below_min_qty",
  "price_mismatch",
  "duplicate_order",
]);

export function takeOrder(input: AgentInput): Plan {
  const stated = input.order?.customerOrderNo?.value ?? null;
  const received = { template: "order-received", facts: stated ? { customerOrderNo: stated } : {} } as const;
  const human = checkLines(input);
  const customerNo = customerOf(input);
  const lines = orderLines(input);
  const orderNo = input.numbers.order;
  if (customerNo === null || lines === null || orderNo === undefined) {
    const own = human.length > 0 ? human : [reason("sales", "incomplete_order", "Kunde, Artikel oder Mengen fehlen")];
    return { action: "pass-on-order", because: own.map((r) => r.detail ?? r.code), human: own, letter: received };
  }
  const confirmed = confirmableDate(input, lines);
  const totalMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  const asked = input.order?.requestedDelivery?.value ?? null;
  return {
    action: "confirm-order",
    because: [
      human.length > 0 ? "die Prüfung hat Fragen offen" : "Artikel, Mengen, Preise, Kreditlimit und Betrag sind in Ordnung",
      confirmed ? `Liefertermin ${formatDate(confirmed, "de")} ist mit Bestand und Lieferzeit zu halten` : "kein Liefertermin zugesagt",
    ],
    human,
    letter: {
      template: "order-confirmation",
      facts: confirmation(input, lines, orderNo, confirmed, totalMinor),
    },
    ...(human.every((r) => ALLOWABLE.has(r.code)) ? {} : { draft: received }),
    operations: [
      {
        op: "order.create",
        orderNo,
        customerNo,
        customerOrderNo: stated,
        caseId: null,
        requestedDelivery: asked,
        confirmedDelivery: confirmed,
        currency: "EUR",
        lines,
        totalMinor,
        credit: "check",
      },
    ],
    // The order stands; its date is still owed, for the letter says that it follows.
    ...(confirmed === null
      ? { task: `Liefertermin zu ${orderNo} klären und bestätigen; gewünscht: ${asked ? formatDate(asked, "de") : "ohne Angabe"}.` }
      : {}),
  };
}

function confirmation(input: AgentInput, lines: OrderLine[], orderNo: string, confirmed: string | null, totalMinor: number) {
  const language = letterLanguage(input);
  const asked = input.order?.requestedDelivery?.value;
  const customerOrderNo = input.order?.customerOrderNo?.value;
  const nameOf = (no: string): string | undefined => input.master.article(no)?.[language === "de" ? "nameDe" : "nameEn"];
  return {
    orderNo,
    ...(customerOrderNo ? { customerOrderNo } : {}),
    orderDate: formatDate(input.mail.date, language),
    lines: lineFacts(lines, "EUR", language, nameOf),
    total: formatMoney(totalMinor, "EUR", language),
    currency: "EUR",
    ...(confirmed && asked ? { delivery: formatDate(asked, language) } : {}),
  };
}
