// When the customer wants the goods: dates beside words of delivery, never dates of letters, meetings or payment. Vague wishes give nothing.
import type { Intent } from "../../words.ts";
import { comparable } from "./calendar.ts";
import { type DateContext, type FoundDate, findDates } from "./dates.ts";
import { OTHER_DAY } from "./other-day.ts";
import { sentencesOf } from "./sentences.ts";

const DELIVERY =
  /liefer|suppl|furnish|termin|zustell|anliefer|wareneingang|eintreff|ankomm|versand|versend|verschick|abhol|bereitstell|wunsch|bedarf|benötig|brauch|bräucht|haben wir|im haus|da wäre|send|schick|have (?:these|this|them|those|it)|(?:to|an|ans) (?:plant|gate|dock|werk|tor|lager|warehouse)|deliver|ship|dispatch|ex-works|need|require|want|due|goods|\bware\b|marchandise|towar|\bmerce\b|mercanc|goederen|zboží|have them|here by|arriv|livraison|livrer|dostaw|lever|entrega|consegna|dodání|reicht|reichen|genügt|perfect|bei uns (?:sein|im|in|an|auf|ein|da|vor)|beim kunden|dort sein|da sein|schaff|bekomm|krieg|klapp|parat|bereit|fertig|manage|ready|get (?:it|this|them)|teslim|sevk|spedi|recapit|lever|tarihinde|w (?:magazynie|firmie)|potřebuj|potrzebuj/i;
const LIMIT =
  /(?:bis|spätestens|längstens|vor dem|vor|before|by|no later than|not later than|latest|until|avant(?: le)?|pour le|do(?: dnia)?|na|entro(?: il| la)?|per il|antes del?|para el|uiterlijk|vóór|tegen|voor|nejpozději(?: do)?|najpóźniej(?: do)?|en geç|zum|am|on|per|ab)\s*(?:(?:zum|den|dem|der|am|freitag|montag|dienstag|mittwoch|donnerstag|monday|tuesday|wednesday|thursday|friday),?\s*)*$/i;
const STRONG =
  /(?:req\.? ?(?:delivery )?date|(?:required|requested|needed|new|neue[rn]?)[^.\n\d]{0,20}(?:date|termin)|liefertermin|wunschtermin|lieferdatum|liefertag|termin|delivery date|(?:ship|shipping|dispatch|despatch) date|(?<!\p{L})(?:LT|WLT|RDD|lief(?:er)?\.?-?\s?term\.?|liefert\.|lief\.|ankunft|eingang (?:bei uns|hier|im (?:lager|werk|haus))|eintreffen|zustellung|anlieferung|arrival)(?!\p{L})|(?:requested|required|desired|expected|gewünschte?r?) (?:arrival|ankunft|anlieferung|eingang)|(?:in-?house|on-?site|dock|in-?store|arrival|receipt|wanted|eintreff|ankunfts?|anliefer|eingangs|bedarfs)[ -]?(?:date|day|datum|termin|tag)|must arrive|required(?: by| on)?|required date|need date|need-by|due date|requested delivery|requested ex-works date|due|termin dostawy|data dostawy|livraison souhaitée|date de livraison(?: (?:souhaitée|demandée|prévue))?|délai(?: de livraison)?|livraison|consegna(?: richiesta)?|data di consegna|termine di consegna|fecha de entrega|entrega|leverdatum|gewenste levering|levering|termín dodání|dodání|dodávka|teslimat(?: tarihi)?|teslim tarihi|erw\. wareneingang|bedarfstermin|lieferung|deliver(?:y)?)[^.\n\d]{0,30}$/iu;
/** What a date before which these words stand is about instead. */
const OTHER =
  /(?<!\p{L})(?:vom|dated|(?<!mit )datum|belegdatum|date|stand|seit|since|angebot vom|bestellung vom|order of|rechnung vom|du|z dnia|gültig|valid|issued|ausgestellt|erstellt|gedruckt|printed|premiere|messe|bestätig\p{L}*|confirm\p{L}*|confirmation[^.\n\d]{0,22}|rückmeldung|antwort|zahl\p{L}*|bezahl\p{L}*|pay\p{L}*|invoice|rechnung|geschlossen|clos(?:e[ds]?|ing)|machen (?:wir )?zu|urlaub|ferien|inventur|umbau|review|meeting|besprechung|angebot\p{L}*|abgabe|angebotsfrist|frist|telefonat|gespräch|sent|gesendet|written|schrieb\p{L}*|wrote|umgezogen|umzug|schließt|closes|hochzeit|anprobe|auftritt)[^.\n\d]{0,18}$/iu;
const REPLACED =
  /(?:nicht|statt|anstatt|instead of|rather than|not|von|from|was|bisher|urspr\p{L}*|originally|wie vereinbart am|anstelle)\s*(?:(?:am|in|wie|vereinbart|der|on|week|bestätigt|zum)\s*)*\(?$/iu;
const NEW =
  /(?:auf|to|sondern(?: erst)?|erst|neu|now|nun|jetzt|until|verschieben auf|postpone to|->|→)\s*(?:(?:am|in|die|den|der|zum|the|week)\s*)*$/iu;

/** "Bitte 1.000 Stück … bis 14. Dez.": no word of delivery, but what else could be due of pieces by that day. */
const DEADLINE =
  /(?<!(?:nicht|not|frühestens) )(?<!\p{L})(?:bis|spätestens|zum|vor|by|before|until|(?:no|not) later than|avant|pour|entro|do|uiterlijk)\s*(?:(?:zum|den|dem|der|the|le|il|dnia|\p{L}{2,8}tag|mittwoch|\p{L}{3,6}day),?\s*)*$/iu;
const ORDERED =
  /\d\s?(?:stk|st|stück|x|pcs|pieces|pc|szt|pièces|ks|gros|tsd|adet|pezzi|stuks)(?!\p{L})|(?<!\p{L})HB[- ]?\p{L}|(?<!\p{L})(?:bestellen? (?:wir|ich)|(?:wir|ich) bestellen?|we (?:would like to |want to |wish to |hereby )?order|ordern wir|wir ordern)(?!\p{L})|(?:auftrags?|bestell|order|purchase order)[ -]?n(?:r|o|ummer|umber)(?!\p{L})/iu;
/** "LA-77199 for 16 December please", "PO 4711, bitte für den 16.12.": an order asked for by its day. */
const ASKED_FOR = /(?<!\p{L})(?:for|für)\s*(?:(?:the|den|\p{L}{2,8}tag|mittwoch|\p{L}{3,6}day),?\s*)*$/iu;
const PLEASE = /^\s*,? ?(?:please|pls|bitte)(?!\p{L})/iu;
/** A sentence that opens with the day: in an order that is when the goods are wanted. */
const WISH =
  /^\s*(?:\p{L}+ wäre )?(?:(?:am besten|gerne?|bitte|ideal(?:erweise)?|ideally|preferably|best|spätestens|dringend|möglichst|gewünscht|please|latest|at the latest)[ ,:]*)+(?:bis|by|zum|zu|in|am|on|for|before|vor)?[ ]*(?:den|dem|der|the)?[ ]*$/iu;
/** "Weimar, den 25.11.2026", "Lyon, le …": the day a letter was written. */
const LETTER_DATE =
  /^\s*(?!(?:mon|diens|mitt|donners|frei|sams|sonn|tues|wednes|thurs|fri|satur|sun|lun|mar|mer|jeu|ven)\p{L}*,)\p{Lu}\p{L}+(?:[ /-]\p{L}+){0,3}(?<!tag|mittwoch), (?:den|le|dnia|il|dne|a|the)[ ]*$/u;

/** "Bitte heute noch per Express … Zustellung morgen, 10.12.": beside a day of arrival, today is when it leaves us. */
export const TODAY = /^\s*(?:noch )?(?:heute|today|aujourd['’]hui|dzisiaj|dziś|oggi|vandaag|hoy|dnes)/iu;

const IF_POSSIBLE = /(?:wenn|falls|if|wo) (?:irgend )?(?:möglich|possible)|am liebsten|möglichst/i;

export interface Delivery {
  value: string;
  line: number;
  text: string;
  confidence: number;
}

/** The requested delivery in a text; several give the earliest, in an order change the new one. null: none stated firmly. */
export function findDelivery(text: string, context: DateContext, intent: Intent): Delivery | null {
  const change = intent === "order_change";
  // who asks for a price names the day of the offer; only a date called delivery date counts
  const enough = intent === "quote_request" ? 6 : 2;
  const rated = sentencesOf(text).flatMap((s) => {
    const dates = findDates(s.text, context);
    if (dates.length === 0) return [];
    // once for all dates: a list of call-offs can be one sentence
    const about = { ordered: ORDERED.test(s.text), otherDay: OTHER_DAY.test(s.text), ifPossible: IF_POSSIBLE.test(s.text) };
    return dates.map((date) => ({
      date,
      at: s.start + date.start,
      stated: s.text.slice(date.start, date.end),
      score: score(s.text, about, date, change),
    }));
  });
  const best = rated.filter((r) => r.score >= enough && comparable(r.date.value) >= context.today);
  const top = Math.max(...best.map((r) => r.score));
  const chosen = best
    .filter((r) => r.score >= Math.min(top, 4))
    .filter((r, _, all) => !(TODAY.test(r.stated) && all.some((o) => o.date.value !== r.date.value && !TODAY.test(o.stated))))
    .sort((a, b) => (comparable(a.date.value) < comparable(b.date.value) ? -1 : 1))[0];
  if (chosen === undefined) return null;
  const from = text.lastIndexOf("\n", chosen.at - 1) + 1;
  const to = text.indexOf("\n", chosen.at);
  return {
    value: chosen.date.value,
    line: text.slice(0, chosen.at).split("\n").length,
    text: text
      .slice(from, to < 0 ? undefined : to)
      .trim()
      .slice(0, 200),
    confidence: Math.min(chosen.date.confidence, chosen.score >= 4 ? 0.97 : 0.85),
  };
}

/** What is said anywhere in a date's sentence. */
interface About {
  ordered: boolean;
  otherDay: boolean;
  ifPossible: boolean;
}

function score(sentence: string, about: About, date: FoundDate, change: boolean): number {
  const before = sentence.slice(Math.max(0, date.start - 60), date.start);
  // "Termin ....... 14.12.": leaders are no ends of sentences
  const line = before.slice(before.lastIndexOf("\n") + 1).replace(/[ .]{3,}/g, " ");
  const after = sentence.slice(date.end, date.end + 30);
  let points = 0;
  if (STRONG.test(line)) points += 4;
  if (LIMIT.test(line)) points += 1;
  // German verbs come at the end
  const around = sentence.slice(Math.max(0, date.start - 90), date.end + 90);
  if (DELIVERY.test(around)) points += 2;
  if (
    /^\s*(?:schon |bereits |noch )?(?:überwiesen|bezahlt|geschickt|gesendet|bestellt|gesprochen|telefoniert|erhalten|bekommen|angekommen|geliefert|besprochen|paid|sent|ordered|received|arrived|spoke|discussed)/i.test(
      after,
    )
  )
    points -= 6;
  if (/^\s*(?:reicht|genügt|wäre|would|is fine|perfekt|perfect|eintreffend|im haus|halten|unverändert|bleibt)/i.test(after)) points += 2;
  if (date.value.includes("W") && points >= 0 && points < 2) points += 2;
  if (OTHER.test(line) && !STRONG.test(line)) points -= 4;
  if (
    /^\s*(?:gesendet|sent|date|datum|am .* schrieb|on .* wrote|belegdatum|po date|order date|bestelldatum)/i.test(
      line + sentence.slice(date.start),
    )
  )
    points -= 4;
  const relative = !/\d/.test(sentence.slice(date.start, date.end));
  if (DEADLINE.test(line) && !OTHER.test(line) && (about.ordered || (!relative && !about.otherDay))) points += 1;
  if (ASKED_FOR.test(line) && (PLEASE.test(after) || /(?:bitte|please)[^.\n]{0,20}$/i.test(line)) && !OTHER.test(line)) points += 3;
  const limited = /^(?:bis|by|do|entro|zum)\s/i.test(sentence.slice(date.start, date.end));
  if (limited) points += 3;
  if (WISH.test(sentence.slice(0, date.start))) points += 4;
  if (LETTER_DATE.test(line) && !STRONG.test(line)) points -= 4;
  const asked =
    /brauch|bräucht|abhol|benötig|bitte|liefer|(?:ankomm|eintreff|da sein|bei uns sein)\p{L}* (?:soll|muss|müss)|(?:soll|muss|müss)\p{L}* .{0,40}(?:ankomm|eintreff|da sein|bei uns sein)|need|want|require|please|must|should arrive/iu.test(
      around,
    );
  if (relative && !limited && !asked && !LIMIT.test(line) && !STRONG.test(line)) points -= 2;
  if (vague(line, after)) points -= 6;
  if (about.ifPossible && relative) points -= 3;
  if (change && REPLACED.test(line)) points -= 6;
  if (change && NEW.test(line)) points += 5;
  if (/^[^.,;\n]{0,30}(?:ferien|urlaub|geschlossen|inventur|closed|holiday|nicht (?:da|im büro|besetzt|erreichbar))/iu.test(after))
    points -= 4;
  if (/^\s*(?:uhr|ist möglich|wäre möglich|is possible|möglich)/i.test(after)) points -= 4;
  return points;
}

/** "ab heute 22 Uhr steht die Linie", "nicht vor dem 10.12." */
function vague(before: string, after: string): boolean {
  return (
    /(?:nicht vor|not before|frühestens|ab)\s*(?:dem|den)?\s*$/i.test(before) &&
    !/liefer|termin/i.test(before.slice(-30)) &&
    /^\s*\d{0,2}\s*(?:uhr|h\b)?/i.test(after) &&
    /\bab\s*$/i.test(before)
  );
}
