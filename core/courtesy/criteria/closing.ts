// Criterion: the closing formula. A table of formulas per language; none at all is grave.
import type { Criterion } from "../types.ts";
import { GRAVE, SERIOUS } from "../weights.ts";

/** First match counts. `points: 0` is what DIN 5008 practice and British usage ask for. */
const CLOSINGS = {
  de: [
    { pattern: /^mit (?:freundlichen|besten) grüßen(?: (?:aus|nach) .*)?$/i, points: 0 },
    { pattern: /^(?:mit freundlichem gruß|freundliche grüße)(?: (?:aus|nach) .*)?$/i, points: 1 },
    { pattern: /^mit (?:verbindlichen|verbindlichsten|den besten|herzlichen|vielen freundlichen) (?:grüßen|empfehlungen)/i, points: 3 },
    { pattern: /^mit (?:vorzüglicher )?hochachtung$|^hochachtungsvoll$/i, points: 8 },
    { pattern: /verbleib/i, points: 5 },
    { pattern: /^mit freundlichen gr(?:ü|ue)ssen/i, points: 4 },
    { pattern: /^mit fr?e?[uo]?i?\p{L}*\s+gr\p{L}+$/iu, points: 12, reason: "Grußformel falsch geschrieben: „Mit freundlichen Grüßen“" },
    { pattern: /^(?:beste|viele|herzliche|schöne|freundl\.) grüße|^mit (?:vielen|lieben|schönen|sonnigen) grüßen/i, points: 10 },
    { pattern: /^liebe grüße|^grüße|^(?:viele|schöne|lieben?|besten?) gru[ßs]|^gru[ßs]/i, points: 30 },
    { pattern: /^(?:mfg|lg|vg|bg)\b/i, points: 30, reason: "Grußformel abgekürzt" },
    { pattern: /regards|sincerely|faithfully|wishes/i, points: SERIOUS, reason: "Grußformel in einer anderen Sprache" },
  ],
  en: [
    { pattern: /^(?:yours\s+(?:very\s+)?(?:sincerely|faithfully|truly)|sincerely yours|faithfully yours)$/i, points: 0 },
    { pattern: /^(?:with\s+)?(?:our\s+)?(?:kind(?:est)?|best|warm(?:est)?|sincere|cordial)\s+(?:personal\s+)?regards$/i, points: 3 },
    { pattern: /^(?:very\s+)?(?:sincerely|respectfully|cordially|truly)(?:\s+yours)?$|^respectfully/i, points: 3 },
    { pattern: /^(?:with\s+)?(?:our\s+)?(?:best|kind|warm|warmest) wishes/i, points: 8 },
    { pattern: /^yours\s+\p{L}+$/iu, points: 12, reason: "Grußformel falsch geschrieben: „Yours sincerely“" },
    { pattern: /^regards$/i, points: 12 },
    { pattern: /^(?:best|thanks|cheers|bye|ciao|xoxo)/i, points: 30 },
    { pattern: /gr[üu](?:ß|ss)/i, points: SERIOUS, reason: "Grußformel in einer anderen Sprache" },
  ],
} as const;

export const closing: Criterion = {
  name: "closing",
  de: "Grußformel",
  en: "closing formula",
  check(letter) {
    const line = letter.closing.replace(/[,.!\s]+$/, "");
    if (line === "") return [{ criterion: "closing", points: GRAVE, sentence: "", reason: "die Grußformel fehlt" }];
    const known: { points: number; reason?: string } = CLOSINGS[letter.language].find((c) => c.pattern.test(line)) ?? { points: 15 };
    if (known.points === 0) return [];
    const reason = known.reason ?? "Grußformel ist im Geschäftsbrief nicht üblich";
    return [{ criterion: "closing", points: known.points, sentence: letter.closing, reason }];
  },
};
