// Letter templates from templates/de and templates/en: read, checked and compiled at start, filled on request.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import type { z } from "zod";
import type { Company } from "../../core/company.ts";
import { letterBlock } from "../../core/letters/block.ts";
import { exampleFacts } from "../../core/letters/examples.ts";
import { type FormattedLine, formatLines } from "../../core/letters/format.ts";
import { factsSchema, isTemplateName, TEMPLATE_NAMES, type TemplateName } from "../../core/letters/templates.ts";
import type { Letters } from "../../core/ports.ts";
import { LETTER_LANGUAGES, type LetterLanguage } from "../../core/words.ts";
import { ConfigError, shownPath } from "./config-error.ts";
import { readText } from "./read-text.ts";

/** Missing variables throw, nothing is escaped (the letters are plain text), no helper but the built-in ones; prototypes are closed by default. */
const OPTIONS = { strict: true, noEscape: true, knownHelpersOnly: true } as const;

interface Compiled {
  subject: Handlebars.TemplateDelegate;
  text: Handlebars.TemplateDelegate;
}
/** by "de/order-received" */
type Shelf = Map<string, Compiled>;

/**
 * Loads every template. Names that start with "_" are partials ({{> closing}} is _closing.hbs).
 * @throws ConfigError naming each file that is missing, has no subject line, a syntax error or a variable that no fact fills
 */
export function openLetters(folder: string, company: Company): Letters {
  const problems: string[] = [];
  const shelf: Shelf = new Map();
  for (const language of LETTER_LANGUAGES) problems.push(...loadLanguage(join(folder, language), language, shelf));
  problems.push(...missing(folder, shelf));
  if (problems.length === 0) problems.push(...proof(folder, shelf, company));
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    fill: ({ template, language, facts }) => {
      if (!isTemplateName(template)) throw new Error(`Brief "${template}": unbekannt; möglich sind ${TEMPLATE_NAMES.join(", ")}`);
      return fill(shelf, company, template, language, facts);
    },
    templates: () => [...shelf.keys()].map((key) => ({ language: key.slice(0, 2) as LetterLanguage, name: key.slice(3) })),
  };
}

function loadLanguage(folder: string, language: LetterLanguage, shelf: Shelf): string[] {
  const handlebars = Handlebars.create();
  const problems: string[] = [];
  const sources = new Map(
    names(folder).map((file) => [file.slice(0, -".hbs".length), readText(join(folder, file)).replace(/\r\n?/g, "\n")]),
  );
  const compile = (name: string, source: string): Handlebars.TemplateDelegate | null => {
    try {
      handlebars.precompile(source, OPTIONS);
      return handlebars.compile(source, OPTIONS);
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/\s*\n\s*/g, " ") : String(error);
      problems.push(`${shownPath(join(folder, `${name}.hbs`))}: Syntaxfehler: ${reason}; berichtigen`);
      return null;
    }
  };
  for (const [name, source] of sources) {
    if (name.startsWith("_")) {
      const partial = compile(name, source);
      if (partial) handlebars.registerPartial(name.slice(1), partial);
    }
  }
  for (const [name, source] of sources) {
    if (name.startsWith("_")) continue;
    const head = /^subject:[ \t]*(\S.*)\n/.exec(source);
    const file = shownPath(join(folder, `${name}.hbs`));
    if (!isTemplateName(name)) problems.push(`${file}: kein bekannter Brief; umbenennen (${TEMPLATE_NAMES.join(", ")}) oder löschen`);
    if (!head) problems.push(`${file}: erste Zeile "subject: …" fehlt; ergänzen`);
    const subject = head && compile(name, head[1] ?? "");
    const text = head && compile(name, source.slice(head[0].length));
    if (subject && text) shelf.set(`${language}/${name}`, { subject, text });
  }
  return problems;
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".hbs"))
      .sort();
  } catch {
    throw new ConfigError([`${shownPath(folder)}: Ordner der Briefe fehlt oder ist nicht lesbar; anlegen oder den Pfad berichtigen`]);
  }
}

/** Every letter of the table in every language; a file that failed above is named twice, which does no harm. */
function missing(folder: string, shelf: Shelf): string[] {
  return LETTER_LANGUAGES.flatMap((language) =>
    TEMPLATE_NAMES.filter((name) => !shelf.has(`${language}/${name}`)).map(
      (name) =>
        `${shownPath(join(folder, language, `${name}.hbs`))}: Brief fehlt oder ist fehlerhaft; in jeder Sprache (${LETTER_LANGUAGES.join(", ")}) anlegen`,
    ),
  );
}

/** Fills each letter with example facts, with and without the optional ones: a misspelt variable shows at start, not in front of a customer. */
function proof(folder: string, shelf: Shelf, company: Company): string[] {
  const problems = new Set<string>();
  for (const language of LETTER_LANGUAGES)
    for (const name of TEMPLATE_NAMES)
      for (const facts of exampleFacts(name, language)) {
        try {
          fill(shelf, company, name, language, facts);
        } catch (error) {
          problems.add(
            `${shownPath(join(folder, language, `${name}.hbs`))}: ${error instanceof Error ? error.message : String(error)}; Platzhalter berichtigen`,
          );
        }
      }
  return [...problems];
}

function fill(
  shelf: Shelf,
  company: Company,
  name: TemplateName,
  language: LetterLanguage,
  given: Record<string, unknown>,
): { subject: string; text: string } {
  const checked = factsSchema(name, language).safeParse(given);
  if (!checked.success) {
    const what = checked.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw new Error(`Brief ${language}/${name}: Angabe fehlt oder passt nicht (${what}); siehe docs/letters.md`);
  }
  const template = shelf.get(`${language}/${name}`);
  if (!template) throw new Error(`Brief ${language}/${name} ist nicht geladen`);
  const facts: z.infer<ReturnType<typeof factsSchema>> & Record<string, unknown> = checked.data;
  const rows = Array.isArray(facts["lines"])
    ? { table: formatLines(facts["lines"] as FormattedLine[], String(facts["total"]), language) }
    : {};
  const context = { ...facts, ...rows, ...letterBlock(company, facts.department, facts.recipient, language) };
  return { subject: tidy(template.subject(context)).replace(/\s+/g, " "), text: `${tidy(template.text(context))}\n` };
}

/** Blocks that were left out leave blank lines behind; a letter has one between paragraphs. */
const tidy = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
