// Criterion: where the text names the recipient again, the name is right there too.
import type { CourtesyFinding } from "../../letters/types.ts";
import { distance } from "../address.ts";
import { capped } from "../phrases.ts";
import type { Criterion } from "../types.ts";
import { SERIOUS } from "../weights.ts";

const NAMED = /(?<!\p{L})(?:Frau|Herrn?|Ms|Mrs?|Miss|Dr)\.?\s+(?:(?:Dr|Prof|Mag)\.?\s+)*(\p{Lu}[\p{L}'-]+)/gu;

export const nameInText: Criterion = {
  name: "name_in_text",
  de: "der Name stimmt auch im Text",
  en: "the name is right in the text too",
  check(letter) {
    const name = letter.recipient.last_name.split(/\s+/).at(-1) ?? "";
    if (name.length < 4) return [];
    const wrong = letter.sentences.filter((s) =>
      [...s.matchAll(NAMED)].some((m) => {
        const other = m[1] ?? "";
        // A genitive s is the name itself.
        return other !== name && other !== `${name}s` && other !== `${name}'s` && distance(other.toLowerCase(), name.toLowerCase()) <= 1;
      }),
    );
    return capped(
      wrong.map(
        (sentence): CourtesyFinding => ({
          criterion: "name_in_text",
          points: SERIOUS,
          sentence,
          reason: `Name anders geschrieben als „${name}“`,
        }),
      ),
      SERIOUS,
    );
  },
};
