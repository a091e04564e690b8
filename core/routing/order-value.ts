// What an order is worth for the approval limit: by our price list or as the customer states it, whichever is more.
import type { Work } from "../work.ts";
import type { Reading } from "./fields.ts";

/** @returns euros; null if nothing is known. A stated total in another currency does not count: it cannot be compared. */
export function orderValueEur({ order }: Work): Reading {
  if (!order) return { value: null };
  const euro = order.currency === undefined || order.currency === "EUR";
  const stated = euro && order.total ? Number(order.total.value) : Number.NaN;
  const ours = order.valueMinor === null ? Number.NaN : order.valueMinor / 100;
  const values = [stated, ours].filter((v) => Number.isFinite(v));
  if (values.length === 0) return { value: null };
  const value = Math.max(...values);
  return { value, evidence: value === stated && order.total?.source.text ? order.total.source.text : "nach Preisliste" };
}
