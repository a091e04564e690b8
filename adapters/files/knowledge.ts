// Reads config/knowledge/*.md: answers that letters may quote. A file has one language; each "## heading" is one entry.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { KnowledgeEntry } from "../../core/letters/types.ts";
import type { KnowledgeBase } from "../../core/ports.ts";
import { LETTER_LANGUAGES } from "../../core/words.ts";
import { ConfigError, shownPath } from "./config-error.ts";
import { readText } from "./read-text.ts";

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;
const head = z.strictObject({
  language: z.enum(LETTER_LANGUAGES),
  /** heading -> comma-separated words; "word*" matches beginnings, "!word" forbids the entry */
  keywords: z.record(z.string(), z.string().min(1)),
});

/** Read once; a change needs a restart. @throws ConfigError with every problem found: file, rule and way out */
export function loadKnowledge(folder: string): KnowledgeBase {
  const problems: string[] = [];
  const entries = files(folder).flatMap((name) => {
    const found = readEntries(name, readText(join(folder, name)).replace(/\r\n?/g, "\n"));
    if ("problem" in found) problems.push(`${shownPath(join(folder, name))}: ${found.problem}`);
    return "problem" in found ? [] : found.entries;
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return { entries: () => entries };
}

function files(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .sort();
  } catch {
    throw new ConfigError([`${shownPath(folder)}: Ordner fehlt oder ist nicht lesbar; anlegen oder den Pfad berichtigen`]);
  }
}

function readEntries(name: string, text: string): { entries: KnowledgeEntry[] } | { problem: string } {
  const front = FRONT_MATTER.exec(text);
  if (!front) return { problem: 'Kopf fehlt; die Datei beginnt mit "---", language und keywords, "---"' };
  const checked = head.safeParse(readYaml(front[1] ?? ""));
  if (!checked.success) return { problem: `Kopf: ${z.prettifyError(checked.error).replace(/\s*\n\s*/g, " ")}` };
  const { language, keywords } = checked.data;
  const sections = text
    .slice(front[0].length)
    .split(/^## +/m)
    .slice(1)
    .map((section) => {
      const [title = "", ...body] = section.split("\n");
      return { title: title.trim(), answer: body.join("\n").trim() };
    });
  const missing = sections.filter((s) => !keywords[s.title] || s.answer === "").map((s) => s.title);
  if (missing.length > 0) return { problem: `"${missing.join('", "')}": Stichwörter im Kopf oder Text fehlen; ergänzen` };
  const unused = Object.keys(keywords).filter((title) => !sections.some((s) => s.title === title));
  if (unused.length > 0)
    return { problem: `Stichwörter für "${unused.join('", "')}" ohne Abschnitt; "## ${unused[0]}" anlegen oder streichen` };
  return { entries: sections.map((s) => ({ place: `${name}#${s.title}`, language, ...s, keywords: split(keywords[s.title] ?? "") })) };
}

const split = (list: string): string[] =>
  list
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** Broken YAML is a finding about the head, not a crash: undefined then fails the schema with a sentence. */
function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
