// Reads descriptions: kind, size, colour of a button as words in a text, and the articles that fit them.
import type { Article, MasterData } from "../../master-data.ts";
import { COLOUR_WORDS, FOREIGN_WORDS, KIND_WORDS, stemsOf } from "./button-words.ts";
import { createSpans } from "./spans.ts";

export interface Feature {
  type: "kind" | "size" | "colour" | "foreign";
  /** kind and colour: the German master word; size: millimetres */
  value: string;
  start: number;
  end: number;
}

export interface Features {
  kind?: string;
  size?: string;
  colour?: string;
  /** something we do not make as standard */
  foreign?: boolean;
}

interface Traits {
  article: Article;
  kind: string;
  size: string;
  colour: string;
}

interface Vocabulary {
  traits: Traits[];
  words: RegExp;
  /** lower-case stem -> what it means */
  meaning: { stem: string; type: Feature["type"]; value: string }[];
  sizes: Map<string, Set<string>>;
}

const vocabularies = new WeakMap<MasterData, Vocabulary>();

/** All words of kind, size and colour in reading order. "15er", "in 18" and "Druckknopf 15" count as sizes where that kind has them. */
export function findFeatures(text: string, master: MasterData): Feature[] {
  const vocabulary = vocabularyOf(master);
  const found: Feature[] = [];
  const { free, take } = createSpans(text.length);
  const add = (feature: Feature): void => {
    found.push(feature);
    take(feature.start, feature.end);
  };
  for (const m of text.matchAll(vocabulary.words)) {
    const word = m[0].toLowerCase().replace(/\s+/g, " ");
    const entry = vocabulary.meaning.find((e) => word.startsWith(e.stem));
    if (entry !== undefined) add({ type: entry.type, value: entry.value, start: m.index, end: m.index + m[0].length });
  }
  for (const m of text.matchAll(
    /(?<![\d.,/])(\d{1,3})(?:,0|\.0)?[ \u00a0-]?(?:mm|millimeter|millimetre)(?!\p{L})|(?<![\d.,/])(\d{2})[ -]?ern?(?!\p{L})|[Øø]\s?(\d{1,3})(?!\d)/giu,
  )) {
    if (free(m.index, m.index + m[0].length))
      add({ type: "size", value: m[1] ?? m[2] ?? m[3] ?? "", start: m.index, end: m.index + m[0].length });
  }
  for (const m of text.matchAll(
    /(?<![\d.,/])(\d{2}(?:\s*(?:,|\/|&|und|and|sowie)\s*\d{2})+)(?=(?:\s*(?:,|\/|&|und|and|sowie)\s*\d{2})\s?mm)/giu,
  )) {
    for (const n of (m[1] ?? "").matchAll(/\d{2}/g))
      add({ type: "size", value: n[0], start: m.index + n.index, end: m.index + n.index + 2 });
  }
  for (const m of text.matchAll(/(?<![\d.,/])(\d{2})(?=\s*(?:,|\/|&|und|and|sowie)\s*\d{2}\s?mm)/giu))
    if (free(m.index, m.index + 2)) add({ type: "size", value: m[1] ?? "", start: m.index, end: m.index + 2 });
  return addBareSizes(text, found, vocabulary).sort((a, b) => a.start - b.start);
}

/** Articles that have every stated trait; none if the text names a colour or make we do not have. */
export function fitting(features: Features, master: MasterData): Article[] {
  if (features.foreign === true || features.kind === undefined) return [];
  return vocabularyOf(master)
    .traits.filter(
      (t) =>
        t.kind === features.kind &&
        (features.size === undefined || t.size === features.size) &&
        (features.colour === undefined || t.colour === features.colour),
    )
    .map((t) => t.article);
}

/** Does a description contradict the article it stands beside? Only what is stated and different counts. */
export function contradicts(features: Features, article: Article, master: MasterData): boolean {
  const own = vocabularyOf(master).traits.find((t) => t.article.articleNo === article.articleNo);
  if (own === undefined) return false;
  const differs = (a: string | undefined, b: string): boolean => a !== undefined && b !== "" && a !== b;
  return differs(features.kind, own.kind) || differs(features.size, own.size) || differs(features.colour, own.colour);
}

/** Kind, size and colour of an article of ours, as far as it has them. */
export function featuresOf(articleNo: string, master: MasterData): Features {
  const own = vocabularyOf(master).traits.find((t) => t.article.articleNo === articleNo);
  if (own === undefined) return {};
  return { kind: own.kind, ...(own.size === "" ? {} : { size: own.size }), ...(own.colour === "" ? {} : { colour: own.colour }) };
}

/** The first of each trait. */
export function gather(list: readonly Feature[]): Features {
  const features: Features = {};
  for (const f of list) {
    if (f.type === "foreign") features.foreign = true;
    else features[f.type] ??= f.value;
  }
  return features;
}

function vocabularyOf(master: MasterData): Vocabulary {
  const known = vocabularies.get(master);
  if (known !== undefined) return known;
  const traits = master.articles.map(traitsOf);
  const meaning: Vocabulary["meaning"] = stemsOf(FOREIGN_WORDS).map((stem) => ({ stem, type: "foreign" as const, value: stem.trim() }));
  for (const kind of new Set(traits.map((t) => t.kind)))
    for (const stem of [kind.toLowerCase(), ...stemsOf(KIND_WORDS[kind] ?? kind.toLowerCase())])
      meaning.push({ stem, type: "kind", value: kind });
  for (const colour of new Set(traits.map((t) => t.colour)))
    if (colour !== "")
      for (const stem of [colour.toLowerCase(), ...stemsOf(COLOUR_WORDS[colour] ?? colour.toLowerCase())])
        meaning.push({ stem, type: "colour", value: colour });
  meaning.sort((a, b) => b.stem.length - a.stem.length);
  const sizes = new Map<string, Set<string>>();
  for (const t of traits) if (t.size !== "") sizes.set(t.kind, (sizes.get(t.kind) ?? new Set<string>()).add(t.size));
  const vocabulary = {
    traits,
    words: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${meaning.map((e) => stemPattern(e.stem)).join("|")})`, "giu"),
    meaning,
    sizes,
  };
  vocabularies.set(master, vocabulary);
  return vocabulary;
}

/** "Hosenknopf Polyester 15 mm schwarz": kind first, colour after the size. Tools have neither size nor colour. */
function traitsOf(article: Article): Traits {
  const m = /^(\S+)(?:.*?\s(\d+)\s*mm\s+(.+))?/.exec(article.nameDe);
  return { article, kind: m?.[1] ?? article.nameDe, size: m?.[2] ?? "", colour: m?.[3]?.trim() ?? "" };
}

/** Short words must stand alone ("rot", not "Rotation"); longer ones may go on ("schwarze", "Hosenknöpfe"). */
function stemPattern(stem: string): string {
  const escaped = stem.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, String.raw`\s+`);
  if (stem.endsWith(" ")) return escaped;
  return stem.length <= 4 && !stem.includes(".")
    ? String.raw`${escaped}(?:s|e[nrsm]?|ne[nrsm]?)?(?![\p{L}])`
    : String.raw`${escaped}[\p{L}-]*`;
}

function addBareSizes(text: string, found: readonly Feature[], vocabulary: Vocabulary): Feature[] {
  const all = [...found];
  let sizes: Set<string> | undefined;
  for (const m of text.matchAll(
    /(?<![\p{L}\d.,/'’-])(\d{2})(?![\d.,/'’:-]*\d)(?!\s*(?:%|€|x\b|st\b|stk|stück|pcs|gros|dtz|tsd|k\b|uhr))/giu,
  )) {
    const start = m.index;
    if (all.some((f) => start < f.end && start + 2 > f.start)) continue;
    const before = all.filter((f) => f.end <= start && f.type !== "size").at(-1);
    sizes = all
      .filter((f) => f.type === "kind" && f.start <= start)
      .map((f) => vocabulary.sizes.get(f.value))
      .at(-1);
    const gap = before === undefined ? "" : text.slice(before.end, start);
    const nearKind = before !== undefined && /^[ \t,(]*(?:in|Gr\.?|Größe|size|in der Größe|und|and|\/|von)?[ \t]*$/i.test(gap);
    const afterIn =
      /(?<!\p{L})in[ \t]$/iu.test(text.slice(Math.max(0, start - 4), start)) &&
      !/^\s*(?:tag|woche|day|week|stunden|hours|min)/i.test(text.slice(start + 2));
    const last = all
      .filter((f) => f.end <= start)
      .sort((a, b) => a.start - b.start)
      .at(-1);
    const listed = last?.type === "size" && /^\s*(?:,|\/|und|and|sowie)\s*$/i.test(text.slice(last.end, start));
    if ((nearKind || afterIn || listed) && (sizes?.has(m[1] ?? "") ?? false))
      all.push({ type: "size", value: m[1] ?? "", start, end: start + 2 });
  }
  return all;
}
