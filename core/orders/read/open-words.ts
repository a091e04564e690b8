// Words that leave open how much is ordered, or when which part of it: whatever was read beside them, a person has to look.
import { findDates } from "./dates.ts";
import type { ReadContext } from "./sources.ts";

/** "und die halbe Menge in blau", "evtl. auch 1000", "davon 500 sofort" */
const OPEN: readonly RegExp[] = [
  /(?<!\p{L})(?:die |the )?(?:halbe|doppelte|dreifache|gleiche|selbe|dieselbe|übliche|half|double|twice|same|usual) (?:menge|anzahl|stückzahl|quantity|amount|number)(?!\p{L})[^\n.]{0,30}/iu,
  /(?<!\p{L})(?:noch ?mal|genau) ?so ?viele?(?!\p{L})[^\n.]{0,20}/iu,
  /(?<!\p{L})(?:evtl\.?|eventuell|vielleicht|ggf\.?|unter umständen|gegebenenfalls|maybe|perhaps|possibly|peut-être|może)(?!\p{L})[^\n.!?]{0,40}\d[^\n.!?]{0,20}/iu,
  // no number at all: "ein paar Tausend von den roten"
  /(?<!\p{L})(?:ein paar|einige|etliche|mehrere|a few|some|several|a couple of|quelques|kilka|alcun[ei]|algun[oa]s|een paar)(?: (?:tausend|hundert|dutzend|gros|thousand|hundred|dozen|tsd\.?|mille|cent|tysięcy)(?!\p{L})| (?:stück|stk\.?|pieces|pcs|packungen|packs|beutel|bags|knöpfe|buttons)(?!\p{L}))[^\n.!?]{0,30}/iu,
  /(?<!\p{L})(?:davon|hiervon|of which|thereof|out of these|dont)(?!\p{L}| (?:nehm|hätt|brauch|bräucht|möcht|bitte|bestell|benötig|wir |ich ))[^\n.!?\d]{0,30}\d[^\n.!?]{0,30}/iu,
];
/** "davon 22 Herren": a part of something else. */
const OTHERS =
  /^(?:[Dd]avon|[Hh]iervon|of which) (?:\p{L}+ ){0,2}\d{1,3} (?!Stück|Stk|Packung|Beutel|Karton|Tüte|Tausend|Hundert|Gros|Dutzend|\p{L}*(?:[Kk]n[oö]pf|[Kk]nebel|[Öö]sen))\p{Lu}\p{Ll}{3,}/u;
/** Deliveries in parts. With a day for each part the first one is the delivery; with fewer nobody knows what is due when. */
const PARTS =
  /(?<!\p{L})(?:(?:den|der|the|remaining|restlichen?) ?rest|restmenge|(?:the )?(?:balance|remainder)|in (?:zwei|drei|vier|fünf|two|three|four|five|mehreren|several|gleichen|equal|\d)[^\n.!?\d]{0,20}(?:lots|shipments|deliveries|tranchen|raten|teilmengen|teillieferungen|lieferungen|abrufen|partien|instal?ments)|wöchentlich|monatlich|weekly|monthly|auf abruf|abrufe|call-offs|on call(?:-off)?|nach und nach)(?!\p{L})[^\n.!?]{0,40}/iu;

/** "1.000 Stück nach Köln, 500 nach Bonn": an order goes to one place. */
const TOWN = String.raw`(?<!\p{L})nach (?!Absprache|Muster|Liste|Preisliste|Erhalt|Rechnung|Weihnacht|Ostern|Neujahr|Vereinbarung|Angebot|Bedarf|Eingang|Rücksprache|Zeichnung|Maß|Wunsch|Vorlage|Plan|Möglichkeit)(\p{Lu}[\p{L}-]{2,24})`;
const TOWNS = new RegExp(String.raw`\d[^!?\n]{0,80}${TOWN}[^!?]{0,80}\d[^!?\n]{0,80}${TOWN}`, "u");

/** Each quoted; at most one of each kind. */
export function openWords(text: string, context: ReadContext): string[] {
  const open = OPEN.flatMap((pattern) => pattern.exec(text)?.[0] ?? []).filter((quote) => !OTHERS.test(quote));
  const parts = PARTS.exec(text)?.[0];
  const dated = parts === undefined || new Set(findDates(text, context.dates).map((d) => d.value)).size > 1;
  const towns = TOWNS.exec(text);
  if (towns !== null && towns[1] !== towns[2]) open.push(towns[0]);
  return [...open, ...(dated ? [] : [parts])].map((quote) => `"${quote.replace(/\s+/g, " ").trim()}" lässt offen, wie viel wann`);
}
