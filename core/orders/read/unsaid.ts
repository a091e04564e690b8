// What a described button leaves unsaid and takes from the others of its paragraph: kind, size, colour.
import type { Features } from "./features.ts";
import type { Token } from "./items.ts";

/** @param before what the paragraph before ordered last, if this one goes on with it */
export function completed(
  list: readonly Token[],
  text: string,
  traitsOf: (articleNo: string) => Features,
  before: Features | undefined,
): Token[] {
  return inheritKinds(fromNext(sharedSize(list, text), text), text, traitsOf, before);
}

/** "1.000 rote und 1.000 blaue Ösenknöpfe, beide 18 mm": a size of all that stand before it and have none. */
function sharedSize(list: readonly Token[], text: string): readonly Token[] {
  const at = list.findIndex(
    (t) =>
      t.type === "item" &&
      t.articles.length === 0 &&
      Object.keys(t.features).join() === "size" &&
      /(?<!\p{L})(?:beide[sn]?|alle|both|all|jeweils)(?: in| in der Größe)? $/iu.test(text.slice(Math.max(0, t.start - 24), t.start)),
  );
  const shared = list[at];
  if (shared?.type !== "item") return list;
  for (const t of list.slice(0, at)) if (t.type === "item" && t.articles.length === 0) t.features.size ??= shared.features.size;
  return list.filter((t) => t !== shared);
}

/** "1.000 rote und 1.000 blaue Ösenknöpfe 18 mm": what only has a colour or a size, side by side with an item that says the rest. */
function fromNext(list: readonly Token[], text: string): readonly Token[] {
  for (const [i, token] of [...list.entries()].reverse()) {
    const [quantity, next] = [list[i + 1], list[i + 2]];
    if (token.type !== "item" || token.articles.length > 0 || token.features.kind !== undefined) continue;
    if (quantity?.type !== "quantity" || next?.type !== "item" || next.articles.length > 0 || next.features.kind === undefined) continue;
    const side = /^[ \t]*(?:,|und|and|sowie|&|\/|plus|et)[ \t]*$/iu.test(text.slice(token.end, quantity.start));
    if (side && list[i - 1]?.type === "quantity" && next.start - quantity.end < 12)
      token.features = { ...next.features, ...token.features };
  }
  return list;
}

/** "500 rote Ösenknöpfe 15 mm und 500 blaue": what is left unsaid is taken from the item before, in the same paragraph. */
function inheritKinds(
  list: readonly Token[],
  text: string,
  traitsOf: (articleNo: string) => Features,
  before: Features | undefined,
): Token[] {
  let previous: { features: Features; end: number } | null = before === undefined ? null : { features: before, end: list[0]?.start ?? 0 };
  return list.map((token) => {
    if (token.type !== "item" || token.articles.length > 0) {
      const number = token.type === "item" ? token.articles.find((a) => a.articleNo !== undefined)?.articleNo : undefined;
      if (number !== undefined) previous = { features: traitsOf(number), end: token.end };
      return token;
    }
    if (previous !== null && token.features.kind === undefined && !/\n\s*\n/.test(text.slice(previous.end, token.start))) {
      const { kind, size, colour } = previous.features;
      token.features = { ...token.features, ...(kind === undefined ? {} : { kind }) };
      if (token.features.size === undefined && size !== undefined) token.features.size = size;
      if (token.features.colour === undefined && colour !== undefined) token.features.colour = colour;
    }
    if (token.features.kind !== undefined) previous = token;
    return token;
  });
}
