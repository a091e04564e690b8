// Articles, customers and customers' own part numbers as one read-only snapshot. Parsing the CSVs is adapters/files' business.

export interface Article {
  articleNo: string;
  nameDe: string;
  nameEn: string;
  unit: string;
  packSize: number;
  /** decimal string in EUR for `pricePer` pieces */
  price: string;
  pricePer: number;
  minQuantity: number;
  stock: number;
  leadTimeDays: number;
  gtin: string;
}

export interface Customer {
  customerNo: string;
  company: string;
  domain: string;
  tier: "oem" | "standard";
  /** ISO 3166-1 alpha-2 */
  country: string;
  /** as in the master data, e.g. "Frau Dr. Katrin Sommer" */
  contact: string;
  email: string;
  paymentTerms: string;
  /** percent, e.g. 8 */
  discountPercent: number;
  /** minor units (cents) */
  creditLimitMinor: number;
}

export interface MasterData {
  articles: readonly Article[];
  customers: readonly Customer[];
  article(articleNo: string): Article | undefined;
  articleByGtin(gtin: string): Article | undefined;
  customer(customerNo: string): Customer | undefined;
  customerByDomain(domain: string): Customer | undefined;
  customerByAddress(address: string): Customer | undefined;
  /** our article for a customer's own part number; spaces and case do not count */
  customerArticle(customerNo: string, customerArticleNo: string): Article | undefined;
  customerArticles(customerNo: string): readonly { customerArticleNo: string; articleNo: string }[];
}

const fold = (s: string): string => s.replace(/\s+/g, "").toUpperCase();

/** Indexes rows once; every lookup afterwards is a map access. */
export function indexMasterData(
  articles: readonly Article[],
  customers: readonly Customer[],
  customerArticles: readonly { customerNo: string; customerArticleNo: string; articleNo: string }[],
): MasterData {
  const byNo = new Map(articles.map((a) => [fold(a.articleNo), a]));
  const byGtin = new Map(articles.map((a) => [a.gtin, a]));
  const customerByNo = new Map(customers.map((c) => [c.customerNo, c]));
  const byDomain = new Map(customers.map((c) => [c.domain.toLowerCase(), c]));
  const byAddress = new Map(customers.map((c) => [c.email.toLowerCase(), c]));
  const own = new Map(customerArticles.map((c) => [`${c.customerNo} ${fold(c.customerArticleNo)}`, c.articleNo]));
  return {
    articles,
    customers,
    article: (no) => byNo.get(fold(no)),
    articleByGtin: (gtin) => byGtin.get(gtin),
    customer: (no) => customerByNo.get(no),
    customerByDomain: (domain) => byDomain.get(domain.toLowerCase()),
    customerByAddress: (address) => byAddress.get(address.toLowerCase()),
    customerArticle: (customerNo, no) => {
      const articleNo = own.get(`${customerNo} ${fold(no)}`);
      return articleNo === undefined ? undefined : byNo.get(fold(articleNo));
    },
    customerArticles: (customerNo) => customerArticles.filter((c) => c.customerNo === customerNo),
  };
}
