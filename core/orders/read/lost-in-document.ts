// Beside the table of a document: money that is no sum, no tax and no limit (a surcharge, freight), and a second day for the delivery.
import { NUMBER } from "../numbers.ts";
import type { OrderFacts } from "../types.ts";
import { findArticles } from "./article-index.ts";
import { readings } from "./known-numbers.ts";
import { lostDays, WANTED } from "./lost-days.ts";
import type { Place, ReadContext } from "./sources.ts";
import { CARRIED, TOTAL } from "./sum-words.ts";
import { DATE, moneyIn } from "./unread.ts";

/** Characters; what follows is more of the table. */
const LONGEST = 20_000;
const AMOUNT = new RegExp(String.raw`(?<![\d.,/-])(${NUMBER})(?![\d/-]|\s?(?:%|mm|cm|kg))`, "gu");
/** Money on such a line is a tax, a limit or what a firm is worth. */
const NO_PRICE =
  /netto|\bnet\b|brutto|gross|mwst|\bust\b|\bvat\b|\btva\b|\biva\b|\bdph\b|\bkdv\b|steuer|\btax\b|imponibile|wert|kapital|capital|skonto|limit|frei ab|frei haus ab|mindest|minimum|iban|konto|tel\b|fax|hrb/iu;

/** Each quoted; empty for the mail itself and for structured data, where every field has its name. */
export function lostInDocument(place: Place, facts: OrderFacts, known: ReadonlySet<number>, context: ReadContext): string[] {
  if (place.document === "mail" || place.kind !== "table") return [];
  const rows = facts.lines.map((l) => flat(l.source.text ?? "")).filter((r) => r !== "");
  // without any delivery read, every day ahead may be the one
  const dated = facts.requestedDelivery !== undefined || facts.lines.some((l) => l.requestedDelivery !== undefined);
  const lines = place.text.slice(0, LONGEST).split("\n");
  return lines.flatMap((line) => {
    const own = flat(line);
    // a row with an article in it is the table readers' own; they say what they left out, but for a day whose column they do not know
    const ofTable = findArticles(line, context.master, context.customer).length > 0;
    if (ofTable) return dated ? [] : lostDays(line, facts, context);
    if (own === "" || line.length > 200 || rows.some((r) => r.includes(own) || own.includes(r))) return [];
    const days = !dated || WANTED.test(line) ? lostDays(line, facts, context) : [];
    const odd =
      ![NO_PRICE, TOTAL, CARRIED].some((words) => words.test(line)) &&
      moneyIn(line) !== null &&
      amountsIn(line).some((a) => !readings(a).some((v) => known.has(v)));
    return odd ? [...days, `"${line.trim().slice(0, 60)}"`] : days;
  });
}

/** A wrapped row is cut in two lines: its amounts are known one by one. */
const amountsIn = (line: string): string[] =>
  [...line.replace(DATE, " ").matchAll(AMOUNT)].map((m) => m[1] ?? "").filter((n) => /[.,](?:\d{2}|\d{4})$/.test(n));

const flat = (text: string): string => text.replace(/\s+/g, "");
