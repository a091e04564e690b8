// One pair of item and quantity as a draft line: its price, its own date, its doubts and where it stands.
import { TODAY } from "./delivery.ts";
import { type DraftLine, type DraftPrice, problem } from "./draft.ts";
import type { Item, Token } from "./items.ts";
import { specialOf } from "./made-to-order.ts";
import type { Mark } from "./marks.ts";
import type { Pair } from "./pair.ts";
import type { ProseContext } from "./prose.ts";
import { isApproximate, isConditional, isTakenBack, isUncertain, type Sentence, sentenceAt } from "./sentences.ts";
import { isIndefinite, isVague } from "./vague.ts";

/** What the lines of one paragraph are made from. `clean` is the text without history, `original` as written; both have the same places. */
export interface Passage {
  listed: readonly Token[];
  marks: readonly Mark[];
  clean: string;
  original: string;
  sentences: readonly Sentence[];
  /** words of made to order, with their places */
  custom: readonly RegExpExecArray[];
}

export function draftOf(pair: Pair, { listed, marks, clean, original, sentences, custom }: Passage, context: ProseContext): DraftLine {
  const { item, quantity } = pair;
  const from = Math.min(item.start, quantity?.start ?? item.start);
  const to = Math.max(item.end, quantity?.end ?? item.end);
  const line = original.slice(0, from).split("\n").length;
  const sentence = sentenceAt(sentences, from);
  const stated = item.articles[0]?.text;
  const draft: DraftLine = {
    articles: item.articles.toSorted((a, b) => rank(a.by) - rank(b.by)),
    ...(stated === undefined ? {} : { statedArticle: stated }),
    description: describe(item, original),
    features: item.features,
    quantity: quantity?.quantity ?? null,
    statedQuantity: quantity === null ? "" : `${pair.shared ? "je " : ""}${quantity.text.trim()}`,
    price: priceOf(item, listed, clean),
    amount: amountOf(item, listed, clean),
    delivery: ownDelivery(item, marks, clean),
    source: {
      document: context.document,
      line,
      text: original
        .slice(lineStart(original, from), Math.max(to, lineEnd(original, to)))
        .trim()
        .slice(0, 300),
    },
    confidence: quantity?.sure === false ? 0.85 : 0.92,
    problems: [],
  };
  const special =
    item.articles.length === 0 || context.intent === "sample_request"
      ? null
      : specialOf(item, items(listed), marks, clean, sentences, custom);
  if (special !== null || isModel(item, sentence, clean, marks)) {
    draft.articles = [];
    draft.features = { ...draft.features, foreign: true };
    draft.description = sentence.trim();
    delete draft.statedArticle;
  }
  if (quantity !== null && draft.quantity !== null && isUncertain(sentence, quantity.sure))
    draft.quantity = { ...draft.quantity, doubtful: true };
  if (context.intent === "order" && isConditional(sentence))
    draft.problems.push(problem("ambiguous_quantity", `Menge steht unter einer Bedingung: "${sentence.trim().slice(0, 120)}"`));
  if (context.intent === "order" && isTakenBack(sentence))
    draft.problems.push(problem("conflicting_data", `Bestellt und zurückgenommen in einem Satz: "${sentence.trim().slice(0, 120)}"`));
  const vague = quantity !== null && isVague(clean, quantity.start, quantity.end);
  if (quantity !== null && isIndefinite(clean, quantity.start)) draft.quantity = null;
  if (context.intent === "order" && (vague || isApproximate(sentence)))
    draft.problems.push(problem("ambiguous_quantity", `Menge nur ungefähr genannt: "${sentence.trim().slice(0, 120)}"`));
  return draft;
}

function items(listed: readonly Token[]): Item[] {
  return listed.filter((t) => t.type === "item");
}

/** "wie HM-ANKER-25, aber mit Wappen": the number names a model, what is wanted is made to order. */
function isModel(item: Item, sentence: string, text: string, marks: readonly Mark[]): boolean {
  const before = text.slice(Math.max(0, item.start - 60), item.start);
  const like = /(?:\bwie\b|\blike\b|similar to|ähnlich|based on|grundform|anlehnung an|vorbild|comme)(?:[^.\n]{0,40})$/i.test(before);
  const foreign = marks.some((m) => m.type === "feature" && m.feature.type === "foreign" && sentence.includes(text.slice(m.start, m.end)));
  return item.articles.length > 0 && like && foreign;
}

/** The words of the line without its number and quantity: enough for a person to see what was meant. */
function describe(item: Item, text: string): string {
  const start = lineStart(text, item.start);
  const near = item.articles.some((a) => a.articleNo === undefined);
  if (near) return text.slice(item.start, Math.min(lineEnd(text, item.end), item.end + 120)).trim();
  return item.features.kind === undefined ? "" : text.slice(Math.max(start, item.start), item.end).trim();
}

/** A price stands on the item's line; a second item there ends its reach. */
function priceOf(item: Item, listed: readonly Token[], text: string): DraftPrice | null {
  const price = inTurn(item, listed) ?? onLine(item, listed, text).find((t) => t.type === "price") ?? onlyPrice(listed);
  if (price?.type === "price") return { unitPrice: price.unitPrice, per: price.per };
  const amounts = onLine(item, listed, text).filter((t) => t.type === "amount");
  const first = amounts[0];
  const worded =
    first !== undefined && /(?:zu|à|at|@|preis|price|for|je)[ \t]*$/i.test(text.slice(Math.max(0, first.start - 8), first.start));
  return first?.type === "amount" && (worded || amounts.length > 1) ? { unitPrice: first.value, per: null } : null;
}

/** A block of "Menge / Artikel / Preis", or a sentence more: where a paragraph has one item and one price, they belong together. */
function onlyPrice(listed: readonly Token[]): Token | undefined {
  const prices = listed.filter((t) => t.type === "price");
  return prices.length === 1 && listed.filter((t) => t.type === "item").length === 1 ? prices[0] : undefined;
}

/** A letter whose lines break where they are full: "3.000 Stück …, / zum Preis von …, / 2.000 Stück …". Only where each item has its price behind it. */
function inTurn(item: Item, listed: readonly Token[]): Token | undefined {
  const told = listed.filter((t) => t.type === "item" || t.type === "price");
  const turns = told.length % 2 === 0 && told.every((t, i) => t.type === (i % 2 === 0 ? "item" : "price"));
  return turns ? told[told.indexOf(item) + 1] : undefined;
}

function amountOf(item: Item, listed: readonly Token[], text: string): string | null {
  const line = onLine(item, listed, text);
  const amounts = line.filter((t) => t.type === "amount");
  const last = amounts.at(-1);
  const priced = line.some((t) => t.type === "price") || amounts.length > 1;
  return last?.type === "amount" &&
    priced &&
    !/\p{L}{4,}/u.test(text.slice(item.end, last.start).replace(/zu|eur|stück|stk|je|per|pro/gi, ""))
    ? last.value
    : null;
}

/** Prices behind the item up to the next one; before it only where nothing else is on the line yet. A sentence's end ends their reach. */
function onLine(item: Item, listed: readonly Token[], text: string): Token[] {
  const at = listed.indexOf(item);
  const start = lineStart(text, item.start);
  const next = listed.find((t, i) => i > at && t.type === "item");
  const end = Math.min(lineEnd(text, item.end), next?.start ?? text.length);
  const behind = listed.filter((t) => t.start >= item.end && t.end <= end && !/[.!?]\s+\p{Lu}/u.test(text.slice(item.end, t.start)));
  const first = !listed.some((t, i) => i < at && t.type === "item" && t.start >= start);
  return first && !behind.some((t) => t.type === "price" || t.type === "amount")
    ? listed.filter((t) => t.start >= start && t.end <= end)
    : behind;
}

/** Letters without line breaks have more than one sentence on a line, and days of other things: "… liefern? Zahlung in 30 Tagen." */
const OTHER_SENTENCE =
  /(?<!(?:stk|st|pcs|nr|no|ca|art))[.!?][ \t]+\p{Lu}|(?<!\p{L})(?:zahl|pay|rechnung|invoice|skonto|messe|urlaub|angebot|gültig|valid|vom)/iu;

/** A date on the item's own line in a list ("2.500 Stk HB-M23-DB  Liefertermin 7.12."). */
function ownDelivery(item: Item, marks: readonly Mark[], text: string): string | null {
  const start = lineStart(text, item.start);
  const end = lineEnd(text, item.end);
  const sameLine = marks.filter((m) => m.start >= start && m.end <= end);
  const dates = sameLine.filter((m) => m.type === "date" && m.start > item.start);
  const date = dates.find((m) => !TODAY.test(text.slice(m.start, m.end))) ?? dates[0];
  if (date !== undefined && OTHER_SENTENCE.test(text.slice(item.end, date.start))) return null;
  const alone = sameLine.filter((m) => m.type === "article").length === 1;
  const cue =
    date !== undefined && /termin|liefer|eintreff|ankunft|arriv|\bbis\b|due|deliver|by|zum|KW|need/i.test(text.slice(item.end, date.end));
  return date?.type === "date" && alone && cue ? date.value : null;
}

function rank(by: "number" | "customer" | "gtin" | "near"): number {
  return ["number", "gtin", "customer", "near"].indexOf(by);
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
