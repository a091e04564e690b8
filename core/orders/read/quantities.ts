// A stated amount in pieces: number, unit and, where stated, what a container holds ("2 Tüten à 500"). In doubt there is no number, but a reason.

import type { Article } from "../../master-data.ts";
import { decimalOf, formatDecimal, times } from "../../money.ts";
import { type Notation, NUMBER, readCount } from "../numbers.ts";
import { isIndefiniteArticle, NUMBER_WORDS, numberWord } from "./number-words.ts";
import { UNIT_WORDS, type Unit, unitOf } from "./units.ts";

export interface Quantity {
  /** decimal string in the stated unit */
  count: string;
  unit: Unit | null;
  /** pieces in one container or pack, if stated: "à 500" */
  content: number | null;
  /** the number itself can be read in two ways */
  doubtful: boolean;
}

export interface FoundQuantity extends Quantity {
  start: number;
  end: number;
  text: string;
}

export type Pieces = { pieces: number } | { unclear: string };

const NUMBER_WORD_BEFORE = new RegExp(String.raw`(?<!\p{L})(?:${NUMBER_WORDS}|\d+)(?:[ -]|[ ](?:and|und|et)[ ])$`, "iu");

/** "two hundred and fifty": what stands before a number word may be its first part, so the word alone is no certain amount. */
export function isCompound(text: string, at: number): boolean {
  return NUMBER_WORD_BEFORE.test(text.slice(Math.max(0, at - 30), at));
}

const CONTENT = String.raw`(?:\s*(?:,|\()?\s*(?:à|á|a|zu(?: je)?|je|of|with|mit|=|x|de|po)\s*(?:je )?(${NUMBER})(?:\s*(?:stück|stk|st|pcs|pieces|pc|pièces|szt)\b\.?)?\)?)?`;
const WITH_UNIT = new RegExp(
  String.raw`(?<![\p{L}\d.,/'’-])(?:(${NUMBER})|((?:${NUMBER_WORDS})(?=\s)))(?:[ \u00a0\t]*|[ \t]*\n)(?:[x×]\s*)?(?:(\d{2,4})er[ -]?(?=pack|pck|pkg|ve|vpe|beutel|btl|bag|tüte|tuete|karton|box|bund|schachtel))?(?:(tsd\.?|tausend|thousand|hundert|k|gros|gross|dtzd?\.?|dutzend|dozen)[ \u00a0]+)?(${UNIT_WORDS})(?![\p{L}\d])\.?${CONTENT}`,
  "giu",
);

/** "200 VPE 50": packs, or pieces in packs of 50? */
const PACK_SIZE =
  /^[ \t]*[:=]?[ \t]*(?:10|20|25|50|100|144|200|250|500|1[.,]?000)(?![\d.,]*\d|[ \t]?(?:€|eur|x|stk|stück|pcs)|[ \t]*\p{L}{0,3}-)/iu;

/** Every number (digits or words) that is followed by a unit word. Bare numbers are the prose reader's business. */
export function findQuantities(text: string, notation: Notation): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  for (const m of text.matchAll(WITH_UNIT)) {
    const unit = unitOf(m[5] ?? "");
    const multiple = m[4] === undefined ? undefined : unitOf(m[4]);
    const stated = m[3] ?? m[6];
    const count =
      m[1] === undefined
        ? countOfWord(m[2] ?? "", unit, isCompound(text, m.index))
        : countOfNumber(m[1], multiple ?? unit, notation, startsLine(text, m.index));
    if (unit === undefined || count === null) continue;
    const inner = stated === undefined || unit.kind === "piece" ? null : readCount(stated, notation);
    found.push({
      ...count,
      count: count.value,
      doubtful:
        count.doubtful ||
        (unit.kind === "pack" && stated === undefined && PACK_SIZE.test(text.slice(m.index + m[0].length, m.index + m[0].length + 12))),
      unit: multiple === undefined ? unit : multiply(unit, multiple.factor),
      content: inner === null ? null : Number(inner.value),
      start: m.index,
      end: m.index + m[0].length,
      text: m[0].trim(),
    });
  }
  return found;
}

/** Pieces of this article, or why that cannot be said. Detail is German, for staff. */
export function toPieces(q: Quantity, article: Article | undefined): Pieces {
  if (q.doubtful) return { unclear: "die Zahl lässt sich auf zwei Arten lesen" };
  const factor = factorOf(q, article);
  if (typeof factor === "string") return { unclear: factor };
  const product = formatDecimal(times(decimalOf(q.count), decimalOf(factor))).replace(/\.0+$/, "");
  if (!/^[1-9]\d{0,8}$/.test(product)) return { unclear: `${q.count} ergibt keine ganze Stückzahl` };
  return { pieces: Number(product) };
}

function factorOf(q: Quantity, article: Article | undefined): number | string {
  const unit = q.unit ?? { kind: "piece", factor: 1 };
  switch (unit.kind) {
    case "piece":
    case "multiple":
      return unit.factor;
    case "pack":
      if (article === undefined) return q.content === null ? "Packungsinhalt unbekannt" : q.content * unit.factor;
      if (q.content !== null && q.content !== article.packSize)
        return `Packung zu ${q.content} genannt, unsere enthält ${article.packSize} Stück`;
      return article.packSize * unit.factor;
    case "container":
      return q.content === null ? "Inhalt des Gebindes nicht angegeben" : q.content * unit.factor;
  }
}

type Count = { value: string; doubtful: boolean };

/** "ein Paket" is an article and a noun, "ein Gros" an amount. */
function countOfWord(word: string, unit: Unit | undefined, compound: boolean): Count | null {
  const value = numberWord(word);
  if (value === undefined || (isIndefiniteArticle(word) && unit?.kind === "container")) return null;
  return { value: String(value), doubtful: compound };
}

/** "1.500 Tsd." may be 1,5 or 1500 thousand; "1 500 Stk" at the start of a line may be position 1 and 500 pieces. */
function countOfNumber(text: string, unit: Unit | undefined, notation: Notation, lineStart: boolean): Count | null {
  const count = readCount(text, notation);
  if (count === null) return null;
  const grouped = /^\d{1,3}[.,]\d{3}$/.test(text);
  const position = lineStart && !notation.spaces && /^\d{1,2} [1-9]/.test(text);
  return { value: count.value, doubtful: count.doubtful || position || (grouped && (unit?.factor ?? 1) > 1) };
}

function startsLine(text: string, index: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, index - 20), index));
}

function multiply(unit: Unit, factor: number): Unit {
  return { kind: unit.kind === "piece" ? "multiple" : unit.kind, factor: unit.factor * factor };
}
