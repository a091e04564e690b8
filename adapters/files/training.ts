// The labelled letters that triage's classifier learns from: samples/texts, samples/letters and the phrases.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { splitBody } from "../../core/mail/split.ts";
import type { MailContent } from "../../core/mail/types.ts";
import type { LabelledMail } from "../../core/triage/model/examples.ts";
import { INTENTS, type Intent } from "../../core/words.ts";

interface Line {
  id?: string;
  intent: Intent;
  subject: string;
  text: string;
  from?: string;
}

/** The day the training data was fixed. */
export const DATA_DATE = "2026-11-23T09:00:00Z";

/** A short text as the mail of its sender; without a sender that of a stranger. */
export function letterMail({ subject, text, from }: Pick<Line, "subject" | "text" | "from">, domain: string): MailContent {
  const none = { messageId: null, inReplyTo: null, replyTo: null, sender: null, returnPath: null };
  const empty = { references: [], to: [], cc: [], tables: [], attachments: [], documents: [], notes: [] };
  const address = from === undefined ? null : (/<([^>]*)>/.exec(from)?.[1] ?? from).toLowerCase();
  return {
    ...none,
    ...empty,
    ...splitBody(text, { subject, ownDomain: domain }),
    date: DATA_DATE,
    mailbox: `info@${domain}`,
    from: address === null ? null : { address, name: "" },
    subject,
    headers: {},
    text,
    truncated: false,
  };
}

const linesOf = (file: string): string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));

function phrases(file: string): Line[] {
  return linesOf(file).flatMap((line) => {
    const at = line.indexOf(": ");
    const intent = line.slice(0, at);
    if (!(intent in INTENTS)) throw new Error(`${file}: „${intent}“ ist kein Anliegen; erlaubt: ${Object.keys(INTENTS).join(", ")}`);
    return line
      .slice(at + 2)
      .split(" | ")
      .map((text) => ({ intent: intent as Intent, subject: "", text }));
  });
}

/** Reads all labelled letters below `samples`, in a fixed order. @param domain our own mail domain */
export function loadTraining(samples: string, domain: string): LabelledMail[] {
  const found: LabelledMail[] = [];
  for (const folder of ["texts", "letters"]) {
    for (const name of readdirSync(join(samples, folder)).sort()) {
      const file = join(samples, folder, name);
      const lines = name.endsWith(".txt") ? phrases(file) : linesOf(file).map((line) => JSON.parse(line) as Line);
      for (const [i, line] of lines.entries())
        found.push({ id: line.id ?? `${name}:${i + 1}`, intent: line.intent, mail: letterMail(line, domain) });
    }
  }
  return found;
}
