// Which quantity belongs to which item: by line where each line is complete, else by the order in which they alternate. What does not come out even is said.

import type { Amount, Item, Token } from "./items.ts";
import { isIndefiniteArticle } from "./number-words.ts";

const FOLLOWS =
  /^[ \t]*[)]?[ \t]*(?:[:=x×*,|(–—-]|->|→|à)?[ \t]*(?:(?:bitte|davon|nochmal|doch|nun|jetzt|lieber|please|now|rather)[ \t]*){0,3}$/iu;

export interface Pair {
  item: Item;
  /** null: none found, or not certain which */
  quantity: Amount | null;
  /** an "each" stands by: the quantity holds for several */
  shared: boolean;
}
export interface Pairing {
  pairs: Pair[];
  /** quantities with a unit that belong to no item */
  left: Amount[];
  even: boolean;
}

/** Pairs the tokens of one paragraph. */
export function pairUp(tokens: readonly Token[], text: string): Pairing {
  const counted = dropPositions(onlyPlaced(tokens, text), text);
  const ways = [byGap(counted, text, /\n/), byGap(counted, text, /[.!?;](?:\s+[\p{Lu}"(]|\s*\n)/u), [counted]].map((parts) =>
    join(parts.map((part) => sequence(part, text))),
  );
  const paired = (p: Pairing): number => p.pairs.filter((x) => x.quantity !== null).length - p.left.length;
  const even = ways.find((w) => w.even);
  return even ?? ways.reduce((best, way) => (paired(way) > paired(best) ? way : best));
}

function join(parts: readonly Pairing[]): Pairing {
  return { pairs: parts.flatMap((p) => p.pairs), left: parts.flatMap((p) => p.left), even: parts.every((p) => p.even) };
}

/** One run of tokens: Q I Q I …, I Q I Q …, "je Q I, I und I", "I und I je Q". */
function sequence(all: readonly Token[], text: string): Pairing {
  const list = all.filter((t) => t.type === "item" || t.type === "quantity");
  const items = list.filter((t) => t.type === "item");
  const quantities = sameTwice(list, all);
  if (items.length === 0) return { pairs: [], left: quantities.filter((q) => q.sure), even: quantities.every((q) => !q.sure) };
  if (quantities.length === 0) return { pairs: items.map((item) => ({ item, quantity: null, shared: false })), left: [], even: false };
  if (items.length === quantities.length && alternates(list, quantities)) {
    return { pairs: items.map((item, i) => ({ item, quantity: quantities[i] ?? null, shared: false })), left: [], even: true };
  }
  return quantities.some((q) => q.each === true) ? distribute(list, quantities) : byNeighbour(list, items, quantities, text);
}

function alternates(list: readonly (Item | Amount)[], quantities: readonly Amount[]): boolean {
  const kept = list.filter((t) => t.type === "item" || quantities.includes(t));
  return kept.every((t, i) => i === 0 || t.type !== kept[i - 1]?.type);
}

/** "je 500 A, B und C": an "each" holds for all items up to the next quantity, or, where items stand first, for all since the last; others for one item. */
function distribute(list: readonly (Item | Amount)[], quantities: readonly Amount[]): Pairing {
  const kept = list.filter((t) => t.type === "item" || quantities.includes(t));
  const leading = kept[0]?.type === "quantity";
  const runs: { quantity: Amount | null; items: Item[] }[] = [];
  for (const token of leading ? kept : kept.toReversed()) {
    if (token.type === "quantity") runs.push({ quantity: token, items: [] });
    else if (runs.length === 0) runs.push({ quantity: null, items: [token] });
    else runs.at(-1)?.items.push(token);
  }
  const pairs = runs.flatMap(({ quantity, items }) =>
    items.map(
      (item, i): Pair => ({
        item,
        quantity: quantity?.each === true || i === 0 ? quantity : null,
        shared: quantity?.each === true && items.length > 1,
      }),
    ),
  );
  const used = new Set(pairs.map((p) => p.quantity));
  const left = quantities.filter((q) => q.sure && !used.has(q));
  return {
    pairs: pairs.sort((a, b) => a.item.start - b.item.start),
    left,
    even: left.length === 0 && pairs.every((p) => p.quantity !== null),
  };
}

/** Nothing alternates: only what stands directly side by side is paired, nearest first; the rest is left for a person. */
function byNeighbour(list: readonly (Item | Amount)[], items: readonly Item[], quantities: readonly Amount[], text: string): Pairing {
  const used = new Map<Item, Amount>();
  const sides = items.flatMap((item) => {
    const at = list.indexOf(item);
    return [list[at - 1], list[at + 1]]
      .filter((t): t is Amount => t?.type === "quantity" && quantities.includes(t))
      .map((q) => ({ item, q }));
  });
  const apart = ({ item, q }: { item: Item; q: Amount }): number => {
    const gap = text.slice(Math.min(q.end, item.end), Math.max(q.start, item.start));
    return (
      gap.length +
      (/,|;|(?<!\p{L})(?:und|and|plus|sowie|et|dazu|also)(?!\p{L})|[.!?]\s/iu.test(gap) ? 60 : 0) +
      (gap.includes("\n") ? 100 : 0)
    );
  };
  for (const { item, q } of sides.sort((a, b) => apart(a) - apart(b))) {
    if (!used.has(item) && ![...used.values()].includes(q)) used.set(item, q);
  }
  const pairs = items.map((item): Pair => ({ item, quantity: used.get(item) ?? null, shared: false }));
  return { pairs, left: quantities.filter((q) => q.sure && ![...used.values()].includes(q)), even: false };
}

/** "2 Gros HB-K15-SW (288 Stück)", "10 Packungen = 1.000 Stück": the same amount said again is not a second quantity; the one in pieces is kept. */
function sameTwice(list: readonly (Item | Amount)[], all: readonly Token[]): Amount[] {
  const quantities = list.filter((t) => t.type === "quantity");
  return quantities.filter((q, i) => {
    const before = quantities[i - 1];
    if (before === undefined || !q.sure) return true;
    const between = all.filter(
      (t) => t.type === "item" && t.start > before.end && t.end <= q.start && list.indexOf(t) > list.indexOf(before),
    );
    return !(
      pieces(before) !== null &&
      pieces(before) === pieces(q) &&
      between.length <= 1 &&
      list.filter((t) => t.type === "item").length < quantities.length
    );
  });
}

function pieces(q: Amount): number | null {
  const unit = q.quantity.unit;
  if (unit !== null && unit.kind !== "piece" && unit.kind !== "multiple") return null;
  return Number(q.quantity.count) * (unit?.factor ?? 1);
}

/** Bare numbers count only directly before or after an item, or behind "Menge:"; never where the line states a quantity with a unit. */
function onlyPlaced(tokens: readonly Token[], text: string): Token[] {
  return tokens.filter((token, i) => {
    if (token.type !== "quantity" || token.sure) return true;
    if (tokens[i - 1]?.type === "quantity" && /(?:->|→|=>)\s*$/.test(text.slice(Math.max(0, token.start - 8), token.start))) return true;
    const before = text.slice(Math.max(0, token.start - 14), token.start);
    if (/(?:menge|qty|quantity|anzahl|ilość|quantité)\s*(?:neu|alt)?[:=]?\s*$/i.test(before)) return true;
    if (/(?:^|[\s(])(?:von|from|auf|to|statt|sondern|nur|->|→)\s*$/i.test(before) && tokens.some((t) => t.type === "item")) return true;
    if (opensAsPosition(token, tokens, text)) return false;
    const next = tokens[i + 1];
    if (isIndefiniteArticle(token.text.trim()))
      return next?.type === "item" && next.start - token.end <= 1 && (next.articles.length > 0 || next.features.size === undefined);
    const previous = tokens[i - 1];
    const ahead = next?.type === "item" ? text.slice(token.end, next.start) : null;
    const behind =
      previous?.type === "item" || previous?.type === "price" || previous?.type === "amount" ? text.slice(previous.end, token.start) : null;
    const joins =
      ahead !== null &&
      /^[ \t]*(?:[x×*]|dto\.?|dito|desgl\.?|of|von|vom|der|die|den|the|mal|st\.?|de|nos\.?|more|weitere|weiteren|additional|pcs|our|your|ihre[rn]?|unsere[rn]?|[\p{L}-]{3,18}(?:e|en|er|es|te|ten)?)?(?:[ \t]+(?:[\p{L}-]{2,20}))?(?:[ \t]*(?:art|artikel|r[ée]f|nr|no|n°|item|cod|kód|č|mat)\.?(?:-?nr\.?)?:?)?[ \t]*[(]?[ \t]*$/iu.test(
        ahead,
      );
    const follows = behind !== null && FOLLOWS.test(behind);
    const described =
      next?.type === "item" &&
      next.articles.length > 0 &&
      ahead !== null &&
      /^(?:[ \t]+[\p{L}'-]+){1,4}[ \t]*[(]?[ \t]*$/u.test(ahead) &&
      !/(?<!\p{L})(?:und|and|et|i|e|y|oder|or|für|for|bitte|please|hab\p{L}*|have|möcht\p{L}*|brauch\p{L}*|need|want|ist|sind|is|are|tage?n?|days)(?!\p{L})/iu.test(
        ahead,
      );
    return joins || follows || described;
  });
}

/** "1) 1.000 x HB-…", "10  HB-K20-BR  50.000": the number that opens such a line is its position. */
function dropPositions(tokens: readonly Token[], text: string): Token[] {
  return tokens.filter((token) => {
    if (token.type !== "quantity" || token.sure) return true;
    const line = lineSpan(token, text);
    const bracket = /^[).][ \t]/.test(text.slice(token.end, token.end + 2)) && /^[ \t>*•-]*$/.test(text.slice(line.start, token.start));
    return !bracket && !opensAsPosition(token, tokens, text);
  });
}

/** A short number opens the line, and without it the line still has a quantity for each of its items. */
function opensAsPosition(token: Amount, tokens: readonly Token[], text: string): boolean {
  const line = lineSpan(token, text);
  const opens = /^[ \t>*•-]*(?:pos\.?|position|line|item|ln)?[ \t#.:]*$/i.test(text.slice(line.start, token.start));
  if (!opens || !/^\d{1,5}$/.test(token.text.trim())) return false;
  const onLine = tokens.filter((t) => t !== token && t.start >= line.start && t.end <= line.end);
  const items = onLine.filter((t) => t.type === "item").length;
  return items > 0 && onLine.filter((t) => t.type === "quantity").length >= items;
}

/** Parts of the run with no such break inside. */
function byGap(tokens: readonly Token[], text: string, gap: RegExp): Token[][] {
  const parts: Token[][] = [];
  let end = -1;
  for (const token of tokens) {
    if (end >= 0 && !gap.test(text.slice(end, token.start + 1))) parts.at(-1)?.push(token);
    else parts.push([token]);
    end = token.end;
  }
  return parts;
}

function lineSpan(token: Token, text: string): { start: number; end: number } {
  const end = text.indexOf("\n", token.end);
  return { start: text.lastIndexOf("\n", token.start - 1) + 1, end: end < 0 ? text.length : end };
}
