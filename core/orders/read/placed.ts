// Which bare numbers are quantities, by where they stand: before or after an item, behind "Menge:", not as the position that opens a line.
import type { Amount, Token } from "./items.ts";
import { isIndefiniteArticle } from "./number-words.ts";

const FOLLOWS =
  /^[ \t]*[)]?[ \t]*(?:[:=x×*,|(–—-]|->|→|à|\.{2,20}|…|_{2,20})?[ \t]*(?:(?:bitte|davon|nochmal|doch|nun|jetzt|lieber|please|now|rather)[ \t]*){0,3}$/iu;

/** "The toggles …; please send 600 of them" */
const OF_THEM = /^ (?:(?:stück|stk\.?|pcs|pieces) )?(?:of (?:them|these|those)|davon|hiervon|von (?:ihnen|denen|diesen))(?!\p{L})/iu;

/** Bare numbers count only directly before or after an item, or behind "Menge:"; never where the line states a quantity with a unit. */
export function onlyPlaced(tokens: readonly Token[], text: string): Token[] {
  return tokens.filter((token, i) => {
    if (token.type !== "quantity" || token.sure) return true;
    if (tokens[i - 1]?.type === "quantity" && /(?:->|→|=>)\s*$/.test(text.slice(Math.max(0, token.start - 8), token.start))) return true;
    const before = text.slice(Math.max(0, token.start - 14), token.start);
    if (/(?:menge|qty|quantity|anzahl|ilość|quantité)\s*(?:neu|alt)?[:=]?\s*$/i.test(before)) return true;
    if (/(?:^|[\s(])(?:von|from|auf|to|statt|sondern|nur|->|→)\s*$/i.test(before) && tokens.some((t) => t.type === "item")) return true;
    if (tokens[i - 1]?.type === "item" && OF_THEM.test(text.slice(token.end, token.end + 20))) return true;
    if (opensAsPosition(token, tokens, text)) return false;
    const next = tokens[i + 1];
    if (isIndefiniteArticle(token.text.trim()))
      return next?.type === "item" && next.start - token.end <= 1 && (next.articles.length > 0 || next.features.size === undefined);
    const previous = tokens[i - 1];
    const ahead = next?.type === "item" ? text.slice(token.end, next.start) : null;
    const behind =
      previous?.type === "item" || previous?.type === "price" || previous?.type === "amount" ? text.slice(previous.end, token.start) : null;
    const joins =
      ahead !== null &&
      /^[ \t]*(?:[x×*]|dto\.?|dito|desgl\.?|of|von|vom|der|die|den|the|mal|st\.?|de|nos\.?|more|weitere|weiteren|additional|pcs|our|your|ihre[rn]?|unsere[rn]?|[\p{L}-]{3,18}(?:e|en|er|es|te|ten)?)?(?:[ \t]+(?:[\p{L}-]{2,20}))?(?:[ \t]*(?:art|artikel|r[ée]f|nr|no|n°|item|cod|kód|č|mat)\.?(?:-?nr\.?)?:?)?[ \t]*[(]?[ \t]*$/iu.test(
        ahead,
      );
    const follows = behind !== null && FOLLOWS.test(behind);
    const described =
      next?.type === "item" &&
      next.articles.length > 0 &&
      ahead !== null &&
      /^(?:[ \t]+[\p{L}'-]+){1,4}[ \t]*[(]?[ \t]*$/u.test(ahead) &&
      !/(?<!\p{L})(?:und|and|et|i|e|y|oder|or|für|for|bitte|please|hab\p{L}*|have|möcht\p{L}*|brauch\p{L}*|need|want|ist|sind|is|are|tage?n?|days)(?!\p{L})/iu.test(
        ahead,
      );
    return joins || follows || described;
  });
}

/** "1) 1.000 x HB-…", "10  HB-K20-BR  50.000": the number that opens such a line is its position. */
export function dropPositions(tokens: readonly Token[], text: string): Token[] {
  return tokens.filter((token) => {
    if (token.type !== "quantity" || token.sure) return true;
    const line = lineSpan(token, text);
    const bracket = /^[).][ \t]/.test(text.slice(token.end, token.end + 2)) && /^[ \t>*•-]*$/.test(text.slice(line.start, token.start));
    return !bracket && !opensAsPosition(token, tokens, text);
  });
}

/** A short number opens the line, and without it the line still has a quantity for its item. Several items on a line have no position: "500 A, 500 B, 300 C". */
function opensAsPosition(token: Amount, tokens: readonly Token[], text: string): boolean {
  const line = lineSpan(token, text);
  const opens = /^[ \t>*•-]*(?:pos\.?|position|line|item|ln)?[ \t#.:]*$/i.test(text.slice(line.start, token.start));
  if (!opens || !/^\d{1,5}$/.test(token.text.trim())) return false;
  const onLine = tokens.filter((t) => t !== token && t.start >= line.start && t.end <= line.end);
  const row = onLine.filter((t) => !/[.!?]\s+\p{Lu}/u.test(text.slice(token.end, t.start)));
  return onLine.filter((t) => t.type === "item").length === 1 && row.some((t) => t.type === "quantity");
}

function lineSpan(token: Token, text: string): { start: number; end: number } {
  const end = text.indexOf("\n", token.end);
  return { start: text.lastIndexOf("\n", token.start - 1) + 1, end: end < 0 ? text.length : end };
}
