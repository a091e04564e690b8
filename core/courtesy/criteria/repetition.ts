// Criterion: each thing is said once.
import type { CourtesyFinding } from "../../letters/types.ts";
import { capped } from "../phrases.ts";
import type { Criterion } from "../types.ts";

const THANKING = /(?<!\p{L})(?:danke?n?|vielen dank|thanks?|thank you|thanking)(?!\p{L})/iu;

export const repetition: Criterion = {
  name: "repetition",
  de: "keine Wiederholung",
  en: "no repetition",
  check(letter) {
    const seen = new Set<string>();
    const findings: CourtesyFinding[] = [];
    for (const sentence of letter.sentences) {
      const key = sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
      if (key.length > 20 && seen.has(key)) findings.push({ criterion: "repetition", points: 12, sentence, reason: "Satz doppelt" });
      seen.add(key);
    }
    for (const sentence of letter.sentences.filter((s) => THANKING.test(s)).slice(2))
      findings.push({ criterion: "repetition", points: 5, sentence, reason: "mehr als zweimal gedankt" });
    return capped(findings, 30);
  },
};
