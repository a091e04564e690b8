// A change that names a position and a quantity but no article ("Pos. 2 auf 4.500"): which article that is stands in the order, and a person looks it up.
import type { MailContent } from "../../mail/types.ts";
import type { HumanReason } from "../../words.ts";
import { detectNotation, NUMBER } from "../numbers.ts";
import type { OrderFacts } from "../types.ts";
import { findArticles } from "./article-index.ts";
import { problem } from "./draft.ts";
import { findFeatures } from "./features.ts";
import { readings } from "./known-numbers.ts";
import { findQuantities } from "./quantities.ts";
import { sentencesOf } from "./sentences.ts";
import type { ReadContext } from "./sources.ts";

const MOVED = new RegExp(
  String.raw`(?<!\p{L})(?:pos(?:ition)?|zeile|artikel|line|item|ligne|poz(?:ycja)?)\.?[ ]?(?:nr\.?|no\.?|#)?[ ]?\d{1,3}(?!\d)[^\n.!?]{0,60}?(?:auf|to|:|=|→|->|=>|jetzt|nun|now|à|na)[ ]?(?:nur |bitte |noch )?(${NUMBER})(?!\d|\s?(?:mm|%|\.\d))`,
  "giu",
);

/** Quoted; empty if each quantity of the letter stands with an article, or only the date or the address changes. */
export function lostChanges(mail: MailContent, facts: OrderFacts, context: ReadContext): HumanReason[] {
  const text = mail.fresh.slice(0, 20_000);
  const taken = new Set(facts.lines.flatMap((l) => l.quantity ?? []));
  const moved = [...text.matchAll(MOVED)].filter((m) => !readings(m[1] ?? "").some((v) => taken.has(v)) && !named(m[0], context));
  const bare = facts.lines.length > 0 || moved.length > 0 ? [] : countedOnly(text, context);
  return [...moved.map((m) => m[0].trim()), ...bare]
    .slice(0, 3)
    .map((quote) => problem("ambiguous_quantity", `"${quote}" nennt keinen Artikel; bitte im Auftrag nachsehen`));
}

/** Sentences with a quantity but neither an article nor a button in them. */
function countedOnly(text: string, context: ReadContext): string[] {
  const notation = detectNotation(text, context.language);
  return sentencesOf(text)
    .filter((s) => findQuantities(s.text, notation).length > 0 && !named(s.text, context))
    .map((s) => s.text.replace(/\s+/g, " ").trim().slice(0, 80));
}

const named = (text: string, { master, customer }: ReadContext): boolean =>
  findArticles(text, master, customer).length > 0 || findFeatures(text, master).some((f) => f.type === "kind");
