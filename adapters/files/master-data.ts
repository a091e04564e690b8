// Reads articles, customers and customers' own part numbers from a folder of CSV files into one indexed snapshot.
import { join } from "node:path";
import { z } from "zod";
import { type Article, type Customer, indexMasterData, type MasterData } from "../../core/master-data.ts";
import { ConfigError, shownPath } from "./config-error.ts";
import { type Row, readCsv, repeated } from "./csv.ts";
import { decimal, euroCents, percent, text, whole } from "./csv-fields.ts";

const article = z
  .object({
    article_no: text,
    name_de: text,
    name_en: text,
    unit: text,
    pack_size: whole,
    price_eur: decimal,
    price_per: whole,
    min_qty: whole,
    stock: whole,
    lead_time_days: whole,
    gtin: z.string().regex(/^(\d{8}|\d{12,14})?$/, "keine GTIN (8, 12, 13 oder 14 Ziffern)"),
  })
  .refine((r) => r.price_per > 0, { path: ["price_per"], message: "muss größer als 0 sein" })
  .transform(
    (r): Article => ({
      articleNo: r.article_no,
      nameDe: r.name_de,
      nameEn: r.name_en,
      unit: r.unit,
      packSize: r.pack_size,
      price: r.price_eur,
      pricePer: r.price_per,
      minQuantity: r.min_qty,
      stock: r.stock,
      leadTimeDays: r.lead_time_days,
      gtin: r.gtin,
    }),
  );

const customer = z
  .object({
    customer_no: text,
    company: text,
    domain: z.string().regex(/^[a-z0-9.-]+\.[a-z0-9-]+$/i, "keine Domain"),
    tier: z.enum(["oem", "standard"]),
    country: z.string().length(2),
    contact: z.string(),
    email: z.string().regex(/^\S+@\S+$/, "keine Mailadresse"),
    payment_terms: text,
    discount_percent: percent,
    credit_limit_eur: euroCents,
  })
  .transform(
    (r): Customer => ({
      customerNo: r.customer_no,
      company: r.company,
      domain: r.domain.toLowerCase(),
      tier: r.tier,
      country: r.country,
      contact: r.contact,
      email: r.email.toLowerCase(),
      paymentTerms: r.payment_terms,
      discountPercent: r.discount_percent,
      creditLimitMinor: r.credit_limit_eur,
    }),
  );

const customerArticle = z
  .object({ customer_no: text, customer_article_no: text, article_no: text })
  .transform((r) => ({ customerNo: r.customer_no, customerArticleNo: r.customer_article_no, articleNo: r.article_no }));

const columnsOf = (schema: { shape: object }): string[] => Object.keys(schema.shape);

/**
 * @param folder holds articles.csv, customers.csv and customer-articles.csv
 * @throws ConfigError: `file:line: field: what is wrong; way out`, all problems at once
 */
export function loadMasterData(folder: string): MasterData {
  const file = (name: string): string => join(folder, name);
  const articles = readCsv(file("articles.csv"), columnsOf(article.in), article);
  const customers = readCsv(file("customers.csv"), columnsOf(customer.in), customer);
  const own = readCsv(file("customer-articles.csv"), columnsOf(customerArticle.in), customerArticle);
  const problems = [
    ...repeated(file("articles.csv"), articles, (a) => a.articleNo, "Artikel"),
    ...repeated(file("articles.csv"), articles, (a) => a.gtin, "GTIN"),
    ...repeated(file("customers.csv"), customers, (c) => c.customerNo, "Kunde"),
    ...repeated(file("customers.csv"), customers, (c) => c.domain, "Domain"),
    ...repeated(file("customer-articles.csv"), own, (o) => `${o.customerNo} ${o.customerArticleNo}`, "Kundenteil"),
    ...unknown(file("customer-articles.csv"), own, (o) => o.customerNo, new Set(customers.map((c) => c.value.customerNo)), "Kunde"),
    ...unknown(file("customer-articles.csv"), own, (o) => o.articleNo, new Set(articles.map((a) => a.value.articleNo)), "Artikel"),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  return indexMasterData(values(articles), values(customers), values(own));
}

const values = <T>(rows: readonly Row<T>[]): T[] => rows.map((row) => row.value);

function unknown<T>(file: string, rows: readonly Row<T>[], key: (value: T) => string, known: ReadonlySet<string>, label: string): string[] {
  return rows.flatMap(({ value, line }) =>
    known.has(key(value))
      ? []
      : [`${shownPath(file)}:${line}: ${label} ${key(value)} ist nicht bekannt; dort anlegen oder die Zeile entfernen`],
  );
}
