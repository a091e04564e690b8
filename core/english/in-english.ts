// Staff's sentences in English. They are written in German where they arise, with their figures; here stand their English forms,
// as in gettext: the German sentence is the key, "{}" stands for what differs, and what differs is looked up again.
import { ACTION_LABELS } from "../agents/action-labels.ts";
import { DEPARTMENT_LABELS, DOCUMENT_STATE_LABELS, LANGUAGE_LABELS, PAPER_STATE_LABELS, TIER_LABELS, URGENCY_LABELS } from "../labels.ts";
import { ORDER_MESSAGES } from "../mail/order-messages.ts";
import { FIELDS as ORDER_FIELDS } from "../orders/lifecycle/fields.ts";
import { GUARDS } from "../orders/lifecycle/guards.ts";
import { STATE_LABELS } from "../orders/lifecycle/states.ts";
import { ASKERS } from "../orders/lifecycle/transitions.ts";
import { FIELDS as RULE_FIELDS } from "../routing/fields.ts";
import { HUMAN_REASONS, INTENTS } from "../words.ts";
import { CLERKS } from "./clerks.ts";
import { ORDERS } from "./orders.ts";
import { REFUSALS } from "./refusals.ts";
import { UNDERSTANDING } from "./understanding.ts";

/**
 * [German, English]; each hole of the one is the hole at the same place of the other. "{}" takes anything, "{#}" one word or number,
 * "{=}" only what has an English form itself: short sentences need that, or they would match by chance.
 */
export type Pair = readonly [german: string, english: string];

interface Sentence {
  pattern: RegExp;
  english: readonly string[];
  /** holes that take known words only */
  known: readonly boolean[];
  /** letters that are the sentence's own: the longer, the less likely a chance match */
  own: number;
}

const TABLES: readonly Readonly<Record<string, { readonly de: string; readonly en: string }>>[] = [
  HUMAN_REASONS,
  ORDER_MESSAGES,
  INTENTS,
  DEPARTMENT_LABELS,
  URGENCY_LABELS,
  DOCUMENT_STATE_LABELS,
  PAPER_STATE_LABELS,
  TIER_LABELS,
  LANGUAGE_LABELS,
  STATE_LABELS,
  GUARDS,
  ASKERS,
  ORDER_FIELDS,
  RULE_FIELDS,
  ACTION_LABELS,
];
const PAIRS: readonly Pair[] = [...UNDERSTANDING, ...ORDERS, ...CLERKS, ...REFUSALS];

const WORDS = new Map<string, string>([
  ...TABLES.flatMap((table) => Object.values(table).map(({ de, en }): [string, string] => [de, en])),
  ...PAIRS.filter(([german]) => !/\{[#=]?\}/.test(german)).map(([german, english]): [string, string] => [german, english]),
]);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const HOLE = /\{[#=]?\}/;
const TAKES: Readonly<Record<string, string>> = { "{}": "([\\s\\S]{0,2000}?)", "{#}": "(\\S+)", "{=}": "([\\s\\S]{1,200}?)" };
const SENTENCES: readonly Sentence[] = PAIRS.filter(([german]) => HOLE.test(german))
  .map(([german, english]) => {
    const holes: string[] = german.match(/\{[#=]?\}/g) ?? [];
    const own = german.split(HOLE).map(escaped);
    return {
      pattern: new RegExp(`^${own.map((part, i) => `${part}${TAKES[holes[i] ?? ""] ?? ""}`).join("")}$`),
      english: english.split(HOLE),
      known: holes.map((hole) => hole === "{=}"),
      own: german.length,
    };
  })
  .sort((a, b) => b.own - a.own);

/** Sentences in sentences in sentences: deeper than this nothing is nested. */
const DEEPEST = 6;
/** Nothing that staff read of one matter is longer; mail text never comes here. */
const LONGEST = 4000;

const sayable = (text: string, depth: number): boolean => translate(text, depth) !== text || WORDS.has(text);

function known(text: string, depth: number): string | null {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (depth === 0) return null;
  for (const sentence of SENTENCES) {
    const found = sentence.pattern.exec(text);
    if (!found || sentence.known.some((must, i) => must && !sayable(found[i + 1] ?? "", depth - 1))) continue;
    return sentence.english.reduce((said, part, i) => `${said}${translate(found[i] ?? "", depth - 1)}${part}`);
  }
  return null;
}

/** Lists and "label: value": each part by itself; null if no part is known. */
function inParts(text: string, depth: number): string | null {
  if (depth === 0) return null;
  for (const separator of ["; ", ", ", " + "]) {
    if (!text.includes(separator)) continue;
    const parts = text.split(separator);
    const said = parts.map((part) => translate(part, depth - 1));
    if (said.some((part, i) => part !== parts[i])) return said.join(separator);
  }
  const colon = text.indexOf(": ");
  if (colon < 0) return null;
  const [label, value] = [text.slice(0, colon), text.slice(colon + 2)];
  const said = [translate(label, depth - 1), translate(value, depth - 1)];
  return said[0] === label && said[1] === value ? null : said.join(": ");
}

function translate(text: string, depth: number): string {
  const quoted = /^„([^“]*)“$/.exec(text);
  if (quoted) return `“${translate(quoted[1] ?? "", depth)}”`;
  return known(text, depth) ?? inParts(text, depth) ?? text;
}

/** The English form of a sentence for staff; what has none (a name, a person's own words) comes back as it is. */
export const inEnglish = (text: string): string => (text.length > LONGEST ? text : translate(text, DEEPEST));
