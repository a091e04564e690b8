// The API in the staff's language: sentences that were written in German leave in English where HB_LANG asks for it.
import { inEnglish } from "../../../core/english/in-english.ts";
import type { LetterLanguage } from "../../../core/words.ts";
import type { Problem } from "./problem.ts";

/** Where sentences for staff stand. Mail text, letters, names and codes are in other fields and are never touched. */
const SENTENCES: ReadonlySet<string> = new Set(["detail", "by", "because", "reason", "why", "summary", "title", "message"]);
/** Evidence is the mail's own words, or a finding's sentence; what is shorter than this is a word of the mail. */
const SHORTEST_SENTENCE = 25;
/** What a rule saw is the mail's, but for these. */
const SEEN: ReadonlySet<string> = new Set(["ja", "nein", "unbekannt"]);

function sentence(text: string, key: string): string {
  if (key === "evidence") return text.length < SHORTEST_SENTENCE ? text : inEnglish(text);
  if (key === "actual") return SEEN.has(text) ? inEnglish(text) : text;
  return SENTENCES.has(key) ? inEnglish(text) : text;
}
/** Rows that hold what people wrote, or settings: nothing in them is a sentence of the product's. */
const OWN_WORDS: ReadonlySet<string> = new Set(["mail", "draft", "documents", "tables", "letters", "values", "filters"]);

/** The same body with its sentences in English. Bodies are plain data. */
function english(value: unknown, key: string): unknown {
  if (typeof value === "string") return sentence(value, key);
  if (Array.isArray(value)) return value.map((item) => english(item, key));
  if (value === null || typeof value !== "object" || OWN_WORDS.has(key)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, english(inner, name)]));
}

export const inStaffLanguage = (body: unknown, language: LetterLanguage): unknown => (language === "de" ? body : english(body, ""));

/** A refusal in the staff's language; its `type` is the same in both. */
export const problemIn = (body: Problem, language: LetterLanguage): Problem => inStaffLanguage(body, language) as Problem;
