// Turns a draft line into line facts: article by number or, failing that, by a description that fits exactly one; quantity in pieces; price per what.

import type { Article, MasterData } from "../../master-data.ts";
import { compare, decimalOf, parseDecimal, times, toMinor } from "../../money.ts";
import type { HumanReason } from "../../words.ts";
import { amountOf } from "../price.ts";
import type { OrderLineFacts } from "../types.ts";
import type { DraftLine, DraftPrice } from "./draft.ts";
import { problem } from "./draft.ts";
import { contradicts, fitting } from "./features.ts";
import { toPieces } from "./quantities.ts";

export interface Resolved {
  line: OrderLineFacts;
  human: HumanReason[];
}

/** Nothing is guessed: what does not resolve is left out and named in `human`. */
export function resolveLine(draft: DraftLine, master: MasterData): Resolved {
  const human = [...draft.problems];
  const article = resolveArticle(draft, master, human);
  const line: OrderLineFacts = { source: draft.source, confidence: draft.confidence };
  if (draft.statedArticle !== undefined) line.statedArticle = draft.statedArticle;
  if (article.found !== undefined) line.articleNo = article.found.articleNo;
  else if (article.suggestion !== undefined) line.suggestion = article.suggestion;
  if (article.byDescription) line.confidence = Math.min(line.confidence, 0.85);
  const description = draft.description.replace(/\s+/g, " ").trim();
  if (description !== "") line.description = description;
  addQuantity(line, draft, article.found, human);
  if (draft.amount !== null) line.statedAmount = draft.amount;
  if (draft.price !== null) addPrice(line, draft, article.found, human);
  if (draft.delivery !== null) line.requestedDelivery = draft.delivery;
  return { line, human };
}

function resolveArticle(
  draft: DraftLine,
  master: MasterData,
  human: HumanReason[],
): { found?: Article; suggestion?: string; byDescription: boolean } {
  const named = draft.statedArticle ?? draft.description;
  const known = [...new Set(draft.articles.flatMap((a) => (a.articleNo === undefined ? [] : [a.articleNo])))];
  const near = draft.articles.find((a) => a.articleNo === undefined);
  const first = known[0] === undefined ? undefined : master.article(known[0]);
  if (known.length > 1) human.push(problem("conflicting_data", `Position nennt verschiedene Artikel: ${known.join(", ")}`));
  if (first !== undefined) {
    if (contradicts(draft.features, first, master))
      human.push(
        problem("conflicting_data", `Beschreibung "${draft.description.trim()}" passt nicht zu ${first.articleNo} ${first.nameDe}`),
      );
    return { found: first, byDescription: false };
  }
  const fit = near === undefined ? fitting(draft.features, master) : [];
  if (fit.length === 1 && fit[0] !== undefined) return { found: fit[0], byDescription: true };
  const suggestion = near?.suggestion ?? fit[0]?.articleNo;
  human.push(
    problem(
      "unknown_article",
      `"${named.trim()}" ist keinem Artikel sicher zuzuordnen${suggestion === undefined ? "" : `; gemeint sein könnte ${suggestion}`}`,
    ),
  );
  return suggestion === undefined ? { byDescription: false } : { suggestion, byDescription: false };
}

function addQuantity(line: OrderLineFacts, draft: DraftLine, article: Article | undefined, human: HumanReason[]): void {
  const name = article?.articleNo ?? draft.statedArticle ?? draft.description;
  if (draft.statedQuantity !== "") line.statedQuantity = draft.statedQuantity;
  if (draft.quantity === null) {
    human.push(problem("ambiguous_quantity", `Menge zu ${name.trim()} fehlt`));
    return;
  }
  const read = fittedToAmount(draft, article) ?? toPieces(draft.quantity, article);
  if ("unclear" in read) {
    human.push(problem("ambiguous_quantity", `${name.trim()}, "${draft.statedQuantity}": ${read.unclear}`));
    return;
  }
  line.quantity = read.pieces;
  line.unit = "PCE";
}

/** "8.000" beside a price and an amount is settled by which reading adds up. */
function fittedToAmount(draft: DraftLine, article: Article | undefined): { pieces: number } | null {
  const q = draft.quantity;
  if (q === null || !q.doubtful || draft.price === null || draft.amount === null || !/^\d+$/.test(q.count)) return null;
  const readings = [Number(q.count), Number(q.count) / 1000].filter(Number.isInteger);
  const fit = readings.filter((pieces) => baseByAmount(draft.price as DraftPrice, pieces, draft.amount, article) !== null);
  return fit.length === 1 && fit[0] !== undefined ? { pieces: fit[0] } : null;
}

function addPrice(line: OrderLineFacts, draft: DraftLine, article: Article | undefined, human: HumanReason[]): void {
  const price = draft.price as DraftPrice;
  const per =
    price.per ??
    (line.quantity === undefined ? null : baseByAmount(price, line.quantity, draft.amount, article)) ??
    baseByList(price, article);
  line.unitPrice = price.unitPrice;
  if (per !== null) line.pricePer = per;
  if (per === null || draft.amount === null || line.quantity === undefined) return;
  const computed = amountOf(decimalOf(price.unitPrice), line.quantity, per);
  const stated = toMinor(decimalOf(draft.amount));
  if (Math.abs(computed - stated) > roundingRoom(price.unitPrice, line.quantity, per))
    human.push(
      problem(
        "conflicting_data",
        `${line.articleNo ?? draft.statedArticle ?? "Position"}: ${line.quantity} Stück zu ${price.unitPrice} je ${per} ergeben nicht ${draft.amount}`,
      ),
    );
}

/** Sub-cent prices are printed rounded: half a unit of the last printed place, times the quantity, plus a cent. */
function roundingRoom(unitPrice: string, quantity: number, per: number): number {
  const places = parseDecimal(unitPrice)?.scale ?? 2;
  return per >= 100 ? 2 : Math.ceil((50 / 10 ** places) * quantity) + 1;
}

function baseByAmount(price: DraftPrice, quantity: number, amount: string | null, article: Article | undefined): number | null {
  if (amount === null) return null;
  const stated = toMinor(decimalOf(amount));
  const bases = price.per === null ? [article?.pricePer ?? 100, 1, 100, 1000] : [price.per];
  return bases.find((per) => Math.abs(amountOf(decimalOf(price.unitPrice), quantity, per) - stated) <= 2) ?? null;
}

/** No base said and no amount to tell: the base at which the price is nearest to our list, if it is anywhere near (half to one and a half). */
function baseByList(price: DraftPrice, article: Article | undefined): number | null {
  if (article === undefined) return null;
  const twice = times(decimalOf(price.unitPrice), decimalOf(2 * article.pricePer));
  const list = decimalOf(article.price);
  if (list.digits === 0n) return article.pricePer;
  const near = (per: number): boolean =>
    compare(twice, times(list, decimalOf(per))) > 0 && compare(twice, times(list, decimalOf(3 * per))) < 0;
  return [article.pricePer, 1, 100, 1000].find(near) ?? null;
}
