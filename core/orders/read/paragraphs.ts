// Paragraphs of a text, and the lines of a list that nobody read.
import type { Pair } from "./pair.ts";

export interface Part {
  start: number;
  end: number;
}

/** characters */
const LONGEST = 3000;

const EACH_OF =
  /(?<!\p{L})(?:je|jeweils|each|von jedem)(?!\p{L})[^\n]{0,24}\d[^\n]{0,60}:[ \t]*$|\d[^\n]{0,24}(?<!\p{L})(?:je|jeweils|each|von jedem)(?!\p{L})[^\n]{0,60}:[ \t]*$/iu;

/** Parts of a text between blank lines. */
export function paragraphs(text: string): Part[] {
  const found: Part[] = [];
  let start = 0;
  for (const m of text.matchAll(/\n[ \t]*(?:\n[ \t]*)+|$/g)) {
    // "jeweils 5.000 Stück von:" and below a blank line what of
    if (m[0] !== "" && EACH_OF.test(text.slice(Math.max(start, m.index - 160), m.index))) continue;
    if (text.slice(start, m.index).trim() !== "") found.push(...pieces(text, start, m.index));
    start = m.index + m[0].length;
  }
  return found;
}

/** A list of thousands of lines is read in pieces, cut at line ends: nothing refers that far. */
function pieces(text: string, from: number, to: number): Part[] {
  const found: Part[] = [];
  let start = from;
  while (to - start > LONGEST) {
    const cut = text.lastIndexOf("\n", start + LONGEST);
    const end = cut > start ? cut : start + LONGEST;
    found.push({ start, end });
    start = end;
  }
  return [...found, { start, end: to }];
}

const COUNTED = /^[ \t>*•-]*(?:\d{1,2}[).][ \t]+)?\d{1,3}(?:[.,' ]?\d{3})?[ \t]*(?:x|×|stk\.?|st\.?|stück|pcs\.?|szt\.?)?[ \t]+\p{L}/iu;

/** "XR-4410  2.000 Stück", "Schulterpolster: 500": a name and behind it nothing but an amount. A number's name has digits, a word has three of them behind it. */
const NAMED =
  /^[ \t>*•-]*(?:\d{1,3}[.)]?[ \t]+)?(?!.*(?:nummer|n[ro]\.|n°|tel|fax|datum|date|termin|kw|werk|halle|seite|page|summe|total|netto|brutto|gesamt|mwst|ust|iban|preis|\d{1,2}[.:/]\d{1,2}(?!\d)))\p{L}[^\n:;=]{1,50}(?:[ \t]*[:;=|]|[ \t]+[xX×–-]|[ \t])[ \t]*\d{1,3}(?:[.,' ]?\d{3})*[ \t]*(?:stk|st|stück|pcs|pieces|szt)?\.?[ \t]*$/iu;

/** In a list whose lines have quantities, a line that has one in the same place and gave no position was a position too. */
export function unreadLines(text: string, { start: from, end: to }: Part, pairs: readonly Pair[]): string[] {
  const items = pairs.map((p) => p.item);
  const used = [...items, ...pairs.flatMap((p) => p.quantity ?? [])];
  const lines: { line: string; form: RegExp; read: boolean; item: boolean }[] = [];
  let start = from;
  for (const line of text.slice(from, to).split("\n")) {
    const end = start + line.length;
    const on = (u: Part): boolean => u.start < end && u.end > start;
    const form = line.length >= 90 ? undefined : [COUNTED, NAMED].find((pattern) => pattern.test(line));
    if (form !== undefined)
      // "Menge: 500" of a block names no position
      lines.push({ line: line.trim(), form, read: used.some(on), item: items.some(on) });
    start = end + 1;
  }
  return lines.filter((l) => !l.read && lines.some((other) => other.item && other.form === l.form)).map((l) => l.line);
}
