// The bench's mails: 50 % text of about 2 kB, 30 % HTML of about 20 kB, 20 % with a one-page PDF. Same seed, same mails.
import { join } from "node:path";
import { loadMasterData } from "../../adapters/files/master-data.ts";
import type { Article, Customer } from "../../core/master-data.ts";
import { type Body, htmlBody, message, textBody } from "./message.ts";
import { orderPdf } from "./pdf.ts";
import { createRandom, type Random } from "./random.ts";
import { type Matter, ORDER, ORDER_ATTACHED, QUESTIONS, type Wanted } from "./texts.ts";

const ROOT = join(import.meta.dirname, "../..");
const TEXT_BYTES = 2_000;
const HTML_BYTES = 20_000;
/** Of ten mails without a PDF, so many order something; the others ask. */
const ORDERS_OF_TEN = 6;

export interface BenchMail {
  mailbox: "info" | "sales" | "support" | "finance";
  shape: "text" | "html" | "pdf";
  raw: Buffer;
}

/** Which shape the n-th of ten mails has. */
const SHAPES = ["text", "html", "text", "pdf", "text", "html", "text", "pdf", "text", "html"] as const;

/** Customers whose credit is not used up by small orders, and articles that cost little. */
function masterData(): { customers: Customer[]; articles: Article[] } {
  const master = loadMasterData(join(ROOT, "config"));
  const customers = master.customers.filter((c) => c.paymentTerms !== "PREPAY");
  const articles = master.articles.filter((a) => a.packSize === 100);
  return { customers, articles };
}

function wanted(random: Random, articles: readonly Article[], language: "de" | "en", n: number): Wanted {
  const lines = Array.from({ length: random.int(1, 3) }, (_, i) => {
    const article = articles[(n * 7 + i * 5) % articles.length]!;
    return {
      articleNo: article.articleNo,
      description: language === "de" ? article.nameDe : article.nameEn,
      quantity: random.int(5, 9) * 100,
    };
  });
  return { orderNo: `B${String(260_000 + n)}`, lines };
}

const GERMAN = ["DE", "AT", "CH"];

/** Mails of one department's daily work, all different, German: orders, questions, complaints, invoice questions. */
export function tasksFor(department: BenchMail["mailbox"], count: number, date: Date): BenchMail[] {
  const random = createRandom(4_711);
  const { customers, articles } = masterData();
  const senders = customers.filter((c) => GERMAN.includes(c.country));
  const matters = department === "sales" ? [ORDER.de] : QUESTIONS.de.filter((m) => m.mailbox === department);
  return Array.from({ length: count }, (_, n) => {
    const customer = senders[n % senders.length]!;
    const matter = matters[n % matters.length]!;
    const w = wanted(random, articles, "de", 5_000 + n);
    const head = {
      from: `${customer.company} <team${n}@${customer.domain}>`,
      to: `${department}@h-bu.de`,
      subject: matter.subject(w),
      messageId: `<${department}-${count}-${n}-${date.getTime()}@${customer.domain}>`,
      date,
    };
    const body = textBody({ language: "de", company: customer.company, matter, wanted: w, random }, TEXT_BYTES);
    return { mailbox: department, shape: "text", raw: message(head, body) };
  });
}

/** @param date becomes the mails' Date header: mail of last week would never be answered by itself */
export async function makeMails(count: number, date: Date): Promise<BenchMail[]> {
  const random = createRandom(20_261_123);
  const { customers, articles } = masterData();
  const mails: BenchMail[] = [];
  for (let n = 0; n < count; n++) {
    const shape = SHAPES[n % SHAPES.length]!;
    const customer = customers[n % customers.length]!;
    const language = GERMAN.includes(customer.country) ? "de" : "en";
    const w = wanted(random, articles, language, n);
    const orders = shape === "pdf" || random.int(1, 10) <= ORDERS_OF_TEN;
    const matter: Matter = shape === "pdf" ? ORDER_ATTACHED[language] : orders ? ORDER[language] : random.pick(QUESTIONS[language]);
    const content = { language, company: customer.company, matter, wanted: w, random } as const;
    const body: Body = shape === "html" ? htmlBody(content, HTML_BYTES) : textBody(content, shape === "text" ? TEXT_BYTES : 900);
    const head = {
      // many senders of few companies: what one person writes is worked on in order, so the same sender 500 times would queue up
      from: `${customer.company} <einkauf${n}@${customer.domain}>`,
      to: `${matter.mailbox}@h-bu.de`,
      subject: matter.subject(w),
      messageId: `<bench-${n}@${customer.domain}>`,
      date,
    };
    const pdf =
      shape === "pdf"
        ? {
            filename: `${w.orderNo}.pdf`,
            bytes: await orderPdf({ company: customer.company, orderNo: w.orderNo, date: "23.11.2026", language, lines: w.lines }),
          }
        : undefined;
    mails.push({ mailbox: matter.mailbox, shape, raw: message(head, body, pdf) });
  }
  return mails;
}
