// Criterion: who signs. A full name, the department and the company stand below the closing.
import type { CourtesyFinding } from "../../letters/types.ts";
import type { Criterion } from "../types.ts";
import { GRAVE, SERIOUS } from "../weights.ts";

const PERSON =
  /^(?:(?:i\.\s?[av]\.|ppa\.|gez\.|dr\.|prof\.|mag\.|dipl\.-\p{L}+\.?)\s*)*\p{Lu}[\p{L}'.-]+(?:\s+(?:von|van|de|der|zu|al|\p{Lu}[\p{L}'.-]*))+(?:,.*)?$/iu;
const TEAM = /\bteam\b|\bihre?\b|\byour\b/i;
const COMPANY = /\b(?:gmbh|ag|kg|ohg|se|e\.\s?k|ug|ltd|limited|plc|inc|llc|corp)\b/i;

export const signature: Criterion = {
  name: "signature",
  de: "Unterschrift mit Name, Abteilung und Firma",
  en: "signature with name, department and company",
  check(letter) {
    const lines = letter.signature;
    const take = (points: number, reason: string): CourtesyFinding => ({
      criterion: "signature",
      points,
      sentence: lines.join(", "),
      reason,
    });
    if (lines.length === 0) return [take(GRAVE, "die Unterschrift fehlt")];
    const person = lines.some((l) => PERSON.test(l) && !COMPANY.test(l));
    const company = lines.some((l) => COMPANY.test(l));
    const findings: CourtesyFinding[] = [];
    if (!person && !(company && lines.some((l) => TEAM.test(l))))
      findings.push(take(lines.length > 1 && company ? 12 : SERIOUS, "kein voller Name in der Unterschrift"));
    if (!company) findings.push(take(lines.length >= 3 ? 5 : 10, "die Firma fehlt in der Unterschrift"));
    if (lines.length < 3) findings.push(take(4, "die Abteilung fehlt in der Unterschrift"));
    return findings;
  },
};
