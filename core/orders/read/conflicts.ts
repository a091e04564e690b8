// Where the mail says something else than its document: quantities, articles, a change in words. Lines follow the document, a person decides.
import type { MailContent } from "../../mail/types.ts";
import type { HumanReason } from "../../words.ts";
import { detectNotation } from "../numbers.ts";
import type { OrderLineFacts } from "../types.ts";
import { amendments } from "./amendments.ts";
import { otherCount } from "./counted-lines.ts";
import { problem } from "./draft.ts";
import { readProse } from "./prose.ts";
import { resolveLine } from "./resolve.ts";
import type { Place, ReadContext } from "./sources.ts";

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
  const letter = place.document === "mail" ? text : `${mail.fresh}\n\n${mail.forwarded}`;
  const amended = context.intent === "order" ? amendments(letter, lines, context) : [];
  const changes = amended
    .slice(0, 2)
    .map((said) => problem("conflicting_data", `Die Mail ändert, was in ${place.document} steht: "${said}"`));
  const count = otherCount(letter, place.document === "mail" ? "" : place.text, lines.length);
  if (count !== null) changes.push(problem("conflicting_data", `"${count}", gelesen wurden ${lines.length} Positionen`));
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
