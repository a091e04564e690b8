// Lines as letters show them, priced by the list less the customer's discount: for quotes, changes and confirmations.

import { formatMoney, formatNumber, formatPrice } from "../../letters/format.ts";
import type { Article, Customer } from "../../master-data.ts";
import { priceLine } from "../../orders/price.ts";
import type { OrderLine } from "../../orders/types.ts";
import type { LetterLanguage } from "../../words.ts";

export function pricedLine(
  article: Article,
  quantity: number,
  customer: Customer | null,
  position: number,
  language: LetterLanguage,
): OrderLine {
  const { unitPrice, pricePer, amountMinor } = priceLine(article, quantity, customer);
  const description = language === "de" ? article.nameDe : article.nameEn;
  return { position, articleNo: article.articleNo, description, quantity, unitPrice, pricePer, amountMinor };
}

/** Strings in the letter's language; `description` is the article's name in it. */
export function lineFacts(
  lines: readonly OrderLine[],
  currency: string,
  language: LetterLanguage,
  nameOf: (articleNo: string) => string | undefined,
) {
  return lines.map((line) => ({
    position: line.position,
    articleNo: line.articleNo,
    description: nameOf(line.articleNo) ?? line.description,
    quantity: formatNumber(line.quantity, language),
    unitPrice: formatPrice(line.unitPrice, currency, language),
    pricePer: formatNumber(line.pricePer, language),
    amount: formatMoney(line.amountMinor, currency, language),
  }));
}
