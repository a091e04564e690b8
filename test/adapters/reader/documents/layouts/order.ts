// An order that is known, and how it is to look on paper: every choice is drawn from a seed.
import { createRandom, type Random } from "../../../../../bench/kit/random.ts";
import { decimalOf } from "../../../../../core/money.ts";
import { amountOf, priceLine } from "../../../../../core/orders/price.ts";
import { master } from "../../../../core/orders/read/mail-of.ts";
import { type Field, HEADINGS } from "./words.ts";

export interface Known {
  articleNo: string;
  quantity: number;
  /** as printed, for `per` pieces */
  unitPrice: string;
  per: number;
  date: string;
  amountMinor: number;
}
export type Notation = "1.234,56" | "1,234.56" | "1'234.50" | "1 234,56";
export interface Column {
  field: Field;
  heading: string;
  right: boolean;
}
export interface Layout {
  seed: number;
  language: "de" | "en";
  notation: Notation;
  columns: Column[];
  lines: Known[];
  landscape: boolean;
  font: "Helvetica" | "Times-Roman" | "Courier";
  size: number;
  /** where the one line of figures stands beside a wrapped description */
  figures: "top" | "middle" | "bottom";
  headings: "top" | "middle" | "bottom";
  rules: boolean;
  /** rows on the first page; the rest goes over */
  breakAfter: number | null;
  repeatHeading: boolean;
  carry: boolean;
  unitInQuantity: boolean;
  currencySign: boolean;
  note: boolean;
  dateFormat: "dd.mm.yyyy" | "yyyy-mm-dd" | "KW";
  sums: "net" | "all" | "none";
  /** a line of its own below each row */
  below: "nothing" | "date" | "number" | "price";
  random: Random;
}

const shuffled = <T>(items: readonly T[], random: Random): T[] => {
  const rest = [...items];
  return items.map(() => rest.splice(random.int(0, rest.length - 1), 1)[0]!);
};

/** One layout for each seed. */
export function layoutOf(seed: number): Layout {
  const random = createRandom(seed * 7_919 + 13);
  const chance = (share: number): boolean => random.next() < share;
  const language = random.pick(["de", "de", "en"] as const);
  const words = HEADINGS[language];
  const price = random.pick(words.price);
  const fields: Field[] = ["ours", "quantity", ...(chance(0.85) ? (["text"] as const) : []), ...(chance(0.9) ? (["price"] as const) : [])];
  const priced = fields.includes("price");
  const base = priced && price.per === 0 && chance(0.5);
  if (base) fields.push("base");
  const unit = chance(0.5);
  for (const [field, share] of [
    ["theirs", 0.35],
    ["date", 0.4],
  ] as const)
    if (chance(share)) fields.push(field);
  if (unit) fields.push("unit");
  if (priced && (chance(0.8) || (price.per === 0 && !base))) fields.push("amount");
  const usual: Field[] = ["pos", "ours", "theirs", "text", "quantity", "unit", "price", "base", "amount", "date"];
  const order = chance(0.5) ? usual.filter((f) => fields.includes(f)) : together(shuffled(fields, random));
  if (chance(0.8)) order.unshift("pos");
  const seen = [...new Set(order)];
  const count = random.int(1, 9);
  const per = price.per || random.pick([1, 100, 100, 1000]);
  return {
    seed,
    language,
    notation:
      language === "de"
        ? random.pick(["1.234,56", "1.234,56", "1'234.50", "1 234,56"] as const)
        : random.pick(["1,234.56", "1,234.56", "1'234.50"] as const),
    columns: seen.map((field) => ({
      field,
      heading: field === "price" ? price.text : random.pick(words[field]).text,
      right: ["quantity", "price", "amount", "base"].includes(field) ? chance(0.75) : field === "pos" && chance(0.3),
    })),
    lines: linesOf(count, per, random),
    landscape: chance(0.2) || seen.length > 8,
    font: random.pick(["Helvetica", "Helvetica", "Helvetica", "Times-Roman", "Courier"] as const),
    size: random.pick([7, 8, 9, 10]),
    figures: random.pick(["top", "top", "middle", "bottom"] as const),
    headings: random.pick(["top", "middle", "bottom"] as const),
    rules: chance(0.5),
    breakAfter: count > 2 && chance(0.3) ? random.int(1, count - 1) : null,
    repeatHeading: chance(0.6),
    carry: chance(0.7),
    unitInQuantity: !unit && chance(0.4),
    currencySign: chance(0.25),
    note: chance(0.25),
    dateFormat: random.pick(["dd.mm.yyyy", "dd.mm.yyyy", "yyyy-mm-dd", "KW"] as const),
    sums: random.pick(["net", "all", "all", "none"] as const),
    below: belowOf(seen, random),
    random,
  };
}

/** What no column says may stand below the row. */
function belowOf(fields: readonly Field[], random: Random): Layout["below"] {
  const open = (["date", "number", "price"] as const).filter((one) => !fields.includes(one === "number" ? "theirs" : one));
  return fields.includes("text") && open.length > 0 && random.next() < 0.3 ? random.pick(open) : "nothing";
}

/** Unit beside the quantity and base beside the price, as nobody parts them. */
function together(fields: Field[]): Field[] {
  for (const [field, beside] of [
    ["unit", "quantity"],
    ["base", "price"],
  ] as const) {
    if (!fields.includes(field)) continue;
    fields.splice(fields.indexOf(field), 1);
    fields.splice(fields.indexOf(beside) + 1, 0, field);
  }
  return fields;
}

function linesOf(count: number, per: number, random: Random): Known[] {
  const articles = shuffled(
    master.articles.filter((a) => a.pricePer === 100),
    random,
  ).slice(0, count);
  return articles.map((article) => {
    const quantity = random.pick([500, 600, 1000, 1200, 2500, 4000, 10_000, 12_500]);
    const list = Number(priceLine(article, quantity, null).unitPrice);
    const unitPrice = ((list * per) / 100).toFixed(per === 1 ? 4 : 2);
    const date = `2026-12-${String(random.int(8, 28)).padStart(2, "0")}`;
    return { articleNo: article.articleNo, quantity, unitPrice, per, date, amountMinor: amountOf(decimalOf(unitPrice), quantity, per) };
  });
}
