// Dates as UN/CEFACT XML writes them: a DateTimeString with a format, or a plain xs:date.
import { tradeDate } from "./trade-date.ts";
import { all, attribute, text, type XmlNode } from "./xml-node.ts";

/** The first date below a path, see tradeDate(); undefined if there is none. */
export function dateAt(node: XmlNode | undefined, path: string): string | undefined {
  for (const one of all(node, path)) {
    const coded = text(one, "DateTimeString");
    if (coded !== undefined) return tradeDate(coded, attribute(one, "DateTimeString", "format"));
    const plain = text(one, "DateTime", "Date");
    if (plain !== undefined) return plain.slice(0, 10);
  }
  return undefined;
}
