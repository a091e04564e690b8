// What is concrete in a text: numbers, dates, amounts, enclosures, named people. Counting only, no judging.

const MONTH_DE = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";
const MONTH_EN = "January|February|March|April|May|June|July|August|September|October|November|December";
const DAY =
  "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const COUNT =
  "\\d+|ein(?:e[mnrs]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|fünfzehn|zwanzig|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty";
const THING =
  "Stück|Knöpfe?|Karton\\p{L}*|Kisten?|Paket\\p{L}*|Posten|Positionen|Packungen|Gros|Muster|Exemplare?|pieces?|pcs|buttons?|cartons?|boxes|parcels?|lines?|items?|samples?|toggles?|sets?";

/** Kinds of facts; a figure counts for the first kind that takes it. The order matters. */
export const FACT_KINDS = {
  contact: /[\w.+-]+@[\w-]+\.[\w.]+|(?:\+\d{1,3}[\s(]*|(?<![\w-])0\d{1,5}[\s/-]*)\d[\d\s/()-]{4,}\d/giu,
  amount: /(?:EUR|€|CHF|USD|GBP|£|\$)\s?\d[\d.,]*|\d[\d.,]*\s?(?:EUR|Euro|€|CHF|USD|GBP|Cent)(?!\p{L})/giu,
  date: new RegExp(
    `\\d{1,2}\\.\\s?(?:${MONTH_DE}|\\d{1,2}\\.)(?:\\s?\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${MONTH_EN})(?:\\s\\d{4})?|(?:${MONTH_EN})\\s\\d{1,2}(?!\\d)(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|(?:${MONTH_DE}|${MONTH_EN})\\s\\d{4}|(?:Anfang|Mitte|Ende|early|mid|late|end of|beginning of)[\\s-](?:${MONTH_DE}|${MONTH_EN})(?!\\p{L})|(?<!\\p{L})(?:${DAY})(?!\\p{L})|(?:KW|Kalenderwoche|week)\\s?\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{2,4}`,
    "giu",
  ),
  time: /\d{1,2}(?:[:.]\d{2})?\s?(?:Uhr|h\b|a\.?m\.?|p\.?m\.?)|\d{1,2}:\d{2}|(?<!\p{L})(?:noon|midday|mittags?)(?!\p{L})/giu,
  day: /(?<!\p{L})(?:(?:noch )?heute(?: noch)?|(?:über)?morgen(?! \p{L}*(?:schön|wunsch))|gestern|diese woche|today|tomorrow|yesterday|this (?:week|morning|afternoon|evening))(?!\p{L})/giu,
  duration: new RegExp(
    `(?<!(?:etwa|ungefähr|circa|ca\\.|about|roughly|around|so|irgendwie)\\s(?:in\\s)?)(?<!\\p{L})(?:${COUNT})\\s(?:bis\\s\\p{L}+\\s|to\\s\\w+\\s)?(?:full\\s|volle\\s)?(?:working\\s|business\\s)?(?:Arbeits|Werk|Kalender)?(?:Tag|Woche|Stunde|Monat|Minute|day|week|hour|month|minute)\\p{L}*|(?<!\\p{L})\\d+-stündig\\p{L}*`,
    "giu",
  ),
  reference:
    /(?<![\w-])(?=[A-Za-z0-9./-]*\d)(?:[A-Z][A-Za-z0-9]*[-/.]?(?:[A-Z0-9]+[-/.]?)*\d[A-Z0-9]*(?:[-/][A-Z0-9]+)*|\d{5,}|\d+-[A-Z0-9]+(?:-[A-Z0-9]+)*)(?![\w-])/gu,
  quantity: new RegExp(
    `(?<!\\p{L})(?:\\d[\\d.,]*|${COUNT.slice(4)})\\s(?:(?:\\p{Ll}\\p{L}*)\\s)?(?:${THING})(?!\\p{L})|\\d[\\d.,]*\\s?(?:%|Prozent|per cent|percent|mm|cm|kg|g)(?!\\p{L})|(?<![\\w.,-])\\d{1,3}(?:[.,]\\d{3})+(?![\\w])`,
    "giu",
  ),
  enclosure:
    /(?<!\p{L})(?:anbei|beiliegend\p{L}*|beigefügt\p{L}*|beigelegt|(?:liegt|liegen|lege|legen)(?:\s\S+){0,4}\sbei|im Anhang|in der Anlage|als Anlage|enclose[ds]?|attach(?:ed|ment)?)(?!\p{L})/giu,
  person: /(?<!\p{L})(?:Frau|Herrn?|Mr|Ms|Mrs|Dr|Prof)\.?\s(?:(?:Dr|Prof)\.?\s)*\p{Lu}\p{L}+/gu,
  /** any number that no other kind took */
  figure: /(?<![\w.,-])\d[\d.,]*(?![\w-])/gu,
} as const satisfies Record<string, RegExp>;
export type FactKind = keyof typeof FACT_KINDS;

/** Distinct facts of each kind in a text. */
export function factsIn(text: string): Record<FactKind, string[]> {
  let rest = text;
  const found = {} as Record<FactKind, string[]>;
  for (const kind of Object.keys(FACT_KINDS) as FactKind[]) {
    const hits = new Set<string>();
    rest = rest.replace(FACT_KINDS[kind], (hit) => {
      hits.add(hit.trim().toLowerCase());
      // Taken out, so that no figure counts twice.
      return " ";
    });
    found[kind] = [...hits];
  }
  return found;
}

/** Facts that say when. */
export const whenIn = (facts: Record<FactKind, string[]>): string[] => [...facts.date, ...facts.time, ...facts.day, ...facts.duration];
