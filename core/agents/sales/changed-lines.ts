// What an order's lines become: only plain new quantities and added articles; anything else is left to a person to read.
import type { Order, OrderLine } from "../../orders/types.ts";
import type { AgentInput } from "../types.ts";
import { orderLines } from "./checks.ts";

/** Swaps, deletions and differences: the line list alone does not say what is left afterwards. */
const UNCLEAR = [
  /\b(ersetz|tausch|austausch|umwandel|änder)\p{L}*[^.!?\n]*\b(durch|gegen|in|auf)\s+(HB-|\p{L}*\s?Artikel)/iu,
  /\b(ersetz|tausch|austausch)\p{L}*/iu,
  /\b(statt|anstatt|anstelle)\b(?!\s+(der\s+|von\s+)?(bisher\p{L}*\s+)?\d)/iu,
  /\b(replace|swap|substitute|exchange|rather than)\p{L}*/iu,
  /\binstead of\b(?!\s+(the\s+)?\d)/iu,
  /\b(streich|entfall|entfäll|herausnehm|weglass|lösch|stornier)\p{L}*/iu,
  /\b(remove|delete|drop|cancel|leave out|take off)\b/iu,
  /\bum\s+(weitere\s+)?[\d.,' ]*\d\s*(st|stk|stück|tsd|k|%)?[^.!?\n]{0,25}\b(erhöh|reduzier|verringer|aufstock|kürz|mehr|weniger)/iu,
  /\b(erhöh|reduzier|verringer|kürz)\p{L}*[^.!?\n]{0,40}\bum\s+\d/iu,
  /\b(weitere[nrs]?|zusätzlich\p{L}*|nochmals?)\s+[\d.,']*\d/iu,
  /\b(halbier|verdoppel|verdreifach)\p{L}*/iu,
  /\b(by|another|additional|extra|a further)\s+[\d.,']*\d/iu,
  /\b(double|halve|triple)\b/iu,
] as const;

const ADDS =
  /\b(ergänz\p{L}*|zusätzlich\p{L}*|dazu|hinzu\p{L}*|außerdem|ausserdem|aufnehmen|neue (position|zeile)|add(ed)?|additionally|new line|also|plus)\b/iu;

export type ChangedLines = { lines: OrderLine[] | null } | { unclear: string };

/** @returns lines null if only the date moves; `unclear` says why nobody should change the order from this text alone */
export function changedLines(input: AgentInput, order: Order, text: string): ChangedLines {
  const wanted = input.order?.lines ?? [];
  const doubt = UNCLEAR.map((p) => p.exec(text)?.[0]).find((found) => found !== undefined);
  if (doubt) return { unclear: `aus dem Text allein nicht sicher zu ändern ("${doubt.trim()}")` };
  if (wanted.length === 0) return { lines: null };
  if (order.lines.length === 0) return { unclear: `die Positionen von ${order.orderNo} sind nicht gespeichert` };
  const priced = orderLines(input);
  if (priced === null) return { unclear: "eine geänderte Position ist nicht eindeutig" };
  const lines = [...order.lines];
  for (const line of priced) {
    const same = lines.filter((l) => l.articleNo === line.articleNo);
    if (same.length > 1) return { unclear: `${line.articleNo} steht mehrfach im Auftrag` };
    if (same.length === 0 && !ADDS.test(text)) return { unclear: `${line.articleNo} steht nicht in ${order.orderNo}` };
    const position = same[0]?.position ?? Math.max(0, ...lines.map((l) => l.position)) + 1;
    const at = lines.findIndex((l) => l.position === position);
    lines.splice(at < 0 ? lines.length : at, 1, { ...line, position });
  }
  return { lines };
}
