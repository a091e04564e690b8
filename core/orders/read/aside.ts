// Figures that a letter tells in passing: "48 Chorsänger, 22 Solisten", "14 below", "an Schuppen 52". Whoever orders buttons counts them in dozens at least and says so.
import { type Sentence, sentenceAt } from "./sentences.ts";
import { UNIT_WORDS } from "./units.ts";

/** Amounts of buttons come in packs: a smaller figure is none. */
const LEAST = 100;
/** The smallest pack: what is no multiple of it can be no amount of buttons. */
const STEP = 50;
const UNIT = new RegExp(String.raw`^[ \u00a0]?(?:${UNIT_WORDS})(?!\p{L})|^[ \u00a0]?(?:x|×|€|eur|%)(?!\p{L})`, "iu");
/** A sentence with one of these may ask for something. */
const ASKS =
  /(?<!\p{L})(?:bitte|bestell\p{L}*|order\p{L}*|brauch\p{L}*|bräucht\p{L}*|benötig\p{L}*|noch|dazu|zusätzlich|zuzüglich|plus|auch|sowie|außerdem|statt|anstatt|nur|liefer\p{L}*|schick\p{L}*|send\p{L}*|hätte\p{L}*|möcht\p{L}*|nehm\p{L}*|please|need\p{L}*|want\p{L}*|add|also|instead|only|deliver\p{L}*|ship\p{L}*|menge|anzahl|quantity|qty|preis\p{L}*|price\p{L}*)(?!\p{L})/iu;
/** What an article is hidden as, character by character. */
export const ARTICLE = "\u0001";
/** Buttons and what goes with them: a tailor could want such a few. */
const GOODS =
  /kn(?:o|ö|oe)pf|button|knebel|toggle|snap|(?<!\p{L})(?:öse|niete|haken|schnalle|garn|faden|zwirn)|buckle|rivet|eyelet|thread|zipper|reiß?versch|werkzeug|presse(?!\p{L})|tool|karte|card|muster|sample|bouton|guzik|bottone|bot[óo]n|knoflík|knopen|artikel|article|item|position/iu;
/** Places: "an Schuppen 52", "bei Halle 7", "zu Tor 12". */
const PLACE =
  /(?<!\p{L})(?:an|bei|in|zu|zum|zur|am|im|at|to) (?:(?:die|der|den|dem|unsere[rnm]?|our|the) )?(?!Menge|Anzahl|Stück|Summe|Höhe|Packung|Beutel|Karton)\p{Lu}\p{Ll}{2,20} $/u;
/** "75 von den anderen": some of the goods. */
const PART = /^[ \u00a0]?(?:davon|vo[nm]|of|aus|in|de|des|di|z)(?!\p{L})/iu;
/** What is counted is a noun and nothing that we sell: "48 Chorsänger". */
const NOUN = /^[ \u00a0](?:\p{Ll}{3,14} ){0,1}\p{Lu}\p{Ll}{3,24}(?!\p{L})/u;

/** Whether the figure at a place counts nothing that could be ordered. `text`: articles are hidden as `ARTICLE`. */
export function isAside(text: string, at: number, stated: string, sentences: readonly Sentence[]): boolean {
  if (!/^\d{1,3}$/.test(stated)) return false;
  const figure = Number(stated);
  const isMultiple = figure % STEP === 0;
  const behind = text.slice(at + stated.length, at + stated.length + 48);
  if (PLACE.test(text.slice(Math.max(0, at - 40), at)) && !UNIT.test(behind) && !isMultiple) return true;
  if (UNIT.test(behind) || PART.test(behind)) return false;
  const isAmount = figure >= LEAST && isMultiple;
  const sentence = sentenceAt(sentences, at);
  const asks = (part: string): boolean => ASKS.test(part) || part.includes(ARTICLE);
  const noun = NOUN.exec(behind)?.[0];
  if (noun !== undefined && !isAmount && !GOODS.test(noun)) {
    const before = sentence.slice(0, Math.max(0, sentence.indexOf(`${stated}${noun}`)));
    const behindIt = sentence.slice(before.length + stated.length);
    const more = /(?<!\p{L})(?:noch|dazu|zusätzlich|bitte|auch)(?!\p{L})/iu.exec(behindIt);
    // "32 Konfirmanden …, bitte 500 Stück" asks for the 500
    return !asks(before) && (more === null || /\d/.test(behindIt.slice(more.index)));
  }
  return figure < LEAST && !asks(sentence) && !GOODS.test(sentence);
}
