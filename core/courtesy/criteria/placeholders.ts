// Criterion: nothing unfilled. Placeholders, "undefined" and their kin must never reach a customer.
import type { CourtesyFinding } from "../../letters/types.ts";
import { capped } from "../phrases.ts";
import type { Criterion } from "../types.ts";
import { GRAVE } from "../weights.ts";

const UNFILLED =
  /\{\{|\}\}|\$\{|<%|%>|\[object Object\]|(?<![\p{L}\p{N}-])(?:undefined|NaN|Invalid Date|TODO|TBD|TBA|FIXME|lorem ipsum)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}-])null(?=[\s,.;:!?)]*(?:$|[,.;:!?)]|EUR|USD|am|vom|on|of|dated|for|über))|(?<![\p{L}\p{N}])[Xx]{3,}(?![\p{L}\p{N}])|_{3,}|\.{5,}|\?{3,}|[[<](?:Ihr |Your |Kunden|Customer|Auftrags|Order)?(?:Name|Vorname|Nachname|Datum|Date|Nummer|Number|Betrag|Amount|Firma|Company|Anrede|Titel|Title|Artikel|Article|Menge|Quantity|first name|last name|insert[^\]>]*)[^\]>]{0,20}[\]>]|%\w+%/iu;

export const placeholders: Criterion = {
  name: "placeholders",
  de: "nichts bleibt unausgefüllt",
  en: "nothing is left unfilled",
  check(letter) {
    const lines = letter.text.split("\n").filter((line) => UNFILLED.test(line));
    return capped(
      lines.map((line): CourtesyFinding => {
        const sentence = letter.sentences.find((s) => UNFILLED.test(s) && line.includes(s.slice(0, 20))) ?? line.trim();
        return { criterion: "placeholders", points: GRAVE, sentence, reason: `nicht ausgefüllt: „${UNFILLED.exec(line)?.[0] ?? ""}“` };
      }),
      90,
    );
  },
};
