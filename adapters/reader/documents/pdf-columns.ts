// Which cells hold figures, and the borders between the columns of a table on a pdf page.
import { SUM_WORDS } from "../../../core/orders/read/tables.ts";
import type { HeaderCell } from "./pdf-heading.ts";
import type { Line } from "./pdf-lines.ts";

const CURRENCY = "(?:€|eur|usd|chf|gbp|pln|\\$|£)";
const UNIT =
  "(?:st|stk|stck|stück|pcs?|pce|ea|each|pieces?|tsd|gros|gr|dtz|dutzend|kg|g|m|mtr|meter|pck|pkg|packs?|vpe|karton|kartons|ktn|beutel|btl|sets?|szt|pièces?|pces?|paar|pr|rollen?|box|h|std)";
/** A cell that holds a figure: "10.000", "4,35 €", "10.000 ST", "4,35 / 100 ST", "1'234.50". */
const FIGURE = new RegExp(
  `^[-+(]?${CURRENCY}?\\s?\\d[\\d.,' ]*\\s?[)%]?-?\\s?${CURRENCY}?(?:\\s?${UNIT}\\.?)?(?:\\s?/\\s?\\d*\\s?${UNIT}?\\.?)?$`,
  "iu",
);
const DATE = /^(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|kw\s?\d{1,2}(\s?\/\s?\d{2,4})?)$/i;

/** True for amounts, quantities with their unit, prices with their base, and dates. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text.trim()) || DATE.test(text.trim());
}

const center = (cell: { x0: number; x1: number }): number => (cell.x0 + cell.x1) / 2;

/**
 * Borders by whitespace: between the centres of two heading cells the place that cuts the fewest words of the rows below.
 * Lines with several phrases vote; of the others, notes and totals run across columns, so they only settle a draw.
 */
export function findBorders(cells: readonly HeaderCell[], lines: readonly Line[]): number[] {
  const voters = lines.filter((line) => line.phrases.length >= Math.min(3, cells.length));
  const others = lines.filter((line) => !voters.includes(line) && !isSum(line));
  return cells.slice(0, -1).map((cell, k) => {
    const next = cells[k + 1]!;
    const [low, high] = [Math.min(center(cell), cell.x1), Math.max(center(next), next.x0)];
    const step = Math.max(0.5, (high - low) / 200);
    const prefer = (Math.min(cell.x1, next.x0) + next.x0) / 2;
    let best = { cost: Number.POSITIVE_INFINITY, x: prefer };
    for (let x = low; x <= high; x += step) {
      const cost =
        cutCost(voters, x) +
        Math.min(DRAW.most, cutCost(others, x) * DRAW.each) +
        Math.abs(x - prefer) / 1e4 +
        (x > cell.x1 && x < next.x0 ? 0 : OFF_HEADINGS);
      if (cost < best.cost) best = { cost, x };
    }
    return best.x;
  });
}

const isSum = ({ phrases }: Line): boolean => phrases.length > 1 && SUM_WORDS.test(phrases.map(({ text }) => text).join(" "));

/** Less than cutting one phrase of a voter (0.35): the place between the headings and uncut notes settle a draw, in this order. */
const OFF_HEADINGS = 0.3;
const DRAW = { each: 0.1, most: 0.2 } as const;

/** A cut word costs 1, a cut phrase between its words a third. */
function cutCost(lines: readonly Line[], x: number): number {
  let cost = 0;
  for (const { phrases } of lines) {
    for (const phrase of phrases) {
      if (x <= phrase.x0 || x >= phrase.x1) continue;
      cost += phrase.words.some((word) => x > word.x0 + 0.3 && x < word.x1 - 0.3) ? 1 : 0.35;
    }
  }
  return cost;
}
