// "Und noch 500 rote" where 500 blue ones were read: the same number again, of goods on a line of the letter that gave no position.
import type { MasterData } from "../../master-data.ts";
import { NUMBER } from "../numbers.ts";
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
  const same = lines.filter((l) => l.quantity !== undefined && readings(stated).includes(l.quantity));
  if (same.length === 0 || lines.some((l) => l.source.document !== "mail") || !countsGoods(behind, master)) return false;
  const own = line.trim().slice(0, 200);
  const counted = [...line.matchAll(new RegExp(String.raw`(?<![\d.,])${NUMBER}(?!\d)`, "gu"))].filter(
    (m) => m[0] === stated && countsGoods(line.slice(m.index + stated.length), master),
  );
  return same.filter((l) => (l.source.text ?? "").includes(own)).length < Math.max(1, counted.length);
}

/** Whether what follows a figure is the kind or colour of a button. */
function countsGoods(behind: string, master: MasterData): boolean {
  const text = behind.slice(0, 60).replace(UNIT, "");
  const goods = findFeatures(text, master).find((f) => f.type === "kind" || f.type === "colour");
  return goods !== undefined && BETWEEN.test(text.slice(0, goods.start));
}
