// multipart/report (RFC 3462): fields of a delivery status (RFC 3464) or a read receipt (RFC 8098), and which letter they are about.
import type { MailContent, ReportedRecipient } from "../../../core/mail/types.ts";
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

const RETURNED_TYPES = new Set([
  "message/rfc822",
  "text/rfc822-headers",
  "message/rfc822-headers",
  "message/global",
  "message/global-headers",
]);
const MAX_RECIPIENTS = 50;
const MAX_RETURNED = 10;

/** "rfc822; k.sommer@x.example" -> "k.sommer@x.example" */
const typed = (value: string | undefined): string => decodeWords((value ?? "").replace(/^\s*[\w-]+\s*;\s*/, "").trim()).slice(0, 1000);
const bare = (value: string): string => value.replace(/^<|>$/g, "").toLowerCase();

/** The groups of fields after the first are one recipient each (RFC 3464, 2.1); some servers leave the empty line out. */
function recipientsOf(machine: string): ReportedRecipient[] {
  const groups = machine.split(/\r?\n(?:[ \t]*\r?\n)+/).map((group) => parseHeaders(Buffer.from(group, "latin1")));
  return groups.flatMap((fields): ReportedRecipient[] => {
    const address = header(fields, "original-recipient") ?? header(fields, "final-recipient");
    if (address === undefined) return [];
    const action = (header(fields, "action") ?? "").toLowerCase().match(/[a-z]+/)?.[0] ?? "";
    const status = header(fields, "status")?.match(/[245]\.\d{1,3}\.\d{1,3}/)?.[0] ?? "";
    return [{ address: bare(typed(address)), action, status, diagnostic: typed(header(fields, "diagnostic-code")) }];
  });
}

function inside(part: Part): Part[] {
  return part.parts.flatMap((child) => (RETURNED_TYPES.has(child.type) ? [child] : inside(child)));
}

/** Message-IDs of the mails that lie in this one, whole or as headers. */
export function returnedIds(root: Part): string[] {
  const ids = inside(root)
    .slice(0, MAX_RETURNED)
    .flatMap((part) => header(parseHeaders(content(part).subarray(0, 65_536)), "message-id")?.match(/<[^<>\s]{1,300}>/g) ?? []);
  return [...new Set(ids)];
}

/** Reads the machine part of a report; null if the mail is none. The first value of a repeated field counts (first recipient). */
export function readReport(root: Part, parts: readonly Part[]): Report | null {
  if (root.type !== "multipart/report" && !parts.some((part) => part.type in KINDS)) return null;
  const machine = parts.find((part) => part.type in KINDS);
  const fields: Record<string, string> = {};
  const recipients: ReportedRecipient[] = [];
  if (machine) {
    // groups are separated by empty lines; a hostile report must not grow without bound
    const text = content(machine).subarray(0, 65_536).toString("latin1");
    recipients.push(...recipientsOf(text).slice(0, MAX_RECIPIENTS));
    const flat = text.replace(/\r?\n(\r?\n)+/g, "\n");
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
  return {
    kind,
    fields,
    ...(recipients.length > 0 ? { recipients } : {}),
    ...(originalMessageId ? { originalMessageId } : {}),
  };
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
