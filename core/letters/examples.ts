// Example facts for every letter, to prove templates at start and in tests. Invented; the fullest form first, then without what is optional.
import type { LetterLanguage } from "../words.ts";
import type { TemplateName } from "./templates.ts";

type Facts = Record<string, unknown>;

const LINES = {
  de: [
    {
      position: 1,
      articleNo: "HB-X15-SI",
      description: "Druckknopf 15 mm, silber",
      quantity: 5000,
      unitPrice: "12.93",
      pricePer: 100,
      amount: 64650,
    },
    {
      position: 2,
      articleNo: "HB-X12-SI",
      description: "Druckknopf 12 mm, silber",
      quantity: 12000,
      unitPrice: "0.0435",
      pricePer: 1,
      amount: 52200,
    },
  ],
  en: [
    {
      position: 1,
      articleNo: "HB-X15-SI",
      description: "Snap button 15 mm, silver",
      quantity: 5000,
      unitPrice: "12.93",
      pricePer: 100,
      amount: 64650,
    },
    {
      position: 2,
      articleNo: "HB-X12-SI",
      description: "Snap button 12 mm, silver",
      quantity: 12000,
      unitPrice: "0.0435",
      pricePer: 1,
      amount: 52200,
    },
  ],
} as const;

const SAYS = {
  de: {
    change: ["HB-X15-SI: 5.000 Stück statt 3.000 Stück"],
    state: "versandt",
    planned: "für die Fertigung eingeplant",
    answer: "Unsere Druckknöpfe sind bis 60 Grad waschbar. Die Prüfung erfolgte nach DIN EN ISO 6330 über 20 Waschgänge.",
    title: "Waschbarkeit",
    paid: "bezahlt",
    open: "offen",
    unreadable: "sie mit einem Kennwort geschützt ist",
    sample: "HB-X15-SI Druckknopf 15 mm, silber",
  },
  en: {
    change: ["HB-X15-SI: 5,000 pieces instead of 3,000 pieces"],
    state: "dispatched",
    planned: "scheduled for production",
    answer: "Our snap buttons may be washed at up to 60 degrees. They were tested to DIN EN ISO 6330 over 20 cycles.",
    title: "Washing",
    paid: "paid",
    open: "open",
    unreadable: "it is protected by a password",
    sample: "HB-X15-SI Snap button 15 mm, silver",
  },
} as const;

const ORDER_NO = "AB-2026-00123";
const DELIVERY = { orderNo: ORDER_NO, deliveryNoteNo: "LS-2026-00077", answerBy: "2026-11-06" };

/** What makes each letter differ from all others: required facts, and the optional ones that may be absent. */
const SPECIAL: Record<TemplateName, (language: LetterLanguage) => { facts?: Facts; optional?: Facts }> = {
  "order-confirmation": (l) => ({
    facts: { orderNo: ORDER_NO, orderDate: "2026-11-05", lines: LINES[l], total: 116850, currency: "EUR" },
    optional: { customerOrderNo: "PO-5512", delivery: "2026-12-14" },
  }),
  "order-received": () => ({ optional: { customerOrderNo: "PO-5512" } }),
  "order-change-confirmed": (l) => ({ facts: { orderNo: ORDER_NO, changes: SAYS[l].change } }),
  "order-change-received": () => ({ optional: { orderNo: ORDER_NO } }),
  "order-cancelled": () => ({ facts: { orderNo: ORDER_NO } }),
  "order-cancel-received": () => ({ optional: { orderNo: ORDER_NO } }),
  "order-cancel-too-late": (l) => ({ facts: { orderNo: ORDER_NO, state: SAYS[l].state } }),
  quote: (l) => ({
    facts: { quoteNo: "AN-2026-00042", validUntil: "2026-12-05", lines: LINES[l], total: 116850, currency: "EUR", leadTimeDays: 10 },
  }),
  "quote-received": () => ({}),
  "sample-confirmed": (l) => ({ facts: { articles: [SAYS[l].sample] } }),
  "sample-received": () => ({}),
  "order-status": (l) => ({
    facts: {
      orders: [
        { orderNo: ORDER_NO, customerOrderNo: "PO-5512", stateText: SAYS[l].state, delivery: "2026-12-14", tracking: "0345 7781" },
        { orderNo: "AB-2026-00124", stateText: SAYS[l].planned },
      ],
    },
  }),
  "order-status-unknown": () => ({ optional: { asked: "AB-2026-99999" } }),
  "complaint-received": () => ({ optional: DELIVERY }),
  "return-received": () => ({ optional: DELIVERY }),
  "technical-answer": (l) => ({ facts: { answer: SAYS[l].answer, place: SAYS[l].title } }),
  "technical-received": () => ({ optional: { answerBy: "2026-11-06" } }),
  "knowledge-answer": (l) => ({ facts: { answer: SAYS[l].answer, title: SAYS[l].title } }),
  "general-received": () => ({ optional: { answerBy: "2026-11-06" } }),
  "job-received": () => ({}),
  "invoice-received": () => ({ optional: { invoiceNo: "4711-2026" } }),
  "payment-received": () => ({ facts: { invoices: [{ invoiceNo: "RE-2026-00321", amount: 124000 }, { invoiceNo: "RE-2026-00322" }] } }),
  "payment-unmatched": () => ({}),
  "invoice-answer": (l) => ({
    facts: {
      invoices: [
        { invoiceNo: "RE-2026-00321", date: "2026-10-20", amount: 124000, due: "2026-11-19", stateText: SAYS[l].open },
        { invoiceNo: "RE-2026-00322", date: "2026-10-21", stateText: SAYS[l].paid },
      ],
    },
  }),
  "invoice-question-received": () => ({ optional: { answerBy: "2026-11-06" } }),
  "dunning-received": () => ({ optional: { reference: "4711-2026" } }),
  "bank-change-received": () => ({}),
  "attachment-unreadable": (l) => ({ facts: { filenames: ["Bestellung.pdf"], reasonText: SAYS[l].unreadable } }),
  "resend-request": () => ({}),
};

const NAMED = { salutation: "Frau", title: "Dr.", lastName: "Sommer" } as const;
const ABSENT = { salutation: "", title: "", lastName: "" } as const;

/** Four sets for each letter: recipient named and absent, with and without the optional facts. */
export function exampleFacts(name: TemplateName, language: LetterLanguage): Facts[] {
  const { facts = {}, optional = {} } = SPECIAL[name](language);
  return [NAMED, ABSENT].flatMap((recipient) => {
    const least = { recipient, department: "sales", caseNo: "F-2026-000815", ...facts };
    return [{ ...least, ...optional }, least];
  });
}
