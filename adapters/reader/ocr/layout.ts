// Recognised words to the pieces of text that the pdf reader knows: upright, with font sizes and baselines, so that one reader finds the tables of both.
import type { Piece } from "../documents/pdf-lines.ts";
import type { OcrWord } from "./engine.ts";

/** Shares of the font size in common book and office faces. */
const ABOVE = { tall: 0.73, low: 0.52 } as const;
const BELOW = 0.21;
/** Tesseract's boxes end where the ink ends; type has some white on each side. */
const BEARING = 0.06;
/** The same in fixed-pitch faces, in widths of a character. */
const FIXED_BEARING = 0.2;
/** Words of one line must reach this far before their slope means anything, pixels. */
const MIN_SPAN = 150;

const tall = (text: string): boolean => /[\p{Lu}\p{N}bdfhkltßäöüi€%/]/u.test(text);
const deep = (text: string): boolean => /[gjpqyQ]/.test(text);

interface Shape {
  size: number;
  baseline: number;
}

/** Font size and baseline of a word from its box and its letters. */
function shape(word: OcrWord): Shape {
  const above = tall(word.text) ? ABOVE.tall : ABOVE.low;
  const below = deep(word.text) ? BELOW : 0;
  const size = word.height / (above + below);
  return { size, baseline: word.top + word.height - below * size };
}

/** Slope of the text lines: the median over all lines, long ones counting more. 0 if nothing tells. */
export function slopeOf(words: readonly OcrWord[]): number {
  const lines = new Map<string, OcrWord[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  const slopes: { slope: number; weight: number }[] = [];
  for (const line of lines.values()) {
    const [first, last] = [line[0]!, line[line.length - 1]!];
    const span = last.left - first.left;
    if (span >= MIN_SPAN) slopes.push({ slope: (shape(last).baseline - shape(first).baseline) / span, weight: span });
  }
  slopes.sort((a, b) => a.slope - b.slope);
  const half = slopes.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  const median = slopes.find(({ weight }) => {
    sum += weight;
    return sum >= half;
  });
  return median && Math.abs(median.slope) < 0.2 ? median.slope : 0;
}

/** Mean confidence, long words counting more: 0..1, 0 without words. */
export function confidenceOf(words: readonly OcrWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters;
}

const advance = ({ text, width }: OcrWord): number => width / (text.length - FIXED_BEARING * 2);

/** Width of a character if all have the same, as on faxes and prints of old systems; 0 in other faces. Misread words are narrow, so the wide half tells. */
function pitchOf(words: readonly OcrWord[]): number {
  const advances = words
    .filter(({ text }) => text.length >= 4)
    .map(advance)
    .sort((a, b) => a - b);
  const share = (part: number): number => advances[Math.floor(advances.length * part)] ?? 0;
  return advances.length >= 12 && share(0.9) - share(0.5) < share(0.5) * 0.04 ? share(0.7) : 0;
}

/** Pieces in points (`scale` points a pixel), the lines made level. */
export function toPieces(words: readonly OcrWord[], scale: number): Piece[] {
  const slope = slopeOf(words);
  const pitch = pitchOf(words);
  const sizes = words.map((word) => shape(word).size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return words.map((word) => {
    const own = shape(word);
    const fixed = pitch > 0 && Math.abs(advance(word) - pitch) < pitch * 0.25;
    // a dash or a comma alone says nothing about the size of its line
    const odd = own.size < usual * 0.6 || own.size > usual * 4;
    const size = fixed ? pitch / 0.6 : odd ? usual : own.size;
    const bearing = fixed ? pitch * FIXED_BEARING : size * BEARING;
    return {
      text: word.text,
      x: (word.left - bearing) * scale,
      y: (own.baseline - slope * (word.left + word.width / 2)) * scale,
      width: (fixed ? pitch * word.text.length : word.width + 2 * bearing) * scale,
      size: size * scale,
      font: fixed ? "ocr-fixed" : "ocr",
      whole: true,
    };
  });
}
