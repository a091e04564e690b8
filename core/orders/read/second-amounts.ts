// "Und noch 500 rote" where 500 blue ones were read: the same number again, of goods on a line of the letter that gave no position.
import type { OrderFacts } from "../types.ts";
import { findFeatures } from "./features.ts";
import { readings } from "./known-numbers.ts";
import type { ReadContext } from "./sources.ts";
import { UNIT_WORDS } from "./units.ts";

const UNIT = new RegExp(String.raw`^[ \u00a0]?(?:${UNIT_WORDS})(?!\p{L})\.?`, "iu");
const BETWEEN = /^[ \u00a0]?(?:\p{L}{2,12} ){0,2}$/u;

/**
 * Whether a figure that equals a quantity that was read counts other goods. Only where the letter itself is the order.
 * `behind`: what follows it; `line`: the line of the letter that it stands on.
 */
export function isSecondAmount(stated: string, behind: string, line: string, facts: OrderFacts, { master }: ReadContext): boolean {
  const { lines } = facts;
  if (lines.some((l) => l.source.document !== "mail") || !readings(stated).some((v) => lines.some((l) => l.quantity === v))) return false;
  const counted = behind.replace(UNIT, "");
  const goods = findFeatures(counted, master).find((f) => f.type === "kind" || f.type === "colour");
  if (goods === undefined || !BETWEEN.test(counted.slice(0, goods.start))) return false;
  return !lines.some((l) => (l.source.text ?? "").includes(line.trim().slice(0, 200)));
}
