// What a proposed operation would do, in one sentence for the work list.
import type { Operation } from "../change.ts";
import { formatMoney, formatNumber } from "../letters/format.ts";
import type { LetterLanguage } from "../words.ts";

type Sentence<K extends Operation["op"]> = (op: Extract<Operation, { op: K }>, language: LetterLanguage) => string;

/** Only what clerks propose has a sentence; anything else is named by its own word. */
const SENTENCES: { [K in Operation["op"]]?: Sentence<K> } = {
  "order.create": (op, l) => {
    const lines = op.lines.map((line) => `${formatNumber(line.quantity, l)} × ${line.articleNo}`).join(", ");
    const total = formatMoney(op.totalMinor, op.currency, l);
    const theirs = op.customerOrderNo ?? "–";
    return l === "de"
      ? `Auftrag ${op.orderNo} für Kunde ${op.customerNo} (Bestellnummer ${theirs}) anlegen: ${lines}; netto ${total}`
      : `Create order ${op.orderNo} for customer ${op.customerNo} (their number ${theirs}): ${lines}; net ${total}`;
  },
  "order.change": (op, l) => (l === "de" ? `Auftrag ${op.orderNo} ändern: ${op.reason}` : `Change order ${op.orderNo}: ${op.reason}`),
  "order.step": (op, l) =>
    l === "de" ? `Auftrag ${op.orderNo} nach ${op.to} setzen: ${op.reason}` : `Move order ${op.orderNo} to ${op.to}: ${op.reason}`,
  "document.put": ({ document: d }, l) => {
    const amount = d.amountMinor === null ? "" : `, ${formatMoney(d.amountMinor, d.currency, l)}`;
    return l === "de" ? `Beleg ${d.number} (${d.kind})${amount} ablegen` : `File document ${d.number} (${d.kind})${amount}`;
  },
  "payment.record": (op, l) => {
    const amount = formatMoney(op.amountMinor, op.currency, l);
    return l === "de" ? `Zahlung ${amount} auf Rechnung ${op.invoiceNo} buchen` : `Book payment of ${amount} on invoice ${op.invoiceNo}`;
  },
  note: (op, l) => (l === "de" ? `Vermerk: ${op.text}` : `Note: ${op.text}`),
};

export function describe(operation: Operation, language: LetterLanguage): string {
  const sentence = SENTENCES[operation.op] as ((op: Operation, l: LetterLanguage) => string) | undefined;
  return sentence ? sentence(operation, language) : operation.op;
}
