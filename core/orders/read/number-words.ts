// Numbers written as words, in the languages that orders come in: "fünfhundert Knöpfe", "a dozen", "je drei Stück".

const ROWS: readonly [number, string][] = [
  [1, "ein eine einen einem einer one an a un une jeden jedną jednej jedno uno una een één jednu bir"],
  [2, "zwei two deux dwa dwie dvě dva dos twee iki beide both"],
  [3, "drei three trois trzy tři tre tres drie üç"],
  [4, "vier four quatre cztery čtyři quattro cuatro dört"],
  [5, "fünf fuenf five cinq pięć pět cinque cinco vijf beş"],
  [6, "sechs six sześć šest zes altı"],
  [7, "sieben seven sept"],
  [8, "acht eight huit"],
  [9, "neun nine neuf"],
  [10, "zehn ten dix dziesięć deset dieci diez tien"],
  [11, "elf eleven"],
  [12, "zwölf zwoelf twelve douze"],
  [15, "fünfzehn fifteen"],
  [20, "zwanzig twenty vingt"],
  [25, "fünfundzwanzig twenty-five"],
  [30, "dreißig dreissig thirty"],
  [40, "vierzig forty"],
  [50, "fünfzig fuenfzig fifty cinquante"],
  [60, "sechzig sixty"],
  [80, "achtzig eighty"],
  [100, "hundert einhundert hundred cent cento cien ciento honderd sto yüz"],
  [1000, "tausend eintausend thousand mille tysiąc tisíc duizend"],
];

/** Too common as articles to count by themselves; they count only before a unit ("ein Gros", "a dozen"). */
const ARTICLES: ReadonlySet<string> = new Set(
  "ein eine einen einem einer one an a un une jeden jedną jednej jedno uno una een één jednu bir beide both".split(" "),
);

/** Phrases with a half; like articles they count only before a unit ("half a gross"). */
const HALVES: readonly [number, string][] = [
  [0.5, "half a,half,halbes,halber,halbe,halben,ein halbes,ein halber,eine halbe,einen halben,une demi,demi,pół"],
  [1.5, "anderthalb,eineinhalb,one and a half,półtora"],
  [2.5, "zweieinhalb,two and a half"],
  [3.5, "dreieinhalb,three and a half"],
];

const TABLE = new Map<string, number>();
for (const [value, words] of ROWS) for (const word of words.split(" ")) TABLE.set(word, value);
for (const [value, phrases] of HALVES) for (const phrase of phrases.split(",")) TABLE.set(phrase, value);
const SMALL: readonly [string, number][] = [...TABLE].filter(([w, v]) => v >= 2 && v <= 90 && /^[a-zäöüß]+$/.test(w));
for (const [word, value] of SMALL) {
  if (value > 9 && value !== 12 && value !== 15) continue;
  TABLE.set(`${word}hundert`, value * 100);
  TABLE.set(`${word} hundred`, value * 100);
  TABLE.set(`${word}tausend`, value * 1000);
  TABLE.set(`${word} thousand`, value * 1000);
}
// "eintausendfünfhundert", "zweitausendzweihundert"
const GERMAN = "ein zwei drei vier fünf sechs sieben acht neun".split(" ");
for (const [a, thousands] of GERMAN.entries())
  for (const [b, hundreds] of GERMAN.entries()) TABLE.set(`${thousands}tausend${hundreds}hundert`, (a + 1) * 1000 + (b + 1) * 100);

/** The value of a number word, undefined if it is none. */
export function numberWord(word: string): number | undefined {
  return TABLE.get(word.toLowerCase());
}

/** Could the word just be an article ("eine Farbkarte")? */
export function isIndefiniteArticle(word: string): boolean {
  return ARTICLES.has(word.toLowerCase());
}

/** All number words as one alternative of a regular expression, longest first. */
export const NUMBER_WORDS = [...TABLE.keys()].sort((a, b) => b.length - a.length).join("|");
