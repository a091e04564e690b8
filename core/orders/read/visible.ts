// The page around an order's data (Order-X): who signs reads the page, who books reads the data. Where the two disagree, a person decides.
import { compare, decimalOf, times } from "../../money.ts";
import type { HumanReason } from "../../words.ts";
import { NUMBER } from "../numbers.ts";
import type { OrderLineFacts } from "../types.ts";
import { findArticles, foldNumber } from "./article-index.ts";
import { sameDelivery } from "./calendar.ts";
import { readDateField } from "./dates.ts";
import { findDelivery } from "./delivery.ts";
import { problem } from "./draft.ts";
import { readings } from "./known-numbers.ts";
import { orderNumbersIn } from "./order-number.ts";
import { resolveLine } from "./resolve.ts";
import type { Place, ReadContext } from "./sources.ts";
import { totalIn } from "./stated-total.ts";

/** Sure enough to contradict the data, as in header.ts. */
const SURE_NUMBER = 9;
const SURE_DAY = 0.9;
/** [what, on the page, in the data] */
type Difference = readonly [what: string, page: string, data: string];

/** Reasons for a person; empty if the page shows nothing that the data does not say. `lines` are those of the data. */
export function conflictsWithPage(place: Place, lines: readonly OrderLineFacts[], context: ReadContext): HumanReason[] {
  const page = place.page;
  if (page === null) return [];
  return [...inArticles(page, lines, context), ...inLines(page, lines, context), ...inHead(page, place, lines, context)]
    .slice(0, 3)
    .map(([what, shown, data]) => problem("conflicting_data", `${place.document}: ${what} laut Seite ${shown}, laut XML ${data}`));
}

/** A page that names no article at all is a covering letter. */
function inArticles(page: Place, lines: readonly OrderLineFacts[], { master, customer }: ReadContext): Difference[] {
  const cells = page.lines.map((l) => l.source.text ?? "");
  const shown = new Set(findArticles([page.text, ...cells].join("\n"), master, customer).flatMap((a) => a.articleNo ?? []));
  const data = new Set(lines.flatMap((l) => l.articleNo ?? []));
  if (shown.size === 0) return [];
  const differ = [[...shown].filter((no) => !data.has(no)), [...data].filter((no) => !shown.has(no))] as const;
  return differ.every((one) => one.length === 0) ? [] : [["Artikel", named(differ[0]), named(differ[1])]];
}

const named = (numbers: readonly string[]): string => (numbers.length === 0 ? "keiner mehr" : numbers.join(", "));

/** Only what both say for certain can differ: an article's pieces in all, its one price, its one day. */
function inLines(page: Place, lines: readonly OrderLineFacts[], { master }: ReadContext): Difference[] {
  const shown = page.lines.map((draft) => resolveLine(draft, master).line);
  const articles = [...new Set(lines.flatMap((l) => l.articleNo ?? []))];
  return articles.flatMap((no): Difference[] => {
    const [own, seen] = [lines, shown].map((all) => all.filter((l) => l.articleNo === no)) as [OrderLineFacts[], OrderLineFacts[]];
    if (seen.length === 0) return [];
    const [data, visible] = [pieces(own), pieces(seen)];
    if (data !== null && visible !== null && data !== visible) return [[no, `${visible} Stück`, `${data} Stück`]];
    const [a, b] = [own[0], seen[0]];
    if (own.length !== 1 || seen.length !== 1 || a === undefined || b === undefined) return [];
    return [...inPrice(no, a, b), ...inDay(no, a, b)];
  });
}

const pieces = (lines: readonly OrderLineFacts[]): number | null =>
  lines.reduce<number | null>((sum, l) => (sum === null || l.quantity === undefined ? null : sum + l.quantity), 0);

function inPrice(no: string, data: OrderLineFacts, page: OrderLineFacts): Difference[] {
  if (!data.unitPrice || !data.pricePer || !page.unitPrice || !page.pricePer) return [];
  const [shown, own] = [
    times(decimalOf(page.unitPrice), decimalOf(data.pricePer)),
    times(decimalOf(data.unitPrice), decimalOf(page.pricePer)),
  ];
  return compare(shown, own) === 0 ? [] : [[no, `${page.unitPrice} je ${page.pricePer}`, `${data.unitPrice} je ${data.pricePer}`]];
}

function inDay(no: string, { requestedDelivery: data }: OrderLineFacts, { requestedDelivery: page }: OrderLineFacts): Difference[] {
  return data === undefined || page === undefined || sameDelivery(data, page) ? [] : [[no, page, data]];
}

function inHead(page: Place, place: Place, lines: readonly OrderLineFacts[], context: ReadContext): Difference[] {
  const text = [page.text, ...page.rest].join("\n");
  const differences: Difference[] = [];
  const number = orderNumbersIn(text, context.customer, context.master).find((n) => n.weight >= SURE_NUMBER);
  if (place.orderNumber !== null && number !== undefined && !foldNumber(text).includes(foldNumber(place.orderNumber)))
    differences.push(["Bestellnummer", number.value, place.orderNumber]);
  const header = place.delivery === null ? null : readDateField(place.delivery, context.dates);
  const days = [header, ...lines.map((l) => l.requestedDelivery)].filter((day) => day != null);
  const day = findDelivery(text, context.dates, "order");
  if (day !== null && day.confidence >= SURE_DAY && days.length > 0 && !days.some((one) => sameDelivery(one, day.value)))
    differences.push(["Liefertermin", day.value, days[0]!]);
  const total = totalIn(page);
  if (place.total !== null && total !== null && !figures(text).has(Number(place.total)))
    differences.push(["Summe", total.value, place.total]);
  return differences;
}

/** Every figure of a text in every way it can be read. */
const figures = (text: string): ReadonlySet<number> =>
  new Set((text.match(new RegExp(NUMBER, "gu")) ?? []).flatMap((stated) => readings(stated)));
