// Customers and articles of the API: from the master data in memory, by number, found by words in number or name.
import type { ApiPort, Page, PageOf } from "../../../adapters/http/api/port.ts";
import type { ArticleRow, CustomerRow } from "../../../adapters/http/api/rows/order.ts";
import type { Article, Customer } from "../../../core/master-data.ts";
import type { Runtime } from "../runtime.ts";

const customerRow = (c: Customer): CustomerRow => ({
  customer_no: c.customerNo,
  company: c.company,
  domain: c.domain,
  tier: c.tier,
  country: c.country,
  contact: c.contact,
  email: c.email,
  payment_terms: c.paymentTerms,
  discount_percent: c.discountPercent,
  credit_limit_minor: c.creditLimitMinor,
});

const articleRow = (a: Article): ArticleRow => ({
  article_no: a.articleNo,
  name_de: a.nameDe,
  name_en: a.nameEn,
  unit: a.unit,
  pack_size: a.packSize,
  price: a.price,
  price_per: a.pricePer,
  min_quantity: a.minQuantity,
  stock: a.stock,
  lead_time_days: a.leadTimeDays,
  gtin: a.gtin,
});

/** Sorted by number; the number is the key. */
function paged<S, T>(all: readonly S[], { limit, after }: PageOf, numberOf: (row: S) => string, convert: (row: S) => T): Page<T> {
  const sorted = [...all].sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1));
  const rest = after === null ? sorted : sorted.filter((row) => numberOf(row) > String(after[0]));
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(convert), next: rest.length > limit && last !== undefined ? [numberOf(last)] : null };
}

const saying =
  (text: string | undefined) =>
  (...words: string[]): boolean =>
    text === undefined || words.some((word) => word.toLowerCase().includes(text.trim().toLowerCase()));

export function customerPort({ master }: Runtime): ApiPort["customers"] {
  return {
    async list({ text, ...page }) {
      const says = saying(text);
      const found = master().customers.filter((c) => says(c.customerNo, c.company, c.domain, c.contact, c.email));
      return paged(found, page, (c) => c.customerNo, customerRow);
    },
    async get(customerNo) {
      const customer = master().customer(customerNo);
      return customer ? customerRow(customer) : null;
    },
  };
}

export function articlePort({ master }: Runtime): ApiPort["articles"] {
  return {
    async list({ text, ...page }) {
      const says = saying(text);
      const found = master().articles.filter((a) => says(a.articleNo, a.nameDe, a.nameEn, a.gtin));
      return paged(found, page, (a) => a.articleNo, articleRow);
    },
    async get(articleNo) {
      const article = master().article(articleNo);
      return article ? articleRow(article) : null;
    },
  };
}
