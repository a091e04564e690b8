// The line of address, from what is known of the recipient. Nothing is guessed: without a name it is Damen und Herren.
import type { LetterLanguage } from "../words.ts";

export interface Recipient {
  salutation: "Herr" | "Frau" | "";
  /** academic titles as known, "" if there are none */
  title: string;
  lastName: string;
  /** used only where the form of address is unknown */
  firstName?: string | undefined;
}

/** Titles that the address speaks (DIN 5008 leaves out professional degrees); English has no spoken "Mag.". */
const SPOKEN = [
  { pattern: /^prof/i, de: "Prof.", en: "Professor" },
  { pattern: /^d{1,2}r\.?$|^doktor|^ph\.?d/i, de: "Dr.", en: "Dr" },
  { pattern: /^mag(?:\.|ist)/i, de: "Mag.", en: "" },
] as const;
const DEGREE = /^(?:dipl|ing|di$|m\.?b\.?a|[bm]\.?\s?(?:a|sc|eng)\.?$|ll\.?m|med|phil|rer|nat|jur|iur|h\.?c|habil|pol|oec|\()/i;

/** The titles to speak, in order and once each: "Prof. Dr. rer. nat." -> "Prof. Dr." / "Professor". */
export function spokenTitle(title: string, language: LetterLanguage): string {
  const words = title.split(/\s+/).flatMap((word) => {
    const known = SPOKEN.find((row) => row.pattern.test(word));
    if (known) return known[language] === "" ? [] : [known[language]];
    return word === "" || DEGREE.test(word) ? [] : [word];
  });
  const once = [...new Set(words)];
  return (language === "en" && once.includes("Professor") ? once.filter((word) => word !== "Dr") : once).join(" ");
}

const join = (...words: string[]): string => words.filter((word) => word !== "").join(" ");

/** @returns the line of address without its comma */
export function salutation(recipient: Recipient, language: LetterLanguage): string {
  const { lastName, firstName = "" } = recipient;
  const title = spokenTitle(recipient.title, language);
  if (language === "de") {
    if (lastName === "") return "Sehr geehrte Damen und Herren";
    if (recipient.salutation !== "")
      return join(recipient.salutation === "Herr" ? "Sehr geehrter Herr" : "Sehr geehrte Frau", title, lastName);
    return title === "" && firstName === "" ? "Sehr geehrte Damen und Herren" : join("Guten Tag", title, firstName, lastName);
  }
  if (lastName === "") return "Dear Sir or Madam";
  if (title !== "") return join("Dear", title, lastName);
  if (recipient.salutation !== "") return join("Dear", recipient.salutation === "Herr" ? "Mr" : "Ms", lastName);
  return firstName === "" ? "Dear Sir or Madam" : join("Dear", firstName, lastName);
}
