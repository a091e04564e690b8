// Which sentences of a mail can hold order lines: not what was bought last year, not what is kept, not conditions (those are named).

const ORDER_VERB =
  /(?<!\p{L})(?:bestell(?:e|en|ung)|order(?:n|e)?|bitte|bräucht\p{L}*|brauch\p{L}*|benötig\p{L}*|hätte\p{L}*|möcht\p{L}*|please|send|schick\p{L}*|liefern?|need|nehm\p{L}*|nimm|want|would like|book|buchen|wünsch\p{L}*|ruf\p{L}*|supply|deliver|quote|anbieten|angebot|kosten|add|ergänz\p{L}*|zusätzlich|souhait\p{L}*|commandons|zamawia\p{L}*|prosz\p{L}*)(?!\p{L})/iu;
const PAST =
  /(?<!\p{L})(?:letzte[nrsm]?|vorige[nrsm]?|zuletzt|damals|seinerzeit|früher\p{L}*|voriges|vergangene[nrs]?|last (?:time|order|year|month|week|delivery|shipment)|previous\p{L}*|earlier|(?:haben|hatten|hatte|habe|wurden?|sind|ist|waren?|war) (?:[^.!?]{0,80})(?:erhalten|bekommen|geliefert|angekommen|eingetroffen|bestellt|ausgefallen)|(?:have|had|has|were|was) (?:[^.!?]{0,60})(?:received|arrived|delivered|ordered|shipped)|came in|arrived|nur noch|erhielten|bekamen)(?!\p{L})/iu;
const CONDITION =
  /(?<!\p{L})(?:falls|sofern|nur wenn|nur falls|vorausgesetzt|only if|provided|ansonsten|notfalls|alternativ|wahlweise|unter der bedingung|if (?!you have any)|unless|otherwise|alternatively|optional(?:ly)?)(?!\p{L})/iu;
const APPROXIMATE = /(?<!\p{L})(?:ca\.?|circa|etwa|ungefähr|rund|around|about|approx\.?|approximately|roughly|environ|około)\s+\d/iu;

/** "zu 19,80 das Hundert, wie letztes Jahr": a comparison makes no history of what it is compared with. */
const COMPARED = /(?<!\p{L})(?:wie|as|like)(?: (?:beim|im|in))? (?:letzte[ns]?|vorige[ns]?|last) (?:jahr|mal|year|time)(?!\p{L})/giu;

const DECLINED =
  /(?:brauch|benötig|nehm|woll|möcht|bestell)\p{L}*(?:\s+(?:wir|ich|diesmal|jetzt|vorerst|im moment|zurzeit|momentan|mehr|davon|aber))*\s+(?:nicht|keine?[nrm]?)(?!\p{L})(?!\s+vor)|(?<!\p{L})(?:nicht|not) (?:mehr )?(?:mitschicken|mitliefern|mitsenden|beilegen|schicken|senden|liefern(?! vor))|(?:do not|don['’]t|no longer) (?:need|want|require|send)|not (?:needed|required|wanted) (?:this time|any ?more)|lass\p{L}*\s+wir\s+(?:diesmal |vorerst |erst ?mal )?(?:weg|aus)|nicht dazu(?!\p{L})|n['’](?:avons|ai) (?:plus|pas) besoin|nie potrzebujemy/iu;

export interface Sentence {
  start: number;
  end: number;
  text: string;
}

/** Sentences by position. A full stop after an abbreviation or inside a number or date is no end. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const m of text.matchAll(/(?<![.!?]|\s(?=\.))[.!?]+(?=\s+[\p{Lu}"„(\d-])|\n\s*\n|$/gu)) {
    const before = text.slice(Math.max(0, m.index - 6), m.index);
    const abbreviation =
      m[0].startsWith(".") &&
      /(?:^|[\s(])(?:stk|st|stck|nr|no|art|pos|ca|bzw|inkl|zzgl|evtl|lt|ggf|tsd|dtz|max|min|mr|mrs|ms|dr|fr|hr|tel|szt|pcs|pc|best|bestell|lief|u|z|d|[a-z]|\d{1,2})$/i.test(
        before,
      );
    if (abbreviation && m.index + m[0].length < text.length) continue;
    const end = m.index + m[0].length;
    if (text.slice(start, end).trim() !== "") found.push({ start, end, text: text.slice(start, end) });
    start = end;
  }
  return found;
}

/** "Many thanks for the 3 colour cards, which …": a sentence that does nothing but thank. Behind any other comma it may order. */
const THANKED =
  /^\s*(?:many |vielen |herzlichen |besten |tausend )?(?:thanks|thank you|dank|danke|merci)(?: (?:very much|so much|again|schön|sehr|nochmals?|auch|beaucoup))* (?:for|für|pour) (?:sending|the|your|die|den|das|ihre?n?|eure?n?|l[ea]s?|vos|votre)(?!\p{L})[^,;:–!?]*(?:, (?:which|who|that|die|den|das|welche\p{L}?|qui)(?!\p{L})[^;:–!?]*)?[.!]*\s*$/iu;

/** The text with sentences blanked (same length) that tell of the past and order nothing. */
export function withoutHistory(text: string): string {
  let result = text;
  for (const s of sentencesOf(text)) {
    const told = s.text.replace(COMPARED, " ");
    if ((PAST.test(told) || THANKED.test(told)) && !ORDER_VERB.test(told.replace(/bestellung|order (?:of|from|confirmation)/giu, " "))) {
      result = result.slice(0, s.start) + s.text.replace(/[^\n]/g, " ") + result.slice(s.end);
    }
  }
  return result;
}

/** What has no full stop for longer is no sentence: only what stands around the place speaks of it. */
const LONGEST = 1_000;

/** The sentence around a place. */
export function sentenceAt(sentences: readonly Sentence[], at: number): string {
  const found = sentences.find((s) => at >= s.start && at < s.end);
  if (found === undefined || found.text.length <= LONGEST) return found?.text ?? "";
  const middle = at - found.start;
  return found.text.slice(Math.max(0, middle - LONGEST / 2), middle + LONGEST / 2);
}

export function isConditional(sentence: string): boolean {
  return CONDITION.test(sentence);
}

/** The writer is not sure, or counts in bags and boxes without saying how many ("nochmal 10, ich glaub das waren die großen Beutel"). */
export function isUncertain(sentence: string, unitStated: boolean): boolean {
  if (
    /(?<!\p{L})(?:ich glaub|glaube ich|glaub ich|i think|i guess|i believe|nicht (?:ganz |mehr )?sicher|not (?:quite |entirely )?sure|weiß nicht (?:mehr|genau)|oder so)(?!\p{L}{3})/iu.test(
      sentence,
    )
  )
    return true;
  if (/(?<!\p{L})(?:gemischt|sortiert|assortiert|mixed|assorted|bunt gemischt)(?!\p{L})/iu.test(sentence)) return true;
  return (
    !unitStated &&
    /(?<![\p{L}\d]|\d\s)(?:beutel|kartons?|tüten?|tueten?|packungen|schachteln?|kisten?|säcke|bags?|boxes|cartons?|packets?)(?!\p{L})/iu.test(
      sentence,
    )
  );
}

/** "5.000 statt wie sonst 3.000": more than by habit, and nothing is taken back. */
const HABIT =
  /(?<!\p{L})(?:an)?statt (?:wie |der |den |die )?(?:sonst|bisher|üblich\p{L}*|gewöhnlich|gewohnt\p{L}*)(?!\p{L})|instead of (?:our |the )?usual(?!\p{L})/giu;

/** Something is taken back or exchanged in the sentence: what is ordered and what is not can be mistaken for each other. */
export function isTakenBack(sentence: string): boolean {
  return /storn|annullier|widerr(?:u|ie)f|(?:zieh|zög|zog)\p{L}{0,12}[^!?]{0,120}zurück|(?<!\p{L})streich|cancel|entf(?:a|ä)ll|withdraw|instead of|(?<!\p{L})(?:an)?statt(?!\p{L})|anstelle/iu.test(
    sentence.replace(HABIT, " "),
  );
}

/** "… brauchen wir diesmal nicht", "no longer need": what is named there is not ordered. */
export function isDeclined(sentence: string): boolean {
  return DECLINED.test(sentence);
}

export function isApproximate(sentence: string): boolean {
  return APPROXIMATE.test(sentence);
}
