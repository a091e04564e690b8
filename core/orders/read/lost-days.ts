// Days and wishes for a delivery that a text names and nobody took up: they change what is promised.
import type { OrderFacts } from "../types.ts";
import { isShifted } from "./amendments.ts";
import { comparable, sameDelivery } from "./calendar.ts";
import { findDates } from "./dates.ts";
import { OTHER_DAY } from "./other-day.ts";
import { type Sentence, sentenceAt, sentencesOf } from "./sentences.ts";
import type { ReadContext } from "./sources.ts";

/** "Ende nächster Woche", "by mid January": a wish for a day that a person would understand, whether the reader did or not. */
const WISH =
  /(?<!\p{L})(?:anfang|mitte|ende|beginning|mid|middle|early|late|end|début|mi-?|fin|koniec|połow\p{L}*|inizio|metà|fine)[ -](?:of |der |des |dieser |diesen |nächste[rnms]{0,2} |kommende[rnms]{0,2} |next |this |the |de (?:la )?|przyszłego |prossim[ao] ){0,2}(?:kw ?\d|woche|week|monats?|month|semaine|mois|tygodnia|miesiąca|settimana|mese|jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|déc|gru|sty|gen)\p{L}*|(?<!\p{L})(?:bis|by|spätestens|before|vor|zu|zum)(?: \p{L}{2,8}| \d\.){0,2} (?:advent|weihnachten|christmas|xmas|ostern|easter|pfingsten|nikolaus|silvester|jahresende|jahreswechsel|year[- ]end|monatsende|wochenende)(?!\p{L})|(?<!\p{L})(?:in|binnen|innerhalb|within) (?:von |der nächsten |etwa |ca\.? |rund |about |the next )?(?:\d{1,2}|ein paar|wenigen|\p{L}{3,8})(?: bis \p{L}{3,8}| to \p{L}{3,8})? (?:(?:arbeits|werk|kalender)?tag(?:en|e)?|wochen?|monate?n?|(?:working |business )?days?|weeks?|months?)(?!\p{L})|(?<!\p{L})(?:spätestens|no later than|at the latest|dringend bis|unbedingt bis|deadline)(?!\p{L})[^\n.!?]{0,60}/iu;
/** A sentence with one of these is about when the goods are wanted. */
export const WANTED =
  /liefer|ankomm|eintreff|arriv|da sein|bei uns sein|schick|versand|versend|brauch|bräucht|benötig|need|deliver|ship|dispatch|termin|spätestens|bis|by|until|due|require|wunsch|livr|dostaw|consegn|entrega|lever|teslim|dodá/iu;
/** A wish that promises nothing if it is not met. */
const SOFT = /wäre (?:schön|nett|toll|super|prima)|wenn möglich|am liebsten|möglichst|if possible|ideally|would be (?:nice|great|good)/iu;
const PARTS = /rest|hälfte|half|balance|remain|teil|tranche|rate|zweite|second|danach|then|später|later/iu;

/** "openTRANS 2.1." is a version. */
const VERSION = /(?<!\p{L})(?:version|format|release|rev|v|opentrans|ubl|zugferd|factur-x|order-x|xrechnung|edifact|orders)[ .:]*$/iu;
/** A day for talking, not for goods. */
const TALK = /acknowledg|quittier|respond|répon|odpowied|potwierdz|meld|(?<!\p{L})ruf|anruf|call|sprech|hear|hören/iu;
/** "vor Weihnachten", "before the year is out": the last day that this means, month and day. */
const BEFORE: readonly [RegExp, string][] = [
  [/nikolaus/iu, "12-06"],
  [/weihnacht|christmas|xmas/iu, "12-24"],
  [/silvester|jahres|year/iu, "12-31"],
];

/** Each quoted, "Termin …" or "Lieferwunsch …"; empty if the text names no day but those that were read. */
export function lostDays(text: string, facts: OrderFacts, context: ReadContext): string[] {
  const read = daysOf(facts);
  const sentences = sentencesOf(text);
  const quotes = daysAhead(text, read, facts, context).flatMap(({ quote, sentence, inFigures }) => {
    // a weekday beside a day that was read is that day's
    const counts = inFigures
      ? read.length === 0 || (WANTED.test(sentence) && !PARTS.test(sentence))
      : read.length === 0 && WANTED.test(sentence) && !SOFT.test(sentence);
    return counts ? [quote] : [];
  });
  if (quotes.length > 0) return quotes;
  // "Liefertermin 11.12. … Bitte doch eine Woche später": which week that makes is for a person
  if (read.length > 0)
    return sentences
      .filter((s) => WANTED.test(s.text) && isShifted(s.text) && findDates(s.text, context.dates).length === 0)
      .map((s) => `Lieferwunsch "${s.text.trim()}"`);
  const wish = wishIn(sentences);
  return wish === undefined ? [] : [`Lieferwunsch "${wish}"`];
}

/** Days and wishes of a letter whose document has its own day: any other may be meant instead. Quoted like `lostDays`. */
export function otherDays(letter: string, facts: OrderFacts, context: ReadContext): string[] {
  const read = daysOf(facts);
  const quotes = daysAhead(letter, read, facts, context).flatMap(({ quote, sentence, inFigures }) =>
    inFigures || (WANTED.test(sentence) && !SOFT.test(sentence) && !TALK.test(sentence)) ? [quote] : [],
  );
  const wish = wishIn(sentencesOf(letter).filter((s) => !TALK.test(s.text)));
  const last = BEFORE.find(([word]) => word.test(wish ?? ""))?.[1];
  const met = last !== undefined && read.every((day) => comparable(day) <= `${context.dates.today.slice(0, 4)}-${last}`);
  return quotes.length > 0 || wish === undefined || met || findDates(wish, context.dates).length > 0 ? quotes : [`Lieferwunsch "${wish}"`];
}

const daysOf = (facts: OrderFacts): string[] =>
  [facts.requestedDelivery?.value, ...facts.lines.map((l) => l.requestedDelivery)].filter((v) => v !== undefined);

/** Days after today that were not read and whose sentence is not about something else. */
function daysAhead(
  text: string,
  read: readonly string[],
  facts: OrderFacts,
  context: ReadContext,
): { quote: string; sentence: string; inFigures: boolean }[] {
  // "Bestellnummer 2026-12-01/3" names no day
  const number = facts.customerOrderNo?.value ?? "";
  const clean = number === "" ? text : text.replaceAll(number, "\u0001".repeat(number.length));
  const sentences = sentencesOf(text);
  return findDates(clean, context.dates).flatMap((d) => {
    if (comparable(d.value) <= context.dates.today || read.some((v) => sameDelivery(v, d.value))) return [];
    if (VERSION.test(text.slice(Math.max(0, d.start - 20), d.start))) return [];
    const sentence = sentenceAt(sentences, d.start);
    const stated = text.slice(d.start, d.end);
    return OTHER_DAY.test(sentence) ? [] : [{ quote: `Termin "${stated.trim()}"`, sentence, inFigures: /\d/.test(stated) }];
  });
}

function wishIn(sentences: readonly Sentence[]): string | undefined {
  return sentences
    .filter((s) => !OTHER_DAY.test(s.text) && !SOFT.test(s.text))
    .flatMap((s) => WISH.exec(s.text) ?? [])[0]
    ?.trim();
}
