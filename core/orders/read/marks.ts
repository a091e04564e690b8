// Marks everything in a text that an order line is made of: articles, quantities, prices, sizes, kinds, colours. What is masked (dates, document numbers) cannot be mistaken for a quantity.
import type { Customer, MasterData } from "../../master-data.ts";
import { type Notation, NUMBER, readCount } from "../numbers.ts";
import { type FoundArticle, findArticles } from "./article-index.ts";
import { type DateContext, findDates } from "./dates.ts";
import { type Feature, findFeatures } from "./features.ts";
import { isIndefiniteArticle, NUMBER_WORDS, numberWord } from "./number-words.ts";
import { findPrices, PRICE_BASE } from "./price-marks.ts";
import { findQuantities, isCompound, type Quantity } from "./quantities.ts";

interface Span {
  start: number;
  end: number;
}
export type Mark = Span &
  (
    | { type: "article"; article: FoundArticle }
    | { type: "feature"; feature: Feature }
    | { type: "quantity"; quantity: Quantity; text: string; sure: boolean }
    | { type: "price"; unitPrice: string; per: number | null }
    | { type: "amount"; value: string }
    | { type: "each" }
    | { type: "date"; value: string }
  );

export interface MarkContext {
  master: MasterData;
  customer: Customer | null;
  notation: Notation;
  dates: DateContext;
  /** texts that are numbers of documents, not quantities */
  masked: readonly string[];
  /** several quantities of one article are steps of a price scale: who asks for a price may name some */
  scales?: boolean;
}

const OWN_DOCUMENT = /(?<![\p{L}\d])(?:AB|AN|RE|LS|F)-\d{2,4}-\d{2,6}(?!\d)/giu;
const NOT_COUNTS =
  /(?<!\p{L})(?:tel|telefon|fon|phone|fax|mobil|handy|iban|bic|hrb|ust|vat|uid|nip|siret|kunden-?n|customer no|plz|str\.|straße|strasse|street|kostenstelle|kst|konto|account|kto)(?!\p{Ll}*kn)[^\n\d\p{L}]{0,12}[+\d][\d /()+-]*/giu;
/** How heavy a parcel may be is no amount of goods: "KLT 4314, max. 15 kg". */
const WEIGHT_LIMIT =
  /(?<!\p{L})(?:max(?:imal|imum|\.)?|höchstens|bis(?: zu)?|up to|not (?:over|exceed\p{L}*|more than)|unter|under|below|gewicht\p{L}*|weigh\p{L}*|wieg\p{L}*|brutto|gross)[^\n\d.;]{0,24}\d{1,4}(?:[.,]\d{1,3})?[ \t\u00a0]?(?:kg|kilo\p{L}*|lbs?)(?!\p{L})(?![ \t]*(?:von|vom|of|an|HB))/giu;
const SIZE_TEXT =
  /(?<![\d.,])\d+(?:[.,]\d+)?[ \t]?(?:mm|cm|m²|kg|%|uhr|h\b|tage?n?\b|days?\b|wochen?\b|weeks?\b|monate?n?\b|months?\b|jahre?n?\b|years?\b|seiten?\b|pages?\b|positionen\b|lines\b|artikel\b(?!-))/giu;
const NAMES =
  /(?<!\p{L})(?:ral|pantone|din|en|iso|hts|norm|style|modell|model|code|halle|raum|tor|rampe|dock|linie|werk|lager|bus|unit|suite)[ \t.:-]*(?:nr\.?[ \t]*)?\d[\d -]*|(?<!\p{L})(?:von|aus|seit|jahr|in|since|from|of|year|anno|for|für|ab|saison|kollektion|frühjahr|sommer|herbst|winter)[ \t]+(?:19\d\d|202\d|203\d)(?!\d)/giu;
const HEADCOUNT =
  /(?<![\p{L}\d.,])(?:ein|eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|one|two|three|four|five|six|\d{1,2})[ \t]+(?:verschiedene[nr]?[ \t]+|different[ \t]+)?(?:positionen|zeilen|lines|items|line items|artikeln?|sorten|farben|größen|tranchen|teillieferungen|lieferungen|abrufen?|lots|shipments|call-offs|seiten|pages|wochen|weeks|tagen?|days|monaten?|months)(?!\p{L})/giu;
const VPE = /(?<!\p{L})(?:vpe|packung|pack|pkg|packs)\s*(?:=|entspricht|enthält|contains?)\s*(\d[\d.,]*)\s*(?:stück|stk|st|pcs|pieces)?/giu;
const POSITION =
  /(?<!\p{L})(?:pos(?:ition)?|zeile|line|item|artikel nr|lfd|los|lot)\.?[ \t]?(?:nr\.?|no\.?|#)?[ \t]*0{0,4}\d{1,3}(?![\d.,]*\d)/giu;
const EACH =
  /(?<!\p{L})(?:jeweils|je|jede[rmsn]?|beiden?|pro (?:artikel|sorte|farbe|position|größe|nummer)|each|both|apiece|per (?:article|colour|color|item|size)|chacune?|de chaque|po|every|respectively)(?!\p{L})/giu;

/** Marks in reading order; the same characters are marked once, by the first that knows them. */
export function findMarks(text: string, context: MarkContext): Mark[] {
  const marks: Mark[] = [];
  let rest = text;
  const hide = ({ start, end }: Span): void => {
    rest = rest.slice(0, start) + "\u0001".repeat(end - start) + rest.slice(end);
  };
  for (const m of rest.matchAll(OWN_DOCUMENT)) hide(spanOf(m));
  for (const word of context.masked.filter((w) => w.length >= 4))
    for (let at = rest.indexOf(word); word !== "" && at >= 0; at = rest.indexOf(word)) hide({ start: at, end: at + word.length });
  for (const article of findArticles(rest, context.master, context.customer)) {
    marks.push({ type: "article", article, start: article.start, end: article.end });
    hide(article);
  }
  for (const date of findDates(rest, context.dates)) {
    marks.push({ type: "date", value: date.value, start: date.start, end: date.end });
    hide(date);
  }
  for (const m of rest.matchAll(HEADCOUNT)) hide(spanOf(m));
  for (const m of rest.matchAll(NAMES)) hide(spanOf(m));
  let content: number | null = null;
  for (const m of rest.matchAll(VPE)) {
    content = Number(readCount(m[1] ?? "", context.notation)?.value ?? 0) || content;
    hide(spanOf(m));
  }
  for (const m of rest.matchAll(POSITION)) hide(spanOf(m));
  for (const m of rest.matchAll(NOT_COUNTS)) hide(spanOf(m));
  for (const m of rest.matchAll(WEIGHT_LIMIT)) hide(spanOf(m));
  const prices = findPrices(rest, context.notation);
  const base = PRICE_BASE.exec(rest);
  if (base !== null) hide(spanOf(base));
  for (const price of prices) {
    marks.push(price);
    hide(price);
  }
  const quantities = findQuantities(rest, context.notation);
  for (const q of quantities) {
    const stated = q.unit?.kind === "pack" && q.content === null ? { ...q, content } : q;
    marks.push({ type: "quantity", quantity: stated, text: q.text, sure: true, start: q.start, end: q.end });
    hide(q);
  }
  for (const feature of findFeatures(rest, context.master))
    marks.push({ type: "feature", feature, start: feature.start, end: feature.end });
  for (const mark of marks) if (mark.type === "feature" && mark.feature.type === "size") hide(mark);
  for (const m of rest.matchAll(SIZE_TEXT)) hide(spanOf(m));
  for (const m of rest.matchAll(EACH)) marks.push({ type: "each", ...spanOf(m) });
  const kinds = new Set(marks.flatMap((m) => (m.type === "feature" && m.feature.type === "kind" ? [m.start] : [])));
  return ranges(
    [...marks, ...bareNumbers(rest, context.notation, kinds)].sort((a, b) => a.start - b.start),
    text,
    context.scales === true,
  );
}

/** "2 oder 3 Stück", "500 bis 600", "five hundred (600)": two numbers for one quantity are no quantity yet. */
function ranges(marks: readonly Mark[], text: string, scales: boolean): Mark[] {
  const joined = scales ? /^[ \t]*(?:bis|–|-)\s*$/i : /^[ \t]*(?:(?:oder|or|ou|lub|bis)\s*|[–-][ \t]*)$/i;
  return marks.filter((mark, i) => {
    const next = marks[i + 1];
    if (mark.type !== "quantity" || next?.type !== "quantity") return true;
    const gap = text.slice(mark.end, next.start);
    const worded = /^[ \t]*\([ \t]*$/.test(gap) && !/\d/.test(mark.text) && mark.quantity.unit === null;
    if (!joined.test(gap) && !(worded && mark.quantity.count !== next.quantity.count)) return true;
    next.quantity = { ...next.quantity, doubtful: true };
    next.text = text.slice(mark.start, next.end);
    return false;
  });
}

/** Numbers and number words without a unit: quantities only where their place says so. */
function bareNumbers(text: string, notation: Notation, kinds: ReadonlySet<number>): Mark[] {
  const found: Mark[] = [];
  for (const m of text.matchAll(
    new RegExp(
      String.raw`(?<![\p{L}\d.,/'’#+\u0001-]|[\p{L}\d][x×])(?<!(?<![\s(])[x×])(${NUMBER})(?!(?![x×](?!\p{L}))[\p{L}\d/\u0001'’]|[.,:]\d|-\d|\s?%)`,
      "giu",
    ),
  )) {
    const count = readCount(m[1] ?? "", notation);
    if (count !== null && !/[.,]\d{1,2}$/.test(m[1] ?? ""))
      found.push({ type: "quantity", quantity: bare(count.value, count.doubtful), text: m[0], sure: false, ...spanOf(m) });
  }
  for (const m of text.matchAll(new RegExp(String.raw`(?<![\p{L}-])(?:${NUMBER_WORDS})(?![\p{L}-])`, "giu"))) {
    const value = numberWord(m[0]);
    const counts =
      !isIndefiniteArticle(m[0]) ||
      /^\s(?:\p{Lu}|HB)/u.test(text.slice(m.index + m[0].length)) ||
      text[m.index + m[0].length + 1] === "\u0001" ||
      kinds.has(m.index + m[0].length + 1);
    if (value !== undefined && Number.isInteger(value) && counts)
      found.push({ type: "quantity", quantity: bare(String(value), isCompound(text, m.index)), text: m[0], sure: false, ...spanOf(m) });
  }
  return found;
}

function bare(count: string, doubtful: boolean): Quantity {
  return { count, unit: null, content: null, doubtful };
}

function spanOf(m: RegExpMatchArray): Span {
  const start = m.index ?? 0;
  return { start, end: start + m[0].length };
}
