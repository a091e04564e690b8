// The second line of defence: before an order may be done alone, every number, article and day in its text must be one that was read, or plainly be about something else. Knows nothing of how the readers work.
import type { MailContent } from "../../mail/types.ts";
import type { HumanReason } from "../../words.ts";
import { NUMBER } from "../numbers.ts";
import type { OrderFacts } from "../types.ts";
import { findArticles } from "./article-index.ts";
import { ARTICLE, isAside } from "./aside.ts";
import { TAKEN_BACK } from "./correction.ts";
import { findDates } from "./dates.ts";
import { problem } from "./draft.ts";
import { ELSEWHERE } from "./elsewhere.ts";
import { knownNumbers, packNumbers, readings } from "./known-numbers.ts";
import { lostDays } from "./lost-days.ts";
import { lostInDocument } from "./lost-in-document.ts";
import { openWords } from "./open-words.ts";
import { isSecondAmount } from "./second-amounts.ts";
import { isDeclined, sentenceAt, sentencesOf, withoutHistory } from "./sentences.ts";
import type { Place, ReadContext } from "./sources.ts";
import { UNIT_WORDS } from "./units.ts";

/** Characters of one text that are looked at: longer ones are lists, which have checks of their own. */
const LONGEST = 20_000;
const FIGURE = new RegExp(String.raw`(?<![\d.,'’\u0001\u0002])(${NUMBER})(?![\d\u0001\u0002])`, "gu");
const COUNTED = new RegExp(String.raw`^[ \u00a0]?(?:${UNIT_WORDS})(?!\p{L})`, "iu");
const BASE = /^10{0,3}$|^1[.,]000$/;
const PACKED = /pack|(?<!\p{L})(?:ve|vpe|je|à|zu|of)(?!\p{L})|beutel|tüte|bag|kart|box|verp|inhalt|gebinde|einheit/iu;
const IN_ALL = /insgesamt|zusammen|gesamt|total|summe|in all|altogether|razem|totale/iu;
/** "Vorsetzen 41, 20459 Hamburg": the house number is one where the street stands without its town, too. */
const ADDRESS = /(\p{Lu}[\p{L}.'-]{2,30} \d{1,4} ?[a-z]?)(?:,| [·|])?\s+(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}\p{Ll}/gu;
const CLOSING =
  /^[ \t]*(?:(?:mit )?(?:freundliche[nr]?|beste[nr]?|viele[nr]?|liebe[nr]?|herzliche[nr]?|schöne[nr]?|sonnige|kollegiale)[^\n]{0,20} gr(?:ü|ue)(?:ß|ss)|(?:(?:many |kind )?(?:thanks|thank you)[^\n]{0,24} )?(?:kind |best |warm |kindest |many |with )*regards|yours (?:faithfully|sincerely|truly)|sincerely|hochachtungsvoll|mfg|vg|lg|cordialement|pozdrawiam|z poważaniem|saluti|cordiali|met vriendelijke|saludos|s pozdravem|saygılar)/imu;
/** Thanks end a letter only if nothing is asked for below them. */
const THANKS =
  /^[ \t]*(?:(?:many|vielen|besten|herzlichen) )?(?:thanks|thank you|thx|cheers|danke?|merci|dziękuj\p{L}*|grazie)(?: \p{L}+){0,3}[ ,.!]*$/imu;
const ASKS_MORE = new RegExp(
  String.raw`(?<!\p{L})(?:bitte|please|noch|auch|add|also|dazu|plus|und)(?!\p{L})|\d[ \u00a0]?(?:${UNIT_WORDS})(?!\p{L})`,
  "iu",
);
const POSTSCRIPT = /^[ \t]*(?:p\.? ?s\.?|nb|nachtrag|übrigens)(?!\p{L})[^\n]{0,400}(?:\n(?!\s*\n)[^\n]{0,400}){0,5}/gimu;
/** What nobody understood of an order, each quoted; empty if everything is accounted for. */
export function unexplained(mail: MailContent, place: Place | null, facts: OrderFacts, context: ReadContext): HumanReason[] {
  const known = knownNumbers(facts, context.master, context.customer);
  // a row with an article in it is the table readers' own
  const ofTable = (line: string): boolean =>
    place?.kind === "table" && place.document === "mail" && findArticles(line, context.master, context.customer).length > 0;
  const letters = [mail.fresh, mail.forwarded]
    .filter((t) => t.trim() !== "")
    .map((t) =>
      t
        .split("\n")
        .map((line) => (ofTable(line) ? "" : line))
        .join("\n"),
    );
  if (place !== null && place.kind === "prose" && place.document !== "mail") letters.push(place.text);
  letters.push(...(place?.notes ?? []));
  return letters
    .map((letter) => letter.slice(0, LONGEST))
    .flatMap((text) => [
      ...lostArticles(text, facts, context),
      ...lostDays(text, facts, context),
      ...openWords(body(text), context),
      ...lostNumbers(body(text), facts, known, context),
      ...lostOrderNumber(text, facts),
    ])
    .concat(place === null ? [] : lostInDocument(place, facts, known, context))
    .slice(0, 3)
    .map((quote) => problem("low_confidence", `Nicht verstanden: ${quote}`));
}

/** The letter without what stands below its closing, but with its postscripts. */
function body(text: string): string {
  const thanks = THANKS.exec(text);
  const closing = CLOSING.exec(text) ?? (thanks !== null && !ASKS_MORE.test(text.slice(thanks.index + thanks[0].length)) ? thanks : null);
  if (closing === null) return text;
  return `${text.slice(0, closing.index)}\n${text.slice(closing.index).match(POSTSCRIPT)?.join("\n") ?? ""}`;
}

function lostArticles(text: string, facts: OrderFacts, context: ReadContext): string[] {
  const taken = new Set(facts.lines.flatMap((l) => [l.articleNo ?? [], l.suggestion ?? []].flat()));
  const clean = withoutHistory(text);
  const sentences = sentencesOf(clean);
  return findArticles(clean, context.master, context.customer)
    .filter((a) => !taken.has(a.articleNo ?? a.suggestion ?? a.text) && !facts.lines.some((l) => l.statedArticle === a.text))
    .filter((a) => !isDeclined(sentenceAt(sentences, a.start)))
    .map((a) => `Artikel "${a.text}" steht in keiner Position`);
}

/** "Bestellzeichen …": a letter that says it has a number, and none was read. */
const NUMBERED =
  /(?<![\p{L}-])(?<!(?:ihr|ihre[rn]?|your|keine?|ohne|no|without|letzte[nr]?|alte[nr]?) {1,2})(?:(?:bestell|auftrags?|einkaufs|kommissions?|po|order|purchase order)[ -]{0,2}(?:nummer|nr\.?|no\.?|number|zeichen|ref\.?|referenz|reference)(?!\p{L})|p\.?o\.? ?[:#])(?![^\n]{0,20}(?:folgt|später|nachgereicht|reiche|follow|later|tba|tbc))[^\n\d]{0,24}[\p{L}\d/-]{0,12}\d[^\n]{0,24}/iu;

function lostOrderNumber(text: string, facts: OrderFacts): string[] {
  const quote = facts.customerOrderNo == null ? NUMBERED.exec(withoutHistory(text))?.[0] : undefined;
  return quote === undefined ? [] : [`Bestellnummer "${quote.trim()}"`];
}

function lostNumbers(text: string, facts: OrderFacts, known: ReadonlySet<number>, context: ReadContext): string[] {
  let rest = withoutHistory(text);
  const hide = (start: number, end: number, by = "\u0002"): void => {
    rest = rest.slice(0, start) + by.repeat(end - start) + rest.slice(end);
  };
  for (const number of [facts.customerOrderNo?.value, context.customer?.customerNo, ...facts.lines.map((l) => l.statedArticle)])
    if (number !== undefined && number.length > 2)
      for (let at = rest.indexOf(number); at >= 0; at = rest.indexOf(number, at + number.length)) hide(at, at + number.length);
  for (const a of findArticles(rest, context.master, context.customer)) hide(a.start, a.end, ARTICLE);
  for (const d of findDates(rest, context.dates)) hide(d.start, d.end);
  const places = [...rest.matchAll(ADDRESS)].map((m) => m[1] ?? "");
  for (const pattern of [TAKEN_BACK, ...ELSEWHERE]) for (const m of rest.matchAll(pattern)) hide(m.index, m.index + m[0].length);
  for (const place of places) for (let at = rest.indexOf(place); at >= 0; at = rest.indexOf(place, at + 1)) hide(at, at + place.length);
  const sentences = sentencesOf(rest);
  const packs = packNumbers(facts, context.master);
  const pieces = facts.lines.reduce((sum, l) => sum + (l.quantity ?? 0), 0);
  const lost: string[] = [];
  for (const m of rest.matchAll(FIGURE)) {
    const stated = m[1] ?? "";
    const behind = rest.slice(m.index + m[0].length, m.index + m[0].length + 40);
    const values = readings(stated);
    if (values.some((v) => known.has(v)) && !isSecondAmount(stated, behind, lineAt(text, m.index), facts, context)) continue;
    // the price before it is looked at by itself
    if (BASE.test(stated) && /\d\s?(?:€|eur|chf)?\s?(?:\/|per|je|pro)\s?$/iu.test(rest.slice(Math.max(0, m.index - 12), m.index))) continue;
    const around = rest.slice(Math.max(0, m.index - 30), m.index + m[0].length + 20);
    if (values.some((v) => packs.has(v)) && PACKED.test(around)) continue;
    if (values.includes(pieces) && IN_ALL.test(around)) continue;
    const small = values.every((v) => v < 10 || (v >= 2020 && v <= 2035 && !/[.,]/.test(stated)));
    if (small && !COUNTED.test(behind)) continue;
    if (isAside(rest, m.index, stated, sentences)) continue;
    const from = Math.max(0, m.index - 16);
    lost.push(
      `"${text
        .slice(from, m.index + m[0].length + 16)
        .replace(/\s+/g, " ")
        .trim()}"`,
    );
  }
  return lost;
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? undefined : end);
}
