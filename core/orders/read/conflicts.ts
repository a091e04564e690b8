// Where the mail says something else than its document: quantities, articles, a change in words. Lines follow the document, a person decides.
import type { MailContent } from "../../mail/types.ts";
import type { HumanReason } from "../../words.ts";
import { detectNotation } from "../numbers.ts";
import type { OrderLineFacts } from "../types.ts";
import { problem } from "./draft.ts";
import { readProse } from "./prose.ts";
import { resolveLine } from "./resolve.ts";
import { sentencesOf, withoutHistory } from "./sentences.ts";
import type { Place, ReadContext } from "./sources.ts";

/** "In Position 2 bitte braun statt schwarz": the letter amends the document that it comes with. */
const AMENDS =
  /(?<!\p{L})(?:(?:an)?statt(?!\s*[.,;!?]|\s*$|find)|anstelle|abweichend|entgegen|lieber|doch nur|nicht wie|anders als|nicht berücksichtigen|weglassen|streichen|gestrichen|entfällt|entfallen|instead of|rather than|contrary to|not as (?:stated|shown|in)|leave out|disregard|ignore|drop (?:line|item|pos\p{L}*)|except (?:line|item|pos\p{L}*)|au lieu de|zamiast|invece (?:di|del)|in plaats van)(?!\p{L})/iu;

/** Only statements that are certain by themselves can contradict: an article with a quantity. */
export function conflictsWithMail(
  mail: MailContent,
  lines: readonly OrderLineFacts[],
  place: Place,
  context: ReadContext,
  orderNo: string | null,
): HumanReason[] {
  const text = place.document === "mail" ? proseAround(mail.fresh, place) : mail.fresh;
  const drafts = readProse(text, {
    ...context,
    notation: detectNotation(text, context.language),
    document: "mail",
    masked: orderNo === null ? [] : [orderNo],
  });
  const amended = place.document === "mail" ? undefined : sentencesOf(withoutHistory(mail.fresh)).find((s) => AMENDS.test(s.text));
  const said = amended?.text.replace(/\s+/g, " ").trim().slice(0, 120);
  const changes = said === undefined ? [] : [problem("conflicting_data", `Die Mail ändert, was in ${place.document} steht: "${said}"`)];
  const differences = drafts.flatMap((draft) => {
    const { line } = resolveLine(draft, context.master);
    if (line.articleNo === undefined || line.quantity === undefined) return [];
    const same = lines.filter((l) => l.articleNo === line.articleNo);
    const total = same.reduce((sum, l) => sum + (l.quantity ?? 0), 0);
    if (same.length === 0) return [problem("conflicting_data", `${line.articleNo} steht in der Mail, aber nicht in ${place.document}`)];
    if (total === line.quantity || same.some((l) => l.quantity === line.quantity)) return [];
    return [
      problem(
        "conflicting_data",
        `${line.articleNo}: in der Mail ${line.quantity}, in ${place.document} ${same.map((l) => l.quantity ?? "unklar").join(" + ")} Stück`,
      ),
    ];
  });
  return [...changes, ...differences];
}

/** The text of a mail whose table was read: what stands in the table's rows is not said a second time. */
function proseAround(text: string, place: Place): string {
  const cells = new Set(
    place.lines
      .flatMap((l) => (l.source.text ?? "").split(/\s{2,}/))
      .map((c) => c.trim())
      .filter((c) => c !== ""),
  );
  const isCell = (line: string): boolean => [...cells].some((c) => c.length > 2 && line.includes(c));
  return text
    .split("\n")
    .map((line) => (isCell(line) ? "" : line))
    .join("\n");
}
