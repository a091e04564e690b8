// Groups marks into what is ordered (an article number, a description, or both) and how much. No pairing yet.

import type { FoundArticle } from "./article-index.ts";
import { type Feature, type Features, gather } from "./features.ts";
import type { Mark } from "./marks.ts";
import type { Quantity } from "./quantities.ts";
import { completed } from "./unsaid.ts";

export interface Item {
  type: "item";
  articles: FoundArticle[];
  features: Features;
  start: number;
  end: number;
}
export interface Amount {
  type: "quantity";
  quantity: Quantity;
  text: string;
  /** a unit stands beside it; otherwise only its place makes it a quantity */
  sure: boolean;
  /** "je 500", "500 each": holds for every item of a list */
  each?: boolean;
  start: number;
  end: number;
}
export type Token = Item | Amount | Extract<Mark, { type: "price" | "amount" | "each" | "date" }>;

const OTHER_NOUN = /^\p{L}{0,3} (?!\p{L}*(?:knöpf|knopf|knebel|ösen|druck|haken|niet))\p{Lu}\p{Ll}{3,}(?![\p{L}-])/u;

/**
 * Items, quantities and prices in reading order. Descriptions beside an article number become part of its item.
 * `before`: what the paragraph before ordered last, if this one goes on with it.
 */
export function tokens(marks: readonly Mark[], text: string, traitsOf: (articleNo: string) => Features, before?: Features): Token[] {
  const list: Token[] = [];
  for (const mark of marks) {
    const last = list.at(-1);
    if (mark.type === "feature") {
      const open = last?.type === "item" ? last : undefined;
      if (open !== undefined && joins(open, mark.feature, text)) extend(open, mark.feature);
      else list.push({ type: "item", articles: [], features: gather([mark.feature]), start: mark.start, end: mark.end });
    } else if (mark.type === "article") {
      const gap = last === undefined ? "" : text.slice(last.end, mark.start);
      const described =
        last?.type === "item" && last.articles.length === 0 && !/[\n;]|[.!?]\s/.test(gap.replace(ABBREVIATED, " ")) && gap.length < 40;
      const second = last?.type === "item" && last.articles.length > 0 && sameArticle(last, mark.article, gap);
      if (last?.type === "item" && (described || second)) {
        last.articles.push(mark.article);
        last.end = mark.end;
      } else list.push({ type: "item", articles: [mark.article], features: {}, start: mark.start, end: mark.end });
    } else if (mark.type === "quantity") list.push({ ...mark, each: isEach(mark, marks, text) });
    else list.push(mark);
  }
  const own = new Set(list.filter((t) => t.type === "item" && (t.articles.length > 0 || t.features.kind !== undefined)));
  const foreign = new Set(
    list.filter((t) => t.type === "item" && t.articles.length === 0 && Object.keys(t.features).every((k) => k === "foreign")),
  );
  const named = list.filter((t) => !foreign.has(t));
  return completed(named, text, traitsOf, before).filter((t, i, all) => {
    if (t.type !== "item" || t.articles.length > 0) return true;
    // "für die roten Westen": the colour of something else
    if (!own.has(t) && OTHER_NOUN.test(text.slice(t.end, t.end + 30))) return false;
    if (own.has(t) && isTopic(t, all.slice(i + 1), text)) return false;
    return own.has(t) ? isOrderable(t, all[i - 1], text) : t.features.kind !== undefined && besideQuantity(t, all[i - 1], all[i + 1], text);
  });
}

/** "altmessing, Art. HB-J20-AM": no sentence ends there. */
const ABBREVIATED = /(?<!\p{L})(?:art|artikel|best|bestell|ref|r[ée]f|mat|nr|no|num|kat|cat)\.[ -]?/giu;

/** What may stand between "je", "of each" and the number: a filler, or the number said again in brackets. */
const EACH_BEFORE = /^[ \t:]*(?:ca\.?|bitte|noch|weitere|of|von)?[ \t]*$/i;
const EACH_AFTER = /^[ \t]*(?:\([^()\n]{1,24}\))?[ \t(]*(?:of|von|pro|for|für)?[ \t]*$/i;

function isEach(mark: Extract<Mark, { type: "quantity" }>, marks: readonly Mark[], text: string): boolean {
  // "each" is a unit as well
  if (/\beach$/i.test(mark.text)) return true;
  return marks.some(
    (m) =>
      m.type === "each" &&
      Math.abs(m.start - mark.start) < 60 &&
      ((m.end <= mark.start && EACH_BEFORE.test(text.slice(m.end, mark.start))) ||
        (m.start >= mark.end && EACH_AFTER.test(text.slice(mark.end, m.start)))),
  );
}

/** "the copper jeans buttons: 15,000 of the 17 mm and …": what is said of a kind before a colon is ordered behind it, by size. */
function isTopic({ features, end }: Item, behind: readonly Token[], text: string): boolean {
  const next = behind.find((t) => t.type === "item");
  return (
    features.size === undefined &&
    /^[ \t]*:/.test(text.slice(end, end + 4)) &&
    next?.features.kind === features.kind &&
    next?.features.size !== undefined
  );
}

/** A kind alone ("Ihre Druckknöpfe") is a topic; right behind a quantity it is an order, if an unclear one. */
function isOrderable(item: Item, before: Token | undefined, text: string): boolean {
  if (item.features.kind === undefined) return false;
  if (item.features.size !== undefined || item.features.colour !== undefined) return true;
  return before?.type === "quantity" && item.start - before.end < 40 && !/\n|[.!?;]\s/.test(text.slice(before.end, item.start));
}

/** A colour or size that the item has already opens the next item ("15 mm rot, 18 mm rot"); so does a new kind, a line or a sentence. */
function joins(item: Item, feature: Feature, text: string): boolean {
  const gap = text.slice(item.end, feature.start);
  if (/\n|[;]|[.!?](?:\s|$)/.test(gap) || gap.length > (item.articles.length > 0 ? 25 : 40)) return false;
  const conjunction = /(?<!\p{L})(?:und|and|sowie|plus|et|oder|or)(?!\p{L})/iu.test(gap);
  if (conjunction && item.articles.length > 0) return false;
  if (feature.type === "foreign") return true;
  const known = item.features[feature.type];
  if (known === undefined) return !conjunction || feature.type === "kind" || item.articles.length === 0;
  return known === feature.value && !/\b(?:und|and)\b/i.test(gap);
}

function extend(item: Item, feature: Feature): void {
  if (feature.type === "foreign") item.features.foreign = true;
  else item.features[feature.type] ??= feature.value;
  item.end = Math.max(item.end, feature.end);
}

/** "HB-K17-SW (BB-88123)": two numbers of one article beside each other are one item. */
function sameArticle(item: Item, article: FoundArticle, gap: string): boolean {
  if (/\n/.test(gap) && !/^\s*\(/.test(gap)) return false;
  const same = item.articles.some((a) => a.articleNo !== undefined && a.articleNo === article.articleNo);
  return (
    same ||
    (/^\s*[(/,|]?\s*(?:ihre|unsere|your|our|bei uns|=|ean|gtin)?[^\d\n]{0,20}$/i.test(gap) &&
      item.articles.some((a) => a.by !== article.by) &&
      /[(/=]|ihre|unsere|your|our|ean|gtin/i.test(gap))
  );
}

/** What names no kind itself ("und 500 vom 18er") is an item only beside a quantity or in a list ("15, 18 und 22 mm"). */
function besideQuantity(item: Item, before: Token | undefined, after: Token | undefined, text: string): boolean {
  const close = (from: number, to: number): boolean =>
    to - from < 30 && !/\n|[.!?;]\s/.test(text.slice(from, to).replace(/(?:dto|dgl|stk|st)\./gi, ""));
  if (before?.type === "item" && /^[ \t)]*(?:,|\/|&|und|and|sowie|et)[ \t]*(?:in[ \t]*)?$/i.test(text.slice(before.end, item.start)))
    return true;
  return (before?.type === "quantity" && close(before.end, item.start)) || (after?.type === "quantity" && close(item.end, after.start));
}
