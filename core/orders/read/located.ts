// Where staff find a fact again: page and printed line of its document, or that it stands in the order data. The readers know rows and characters; people count lines.
import type { DocumentContent, MailContent, RawOrder } from "../../mail/types.ts";
import type { OrderFacts, Source } from "../types.ts";

/** The printed lines of a document and the words on them. */
interface Printed {
  /** page (null: not paged) and number on it, by line of the text */
  lines: { page: number | null; line: number; letters: number }[];
  /** where each word stands, in order */
  words: Map<string, number[]>;
}

/** The same facts with sources a person can go to. Nothing but `source` changes. */
export function located(facts: OrderFacts, mail: MailContent): OrderFacts {
  const printed = new Map<DocumentContent, Printed>();
  const documentOf = ({ document }: Source): DocumentContent | undefined =>
    mail.documents.find((d) => d.filename === document && d.mail === undefined);
  const find = (source: Source, after: number): { source: Source; at: number } => {
    const document = documentOf(source);
    if (document === undefined) return { source, at: after };
    const known = printed.get(document) ?? print(document);
    printed.set(document, known);
    return place(source, known, after);
  };

  const places = new Map<Source, Source>();
  let last = -1;
  for (const { source } of facts.lines) {
    const order = documentOf(source)?.order;
    const found = order ? { source: fromData(source, order.format, source.line), at: last } : find(source, last);
    last = found.at;
    places.set(source, found.source);
  }
  /** A day that is a line's stands where the line stands. */
  const head = (name: (typeof HEAD)[number][0], stated: keyof RawOrder): Partial<OrderFacts> => {
    const fact = facts[name];
    if (fact === undefined) return {};
    const order = documentOf(fact.source)?.order;
    const own = order?.[stated] === undefined ? find(fact.source, -1).source : fromData(fact.source, order.format);
    return { [name]: { ...fact, source: places.get(fact.source) ?? own } };
  };
  const lines = facts.lines.map((line) => ({ ...line, source: places.get(line.source) ?? line.source }));
  return Object.assign({}, facts, { lines }, ...HEAD.map(([name, stated]) => head(name, stated)));
}

/** Facts of the whole order, and what order data call them. */
const HEAD = [
  ["customerOrderNo", "orderNumber"],
  ["requestedDelivery", "deliveryDate"],
  ["total", "total"],
  ["deliveryAddress", "deliveryAddress"],
] as const satisfies readonly (readonly [keyof OrderFacts, keyof RawOrder])[];

/** @param position of the line in the order; absent: the fact is the whole order's */
function fromData({ page: _page, line: _line, ...source }: Source, data: RawOrder["format"], position?: number): Source {
  return { ...source, ...(position === undefined ? {} : { line: position }), data };
}

/** Empty lines are gaps on paper: nobody counts them. */
function print(document: DocumentContent): Printed {
  const { pageStarts } = document;
  const words = new Map<string, number[]>();
  const lines: Printed["lines"] = [];
  let page = 0;
  let line = 0;
  for (const [index, text] of document.text.split("\n").entries()) {
    const starts = pageStarts?.findLastIndex((start) => start <= index + 1) ?? -1;
    if (starts + 1 > page) [page, line] = [starts + 1, 0];
    const own = wordsOf(text);
    if (own.length === 0) continue;
    line++;
    for (const word of own) {
      const places = words.get(word);
      if (places) places.push(lines.length);
      else words.set(word, [lines.length]);
    }
    lines.push({ page: page > 0 ? page : null, line, letters: lettersOf(own) });
  }
  return { lines, words };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");
const lettersOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

/** A word that stands this often tells no place. */
const COMMON = 300;

/** The line that shares most with the quoted words and holds least besides; of equals the first below `after`. A row that wraps is found by the line that holds most of it. */
function place(source: Source, { lines, words }: Printed, after: number): { source: Source; at: number } {
  const shared = new Map<number, number>();
  for (const word of new Set(wordsOf(source.text ?? ""))) {
    const places = words.get(word) ?? [];
    if (places.length <= COMMON) for (const at of new Set(places)) shared.set(at, (shared.get(at) ?? 0) + word.length);
  }
  let best: { at: number; score: number } | null = null;
  for (const [at, letters] of [...shared].sort(([a], [b]) => a - b)) {
    const onPage = source.page === undefined || lines[at]!.page === null || lines[at]!.page === source.page;
    const score = onPage ? 2 * letters - lines[at]!.letters + (at > after ? 0.5 : 0) : 0;
    if (score > 0 && score > (best?.score ?? 0)) best = { at, score };
  }
  if (best === null) return { source, at: after };
  const { page, line } = lines[best.at]!;
  return { source: { ...source, line, ...(page === null ? {} : { page }) }, at: best.at };
}
