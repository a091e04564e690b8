// Finds the one entry of config/knowledge that answers a mail for certain. Unsure means: no answer, a person writes it.
import type { KnowledgeEntry } from "../letters/types.ts";
import type { LetterLanguage } from "../words.ts";

export interface KnowledgeMatch {
  entry: KnowledgeEntry;
  /** the words of the mail that led there */
  evidence: string[];
}

/** A question that wants more than a fixed text can give: a certain day, a certain time, a document to be sent. */
const PARTICULAR = [
  /\b\d{1,2}\.\s?(\d{1,2}\.|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)/iu,
  /\b(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?!s\b)\p{L}*/iu,
  /\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i,
  /\b(im|in|ab|bis|by|from|until)\s+(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december)\b/iu,
  /\b(heute|morgen|übermorgen|nächste\p{L}*\s+woche|today|tomorrow|next\s+week)\b/iu,
  /\b(zwischen den jahren|feiertag\p{L}*|weihnacht\p{L}*|silvester|ostern|holidays?|christmas|easter)\b/iu,
  /\b(fragebogen|questionnaire|prüfzeugnis\p{L}*|prüfbericht\p{L}*|zertifikat\p{L}*|certificate|erklärung|declaration|datenblatt|data\s?sheet)\b/iu,
] as const;

/** What makes a sentence ask for something even without a question mark. */
const ASKS =
  /\?|\b(bitte|könnten|können|würden|möchte\p{L}*|wüsste\p{L}*|benötig\p{L}*|teilen sie|please|could|would|kindly|let (me|us) know|i need|we need)\b/iu;
const NO_QUESTION = /^\s*(vielen dank|danke|besten dank|thank|thanks|many thanks|bitte entschuldigen|kind regards)\b/iu;
/** "melden Sie sich bitte bei Fragen" and the like asks for nothing. */
const COURTESY_ONLY =
  /\b(kurze\p{L}*\s+(rückmeldung|antwort|info|feedback|nachricht)|vielen dank (im voraus|vorab)|thank you in advance|look forward)\b/iu;

/**
 * The entry that every question of the mail leads to.
 * @param text subject and what the sender wrote now; quoted history would bring old questions back
 * @returns null if no entry, or more than one, is meant, or something particular is asked
 */
export function findAnswer(entries: readonly KnowledgeEntry[], language: LetterLanguage, text: string): KnowledgeMatch | null {
  const questions = sentences(text).filter((s) => ASKS.test(s) && !NO_QUESTION.test(s) && !COURTESY_ONLY.test(s));
  if (questions.length === 0 || questions.some((q) => PARTICULAR.some((p) => p.test(q)))) return null;
  const whole = words(text);
  const own = entries.filter((e) => e.language === language && !e.keywords.some((k) => k.startsWith("!") && hit(k.slice(1), whole)));
  const asked = questions.map(words);
  const entry = own.find((e) => hits(e, asked[0] ?? "").length > 0);
  const meant = (question: string): boolean => own.every((e) => hits(e, question).length > 0 === (e === entry));
  if (!entry || !asked.every(meant)) return null;
  return { entry, evidence: [...new Set(asked.flatMap((q) => hits(entry, q)))] };
}

/** The entry's words that stand in a text prepared by words(). */
const hits = (entry: KnowledgeEntry, prepared: string): string[] => entry.keywords.filter((k) => !k.startsWith("!") && hit(k, prepared));

/** Whole words, or with a trailing "*" their beginnings. Plain string search: building a pattern for each keyword costs 70 ms. */
function hit(keyword: string, prepared: string): boolean {
  return prepared.includes(keyword.endsWith("*") ? words(keyword).trimEnd() : words(keyword));
}

/** " lower case words with single blanks " */
const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** A line break ends a sentence only where a blank line follows: mail text is wrapped. "am 23. Dezember" is one sentence. */
export function sentences(text: string): string[] {
  return text
    .split(/\n\s*\n|(?<=[!?]|(?<!\b\d{1,2})\.)\s+(?=[\p{Lu}"„])/u)
    .map((s) => s.replace(/\s+/g, " ").trim())
    .filter((s) => s !== "");
}
