// Which quantity belongs to which item: by line where each line is complete, else by the order in which they alternate. What does not come out even is said.
import type { Amount, Item, Token } from "./items.ts";
import { dropPositions, onlyPlaced } from "./placed.ts";

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
  const quantities = sameTwice(list, text).map((q) => (q.each === true ? q : timed(q, list, text)));
  if (items.length === 0) return { pairs: [], left: quantities.filter((q) => q.sure), even: quantities.every((q) => !q.sure) };
  if (quantities.length === 0) return { pairs: items.map((item) => ({ item, quantity: null, shared: false })), left: [], even: false };
  if (items.length === quantities.length && alternates(list, quantities)) {
    return { pairs: items.map((item, i) => ({ item, quantity: quantities[i] ?? null, shared: false })), left: [], even: true };
  }
  return quantities.some((q) => q.each === true) ? distribute(list, quantities) : byNeighbour(list, items, quantities, text);
}

/** "2x 1000 HB-K15-SW und HB-K15-BR": as many items as times, so each of them; of a single item nobody knows whether it is 1000 or 2000. */
function timed(quantity: Amount, list: readonly (Item | Amount)[], text: string): Amount {
  const times = Number(/(?<![\d.,])([2-9]) ?[x×] ?$/u.exec(text.slice(Math.max(0, quantity.start - 5), quantity.start))?.[1] ?? 0);
  if (times === 0) return quantity;
  const behind = list.slice(list.indexOf(quantity) + 1);
  const end = behind.findIndex((t) => t.type === "quantity");
  const items = behind.slice(0, end < 0 ? undefined : end).length;
  if (items === times) quantity.each = true;
  else quantity.quantity = { ...quantity.quantity, doubtful: true };
  return quantity;
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

/** "2 Gros HB-K15-SW (288 Stück)", "nine thousand (9,000)": the same amount said again is not a second quantity; the one in pieces is kept. */
function sameTwice(list: readonly (Item | Amount)[], text: string): Amount[] {
  const quantities = list.filter((t) => t.type === "quantity");
  const items = list.filter((t) => t.type === "item");
  if (items.length >= quantities.length) return quantities;
  return quantities.filter((q, i) => {
    const before = quantities[i - 1];
    if (before === undefined || pieces(before) === null || pieces(before) !== pieces(q)) return true;
    const between = items.filter((t) => t.start > before.end && t.end <= q.start);
    return between.length > 1 || !isRestated(before, q, text);
  });
}

/** Says that the same amount follows. A list of equal amounts never has it between two of them. */
export const AGAIN =
  /(?<!\p{L})(?:also|das (?:sind|macht|wären)|entspricht|insgesamt|zusammen|gesamt|total|in all|that is|i\.e\.|makes|which is)(?!\p{L})|=/iu;

/** In brackets, with a word that says so, or counted in another unit without a new line: otherwise the same number is another position's. */
function isRestated(before: Amount, again: Amount, text: string): boolean {
  const gap = text.slice(before.end, again.start);
  if (/\([ \t]*$/.test(gap) || AGAIN.test(gap)) return true;
  return again.sure && !gap.includes("\n") && before.quantity.unit?.factor !== again.quantity.unit?.factor;
}

function pieces(q: Amount): number | null {
  const unit = q.quantity.unit;
  if (unit !== null && unit.kind !== "piece" && unit.kind !== "multiple") return null;
  return Number(q.quantity.count) * (unit?.factor ?? 1);
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
