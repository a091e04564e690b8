// What stands in each cell of a drawn order, in the layout's notation.
import { master } from "../../../../core/orders/read/mail-of.ts";
import type { Known, Layout, Notation } from "./order.ts";
import type { Field } from "./words.ts";

const MARKS: Readonly<Record<Notation, readonly [thousands: string, decimal: string]>> = {
  "1.234,56": [".", ","],
  "1,234.56": [",", "."],
  "1'234.50": ["'", "."],
  "1 234,56": [" ", ","],
};

/** A decimal string as the layout writes it. */
export function written(value: string, notation: Notation): string {
  const [thousands, mark] = MARKS[notation];
  const [whole = "", fraction] = value.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return fraction === undefined ? grouped : `${grouped}${mark}${fraction}`;
}

export const money = (minor: number, layout: Layout): string =>
  `${written((minor / 100).toFixed(2), layout.notation)}${layout.currencySign ? " €" : ""}`;

/** Lines of text of one cell. */
export function cellOf(field: Field, line: Known, at: number, layout: Layout): string[] {
  const { language, notation, currencySign } = layout;
  const piece = language === "de" ? "Stk" : "pcs";
  const article = master.article(line.articleNo)!;
  switch (field) {
    case "pos":
      return [String((at + 1) * 10)];
    case "ours":
      return [line.articleNo];
    case "theirs":
      return [`40${71_000 + at * 37}`];
    case "text":
      return [article[language === "de" ? "nameDe" : "nameEn"], ...below(line, at, layout)];
    case "quantity":
      return [`${written(String(line.quantity), notation)}${layout.unitInQuantity ? ` ${piece}` : ""}`];
    case "unit":
      return [piece];
    case "price":
      return [`${written(line.unitPrice, notation)}${currencySign ? " €" : ""}`];
    case "base":
      return [written(String(line.per), notation)];
    case "amount":
      return [money(line.amountMinor, layout)];
    case "date":
      return [dated(line.date, layout)];
  }
}

/** Lines below the description. */
function below(line: Known, at: number, layout: Layout): string[] {
  const de = layout.language === "de";
  const note = layout.note ? [de ? "matt, lose verpackt" : "matt, packed loose"] : [];
  switch (layout.below) {
    case "nothing":
      return note;
    case "date":
      return [...note, `${de ? "Liefertermin" : "Delivery date"}: ${dated(line.date, layout)}`];
    case "number":
      return [...note, `${de ? "Unsere Art.-Nr." : "Our part no."}: M-${71_000 + at * 37}`];
    case "price":
      return [...note, `${de ? "Preis" : "Price"}: ${written(line.unitPrice, layout.notation)} EUR / ${line.per}`];
  }
}

function dated(date: string, { dateFormat }: Layout): string {
  const [year = "", month = "", day = ""] = date.split("-");
  if (dateFormat === "yyyy-mm-dd") return date;
  if (dateFormat === "dd.mm.yyyy") return `${day}.${month}.${year}`;
  return `KW ${weekOf(date)}`;
}

/** ISO week of a day in December 2026: the 7th opens week 50. */
export function weekOf(date: string): number {
  return 50 + Math.floor((Number(date.slice(8)) - 7) / 7);
}
