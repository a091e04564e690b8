// The model's reasons in the letter's own words: it learned pieces and masks ("oepfe", "zzartikel"), staff read "Knöpfe" and "(Artikel)".
import { unfold } from "../fold.ts";
import type { Passage } from "../view.ts";

/** What stands for a number or a name in a learned word (features.ts). */
const MASKS: Readonly<Record<string, string>> = {
  zzmail: "(Adresse)",
  zzurl: "(Internetseite)",
  zzartikel: "(Artikel)",
  zzauftrag: "(Auftragsnummer)",
  zzrechnung: "(Rechnungsnummer)",
  zzlieferschein: "(Lieferschein)",
  zziban: "(IBAN)",
  zzgeld: "(Betrag)",
  zzmenge: "(Menge)",
  zzuhr: "(Uhrzeit)",
  zzwoche: "(Kalenderwoche)",
  zzdatum: "(Datum)",
  zzname: "(Name)",
  zznummer: "(Nummer)",
};

/** The word of the letter, in its spelling, that holds a learned piece; several pieces of one word come to the same. */
function inLetter(piece: string, passages: readonly Passage[]): string | null {
  for (const { text, folded } of passages) {
    const at = folded.indexOf(piece);
    if (at < 0) continue;
    const start = folded.slice(0, at).search(/[\p{L}]+$/u);
    const end = /^[\p{L}]*/u.exec(folded.slice(at + piece.length))![0].length;
    return unfold(text, start < 0 ? at : start, at + piece.length + end);
  }
  return null;
}

/** @returns at most `limit` words with what each gave, strongest first */
export function saidWords(
  because: readonly { word: string; weight: number }[],
  passages: readonly Passage[],
  limit: number,
): { word: string; weight: number }[] {
  const sums = new Map<string, number>();
  for (const { word, weight } of because) {
    const masked = word
      .split(" ")
      .map((part) => MASKS[part] ?? part)
      .join(" ");
    const said = masked === word ? inLetter(word, passages) : masked;
    if (said !== null && said !== "") sums.set(said, (sums.get(said) ?? 0) + weight);
  }
  return [...sums]
    .map(([word, weight]) => ({ word, weight }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limit);
}
