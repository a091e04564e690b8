// Order lines from XML and EDIFACT, where every field has its name and numbers are written one way.
import type { RawOrder, RawOrderLine } from "../../mail/types.ts";
import type { HumanReason } from "../../words.ts";
import type { Notation } from "../numbers.ts";
import { readDecimal } from "../numbers.ts";
import { type FoundArticle, findArticles } from "./article-index.ts";
import { readDateField } from "./dates.ts";
import { type DraftLine, problem } from "./draft.ts";
import { findFeatures, gather } from "./features.ts";
import type { TableContext } from "./tables.ts";
import { unitCode } from "./unit-codes.ts";
import { unitOf } from "./units.ts";

/** XML Schema and EDIFACT with UNA ".": the point is always the decimal mark. */
export const MACHINE: Notation = { mark: ".", proven: true, spaces: false };

/** Drafts in document order; `confidence` is that of a field with a name. */
export function readStructured(order: RawOrder, context: TableContext): DraftLine[] {
  return order.lines.map((line, index) => draftOf(line, index, order, context));
}

/** An order has one date for each line: how a position is to be parted is a person's question. */
function scheduled({ schedule }: RawOrderLine, name: string): HumanReason[] {
  return schedule === undefined ? [] : [problem("low_confidence", `${name} in mehreren Lieferungen: ${schedule.join("; ")}`)];
}

function draftOf(line: RawOrderLine, index: number, order: RawOrder, context: TableContext): DraftLine {
  const ids = [line.supplierArticle, line.gtin, line.buyerArticle].filter((id) => id !== undefined);
  const articles = ids.flatMap((id): FoundArticle[] => findArticles(id, context.master, context.customer));
  const exact = articles.filter((a) => a.articleNo !== undefined);
  const description = line.description ?? "";
  const quantity = line.quantity === undefined ? null : readDecimal(line.quantity, MACHINE);
  const code = line.unit ?? "C62";
  const unit = unitOf(unitCode(code)?.word ?? code) ?? { kind: "container" as const, factor: 1 };
  const price = line.unitPrice === undefined ? null : readDecimal(line.unitPrice, MACHINE);
  return {
    articles: exact.length > 0 ? exact : articles,
    ...(ids[0] === undefined ? {} : { statedArticle: ids[0] }),
    description,
    features: gather(findFeatures(description, context.master)),
    quantity: quantity === null ? null : { count: quantity.replace(/\.0+$/, ""), unit, content: null, doubtful: false },
    statedQuantity: [line.quantity, line.unit].filter((p) => p !== undefined).join(" "),
    price: price === null ? null : { unitPrice: price, per: line.priceBase === undefined ? 1 : Number(line.priceBase) || 1 },
    amount: line.amount === undefined ? null : readDecimal(line.amount, MACHINE),
    delivery: readDateField(line.deliveryDate ?? order.deliveryDate ?? "", context.dates),
    source: { document: context.document, line: line.line ?? index + 1, text: (line.text ?? ids.join(" ")).slice(0, 300) },
    confidence: 0.99,
    problems: scheduled(line, ids[0] ?? description),
  };
}
