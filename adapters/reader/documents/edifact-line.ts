// One position of an EDIFACT order: the segments from LIN up to the next, in whatever order they come.
import type { RawOrderLine } from "../../../core/mail/types.ts";
import type { Segment } from "./edifact-segments.ts";
import { article, date, decimal, part } from "./edifact-values.ts";
import { priceBase } from "./price-base.ts";
import { present } from "./xml-node.ts";

/** DTM qualifiers that name a requested delivery, best first: requested, not before, not later than, planned. A window counts from its first day, as several dates do. */
const DELIVERY = ["2", "64", "63", "61", "69", "17", "10"] as const;
/** QTY qualifiers: ordered, discrete. */
const QUANTITIES = ["21", "1"] as const;
/** Price qualifiers (5125), best first: net, net price, information, gross. */
const PRICES = ["AAA", "NTP", "AAE", "AAB"] as const;
/** MOA qualifiers: line item amount, goods item total, invoice item amount. */
const AMOUNTS = ["203", "66", "38"] as const;

/** The first segment of `tag` with the best qualifier. */
function pick(group: readonly Segment[], tag: string, qualifiers: readonly string[]): Segment | undefined {
  const own = group.filter((segment) => segment[0]![0] === tag);
  return qualifiers.map((qualifier) => own.find((segment) => part(segment, 1) === qualifier)).find(Boolean);
}

/** Requested delivery named in these segments. Of several for one qualifier the first: it is the one that must not be late. */
export function deliveryDate(group: readonly Segment[]): string | undefined {
  for (const qualifier of DELIVERY) {
    const own = group.filter((segment) => segment[0]![0] === "DTM" && part(segment, 1) === qualifier);
    const [first] = own.flatMap((segment) => date(segment) ?? []).sort();
    if (first) return first;
  }
  return undefined;
}

/** Free description, put together again: long texts come in several segments, some of them twice. */
function description(group: readonly Segment[]): string | undefined {
  const said = group
    .filter((segment) => segment[0]![0] === "IMD")
    .map((segment) => (segment[3] ?? []).slice(3).join(" ").replace(/\s+/g, " ").trim())
    .filter((text, at, all) => text !== "" && all.indexOf(text) === at);
  return said.length > 0 ? said.join(" ") : undefined;
}

/** Numbers of LIN first, then those of PIA; the first of each kind counts. */
function articles(group: readonly Segment[]): Partial<RawOrderLine> {
  const lin = group[0]!;
  const pairs = group
    .filter((segment) => segment[0]![0] === "PIA")
    .flatMap((segment) => segment.slice(2).map(([number, type]) => article(number?.trim(), type?.trim())));
  // the first of a kind is written last
  return Object.assign({}, ...[article(part(lin, 3), part(lin, 3, 1)), ...pairs].reverse());
}

/** Quantities and dates in the order of the message, if there is more than one of either: a schedule (SCC), or a window of several days. */
function schedule(group: readonly Segment[], mark: string): string[] | undefined {
  const quantities = group.filter((segment) => segment[0]![0] === "QTY" && QUANTITIES.some((one) => one === part(segment, 1)));
  const dates = group.filter((segment) => segment[0]![0] === "DTM" && part(segment, 1) === "2");
  if (quantities.length < 2 && dates.length < 2) return undefined;
  return group.flatMap((segment) =>
    quantities.includes(segment) ? (decimal(part(segment, 1, 1), mark) ?? []) : dates.includes(segment) ? (date(segment) ?? []) : [],
  );
}

/** Reads a position. `number` is its place in the message, 1-based; `mark` the decimal mark. */
export function readLine(group: readonly Segment[], number: number, mark: string): RawOrderLine {
  const quantity = pick(group, "QTY", QUANTITIES) ?? group.find((segment) => segment[0]![0] === "QTY" && !part(segment, 1));
  const price = pick(group, "PRI", PRICES);
  const amount = pick(group, "MOA", AMOUNTS);
  const unit = quantity && part(quantity, 1, 2);
  return present<RawOrderLine>({
    line: number,
    position: part(group[0]!, 1),
    ...articles(group),
    description: description(group),
    quantity: quantity && decimal(part(quantity, 1, 1), mark),
    unit,
    unitPrice: price && decimal(part(price, 1, 1), mark),
    priceBase: price && priceBase(decimal(part(price, 1, 4), mark), part(price, 1, 5), unit),
    amount: amount && decimal(part(amount, 1, 1), mark),
    deliveryDate: deliveryDate(group.filter((segment) => segment[0]![0] === "DTM")),
    schedule: schedule(group, mark),
  });
}
