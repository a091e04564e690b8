// How many positions a letter or a document says that the order has: another number than was read means that one was missed or added.
import { NUMBER_WORDS, numberWord } from "./number-words.ts";

const COUNT = String.raw`(\d{1,3}|${NUMBER_WORDS})`;
const IN_LETTER = new RegExp(
  String.raw`(?<!\p{L})(?:mit|über|umfasst|enthält|hat|insgesamt|with|containing|contains|comprising|has)\s+(?:insgesamt\s+|a total of\s+)?${COUNT}\s+(?:verschiedene[nr]?\s+|different\s+)?(?:bestell)?(?:positionen|zeilen|artikeln?|sorten|positions|(?:order |line )?(?:lines|items))(?!\p{L})`,
  "iu",
);
const IN_DOCUMENT =
  /(?<!\p{L})(?:anzahl (?:der )?(?:bestell)?(?:positionen|zeilen)|(?:positionen|zeilen) (?:gesamt|insgesamt)|number of (?:order )?(?:lines|line items|positions)|(?:total )?lines? count|total (?:order )?lines)[ \t]*[:=]?[ \t]*(\d{1,3})(?![\d.,])/iu;

/** As stated; null: neither says a number, or it is `lines`. */
export function otherCount(letter: string, document: string, lines: number): string | null {
  for (const [text, pattern] of [
    [letter, IN_LETTER],
    [document, IN_DOCUMENT],
  ] as const) {
    const found = pattern.exec(text);
    const count = found === null ? lines : (numberWord(found[1] ?? "") ?? Number(found[1]));
    if (count !== lines) return (found?.[0] ?? "").replace(/\s+/g, " ");
  }
  return null;
}
