// The net total that an order states: in the document's rows, in its text, else in the mail; a mail that names another sum is named.
import type { MailContent } from "../../mail/types.ts";
import { decimalOf, toMinor } from "../../money.ts";
import type { HumanReason } from "../../words.ts";
import { detectNotation, readDecimal } from "../numbers.ts";
import type { OrderFacts } from "../types.ts";
import { problem } from "./draft.ts";
import type { Place, ReadContext } from "./sources.ts";
import { MACHINE } from "./structured.ts";
import { type FoundTotal, findTotal, fittingSum } from "./totals.ts";

/** Per cent: a sum in a letter may be the one with tax (Germany, Austria and France, Switzerland). */
const TAX_RATES = [19, 20, 8.1] as const;

/** Of one place alone; null if it names none. */
export function totalIn(place: Place): FoundTotal | null {
  const text = place.text.split("\n");
  const amounts = place.lines.flatMap((l) => l.amount ?? []);
  const all = amounts.length === place.lines.length ? amounts : [];
  return (
    findTotal(place.rest, place.notation) ?? findTotal(text, place.notation) ?? fittingSum([...place.rest, ...text], all, place.notation)
  );
}

/** The document's total; the mail's if the document has none. `human` gets the reason if the two disagree. */
export function chooseTotal(mail: MailContent, place: Place, context: ReadContext, human: HumanReason[]): OrderFacts["total"] | null {
  if (context.intent === "sample_request") return null;
  const written = writtenTotal(place);
  if (place.document === "mail") return written;
  const found = findTotal(mail.fresh.split("\n"), detectNotation(mail.fresh, context.language));
  const said = found === null ? null : sourced(found, "mail");
  if (written === null || said === null) return written ?? said;
  if (!sameSum(said.value, written.value))
    human.push(problem("conflicting_data", `Summe in der Mail ${said.value}, in ${place.document} ${written.value}`));
  return written;
}

function writtenTotal(place: Place): NonNullable<OrderFacts["total"]> | null {
  if (place.total !== null) {
    const value = readDecimal(place.total, MACHINE);
    return value === null ? null : { value, source: { document: place.document, text: place.total }, confidence: 0.99 };
  }
  const found = totalIn(place);
  return found === null ? null : sourced(found, place.document);
}

const sourced = (found: FoundTotal, document: string): NonNullable<OrderFacts["total"]> => ({
  value: found.value,
  source: { document, line: found.line, text: found.text.slice(0, 200) },
  confidence: found.certain ? 0.95 : 0.85,
});

function sameSum(said: string, net: string): boolean {
  const [a, b] = [toMinor(decimalOf(said)), toMinor(decimalOf(net))];
  return a === b || TAX_RATES.some((rate) => Math.abs(Math.round((b * (100 + rate)) / 100) - a) <= 1);
}
