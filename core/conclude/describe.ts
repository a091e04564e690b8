// What a proposed operation would do, in one sentence for the work list.
import type { Operation } from "../change.ts";
import { type Both, DOCUMENT_KIND_LABELS } from "../labels.ts";
import { formatMoney, formatNumber } from "../letters/format.ts";
import { STATE_LABELS } from "../orders/lifecycle/states.ts";
import type { LetterLanguage } from "../words.ts";

type Sentence<K extends Operation["op"]> = (op: Extract<Operation, { op: K }>, language: LetterLanguage) => string;

/** Only what clerks propose has a sentence; anything else is called by its name. */
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
    l === "de"
      ? `Auftrag ${op.orderNo} auf „${STATE_LABELS[op.to].de}“ setzen: ${op.reason}`
      : `Move order ${op.orderNo} to “${STATE_LABELS[op.to].en}”: ${op.reason}`,
  "document.put": ({ document: d }, l) => {
    const amount = d.amountMinor === null ? "" : `, ${formatMoney(d.amountMinor, d.currency, l)}`;
    return l === "de"
      ? `${DOCUMENT_KIND_LABELS[d.kind].de} ${d.number}${amount} ablegen`
      : `File ${DOCUMENT_KIND_LABELS[d.kind].en} ${d.number}${amount}`;
  },
  "payment.record": (op, l) => {
    const amount = formatMoney(op.amountMinor, op.currency, l);
    return l === "de" ? `Zahlung ${amount} auf Rechnung ${op.invoiceNo} buchen` : `Book payment of ${amount} on invoice ${op.invoiceNo}`;
  },
  notify: (op, l) => (l === "de" ? `Benachrichtigung an ${op.to.join(", ")}: ${op.subject}` : `Tell ${op.to.join(", ")}: ${op.subject}`),
  note: (op, l) => (l === "de" ? `Vermerk: ${op.text}` : `Note: ${op.text}`),
};

const OPERATION_NAMES = {
  "case.open": { de: "Vorgang anlegen", en: "open a case" },
  "case.join": { de: "einem Vorgang zuordnen", en: "join a case" },
  "case.update": { de: "Vorgang ändern", en: "update the case" },
  "human.ask": { de: "einen Menschen fragen", en: "ask a person" },
  "human.close": { de: "Eintrag der Arbeitsliste schließen", en: "close the entry of the work list" },
  "work.add": { de: "Arbeit anlegen", en: "add work" },
  "work.void": { de: "Arbeit aufheben", en: "void work" },
  "work.again": { de: "noch einmal verarbeiten", en: "process again" },
  "order.create": { de: "Auftrag anlegen", en: "create an order" },
  "order.change": { de: "Auftrag ändern", en: "change the order" },
  "order.step": { de: "Auftrag weiterführen", en: "move the order on" },
  "document.put": { de: "Beleg ablegen", en: "file a document" },
  "payment.record": { de: "Zahlung buchen", en: "book a payment" },
  "letter.queue": { de: "Brief schreiben", en: "write a letter" },
  "letter.release": { de: "Brief freigeben", en: "release the letter" },
  "letter.discard": { de: "Brief verwerfen", en: "discard the letter" },
  "letter.bounce": { de: "Brief kam zurück", en: "letter came back" },
  "letter.confirm": { de: "Brief kam an", en: "letter arrived" },
  "mail.file": { de: "Mail ablegen", en: "file the mail" },
  "memory.put": { de: "für das nächste Mal merken", en: "remember for the next time" },
  notify: { de: "benachrichtigen", en: "tell colleagues" },
  "correction.add": { de: "Richtigstellung", en: "correction" },
  "model.note": { de: "Vermerk zum Modell", en: "note on the model" },
  "setting.put": { de: "Einstellung ändern", en: "change a setting" },
  "sla.reached": { de: "Frist erreicht", en: "deadline reached" },
  note: { de: "Vermerk", en: "note" },
} as const satisfies Record<Operation["op"], Both>;

export function describe(operation: Operation, language: LetterLanguage): string {
  const sentence = SENTENCES[operation.op] as ((op: Operation, l: LetterLanguage) => string) | undefined;
  return sentence ? sentence(operation, language) : OPERATION_NAMES[operation.op][language];
}
