// Several quantities of one article in a request for prices: "5,000 and 10,000 of HB-H11-WS", "HB-J17-KU: 1.000, 5.000 und 10.000 Stück". Each is a position.
import type { Amount, Item, Token } from "./items.ts";

const JOINED =
  /^\s*(?:stück|stk\.?|st\.?|pcs\.?|pieces)?\s*(?:,|\/|&|;)?\s*(?:und|and|or|oder|sowie|bzw\.?|beziehungsweise|alternativ|alternatively|respectively|et|ou|oraz|lub|e|y|en)?\s*(?:auch\s+)?(?:einmal\s+)?$/iu;
/** As far as a quantity may stand from its article. */
const NEAR = 30;

/** The tokens with the article repeated for each step of its scale. */
export function scaled(list: readonly Token[], text: string): Token[] {
  const result: Token[] = [];
  let at = 0;
  while (at < list.length) {
    const run = runOf(list, at, text);
    const [before, after] = [list[at - 1], list[at + run.length]];
    const item = run.length > 1 ? ownerOf(run, before, after, text) : null;
    if (item === null) {
      result.push(...list.slice(at, at + Math.max(1, run.length)));
      at += Math.max(1, run.length);
      continue;
    }
    const sure = run.map((q) => ({ ...q, sure: true }));
    if (item === before) result.push(...sure.flatMap((q, i) => (i === 0 ? [q] : [item, q])));
    else result.push(...sure.flatMap((q) => [q, item]));
    at += run.length + (item === after ? 1 : 0);
  }
  return result;
}

/** Quantities that only a comma or a conjunction parts; empty if no quantity stands at `from`. */
function runOf(list: readonly Token[], from: number, text: string): Amount[] {
  const run: Amount[] = [];
  for (const token of list.slice(from)) {
    if (token.type !== "quantity") break;
    const last = run.at(-1);
    if (last !== undefined && !JOINED.test(text.slice(last.end, token.start))) break;
    run.push(token);
  }
  return run;
}

/** The item beside the run; the one before it ("HB-X: 500, 1.000") unless the one behind follows "of" or stands nearer. */
function ownerOf(run: readonly Amount[], before: Token | undefined, after: Token | undefined, text: string): Item | null {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return null;
  const ahead = after?.type === "item" ? text.slice(last.end, after.start) : null;
  const behind = before?.type === "item" ? text.slice(before.end, first.start) : null;
  const fits = (gap: string | null): boolean => gap !== null && gap.length < NEAR && !/[\n;.!?]\s*\S|\d/.test(gap);
  if (after?.type === "item" && fits(ahead) && !/^\s*(?:,|;|und|and|sowie)/i.test(ahead ?? "")) return after;
  return before?.type === "item" && fits(behind) ? before : null;
}
