// Tables of phrases as criteria: a small notation for patterns, and the criterion that looks for them sentence by sentence.
import type { CourtesyFinding } from "../letters/types.ts";
import type { CourtesyContext, LetterLanguage } from "../words.ts";
import type { Criterion, LetterView } from "./types.ts";

/** Phrases that cost the same for the same reason. Patterns: see `phrase`. */
export interface PhraseGroup {
  points: number;
  /** German, for staff */
  reason: string;
  de?: readonly string[];
  en?: readonly string[];
  /** a sentence that matches this too is let off */
  unless?: Partial<Record<LetterLanguage, readonly string[]>>;
  /** only in these contexts */
  contexts?: readonly CourtesyContext[];
}

/** Letters and digits of the two languages. \p{L} would do too, but takes ten times as long to compile. */
const LETTER = "[0-9A-Za-zÀ-ɏ]";

/**
 * A pattern in the tables' notation, as a regular expression over one sentence, case-insensitive, at word boundaries.
 * `~` any word ending, `…` up to 60 characters, a blank any white space; `Sie`, `Ihnen`, `Ihr` only as the formal address.
 */
export function phrase(source: string): RegExp {
  const body = source
    .replace(/\b(Sie|Ihnen|Ihr)(?![\p{L}])/gu, (w) => `(?-i:${w}|${w.toUpperCase()})`)
    .replace(/\bIhre~/g, "(?-i:Ihr(?:e[mnrs]?)?|IHRE?[MNRS]?)")
    .replaceAll("~", `${LETTER}*`)
    .replaceAll(" … ", "@")
    .replaceAll("…", ".{0,60}?")
    .replace(/ /g, "[\\s,]+")
    .replaceAll("@", "[\\s,]+(?:.{0,60}?[\\s,]+)?");
  return new RegExp(`(?<!${LETTER})(?:${body})(?!${LETTER})`, "iu");
}

/** A table of patterns as text: separated by ";" and line ends, so that long lists stay readable. */
export const list = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((p) => p.trim())
    .filter((p) => p !== "");

const compile = (sources: readonly string[] | undefined): RegExp[] => (sources ?? []).map(phrase);

/** Letters are made of templates: nearly every sentence has been looked at before. So many are remembered for each list. */
const REMEMBERED = 2000;
const SEEN = new WeakMap<readonly RegExp[], Map<string, string | null>>();

/** The first of the patterns that a text matches, as matched text; null if none does. */
export function firstMatch(patterns: readonly RegExp[], text: string): string | null {
  const seen = SEEN.get(patterns) ?? new Map<string, string | null>();
  const known = seen.get(text);
  if (known !== undefined) return known;
  let found: string | null = null;
  for (const pattern of patterns) {
    found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) break;
  }
  if (seen.size >= REMEMBERED) seen.clear();
  seen.set(text, found);
  SEEN.set(patterns, seen);
  return found;
}

/** One list of patterns for a language. */
export function phrases(table: Record<LetterLanguage, readonly string[]>): Record<LetterLanguage, RegExp[]> {
  return { de: compile(table.de), en: compile(table.en) };
}

/** A criterion made of phrases: each sentence pays for its worst phrase, all together at most `cap`. */
export function phraseCriterion(row: {
  name: string;
  de: string;
  en: string;
  cap: number;
  groups: readonly PhraseGroup[];
  /** look at salutation and signature too */
  everywhere?: boolean;
  /** every phrase of a sentence costs, not only its worst */
  each?: boolean;
}): Criterion {
  const groups = row.groups.map((g) => ({
    ...g,
    patterns: { de: compile(g.de), en: compile(g.en) },
    letOff: { de: compile(g.unless?.de), en: compile(g.unless?.en) },
  }));
  const check = (letter: LetterView): CourtesyFinding[] => {
    const findings: CourtesyFinding[] = [];
    const texts = row.everywhere ? [letter.salutation, ...letter.sentences, ...letter.signature] : letter.sentences;
    for (const sentence of texts) {
      let worst: CourtesyFinding | null = null;
      let sum = 0;
      for (const group of groups) {
        if (group.contexts && !group.contexts.includes(letter.context)) continue;
        if (worst && worst.points >= group.points && !row.each) continue;
        const hit = firstMatch(group.patterns[letter.language], sentence);
        if (hit === null || firstMatch(group.letOff[letter.language], sentence) !== null) continue;
        sum += group.points * group.patterns[letter.language].filter((p) => p.test(sentence)).length;
        if (worst && worst.points >= group.points) continue;
        worst = { criterion: row.name, points: group.points, sentence, reason: `${group.reason}: „${hit.trim()}“` };
      }
      if (worst) findings.push(row.each ? { ...worst, points: sum } : worst);
    }
    return capped(findings, row.cap);
  };
  return { name: row.name, de: row.de, en: row.en, check };
}

/** Cuts findings so that together they take at most `cap` points. */
export function capped(findings: CourtesyFinding[], cap: number): CourtesyFinding[] {
  let left = cap;
  const kept: CourtesyFinding[] = [];
  for (const finding of findings) {
    const points = Math.min(finding.points, left);
    if (points <= 0) break;
    kept.push({ ...finding, points });
    left -= points;
  }
  return kept;
}
