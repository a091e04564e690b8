// Whom a line of address speaks to, compared with whom it should: form of address, title, name.
import type { LetterLanguage } from "../words.ts";
import type { CourtesyRecipient } from "./types.ts";

export interface Fault {
  points: number;
  reason: string;
}

/** Degrees behind the name (never spoken) and titles that DIN 5008 leaves out of the address may be dropped. */
const SILENT =
  /^(?:mba|b\.?a\.?|m\.?a\.?|b\.?sc\.?|m\.?sc\.?|ll\.?m\.?|b\.?eng\.?|m\.?eng\.?|dipl.*|ing\.?|di|med\.?|phil\.?|rer\.?|nat\.?|jur\.?|iur\.?|h\.?c\.?|habil\.?|pol\.?|oec\.?|\(fh\))$/i;

const TITLES: readonly [RegExp, string][] = [
  [/^prof(?:\.|essor(?:in)?)?$/i, "prof"],
  [/^(?:dr\.?|doktor|doctor|drs\.?|ddr\.?|ph\.?d\.?)$/i, "dr"],
  [/^mag(?:\.|ister|istra)?$/i, "mag"],
];
/** The spoken titles in a text, as keys: "prof", "dr", "mag", or the word itself for rare ones in `rare`. */
export function titlesIn(text: string, rare = false): string[] {
  const keys = new Set<string>();
  for (const word of text.split(/[\s,]+/).filter((w) => w !== "")) {
    const known = TITLES.find(([pattern]) => pattern.test(word));
    if (known) keys.add(known[1]);
    else if (rare && !SILENT.test(word)) keys.add(word.toLowerCase());
  }
  return [...keys];
}

const HONORIFICS: Record<string, string> = {
  herr: "mr",
  herrn: "mr",
  mr: "mr",
  mister: "mr",
  frau: "ms",
  ms: "ms",
  fräulein: "miss",
  mrs: "mrs",
  miss: "miss",
  madam: "madam",
  sir: "sir",
  mx: "mx",
  familie: "familie",
  eheleute: "eheleute",
};
/** The form of address in a text as a key ("ms" for Frau and Ms), or null. */
export function honorificIn(text: string): string | null {
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    const key = HONORIFICS[word];
    if (key) return key;
  }
  return null;
}

/** True if the name stands in the text as a whole; a hyphen belongs to a name. */
export function hasName(text: string, name: string): boolean {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}'-])${quoted}(?![\\p{L}\\p{N}'-])`, "u").test(text);
}

/** Edits (insert, delete, replace) between two words. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Does a text carry a person's name behind a form of address ("Herr Meier", "Ms Smith")? */
export const namesSomebody = (text: string): boolean =>
  /(?<!\p{L})(?:Frau|Herrn?|Mrs?|Ms|Miss|Dr|Prof)\.?\s+(?!(?:or|oder|und|and)\s)\p{Lu}\p{L}+/u.test(text);

/** Titles that must be spoken: those of `title`, and those given in place of Herr/Frau (English "Dr"). */
export function requiredTitles(recipient: CourtesyRecipient): string[] {
  return [...new Set([...titlesIn(recipient.title, true), ...titlesIn(recipient.salutation)])];
}

/** What is missing or too much of the titles. "Herr Professor Weber" may leave out the doctor (usage in both languages). */
export function titleFault(line: string, recipient: CourtesyRecipient, language: LetterLanguage): "dropped" | "invented" | null {
  const required = requiredTitles(recipient);
  const found = titlesIn(line);
  const spoken = (key: string) => found.includes(key) || line.toLowerCase().includes(key);
  const dropped = required.filter((key) => {
    if (key === "dr" && required.includes("prof")) return false;
    // English knows no spoken Mag.
    if (language === "en" && key === "mag") return false;
    return ["prof", "dr", "mag"].includes(key) ? !found.includes(key) : !spoken(key);
  });
  if (dropped.length > 0) return "dropped";
  return found.some((key) => !required.includes(key)) ? "invented" : null;
}
