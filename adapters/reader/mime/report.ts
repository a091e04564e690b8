// multipart/report (RFC 3462): fields of a delivery status (RFC 3464) or a read receipt (RFC 8098), and which letter they are about.
import type { MailContent } from "../../../core/mail/types.ts";
import { decodeWords, header, parseHeaders } from "./headers.ts";
import { content, type Part } from "./parse.ts";

type Report = NonNullable<MailContent["report"]>;

const KINDS: Readonly<Record<string, Report["kind"]>> = {
  "message/delivery-status": "delivery-status",
  "message/disposition-notification": "disposition-notification",
  "message/feedback-report": "other",
};

/** Our own name for the returned letter's subject among the report's fields: it tells which of our letters came back. */
const RETURNED_SUBJECT = "returned-subject";

/** Reads the machine part of a report; null if the mail is none. The first value of a repeated field counts (first recipient). */
export function readReport(root: Part, parts: readonly Part[]): Report | null {
  if (root.type !== "multipart/report" && !parts.some((part) => part.type in KINDS)) return null;
  const machine = parts.find((part) => part.type in KINDS);
  const fields: Record<string, string> = {};
  if (machine) {
    // groups are separated by empty lines; a hostile report must not grow without bound
    const flat = content(machine)
      .subarray(0, 65_536)
      .toString("latin1")
      .replace(/\r?\n(\r?\n)+/g, "\n");
    for (const { key, value } of parseHeaders(Buffer.from(flat, "latin1"))) {
      if (!Object.hasOwn(fields, key)) Object.defineProperty(fields, key, { value: decodeWords(value), enumerable: true });
    }
  }
  const declared = root.params["report-type"]?.toLowerCase() ?? "";
  const kind = KINDS[machine?.type ?? ""] ?? KINDS[`message/${declared}`] ?? "other";
  const subject = returned(parts, "subject");
  if (subject) fields[RETURNED_SUBJECT] = decodeWords(subject).slice(0, 1000);
  const id = returned(parts, "message-id");
  const originalMessageId = fields["original-message-id"] ?? (id && (id.match(/<[^<>\s]{1,300}>/)?.[0] ?? id));
  return originalMessageId ? { kind, fields, originalMessageId } : { kind, fields };
}

/** A header of the returned letter, from its headers or its copy. */
function returned(parts: readonly Part[], name: string): string | undefined {
  for (const part of parts) {
    if (part.type !== "text/rfc822-headers" && part.type !== "message/rfc822") continue;
    const value = header(parseHeaders(content(part).subarray(0, 65_536)), name);
    if (value) return value;
  }
  return undefined;
}
