// Days and wishes for a delivery that a text names and nobody took up: they change what is promised.
import type { OrderFacts } from "../types.ts";
import { comparable, sameDelivery } from "./calendar.ts";
import { findDates } from "./dates.ts";
import { sentenceAt, sentencesOf } from "./sentences.ts";
import type { ReadContext } from "./sources.ts";

/** "Ende nächster Woche", "by mid January": a wish for a day that a person would understand, whether the reader did or not. */
const WISH =
  /(?<!\p{L})(?:anfang|mitte|ende|beginning|mid|middle|early|late|end|début|mi-?|fin|koniec|połow\p{L}*|inizio|metà|fine)[ -](?:of |der |des |dieser |diesen |nächste[rnms]{0,2} |kommende[rnms]{0,2} |next |this |the |de (?:la )?|przyszłego |prossim[ao] ){0,2}(?:kw ?\d|woche|week|monats?|month|semaine|mois|tygodnia|miesiąca|settimana|mese|jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|déc|gru|sty|gen)\p{L}*|(?<!\p{L})(?:bis|by|spätestens|before|vor|zu|zum)(?: \p{L}{2,8}| \d\.){0,2} (?:advent|weihnachten|christmas|xmas|ostern|easter|pfingsten|nikolaus|silvester|jahresende|jahreswechsel|year[- ]end|monatsende|wochenende)(?!\p{L})|(?<!\p{L})(?:in|binnen|innerhalb|within) (?:von |der nächsten |etwa |ca\.? |rund |about |the next )?(?:\d{1,2}|ein paar|wenigen|\p{L}{3,8})(?: bis \p{L}{3,8}| to \p{L}{3,8})? (?:(?:arbeits|werk|kalender)?tag(?:en|e)?|wochen?|monate?n?|(?:working |business )?days?|weeks?|months?)(?!\p{L})|(?<!\p{L})(?:spätestens|no later than|at the latest|dringend bis|unbedingt bis|deadline)(?!\p{L})[^\n.!?]{0,60}/iu;
/** A sentence with one of these is about a day of something else. */
const OTHER_DAY =
  /premiere|messe|fair|show|urlaub|ferien|holiday|geschlossen|closed|inventur|bestätig|confirm|rechnung|invoice|zahl|pay|gültig|valid|vom|dated|angebot|quot|offer|besuch|visit|termin bei|telefon|gespräch|meeting|anprobe|hochzeit|wedding|fest|feier|umzug|eröffnung|rückmeldung|antwort|reply|schreiben|letter|preisliste|price list|seit|since|geburtstag|birthday|auftritt|konzert|saison|season|gearbeitet|erreichbar|reach|im haus|office|stand |betriebs|feiertag|produktion|production|nähen|zuschnitt|auslief/iu;
/** A sentence with one of these is about when the goods are wanted. */
export const WANTED =
  /liefer|ankomm|eintreff|arriv|da sein|bei uns sein|schick|versand|versend|brauch|bräucht|benötig|need|deliver|ship|dispatch|termin|spätestens|bis|by|until|due|require|wunsch|livr|dostaw|consegn|entrega|lever|teslim|dodá/iu;
/** A wish that promises nothing if it is not met. */
const SOFT = /wäre (?:schön|nett|toll|super|prima)|wenn möglich|am liebsten|möglichst|if possible|ideally|would be (?:nice|great|good)/iu;
const PARTS = /rest|hälfte|half|balance|remain|teil|tranche|rate|zweite|second|danach|then|später|later/iu;

/** Each quoted, "Termin …" or "Lieferwunsch …"; empty if the text names no day but those that were read. */
export function lostDays(text: string, facts: OrderFacts, context: ReadContext): string[] {
  const read = [facts.requestedDelivery?.value, ...facts.lines.map((l) => l.requestedDelivery)].filter((v) => v !== undefined);
  const sentences = sentencesOf(text);
  const lost = findDates(text, context.dates).filter((d) => {
    if (comparable(d.value) <= context.dates.today || read.some((v) => sameDelivery(v, d.value))) return false;
    const sentence = sentenceAt(sentences, d.start);
    if (OTHER_DAY.test(sentence)) return false;
    // a weekday beside a day that was read is that day's
    if (!/\d/.test(text.slice(d.start, d.end))) return read.length === 0 && WANTED.test(sentence) && !SOFT.test(sentence);
    return read.length === 0 || (WANTED.test(sentence) && !PARTS.test(sentence));
  });
  const quotes = lost.map((d) => `Termin "${text.slice(d.start, d.end).trim()}"`);
  if (quotes.length > 0 || read.length > 0) return quotes;
  const wish = sentences.filter((s) => !OTHER_DAY.test(s.text) && !SOFT.test(s.text)).flatMap((s) => WISH.exec(s.text) ?? [])[0];
  return wish === undefined ? [] : [`Lieferwunsch "${wish.trim()}"`];
}
