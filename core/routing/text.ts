// Finding words in text, without regard to case; a word is found as a whole, umlauts included, and shown with its surroundings.

const LETTER = /[\p{L}\p{N}]/u;
const AROUND = 40;

/** One line of composed characters, so that a line break inside a phrase and "u + ¨" do not matter. */
export const flat = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** @returns the hit with what stands around it, from the original spelling */
export function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}

/**
 * @param whole true: only as a whole word or phrase ("rot" is not in "Karotte")
 * @returns the first place of the needle, or null
 */
export function findIn(text: string, needle: string, whole: boolean): { start: number; end: number; evidence: string } | null {
  const lower = text.toLowerCase();
  const sought = flat(needle).toLowerCase();
  if (sought === "") return null;
  // a few capitals change their length in lower case: then the lower-case text is the one to cut from
  const shown = lower.length === text.length ? text : lower;
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    const alone = !LETTER.test(lower.charAt(at - 1)) && !LETTER.test(lower.charAt(end));
    if (!whole || alone) return { start: at, end, evidence: excerpt(shown, at, end) };
  }
  return null;
}

/** A list as staff type it: separated by commas, semicolons or line breaks. */
export const splitList = (value: string): string[] =>
  value
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
