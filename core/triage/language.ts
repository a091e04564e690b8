// The language the sender writes in: statistics over n-grams (eld), business words where the text is too short for them.
import { eld } from "eld/extrasmall";
import { fold } from "./fold.ts";
import type { Finding } from "./types.ts";
import type { View } from "./view.ts";
import { LANGUAGE_WORDS } from "./words/languages.ts";

/** Languages of the neighbourhood; more would only confuse short texts. */
const NEIGHBOURS = "de en fr pl nl it es cs pt da sv no fi hu ro sk sl hr tr lt lv et".split(" ");
const near = eld.newInstance();
near.setLanguageSubset(NEIGHBOURS);
const wide = eld.newInstance();

/** Codes, numbers and addresses speak no language. */
const NOISE = /\S*@\S+|https?:\S+|www\.\S+|\b\w*\d[\w./-]*|\b[A-Z]{2,}(-[A-Z0-9]+)+\b/g;
const ENOUGH_LETTERS = 60;

const clean = (text: string): string => text.replace(NOISE, " ").replace(/\s+/g, " ").trim();

function words(text: string): { language: string; hits: number; lead: number } {
  const folded = fold(text);
  let best = { language: "de", hits: 0 };
  let second = 0;
  for (const [language, pattern] of Object.entries(LANGUAGE_WORDS)) {
    const hits = folded.match(pattern)?.length ?? 0;
    if (hits > best.hits) {
      second = best.hits;
      best = { language, hits };
    } else if (hits > second) second = hits;
  }
  return { ...best, lead: best.hits - second };
}

/** Share of letters that are neither Latin nor common. */
function foreignScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 10 && latin / letters < 0.5;
}

/** Judges one text; null if there are no words in it. */
export function languageOf(raw: string): Finding<string> | null {
  const text = clean(raw.slice(0, 4000));
  if ((text.match(/\p{L}/gu)?.length ?? 0) < 3) return null;
  if (foreignScript(text)) {
    const language = wide.detect(text).language || "und";
    return { value: language, confidence: 0.9, reason: "Schrift und Buchstabenfolgen" };
  }
  const detected = near.detect(text);
  const byWords = words(text);
  if (detected.language !== "" && detected.language === byWords.language) {
    return {
      value: detected.language,
      confidence: text.length >= ENOUGH_LETTERS ? 0.99 : 0.95,
      reason: "Buchstabenfolgen und Geschäftswörter stimmen überein",
    };
  }
  if (text.length < ENOUGH_LETTERS || !detected.isReliable()) {
    if (byWords.hits > 0 && byWords.lead > 0)
      return { value: byWords.language, confidence: 0.8, reason: "Geschäftswörter; für Statistik ist der Text zu kurz" };
    if (text.length < ENOUGH_LETTERS / 2) return null;
  }
  if (byWords.lead >= 4)
    return { value: byWords.language, confidence: 0.8, reason: "Geschäftswörter wiegen mehr als die Buchstabenfolgen" };
  return detected.language === "" ? null : { value: detected.language, confidence: 0.85, reason: "Buchstabenfolgen" };
}

/** The writer's language, ISO 639-1: own words first, then subject, forwarded text, documents; German if nothing speaks. */
export function language(v: View): Finding<string> {
  const own = languageOf(v.body.text.length >= 25 ? v.body.text : `${v.subject.text}\n${v.body.text}`);
  if (own !== null) return own;
  const rest: readonly (readonly [string, string])[] = [
    ["weitergeleiteter Text", v.forwarded.text],
    ["ganze Mail", `${v.subject.text}\n${v.mail.text}`],
    ["Anlagen", v.documents.text],
  ];
  for (const [where, text] of rest) {
    const found = languageOf(text);
    if (found !== null) return { ...found, confidence: Math.min(found.confidence, 0.8), reason: `${found.reason} (${where})` };
  }
  return {
    value: v.customer.customer !== null && !["DE", "AT", "CH"].includes(v.customer.customer.country) ? "en" : "de",
    confidence: 0.5,
    reason: "Kein Text; angenommen nach Land des Kunden",
  };
}
