// Which quantity belongs to which item: by line where each line is complete, else by the order in which they alternate. What does not come out even is said.
import type { Amount, Item, Token } from "./items.ts";

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
  const lines = byLine(counted, text).map((line) => sequence(line, text));
  const complete = lines.every((l) => l.even || l.pairs.length + l.left.length === 0);
  if (complete) return { pairs: lines.flatMap((l) => l.pairs), left: [], even: true };
  const whole = sequence(counted, text);
  if (whole.even) return whole;
  const joined = { pairs: lines.flatMap((l) => l.pairs), left: lines.flatMap((l) => l.left), even: false };
  const paired = (p: Pairing): number => p.pairs.filter((x) => x.quantity !== null).length - p.left.length;
  return paired(joined) >= paired(whole) ? joined : whole;
}

/** One run of tokens: Q I Q I …, I Q I Q …, "je Q I, I und I", "I und I je Q". */
function sequence(all: readonly Token[], text: string): Pairing {
  const list = all.filter((t) => t.type === "item" || t.type === "quantity");
  const items = list.filter((t) => t.type === "item");
  const quantities = sameTwice(list, all);
  const each = all.some((t) => t.type === "each");
  if (items.length === 0) return { pairs: [], left: quantities.filter((q) => q.sure), even: quantities.every((q) => !q.sure) };
  if (quantities.length === 0) return { pairs: items.map((item) => ({ item, quantity: null, shared: false })), left: [], even: false };
  if (items.length === quantities.length && alternates(list, quantities)) {
    return { pairs: items.map((item, i) => ({ item, quantity: quantities[i] ?? null, shared: false })), left: [], even: true };
  }
  if (each) return distribute(list, quantities, items);
  return byNeighbour(list, items, quantities, text);
}

function alternates(list: readonly (Item | Amount)[], quantities: readonly Amount[]): boolean {
  const kept = list.filter((t) => t.type === "item" || quantities.includes(t));
  return kept.every((t, i) => i === 0 || t.type !== kept[i - 1]?.type);
}

/** "je 500 A, B und C": a quantity holds for all items up to the next quantity; where items stand first, for all since the last one. */
function distribute(list: readonly (Item | Amount)[], quantities: readonly Amount[], items: readonly Item[]): Pairing {
  const leading = list.find((t) => t.type === "item" || quantities.includes(t))?.type === "quantity";
  const pairs: Pair[] = [];
  let current: Amount | null = null;
  let waiting: Item[] = [];
  for (const token of list) {
    if (token.type === "item") {
      if (leading) pairs.push({ item: token, quantity: current, shared: true });
      else waiting.push(token);
    } else if (quantities.includes(token)) {
      current = token;
      for (const item of waiting) pairs.push({ item, quantity: token, shared: waiting.length > 1 });
      waiting = [];
    }
  }
  for (const item of waiting) pairs.push({ item, quantity: null, shared: false });
  return { pairs, left: [], even: pairs.length === items.length && pairs.every((p) => p.quantity !== null) };
}

/** Nothing alternates: only what stands directly side by side is paired, the rest is left for a person. */
function byNeighbour(list: readonly (Item | Amount)[], items: readonly Item[], quantities: readonly Amount[], text: string): Pairing {
  const used = new Map<Item, Amount>();
  const sides = items.flatMap((item) => {
    const at = list.indexOf(item);
    const beside = [list[at - 1], list[at + 1]].filter((t): t is Amount => t?.type === "quantity" && quantities.includes(t));
    return beside.filter((q) => !/\n|[.!?]\s/.test(text.slice(Math.min(q.end, item.end), Math.max(q.start, item.start)))).map((q) => ({ item, q }));
  });
  for (const { item, q } of sides.sort((a, b) => distance(a.q, a.item) - distance(b.q, b.item))) {
    if (!used.has(item) && ![...used.values()].includes(q)) used.set(item, q);
  }
  const pairs = items.map((item): Pair => ({ item, quantity: used.get(item) ?? null, shared: false }));
  return { pairs, left: quantities.filter((q) => q.sure && ![...used.values()].includes(q)), even: false };
}

function distance(a: Amount, b: Item): number {
  return a.end <= b.start ? b.start - a.end : a.start - b.end;
}

/** "2 Gros HB-K15-SW (288 Stück)", "10 Packungen = 1.000 Stück": the same amount said again is not a second quantity; the one in pieces is kept. */
function sameTwice(list: readonly (Item | Amount)[], all: readonly Token[]): Amount[] {
  const quantities = list.filter((t) => t.type === "quantity");
  return quantities.filter((q, i) => {
    const before = quantities[i - 1];
    if (before === undefined || !q.sure) return true;
    const between = all.filter((t) => t.type === "item" && t.start > before.end && t.end <= q.start && list.indexOf(t) > list.indexOf(before));
    return !(pieces(before) !== null && pieces(before) === pieces(q) && between.length <= 1 && list.filter((t) => t.type === "item").length < quantities.length);
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
    const line = lineSpan(token, text);
    const before = text.slice(Math.max(0, token.start - 14), token.start);
    if (/(?:menge|qty|quantity|anzahl|ilość|quantité)\s*(?:neu|alt)?[:=]?\s*$/i.test(before)) return true;
    if (/(?:^|[\s(])(?:von|from|auf|to|statt|sondern|nur|->|→)\s*$/i.test(before) && tokens.some((t) => t.type === "item")) return true;
    const counted = tokens.some((t) => t.type === "quantity" && t.sure && t.start >= line.start && t.end <= line.end);
    if (counted && !/(?:^|\s)(?:je|jeweils|each|und|and|sowie|plus|noch|,|;)\s*$/i.test(before)) return false;
    const next = tokens[i + 1];
    const previous = tokens[i - 1];
    const ahead = next?.type === "item" ? text.slice(token.end, next.start) : null;
    const behind = previous?.type === "item" || previous?.type === "price" || previous?.type === "amount" ? text.slice(previous.end, token.start) : null;
    const joins = ahead !== null && /^[ \t]*(?:[x×*]|of|von|vom|der|die|den|the|mal|st\.?|de|nos\.?|more|weitere|weiteren|additional|pcs|our|your|ihre[rn]?|unsere[rn]?|[\p{L}-]{3,18}(?:e|en|er|es|te|ten)?)?(?:[ \t]+(?:[\p{L}-]{2,20}))?[ \t]*[(]?[ \t]*$/iu.test(ahead);
    const follows = behind !== null && /^[ \t]*[)]?[ \t]*(?:[:=x×*,|–—-]|->|→|à|bitte|davon|nochmal)?[ \t]*$/iu.test(behind);
    return joins || follows;
  });
}

/** "1) 1.000 x HB-…", "10  HB-K20-BR  50.000": a number that opens a line and is followed by another quantity on it is a position. */
function dropPositions(tokens: readonly Token[], text: string): Token[] {
  return tokens.filter((token) => {
    if (token.type !== "quantity" || token.sure) return true;
    const line = lineSpan(token, text);
    const opens = /^[ \t>*•-]*(?:pos\.?|position|line|item|ln)?[ \t#.:]*$/i.test(text.slice(line.start, token.start));
    const others = tokens.filter((t) => t.type === "quantity" && t !== token && t.start >= line.start && t.end <= line.end);
    return !(opens && (others.length > 0 || /^[).]/.test(text.slice(token.end, token.end + 1))));
  });
}

function byLine(tokens: readonly Token[], text: string): Token[][] {
  const lines: Token[][] = [];
  let end = -1;
  for (const token of tokens) {
    if (end >= 0 && !text.slice(end, token.start).includes("\n")) lines.at(-1)?.push(token);
    else lines.push([token]);
    end = token.end;
  }
  return lines;
}

function lineSpan(token: Token, text: string): { start: number; end: number } {
  const end = text.indexOf("\n", token.end);
  return { start: text.lastIndexOf("\n", token.start - 1) + 1, end: end < 0 ? text.length : end };
}
