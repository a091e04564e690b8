// Is an amount only a rough one? "gut 500", "at least 2,000", "ein paar Tausend", "1.000 oder mehr": what is meant is a question.

/** Right before the number. */
const BEFORE =
  /(?<!\p{L})(?:ca\.?|circa|zirka|etwa|ungefähr|rund|gut|knapp|fast|beinahe|schätzungsweise|geschätzt|grob|so|mehr als|mindestens|wenigstens|minimum|min\.|maximal|maximum|max\.|höchstens|bis zu|(?:um|an) die|about|around|approx\.?|approximately|roughly|nearly|almost|at least|at most|up to|no less than|not more than|more than|over|environ|au moins|około|co najmniej)[ \t]+(?:(?:noch|nochmal|die|the|another|weitere)[ \t]+)?$/iu;
/** What follows is not even a number: "ein paar Tausend". */
const INDEFINITE = /(?<!\p{L})(?:ein paar|einige|mehrere|etliche|some|several|a few|a couple(?: of)?|quelques|kilka)[ \t]+$/iu;
/** "über 500 Stück" is more than 500, but "Bestellung über 500 Stück" is one of 500. */
const OVER =
  /(?<!(?:bestellung|auftrag|abruf|order|bedarf|menge|lieferung|posten|\p{L}ung)(?:[ \t]+(?:nr\.?|nummer|no\.?))?(?:[ \t]+[\w/.-]{0,20}\d[\w/.-]{0,20})?[ \t]+)(?<!\p{L})über[ \t]+$/iu;
/** Right behind the number and its unit. */
const AFTER = /^[ \t]*(?:\+(?![ \t]*\d)|\+\/-|±|plus[ /-]{1,3}minus|(?:oder|or|und|and)[ \t](?:mehr|more|so)(?!\p{L})|aufwärts|upwards)/iu;
/** Anywhere on its line. */
const TOLERANCE = /\+\/-|±|plus[ /-]{1,3}minus|(?:mehr|minder)-? ?(?:oder|und|\/) ?(?:minder|mehr)?mengen?|give or take/iu;

/** No number can be put down at all. */
export function isIndefinite(text: string, start: number): boolean {
  return INDEFINITE.test(text.slice(Math.max(0, start - 20), start));
}

/** Only a rough number, if one at all. `start` and `end` are the number's with its unit. */
export function isVague(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const lineEnd = text.indexOf("\n", end);
  const after = text.slice(end, Math.min(end + 80, lineEnd < 0 ? text.length : lineEnd));
  return isIndefinite(text, start) || BEFORE.test(before) || OVER.test(before) || AFTER.test(after) || TOLERANCE.test(after);
}
