// Numbers of OUR documents, wherever they stand: subject, text, quoted history, documents.
import type { Intent } from "../words.ts";
import type { ReferenceKind } from "./types.ts";
import type { View } from "./view.ts";

/** Our prefixes (DESIGN section 4), the digits after the year and what the number names. */
const SERIES = [
  { prefix: "AB", digits: "4,6", kind: "order_no" },
  { prefix: "RE", digits: "4,6", kind: "invoice_no" },
  { prefix: "LS", digits: "4,6", kind: "delivery_note_no" },
  { prefix: "AN", digits: "4,6", kind: "quote_no" },
  { prefix: "F", digits: "5,7", kind: "case_no" },
] as const satisfies readonly { prefix: string; digits: string; kind: ReferenceKind }[];

/** What people put between the parts: hyphens of all lengths, slashes, blanks, or nothing before the year. */
const JOIN = "[\\s\\u00a0]?[-\\u2010-\\u2014\\u2212/_.]?[\\s\\u00a0]?";
const PATTERNS = SERIES.map((s) => ({
  ...s,
  pattern: new RegExp(
    `(?<![A-Za-z0-9\\u00c0-\\u024f]|[A-Za-z0-9][-/])${s.prefix}${JOIN}(20\\d{2})[\\s\\u00a0]?[-\\u2010-\\u2014\\u2212/_.][\\s\\u00a0]?(\\d{${s.digits}})(?![\\d-]*\\d)`,
    "gi",
  ),
}));

/** More numbers than this are a list that nobody asks about one by one. */
const MOST = 100;

/** Mails about a supplier's own papers: "RE-2026-…" in them is the supplier's number. */
const SUPPLIERS: ReadonlySet<Intent> = new Set(["invoice_received", "dunning_received"]);

/** Collects our numbers in our own spelling, in the order of their first appearance, each once. */
export function references(v: View, intent: Intent): Partial<Record<ReferenceKind, string[]>> {
  const found: Partial<Record<ReferenceKind, string[]>> = {};
  if (SUPPLIERS.has(intent) && v.customer.customer === null) return found;
  for (const { prefix, kind, pattern } of PATTERNS) {
    const numbers = new Set<string>();
    for (const match of v.everything.matchAll(pattern)) {
      numbers.add(`${prefix}-${match[1]}-${match[2]}`);
      if (numbers.size === MOST) break;
    }
    if (numbers.size > 0) found[kind] = [...numbers];
  }
  return found;
}
