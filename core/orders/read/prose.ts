// Order lines from running text: lists, sentences, phone-typed notes. Anything that does not come out even is put to a person.
import type { Intent } from "../../words.ts";
import { changed, changeOf } from "./change.ts";
import { corrected } from "./correction.ts";
import { type DraftLine, problem } from "./draft.ts";
import { type Features, featuresOf, fitting } from "./features.ts";
import { type Amount, type Token, tokens } from "./items.ts";
import { customWords } from "./made-to-order.ts";
import { findMarks, type MarkContext } from "./marks.ts";
import { AGAIN, type Pair, pairUp } from "./pair.ts";
import { paragraphs, unreadLines } from "./paragraphs.ts";
import { draftOf } from "./prose-line.ts";
import { toPieces } from "./quantities.ts";
import { scaled } from "./scales.ts";
import { isDeclined, type Sentence, sentenceAt, sentencesOf, withoutHistory } from "./sentences.ts";

export interface ProseContext extends MarkContext {
  /** "mail" or a file name */
  document: string;
  intent: Intent;
}

/** "PS: Bitte auch 500 von den roten": a paragraph that goes on with what the one before ordered. */
const MORE =
  /(?<!\p{L})(?:auch|dazu|noch|außerdem|ausserdem|zusätzlich|ferner|ebenso|plus|also|additionally|another|in addition|p\.?s)(?!\p{L})/iu;

/** "Habt ihr die Knebelknöpfe auch in 60 mm?" orders none. */
const ASKS_FOR_ONE =
  /(?<!\p{L})(?:hab(?:t|ts|en)|gibt(?:['’]s| es)?|führ(?:t|en)|mach(?:t|en)|do you (?:have|make|stock|do)|are there|have you got|is there)(?!\p{L})[^?!.]{0,120}\?\s*$/iu;

/** "Loden 480 g": what no article claims is no amount of buttons. */
const WEIGHT = /(?<!\p{L})(?:g|gr|gramm|kg|kilo)\.?$/iu;

/** Lines in reading order. Items without any quantity count only if no other item has one. */
export function readProse(text: string, context: ProseContext): DraftLine[] {
  const clean = withoutHistory(text);
  const marks = findMarks(clean, { ...context, scales: context.intent === "quote_request" });
  const sentences = sentencesOf(clean);
  const change = changeOf(clean);
  const custom = customWords(clean);
  const lines: DraftLine[] = [];
  const bare: Bare[] = [];
  const traitsOf = (articleNo: string): Features => featuresOf(articleNo, context.master);
  let ordered: Features | undefined;
  for (const paragraph of paragraphs(clean)) {
    const own = marks.filter((m) => m.start >= paragraph.start && m.end <= paragraph.end);
    const more = MORE.test(clean.slice(paragraph.start, paragraph.end));
    const listed = tokens(own, clean, traitsOf, more ? ordered : undefined);
    const kept =
      context.intent === "order_change"
        ? changed(listed, change)
        : context.intent === "quote_request"
          ? scaled(listed, clean)
          : corrected(
              listed.filter((t) => t.type !== "item" || !isMentionOnly(t, listed, sentences)),
              clean,
            );
    const pairing = pairUp(kept, clean);
    const read = pairing.pairs.map((pair) =>
      draftOf(pair, { listed: kept, marks: own, clean, original: text, sentences, custom }, context),
    );
    for (const [i, line] of read.entries()) {
      const item = pairing.pairs[i]?.item;
      if (line.quantity !== null || item === undefined || item.articles.length > 0) lines.push(line);
      else if (!ASKS_FOR_ONE.test(sentenceAt(sentences, item.start)))
        bare.push({ line, heads: isHeading(clean, item.end) ? lines.length : null });
    }
    const item = pairing.pairs.at(-1)?.item;
    const number = item?.articles.find((a) => a.articleNo !== undefined)?.articleNo;
    ordered = number === undefined ? (item?.features ?? ordered) : traitsOf(number);
    const target = lines.at(-1);
    const left = pairing.left.filter(
      (q) => !WEIGHT.test(q.text.trim()) && !pairing.pairs.some((p, i) => saidAgain(p, q, clean) && sameAmount(read[i], q, context)),
    );
    if (left.length > 0 && target !== undefined && pairing.pairs.length > 0)
      target.problems.push(
        problem("ambiguous_quantity", `Menge "${left.map((q) => q.text.trim()).join(", ")}" ist keiner Position sicher zuzuordnen`),
      );
    const unread = unreadLines(clean, paragraph, pairing.pairs);
    if (unread.length > 0) target?.problems.push(problem("ambiguous_quantity", `Zeile nicht verstanden: "${unread.join('", "')}"`));
    const vague =
      target === undefined
        ? null
        : /(?:und|and|,)\s+(?!(?:der |die |das |the )?(?:liefer\p{L}*|termin\p{L}*|preise?|adresse|verpackung|rest|versand\p{L}*|delivery|price|date|address|packaging)(?!\p{L}))[\p{L} ]{2,20}?\s(?:auch so|ebenso|ebenfalls|dito|genauso|desgleichen|likewise)(?!\p{L})|(?:dasselbe|das gleiche|ebenso viele?|genauso viele?|the same|same again) (?:nochmal )?in(?!\p{L})/iu.exec(
            clean.slice(paragraph.start, paragraph.end),
          );
    if (vague !== null) target?.problems.push(problem("ambiguous_quantity", `"${vague[0]}" lässt offen, wie viel wovon`));
  }
  return lines.length > 0
    ? withDoubts(withoutMentions(lines, context), bare, context)
    : bare.map((b) => b.line).filter((l) => l.features.size !== undefined || l.features.colour !== undefined);
}

/** "Die HB-M28-DB brauchen wir diesmal nicht": a sentence without any quantity that declines orders nothing. */
function isMentionOnly(item: Token, listed: readonly Token[], sentences: readonly Sentence[]): boolean {
  const own = sentences.find((s) => item.start >= s.start && item.start < s.end);
  return (
    own !== undefined &&
    isDeclined(sentenceAt([own], item.start)) &&
    !listed.some((t) => t.type === "quantity" && t.start >= own.start && t.end <= own.end)
  );
}

/** An article named again without a quantity ("die HB-M23-DB bitte einzeln verpacken") is a mention, not a position. */
function withoutMentions(lines: readonly DraftLine[], context: ProseContext): DraftLine[] {
  const counted = new Set(lines.filter((l) => l.quantity !== null).map((l) => articleOf(l, context)));
  return lines.filter((l) => l.quantity !== null || articleOf(l, context) === undefined || !counted.has(articleOf(l, context)));
}

/** A description without a quantity; `heads`: how many lines were read before the list that it may be the heading of. */
interface Bare {
  line: DraftLine;
  heads: number | null;
}

/** "Wir bestellen von den 11er Perlmuttknöpfen:" with nothing behind it on its line. */
function isHeading(text: string, end: number): boolean {
  return /^[ \t)]*(?:(?:bitte|wie folgt|folgende\p{L}*|und zwar|as follows|the following|please)[ \t]*)*[:,;–-]?[ \t]*(?:\n|$)/iu.test(
    text.slice(end, end + 60),
  );
}

/** A described button that found no quantity and is none of the lines may be a forgotten position: somebody has to look. The heading of a list of such buttons is none. */
function withDoubts(lines: DraftLine[], bare: readonly Bare[], context: ProseContext): DraftLine[] {
  const known = new Set(lines.map((l) => articleOf(l, context)));
  for (const { line: item, heads } of bare) {
    const article = articleOf(item, context);
    if (item.features.size === undefined || (article !== undefined && known.has(article))) continue;
    const meant = new Set<string | undefined>(fitting(item.features, context.master).map((a) => a.articleNo));
    if (heads !== null && lines.slice(heads).some((l) => meant.has(articleOf(l, context)))) continue;
    lines.at(-1)?.problems.push(problem("ambiguous_quantity", `Menge zu "${item.description}" nicht gefunden`));
  }
  return lines;
}

function articleOf(line: DraftLine, context: ProseContext): string | undefined {
  const stated = line.articles.find((a) => a.articleNo !== undefined)?.articleNo;
  const fit = stated === undefined ? fitting(line.features, context.master) : [];
  return stated ?? (fit.length === 1 ? fit[0]?.articleNo : undefined);
}

/** On the item's own line, or with a word that says so: elsewhere the same number is another position's. */
function saidAgain({ item, quantity }: Pair, again: Amount, text: string): boolean {
  const [from, to] = [Math.min(item.start, quantity?.start ?? item.start), Math.max(item.end, quantity?.end ?? item.end)];
  const between = again.start >= to ? text.slice(to, again.start) : text.slice(again.end, from);
  return !between.includes("\n") || AGAIN.test(between.slice(between.lastIndexOf("\n")));
}

/** "10 Packungen …, also 1.000 Stück": the same amount said again. */
function sameAmount(line: DraftLine | undefined, amount: Amount, context: ProseContext): boolean {
  if (line === undefined) return false;
  const article = context.master.article(articleOf(line, context) ?? "");
  const a = line.quantity === null ? null : toPieces(line.quantity, article);
  const b = toPieces(amount.quantity, article);
  return a !== null && "pieces" in a && "pieces" in b && a.pieces === b.pieces;
}
