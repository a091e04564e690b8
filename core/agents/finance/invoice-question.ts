// Questions about our invoices: paid or open, how much, due when is told from the store. Corrections and copies are a colleague's work.

import { PAPER_STATE_LABELS } from "../../labels.ts";
import { formatDate, formatMoney } from "../../letters/format.ts";
import type { BusinessDocument } from "../../orders/types.ts";
import type { LetterLanguage } from "../../words.ts";
import { answerBy } from "../answer-by.ts";
import { letterLanguage } from "../language.ts";
import { type Plan, reason } from "../plan.ts";
import { customerOf, namedDocuments, quotesOurNumbers } from "../records.ts";
import type { AgentInput } from "../types.ts";

/** What the store knows. */
const ASKS_STATE =
  /\b(bezahlt|beglichen|offen|fällig\p{L}*|fälligkeit\p{L}*|zahlungseingang|eingegangen|zahlungsstand|betrag|(un)?paid|outstanding|overdue|due|amount|status|balance)\b/iu;
/** What the store cannot settle: then the whole mail is left to a colleague. */
const WANTS_MORE =
  /\b(korrig|korrektur|berichtig|gutschrift|gutschreib|kopie|duplikat|falsch|abweich|differenz|doppelt|zweimal|storn|neu ausstell|umschreib|skonto|mahn|einzug|lastschrift|ust|umsatzsteuer|uid|leitweg|zoll|saldenbest|copy|copies|resend|missing|correct|credit|wrong|differ|twice|duplicate|reissue|dispute|deduct|charge|vat|tax|customs|commodity|eori|confirm the balance)\p{L}*/iu;

export function answerInvoiceQuestion(input: AgentInput): Plan {
  const received = { template: "invoice-question-received", facts: { answerBy: answerBy(input) } } as const;
  if (customerOf(input) === null && quotesOurNumbers(input)) {
    return {
      action: "ask-who-asks",
      because: ["nennt eine Rechnung von uns, ist aber kein bekannter Kunde: keine Auskunft"],
      human: [reason("finance", "unknown_customer", "Absender gehört zu keinem Kunden, fragt aber nach einer Rechnung")],
      letter: received,
    };
  }
  const language = letterLanguage(input);
  const invoices = namedDocuments(input).filter((d) => d.kind === "invoice");
  const text = `${input.mail.subject}\n${input.mail.fresh}`;
  if (invoices.length === 0 || !ASKS_STATE.test(text) || WANTS_MORE.test(text)) {
    const about = invoices.length > 0 ? invoices.map((d) => d.number).join(", ") : "keine Rechnung dieses Kunden erkannt";
    return {
      action: "acknowledge-invoice-question",
      because: [`mehr als eine Auskunft aus dem Bestand (${about}): Eingang bestätigt, die Buchhaltung antwortet`],
      letter: received,
      task: `Frage zur Rechnung beantworten (${about}); der Eingang ist bestätigt.`,
    };
  }
  return {
    action: "tell-invoice-state",
    because: invoices.map((d) => `${d.number}: ${PAPER_STATE_LABELS[d.state]?.de ?? "in Bearbeitung"}`),
    letter: { template: "invoice-answer", facts: { invoices: invoices.map((d) => factsOf(d, language)) } },
  };
}

function factsOf(invoice: BusinessDocument, language: LetterLanguage): Record<string, string> {
  const state = PAPER_STATE_LABELS[invoice.state] ?? { de: "in Bearbeitung", en: "being processed" };
  return {
    invoiceNo: invoice.number,
    date: formatDate(invoice.date, language),
    stateText: state[language],
    ...(invoice.amountMinor === null ? {} : { amount: formatMoney(invoice.amountMinor, invoice.currency, language) }),
    ...(invoice.dueDate === null ? {} : { due: formatDate(invoice.dueDate, language) }),
  };
}
