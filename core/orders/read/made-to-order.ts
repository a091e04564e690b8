// "… mit unserem Logo auf der Kappe", "HB-D15-SI in grün": an article of ours is named, but what is wanted is not that article.
import type { Item } from "./items.ts";
import type { Mark } from "./marks.ts";
import type { Sentence } from "./sentences.ts";

/** What is done to a button for one customer. Add a word here. */
const CUSTOM =
  /(?<!\p{L})(?:(?:auf|ein|ver|be)?(?:präg(?:ung|en|t)|gepräg\p{L}*|gravi\p{L}*|gravur\p{L}*|druckt(?:e[nrsm]?)?|aufdruck\p{L}*|gelasert\p{L}*|lasern|lasergrav\p{L}*|lasergravur|gestickt|schrift(?:et|ung)\p{L}*)|eingepräg\p{L}*|aufgedruckt\p{L}*|(?:\p{L}{2,14})?logos?|(?:\p{L}{2,14})?wappen|schriftzug|monogramm\p{L}*|initialen|embleme?|firmenname\p{L}*|personalisiert\p{L}*|individualisiert\p{L}*|sonder(?:anfertigung|größe|farbe|maß|form|lackierung)\p{L}*|(?:maß|einzel|spezial)anfertigung\p{L}*|nach (?:zeichnung|vorlage|unserem? (?:muster|entwurf))|(?:werkzeug|form|stempel)kosten|emboss\p{L}*|engrav\p{L}*|imprint\p{L}*|stamped|lasered|monogram\p{L}*|crest|company name|personali[sz]ed|custom(?:[- ]?made|i[sz]ed)|made[- ]to[- ]order|bespoke|as per (?:our )?drawing|tooling|gravé\p{L}*|personnalisé\p{L}*|grawer\p{L}*|nadruk\p{L}*|incis[oaie]|personalizzat\p{L}*)(?!\p{L})/giu;
/** Where such a word is about something else, or is denied. */
const NOT_ON_BUTTONS =
  /(?<!\p{L})(?:ohne|kein[enrs]*|neutral\p{L}*|without|no|sans|bez)(?!\p{L})|karton|paket|verpack|beutel|etikett|aufkleber|lieferschein|rechnung|katalog|label|carton|parcel|packag|invoice|delivery note|visitenkarte|brief|homepage|website|messestand|karte|(?<!\p{L})(?:ihr\p{L}{0,2}|your) (?:\p{L}+ )?(?:logo|firmen|name|wappen)/iu;
/** A sentence of its own asks for it: "Auf die Kappe soll unser Wappen." The name of a firm does not: "Bespoke Tailors". */
const ASKED =
  /(?<!\p{L})(?:soll\p{L}*|bitte|wird|werden|möcht\p{L}*|hätt\p{L}*|brauch\p{L}*|woll\p{L}*|mit|need\p{L}*|please|should|must|want|with|would|avec|z|con)(?!\p{L})/iu;
const TINTED = /^[ \t,;(–-]*(?:in|farbe|farbton|colou?r|en)?[ \t:]*$/iu;

/** Words of made to order in a text, looked for once for all its items. */
export const customWords = (text: string): RegExpExecArray[] => [...text.matchAll(CUSTOM)];

/** The word in the text that makes this item a special one; null if it is the article as it stands in the list. */
export function specialOf(
  item: Item,
  items: readonly Item[],
  marks: readonly Mark[],
  text: string,
  sentences: readonly Sentence[],
  custom: readonly RegExpExecArray[],
): string | null {
  const named = Math.max(...item.articles.map((a) => a.end));
  const tint = marks.find(
    (m) => m.type === "feature" && m.feature.type === "foreign" && m.start >= named && TINTED.test(text.slice(named, m.start)),
  );
  if (tint !== undefined) return text.slice(tint.start, tint.end);
  for (const m of custom) {
    const sentence = sentences.find((s) => m.index >= s.start && m.index < s.end);
    if (sentence === undefined || NOT_ON_BUTTONS.test(lineAround(text, sentence, m.index))) continue;
    const own = items.filter((i) => i.start >= sentence.start && i.start < sentence.end);
    // said of the item before it, or of the one that follows; alone in its sentence, of all
    const owner = own.findLast((i) => i.start <= m.index) ?? own[0];
    if (owner === item || (owner === undefined && ASKED.test(sentence.text))) return m[0];
  }
  return null;
}

/** A list without full stops is one sentence: only the line counts there. */
function lineAround(text: string, { start, end }: Sentence, at: number): string {
  const to = text.indexOf("\n", at);
  return text.slice(Math.max(start, text.lastIndexOf("\n", at) + 1), to < 0 ? end : Math.min(end, to));
}
