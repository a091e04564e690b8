// What a letter says in words about the document that it comes with: later, earlier, twice as much, without this position, in another colour. A person decides what holds.

import type { OrderLineFacts } from "../types.ts";
import { findArticles } from "./article-index.ts";
import { contradicts, findFeatures, gather } from "./features.ts";
import { isDeclined, sentencesOf, withoutHistory } from "./sentences.ts";
import type { ReadContext } from "./sources.ts";

/** "In Position 2 bitte braun statt schwarz" */
const INSTEAD =
  /(?<!\p{L})(?:(?:an)?statt(?!\s*[.,;!?]|\s*$|find)|anstelle|abweichend|entgegen|lieber|doch nur|nicht wie|anders als|nicht berücksichtigen|weglassen|streichen|gestrichen|entfällt|entfallen|instead of|rather than|contrary to|not as (?:stated|shown|in)|leave out|disregard|ignore|drop (?:line|item|pos\p{L}*)|except (?:line|item|pos\p{L}*)|au lieu de|zamiast|invece (?:di|del)|in plaats van)(?!\p{L})/iu;
/** "Bitte eine Woche früher", "the delivery must be brought forward" */
const SHIFTED =
  /(?<!\p{L})(?:tage?n?|wochen?|monate?n?|days?|weeks?|months?|etwas|deutlich|wesentlich|schon|doch|bitte|a (?:bit|little)) (?:früher|später|eher|earlier|later|sooner)(?!\p{L})|(?<!\p{L})(?<!(?:no|not|nicht|never) )(?:früher|später|eher|earlier|later|sooner) (?:liefer|komm|da sein|als (?:angegeben|bestellt|im|auf|in)|than|deliver)|(?<!\p{L})(?:vorz(?:ieh|uzieh)|vorgezogen|verschieb|verschoben|postpone|(?:bring|brought|move[ds]?) (?:it |this |the \p{L}+ )?forward|push(?:ed)? back)/iu;
/** Who offers or allows an earlier day changes nothing. */
const ALLOWED = /(?<!\p{L})(?:falls|wenn|if|gerne? auch|auch gerne?)(?!\p{L})/iu;
/** What follows if it comes late, and what the buyer reserves: conditions of purchase change nothing. */
const TERMS =
  /(?<!\p{L})(?:reserve the right|behalten (?:wir|ich) uns|behalte ich mir|vorbehalten|vertragsstrafe|pönale|verzugs?\p{L}*|penalt\p{L}*|liable|liabilit\p{L}*|haft(?:et|en|ung))(?!\p{L})/iu;
/** "Bitte alles doppelt", "increase the quantity" */
const RESIZED =
  /(?<!\p{L})(?:das|die|alles|jeweils|bitte|gleich) (?:doppelt|dreifach|vierfach)\p{L}*(?! (?:verpack|gesicher|geprüf|prüf|genäh))|(?<!\p{L})(?:die hälfte|halbe menge|half (?:of )?(?:the|that|this) (?:quantit|amount|order)|(?:double|twice|triple) (?:the (?:quantit|amount|order)|everything|of everything|of each|as m)|everything (?:twice|double)|verdoppel|verdreifach|halbier|aufstock)|(?<!\p{L})(?:menge|stückzahl|quantit|qty|position|pos\.|line|item)[^.!?\n]{0,40}(?:erhöh|reduzier|anpass|änder|korrigier|increase|reduce|lower|raise|change|amend|correct)|(?:increase|reduce|change|amend|correct)\p{L}* (?:the )?(?:quantit|qty|amount|line|item|pos)/iu;
/** "Der Termin im PDF ist falsch", "line 1 should read" */
const MISTAKEN =
  /(?<!\p{L})(?:termin|datum|menge|preis|angabe|pdf|anlage|anhang|date|quantit|qty|price|attachment|line|item|pos)[^.!?\n]{0,50}(?:falsch|fehlerhaft|veraltet|überholt|nicht (?:mehr )?(?:korrekt|richtig|aktuell)|wrong|incorrect|outdated|out of date|not (?:correct|right|current))|(?:tipp|schreib)fehler|(?<!\p{L})typo(?!\p{L})|(?:soll|sollte|muss) (?:es )?(?:richtig )?heißen|should (?:read|say)|richtig (?:ist|wäre|sind)(?!\p{L})/iu;
/** "Position 3 bitte nicht", "ohne die Hemdknöpfe" */
const TAKEN_OUT =
  /(?<!\p{L})(?:ohne|without|außer|bis auf|except) (?:die |den |das |the )?(?:pos|line|item|zeile|artikel|hb-|\p{L}*kn[oö]pf|\p{L}*button)|(?<!\p{L})(?:pos(?:ition)?\.?|line|item|zeile) ?(?:nr\.? ?|no\.? ?)?\d+(?!\d)[^.!?\n]{0,30}(?<!\p{L})(?:nicht|hinfällig|erledigt|storn\p{L}*|raus|weg|zurückstellen|not|cancel\p{L}*|on hold)(?!\p{L})/iu;
/** What may be declined that is part of the order: nobody minds papers or samples that are not wanted. */
const GOODS = /(?<!\p{L})(?:pos(?:ition(?:en)?)?|zeilen?|lines?|items?|artikel\p{L}*)(?!\p{L})|kn[oö]pf|button|snap|toggle/iu;
/** "Invoice to accounts rather than to me": papers and calls, and not a word or figure of goods. */
const PAPERS = /recipient|adressat|empfänger|e-?mail|(?<!\p{L})mail|anruf|telefon|rechnung|invoice|message|lieferschein|delivery note/iu;
/** A sentence about the past, but what it names is wanted again. */
const AGAIN =
  /(?<!\p{L})(?:wie (?:beim |das |die |den )?(?:letzte\p{L}*|vorige\p{L}*|immer|gehabt|üblich)|(?:same|as|like) (?:as )?(?:last|before|usual))(?!\p{L})/iu;

/** Sentences of the letter that change the document whose lines are given, as quotes; empty: it only comes with it. */
export function amendments(letter: string, lines: readonly OrderLineFacts[], context: ReadContext): string[] {
  const told = sentencesOf(withoutHistory(letter)).filter(
    ({ text }) =>
      (INSTEAD.test(text) && !(PAPERS.test(text) && !GOODS.test(text) && !/\d/.test(text))) ||
      [RESIZED, MISTAKEN, TAKEN_OUT].some((words) => words.test(text)) ||
      (isDeclined(text) && (GOODS.test(text) || findArticles(text, context.master, context.customer).length > 0)) ||
      isOther(text, lines, context),
  );
  // these speak of another day or order and are no history for that
  const again = sentencesOf(letter).filter(({ text }) => isShifted(text) || (AGAIN.test(text) && namesOther(text, lines, context)));
  return [...told, ...again].map(({ text }) => text.replace(/\s+/g, " ").trim().slice(0, 120));
}

/** The sentence asks for another day than one that was named. */
export function isShifted(sentence: string): boolean {
  return SHIFTED.test(sentence) && !ALLOWED.test(sentence) && !TERMS.test(sentence);
}

/** Our numbers that no line has. */
function namesOther(sentence: string, lines: readonly OrderLineFacts[], { master, customer }: ReadContext): boolean {
  return findArticles(sentence, master, customer).some((a) => a.articleNo !== undefined && !lines.some((l) => l.articleNo === a.articleNo));
}

/** "Die Hosenknöpfe bitte in Braun" beside a document that has none in brown: one kind with one colour or size, and no line that it could be. */
function isOther(sentence: string, lines: readonly OrderLineFacts[], { master }: ReadContext): boolean {
  const features = findFeatures(sentence, master);
  const values = (type: string): number => new Set(features.filter((f) => f.type === type).map((f) => f.value)).size;
  if (values("kind") !== 1 || values("colour") > 1 || values("size") > 1 || values("colour") + values("size") === 0) return false;
  const articles = lines.flatMap((l) => master.article(l.articleNo ?? "") ?? []);
  const said = gather(features.filter((f) => f.type !== "foreign"));
  return articles.length === lines.length && articles.length > 0 && articles.every((a) => contradicts(said, a, master));
}
