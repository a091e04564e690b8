// Finds our article numbers, a customer's own part numbers and GTINs in running text, however they are spaced. Near misses are found too, as suggestions only.
import type { Article, Customer, MasterData } from "../../master-data.ts";
import { createSpans } from "./spans.ts";

export interface FoundArticle {
  start: number;
  end: number;
  /** as written */
  text: string;
  /** absent: looks like one of our numbers, but is none */
  articleNo?: string;
  /** the article that a near miss may mean */
  suggestion?: string;
  by: "number" | "customer" | "gtin" | "near";
}

interface Index {
  numbers: RegExp;
  byFolded: Map<string, Article>;
  /** looks like ours: a known prefix, then letters and digits */
  near: RegExp | null;
}

/** "Interchange 77120 an 4012345000009": partners of electronic data interchange have numbers (GLN) in the form of a GTIN. */
const PARTNER = /(?<!\p{L})(?:interchange|übertragung|gln|iln|edi|absender|empfänger|sender|recipient|receiver)(?!\p{L})[^\n]{0,60}$/iu;
const SEPARATOR = String.raw`[ \t\u00a0]?[-–—‑_./]?[ \t\u00a0]?`;
const indexes = new WeakMap<MasterData, Index>();
/** `own`: this customer's part numbers; `like`: what looks like one of them. Neither: there are none. */
interface CustomerPatterns {
  own: RegExp | null;
  like: RegExp | null;
}
const customerPatterns = new WeakMap<MasterData, Map<string, CustomerPatterns>>();

/** Letters and digits only, upper case. */
export function foldNumber(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** All article mentions in reading order, not overlapping. Own numbers win over a customer's, those over GTINs and near misses. */
export function findArticles(text: string, master: MasterData, customer: Customer | null): FoundArticle[] {
  const index = indexOf(master);
  const found: FoundArticle[] = [];
  const spans = createSpans(text.length);
  const add = (f: FoundArticle): void => {
    if (!spans.free(f.start, f.end)) return;
    found.push(f);
    spans.take(f.start, f.end);
  };
  for (const m of text.matchAll(index.numbers)) {
    const article = index.byFolded.get(foldNumber(m[0]));
    if (article !== undefined) add({ ...span(m), articleNo: article.articleNo, by: "number" });
  }
  const { own, like } = customer === null ? { own: null, like: null } : patternsOf(master, customer.customerNo);
  if (customer !== null && own !== null) {
    for (const m of text.matchAll(own)) {
      const row = master.customerArticles(customer.customerNo).find((r) => foldNumber(r.customerArticleNo) === foldNumber(m[0]));
      const article = row === undefined ? undefined : master.article(row.articleNo);
      if (article !== undefined) add({ ...span(m), articleNo: article.articleNo, by: "customer" });
    }
  }
  for (const m of text.matchAll(/(?<!\d)\d{13}(?!\d)/g)) {
    const article = master.articleByGtin(m[0]);
    if (article !== undefined) add({ ...span(m), articleNo: article.articleNo, by: "gtin" });
    else if (isGtin(m[0]) && !PARTNER.test(text.slice(Math.max(0, m.index - 80), m.index))) add({ ...span(m), by: "near" });
  }
  if (index.near !== null) {
    for (const m of text.matchAll(index.near)) {
      const suggestion = nearest(foldNumber(m[0]), index);
      add({ ...span(m), by: "near", ...(suggestion === undefined ? {} : { suggestion }) });
    }
  }
  if (like !== null) for (const m of text.matchAll(like)) add({ ...span(m), by: "near" });
  return found.sort((a, b) => a.start - b.start);
}

/** GS1 check digit of a 13-digit number. */
export function isGtin(digits: string): boolean {
  const sum = [...digits.slice(0, 12)].reduce((s, d, i) => s + Number(d) * (i % 2 === 0 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10 === Number(digits[12]);
}

function indexOf(master: MasterData): Index {
  const known = indexes.get(master);
  if (known !== undefined) return known;
  const spellings = master.articles.flatMap((a) => spellingsOf(a.articleNo)).sort((a, b) => b.length - a.length);
  const byFolded = new Map<string, Article>();
  for (const a of master.articles) byFolded.set(foldNumber(a.articleNo), a);
  for (const a of master.articles) {
    const short = foldNumber(a.articleNo.replace(/^[^-]+-/, ""));
    if (short.length >= 4 && !byFolded.has(short)) byFolded.set(short, a);
  }
  const prefixes = [...new Set(master.articles.map((a) => /^([A-Z]+)-/.exec(a.articleNo)?.[1]).filter((p) => p !== undefined))];
  const index: Index = {
    numbers: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${spellings.join("|")})(?![\p{L}\p{N}])`, "giu"),
    byFolded,
    near: prefixes.length === 0 ? null : nearPattern(prefixes),
  };
  indexes.set(master, index);
  return index;
}

/** The number with any or no separator between its parts and between letters and digits; without its prefix only where colour or kind keep it unmistakable. */
function spellingsOf(articleNo: string): string[] {
  const parts = articleNo.match(/\p{L}+|\p{N}+/gu) ?? [];
  const loose = (list: readonly string[]): string => list.map(quoted).join(SEPARATOR);
  return parts.length >= 4 ? [loose(parts), loose(parts.slice(1))] : [loose(parts)];
}

function nearPattern(prefixes: readonly string[]): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?:${prefixes.map(quoted).join("|")})(?:[-–_.][ ]?|[ ]?)\p{Lu}{0,3}[- ]?\d{1,4}(?:[- _./]?\p{Lu}{1,3}(?!\p{L}))?(?![\p{L}\p{N}])`,
    "gu",
  );
}

function patternsOf(master: MasterData, customerNo: string): CustomerPatterns {
  const known = customerPatterns.get(master) ?? new Map<string, CustomerPatterns>();
  customerPatterns.set(master, known);
  const before = known.get(customerNo);
  if (before !== undefined) return before;
  const numbers = master.customerArticles(customerNo).map((r) => r.customerArticleNo);
  const loose = numbers.map((no) => (no.match(/[\p{L}\p{N}]+/gu) ?? []).map(quoted).join(String.raw`[ \t\u00a0\-–_./]*`));
  const shapes = [...new Set(numbers.flatMap((no) => shapeOf(no) ?? []))];
  const alternatives = (list: readonly string[]): string => list.toSorted((a, b) => b.length - a.length).join("|");
  const patterns: CustomerPatterns = {
    own: loose.length === 0 ? null : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives(loose)})(?![\p{L}\p{N}])`, "giu"),
    like: shapes.length === 0 ? null : new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${alternatives(shapes)})(?![\p{L}\p{N}]|-\p{N})`, "gu"),
  };
  known.set(customerNo, patterns);
  return patterns;
}

/** "BB-88123": BB, a hyphen and five digits. What opens the number and its signs stay as they are, so that no date and no word has its shape. */
function shapeOf(number: string): string | null {
  const runs = number.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]+/gu) ?? [];
  const [first = "", ...others] = runs;
  if (others.filter((run) => /\p{N}/u.test(run)).length === 0) return null;
  const loosened = others.map((run) => {
    if (/\p{N}/u.test(run)) return String.raw`\d{${run.length}}`;
    return /\p{L}/u.test(run) ? String.raw`\p{Lu}{${Math.max(1, run.length - 1)},${run.length + 1}}` : quoted(run);
  });
  return `${quoted(first)}${loosened.join("")}`;
}

/** One edit away from exactly one known number; two or more candidates are no suggestion but a guess, so the first by number is offered only if it is alone. */
function nearest(folded: string, index: Index): string | undefined {
  const close = new Set<string>();
  for (const [number, article] of index.byFolded) if (withinOneEdit(folded, number)) close.add(article.articleNo);
  if (close.size > 0) return [...close].sort()[0];
  const stem = folded.replace(/\p{L}{1,3}$/u, "");
  for (const [number, article] of index.byFolded) if (stem.length >= 4 && number.startsWith(stem)) return article.articleNo;
  return undefined;
}

function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  return (
    Math.max(a.length, b.length) - i - j <= 1 || (a.length === b.length && a.length - i - j === 2 && a[i] === b[i + 1] && a[i + 1] === b[i])
  );
}

function span(m: RegExpMatchArray): { start: number; end: number; text: string } {
  const start = m.index ?? 0;
  return { start, end: start + m[0].length, text: m[0] };
}

function quoted(s: string): string {
  return s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
