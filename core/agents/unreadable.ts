// The polite request to send an attachment again, when that is why a person is asked.
import type { DocumentState } from "../mail/types.ts";
import type { HumanReason, LetterLanguage } from "../words.ts";
import { letterLanguage } from "./language.ts";
import type { PlannedLetter } from "./plan.ts";
import type { AgentInput } from "./types.ts";

/** What the sender is told; states that are absent were read, or are nothing to bother the sender with. */
const TOLD: Partial<Record<DocumentState, Record<LetterLanguage, string>>> = {
  encrypted: { de: "sie mit einem Kennwort geschützt ist", en: "it is protected by a password" },
  broken: { de: "sie beschädigt bei uns ankam", en: "it reached us damaged" },
  empty: { de: "sie keinen Inhalt enthält", en: "it has no content" },
  scanned: { de: "sie nur ein Bild ohne lesbaren Text enthält", en: "it holds only an image without readable text" },
  too_large: { de: "sie für unsere Verarbeitung zu groß ist", en: "it is too large for us to process" },
  timeout: { de: "sie sich nicht verarbeiten ließ", en: "it could not be processed" },
  unsupported: { de: "wir ihr Format nicht verarbeiten können", en: "we cannot process its format" },
};

/** Archives may hold anything, so nobody opens them here. */
const ARCHIVE: Record<LetterLanguage, string> = {
  de: "sie ein Archiv ist und wir Archive aus Sicherheitsgründen nicht entpacken",
  en: "it is an archive, which we do not unpack for security reasons",
};

/** @returns null if reading is not the matter, or no document can be named */
export function unreadableLetter(input: AgentInput, human: readonly HumanReason[]): PlannedLetter | null {
  if (!human.some((r) => r.code === "unreadable_attachment")) return null;
  const unread = input.mail.documents.filter((d) => TOLD[d.state] !== undefined);
  const first = unread[0];
  if (!first) return null;
  const told = first.kind === "archive" ? ARCHIVE : TOLD[first.state];
  return {
    template: "attachment-unreadable",
    facts: { filenames: unread.map((d) => d.filename), reasonText: told?.[letterLanguage(input)] ?? "" },
  };
}
