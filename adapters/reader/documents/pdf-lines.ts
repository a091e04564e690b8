// Text pieces of a pdf page to lines of phrases: pieces on one baseline, joined where only a word space lies between them.

/** One piece of text as pdf.js gives it, in page units with y growing downwards. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** font size */
  size: number;
  font: string;
  /** known to be a whole word (OCR): never glued to its neighbour */
  whole?: boolean;
}
/** A word with its place. */
export interface Word {
  text: string;
  x0: number;
  x1: number;
  /** the piece it was drawn with; fixed-pitch prints draw whole lines at once, others whole cells */
  piece: number;
}
export interface Phrase {
  text: string;
  x0: number;
  x1: number;
  words: Word[];
}
export interface Line {
  y: number;
  size: number;
  phrases: Phrase[];
}

/** Widest gap that is still a word space, in font sizes: proportional fonts stay below 0.36, fixed-pitch ones have 0.6, less exactly if recognised. */
const SPACE = { proportional: 0.36, fixed: 0.65, recognised: 0.95 } as const;
/** Pieces whose baselines differ by less than this share of the font size stand on one line. */
const BASELINE = 0.3;

/** Fonts whose characters all have one width: there two spaces, not one, part columns. */
function fixedFonts(pieces: readonly Piece[]): Set<string> {
  const ratios = new Map<string, number[]>();
  for (const { font, text, width, size } of pieces) {
    if (text.length < 2 || size <= 0) continue;
    const list = ratios.get(font) ?? [];
    list.push(width / text.length / size);
    ratios.set(font, list);
  }
  const fixed = new Set<string>();
  for (const [font, list] of ratios) {
    const [min, max] = [Math.min(...list), Math.max(...list)];
    if (list.length >= 5 && max - min < 0.02 && min > 0.4) fixed.add(font);
  }
  return fixed;
}

/** Words of a piece; places inside are estimated by character count, which is exact for fixed-pitch fonts: there each word stands alone. */
function wordsOf(piece: Piece, number: number, fixed: boolean): (Word & { wide: boolean })[] {
  const step = piece.width / Math.max(1, piece.text.length);
  return [...piece.text.matchAll(/\S+/g)].map((match, at) => ({
    text: match[0],
    x0: piece.x + match.index * step,
    x1: piece.x + (match.index + match[0].length) * step,
    piece: fixed ? number + at / 1_000 : number,
    wide: /\s{2,}$/.test(piece.text.slice(0, match.index)),
  }));
}

function phrasesOf(pieces: Piece[], fixedFont: Set<string>): Phrase[] {
  const phrases: Phrase[] = [];
  let last: Phrase | undefined;
  pieces.sort((a, b) => a.x - b.x);
  pieces.forEach((piece, number) => {
    const fixed = fixedFont.has(piece.font);
    const space = piece.size * SPACE[fixed ? (piece.whole ? "recognised" : "fixed") : "proportional"];
    wordsOf(piece, number, fixed).forEach(({ wide, ...word }, at) => {
      const gap = last ? word.x0 - last.x1 : Number.POSITIVE_INFINITY;
      // a text printed over the end of its neighbour is another cell
      if (!last || wide || (at === 0 && (gap > space || gap < -piece.size))) {
        last = { text: word.text, x0: word.x0, x1: word.x1, words: [word] };
        phrases.push(last);
        return;
      }
      append(last, word, !piece.whole && at === 0 && gap < piece.size * 0.12);
    });
  });
  return phrases;
}

/** Letters of one word may come in pieces of their own (`glue`). */
function append(phrase: Phrase, word: Word, glue: boolean): void {
  phrase.text += glue ? word.text : ` ${word.text}`;
  phrase.x1 = Math.max(phrase.x1, word.x1);
  const tail = phrase.words[phrase.words.length - 1]!;
  if (!glue) phrase.words.push(word);
  else Object.assign(tail, { text: tail.text + word.text, x1: word.x1 });
}

/** "B E S T E L L U N G" is a word with letter spacing. */
function unspace(phrase: Phrase): Phrase {
  if (!/^(\p{L} ){3,}\p{L}$/u.test(phrase.text)) return phrase;
  const text = phrase.text.replace(/ /g, "");
  return { ...phrase, text, words: [{ ...phrase.words[0]!, text, x1: phrase.x1 }] };
}

/** Lines from top to bottom, phrases from left to right. */
export function toLines(pieces: readonly Piece[]): Line[] {
  const filled = pieces.filter((piece) => piece.text.trim() !== "" && piece.size > 0);
  const fixed = fixedFonts(filled);
  const groups: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...filled].sort((a, b) => a.y - b.y)) {
    const group = groups.slice(-3).find((one) => Math.abs(one.y - piece.y) <= BASELINE * Math.max(4, Math.min(one.size, piece.size)));
    if (group) {
      group.pieces.push(piece);
      group.size = Math.max(group.size, piece.size);
    } else groups.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return groups.map(({ y, size, pieces: own }) => ({ y, size, phrases: phrasesOf(own, fixed).map(unspace) }));
}

/** Text of a page: a line each, phrases two spaces apart, an empty line where the paper has a gap. */
export function linesToText(lines: readonly Line[]): string {
  const out: string[] = [];
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (above && line.y - above.y > 2.2 * Math.max(line.size, above.size)) out.push("");
    out.push(line.phrases.map((phrase) => phrase.text).join("  "));
  });
  return out.join("\n");
}
