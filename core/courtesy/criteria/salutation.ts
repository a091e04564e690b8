// Criterion: the line of address. Right name, right form, title not dropped; impersonal only if the name is absent.
import type { CourtesyFinding } from "../../letters/types.ts";
import { distance, type Fault, hasName, honorificIn, namesSomebody, requiredTitles, titleFault } from "../address.ts";
import type { Criterion, LetterView } from "../types.ts";
import { GRAVE, MINOR, SERIOUS, SLIGHT } from "../weights.ts";

/** How a letter may begin, first match counts; points are taken whoever is addressed. */
const OPENINGS = {
  de: [
    { pattern: /^sehr\s+geehrte/i, points: 0 },
    { pattern: /^guten\s+(?:tag|morgen|abend)/i, points: 6 },
    { pattern: /^(?:sehr\s+)?verehrte/i, points: 6 },
    { pattern: /^gr(?:üß|ue(?:ß|ss))\s+gott|^grüezi/i, points: 12 },
    { pattern: /^(?:geehrte|werte)/i, points: 15 },
    { pattern: /^liebe/i, points: 30 },
    { pattern: /^dear\b/i, points: GRAVE },
    { pattern: /^(?:hallo|hi|hey|moin|servus|na|huhu|yo)\b/i, points: GRAVE },
  ],
  en: [
    { pattern: /^dear\b/i, points: 0 },
    { pattern: /^ladies and gentlemen|^to whom it may concern/i, points: 0 },
    { pattern: /^good\s+(?:morning|day|afternoon|evening)/i, points: 10 },
    { pattern: /^my dear/i, points: 20 },
    { pattern: /^(?:hello|greetings)/i, points: SERIOUS },
    { pattern: /^(?:dearest|hi|hey|heya|yo)\b/i, points: GRAVE },
    { pattern: /^sehr geehrt|^guten tag|^liebe|^hallo/i, points: GRAVE },
  ],
} as const;

/** Addresses for readers whose name is not known; `points` if indeed it is not. */
const COLLECTIVE = {
  de: [
    { pattern: /damen und herren/i, points: 0 },
    { pattern: /herren und damen|(?:team|redaktion|kolleg)/i, points: SLIGHT },
    { pattern: /kund(?:in|e)|interessent|bewerber|geschäftspartner/i, points: 8 },
    { pattern: /^sehr geehrte herren|geehrter herr$|geehrte frau$/i, points: 15 },
  ],
  en: [
    { pattern: /sir or madam|madam or sir|sir\s*\/\s*madam|madam\s*\/\s*sir|ladies and gentlemen/i, points: 0 },
    { pattern: /to whom it may concern|team|colleagues/i, points: 6 },
    { pattern: /customer|client|applicant|partner/i, points: 8 },
    { pattern: /^dear (?:sirs?|madam|gentlemen)$/i, points: 12 },
  ],
} as const;

function nameFault(line: string, name: string): Fault | null {
  if (hasName(line, name)) return null;
  if (hasName(line.toLowerCase(), name.toLowerCase())) {
    // Master data may hold the name in capitals; then the letter's form is the better one.
    return name === name.toUpperCase() ? null : { points: GRAVE, reason: `Name anders geschrieben als „${name}“` };
  }
  const last = line.split(/\s+/).at(-1) ?? "";
  const near = distance(last.toLowerCase(), name.toLowerCase()) <= 2;
  return { points: GRAVE, reason: near ? `Name falsch geschrieben: „${last}“ statt „${name}“` : `Name „${name}“ fehlt in der Anrede` };
}

function honorificFault(letter: LetterView, line: string): Fault | null {
  const { recipient } = letter;
  const wanted = honorificIn(recipient.salutation);
  if (wanted === null) return null;
  const found = honorificIn(line);
  // English speaks the title instead of Mr and Ms
  if (found === null && letter.language === "en" && requiredTitles(recipient).length > 0) return null;
  if (found === null) return { points: SERIOUS, reason: `Anrede ohne „${recipient.salutation}“` };
  if (found !== wanted) return { points: GRAVE, reason: `falsche Anredeform, richtig ist „${recipient.salutation}“` };
  if (/geehrte\s+herr/i.test(line) || /geehrter\s+frau|lieber\s+frau|liebe\s+herr/i.test(line))
    return { points: SERIOUS, reason: "Anrede grammatisch falsch (geehrte Frau, geehrter Herr)" };
  if (/herrn/i.test(line)) return { points: MINOR, reason: "Anrede steht im Nominativ: Herr" };
  return null;
}

/** Faults of one address ("Sehr geehrte Frau Dr. Sommer") for a recipient whose name is known. */
function personalFaults(letter: LetterView, line: string): Fault[] {
  const { recipient, language } = letter;
  const collective = COLLECTIVE[language].some((c) => c.pattern.test(line));
  if (!hasName(line, recipient.last_name) && collective)
    return recipient.salutation === "" && recipient.title === ""
      ? []
      : [{ points: GRAVE, reason: `unpersönliche Anrede, obwohl der Name „${recipient.last_name}“ bekannt ist` }];
  const name = nameFault(line, recipient.last_name);
  if (name && name.points >= GRAVE) return [name];
  const title = titleFault(line, recipient, language);
  return [
    name,
    honorificFault(letter, line),
    title === "dropped" ? { points: GRAVE, reason: `Titel „${recipient.title || recipient.salutation}“ fehlt in der Anrede` } : null,
    title === "invented" ? { points: 30, reason: "Titel, den die Person nicht führt" } : null,
  ].filter((fault) => fault !== null);
}

function anonymousFaults(letter: LetterView, line: string): Fault[] {
  if (namesSomebody(line)) return [{ points: GRAVE, reason: "Anrede mit Namen, obwohl keiner bekannt ist" }];
  const points = COLLECTIVE[letter.language].find((c) => c.pattern.test(line))?.points ?? 12;
  return points > 0 ? [{ points, reason: "bei unbekanntem Namen heißt es „Sehr geehrte Damen und Herren“ / „Dear Sir or Madam“" }] : [];
}

/** One address of possibly several in a line; the opening's own points come first. */
function faultsOf(letter: LetterView, line: string): Fault[] {
  const opening = OPENINGS[letter.language].find((o) => o.pattern.test(line));
  const faults = letter.recipient.last_name === "" ? anonymousFaults(letter, line) : personalFaults(letter, line);
  const points = opening ? opening.points : GRAVE;
  return points > 0 ? [{ points, reason: "Anrede entspricht nicht der Geschäftsform" }, ...faults] : faults;
}

const total = (faults: Fault[]): number => faults.reduce((sum, f) => sum + f.points, 0);

export const salutation: Criterion = {
  name: "salutation",
  de: "Anrede mit richtigem Namen, richtiger Form und Titel",
  en: "address with the right name, form and title",
  check(letter) {
    const line = letter.salutation;
    const finding = (points: number, reason: string): CourtesyFinding => ({ criterion: "salutation", points, sentence: line, reason });
    if (line === "") return [finding(GRAVE, "die Anrede fehlt")];
    const addresses = line.split(/,\s*(?=sehr geehrt|liebe|dear|guten tag)/i);
    const best = addresses.map((a) => faultsOf(letter, a)).reduce((a, b) => (total(b) < total(a) ? b : a));
    const findings = best.map((f) => finding(f.points, f.reason));
    if (letter.salutationMark === "!") findings.push(finding(SLIGHT, "Ausrufezeichen hinter der Anrede"));
    else if (letter.salutationMark === "") findings.push(finding(2, "hinter der Anrede fehlt das Komma"));
    if (
      letter.language === "de" &&
      letter.salutationMark === "," &&
      /^(?:Wir|Vielen|Herzlichen|Danke|Gern|Mit|Hiermit|Zu|In)\s/.test(letter.body)
    )
      findings.push(finding(2, "nach dem Komma der Anrede geht es klein weiter"));
    return findings;
  },
};
