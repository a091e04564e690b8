// Which mail is this: Message-ID plus a hash without trace headers, so that copies on several mailboxes are one mail. Reads headers only as far as that needs.
import { createHash } from "node:crypto";

/** What each hop, each filter and each mailbox adds (RFC 5321 section 4.4, RFC 8601, RFC 8617, common servers): never part of the identity. */
const TRACE = new RegExp(
  `^(${[
    "received|return-path|delivered-to|x-original-to|x-delivered-to|envelope-to|x-envelope-(to|from|sender)|x-apparently-to|apparently-to",
    "authentication-results(-original)?|x-authentication-[a-z-]+|arc-[a-z-]+|received-spf|dkim-filter|x-received|x-gm-[a-z-]+|x-google-[a-z-]+",
    "x-(spam|spamd|spamcheck|bogosity|virus|amavis|rspamd|antivirus|antispam|ironport|barracuda|proofpoint|mimecast|purgate|policyd|greylist|sa|crm114|cloudmark|kse|hmailserver|pmx|eset|sophos|trendmicro|tm-as|forefront|eopattributedmessage|eoptenantattributedmessage|ui|gmx|cmae)(-[a-z0-9-]+)?",
    "x-ms-exchange-(organization|crosstenant|transport|processed|antispam|skiplisted|forest|externaloriginalinternetsender|atpmessageproperties)[a-z0-9-]*|x-(ms-)?(microsoft|office365)-[a-z0-9-]+|x-ms-(publictraffictype|traffictypediagnostic|office365-[a-z-]+)",
    "x-sieve|lines|status|x-status|x-keywords|x-uidl?|x-mozilla-[a-z0-9-]+|x-evolution-[a-z]+|x-getmail-[a-z-]+|x-fetchmail-[a-z-]+|content-length|x-label|x-folder",
  ].join("|")})$`,
);

/**
 * Line ends and empty lines at the end belong to the way a mail came, not to what it says: a file has LF where a mailbox has CRLF.
 * @returns the bytes with LF only
 */
function body(raw: Buffer, from: number): Buffer {
  let end = raw.length;
  while (end > from && (raw[end - 1] === 10 || raw[end - 1] === 13)) end--;
  const bytes = Buffer.allocUnsafe(end - from);
  let length = 0;
  let at = from;
  for (let cr = raw.indexOf(13, at); cr >= 0 && cr < end; cr = raw.indexOf(13, cr + 1)) {
    if (raw[cr + 1] !== 10) continue;
    length += raw.copy(bytes, length, at, cr);
    at = cr + 1;
  }
  length += raw.copy(bytes, length, at, end);
  return bytes.subarray(0, length);
}

/** Of one header so much is searched for ids and addresses; all of it counts for the hash. */
const MAX_LOOKED_AT = 8_192;
/** Before the "@"; twice what RFC 5321 allows. Without a limit a header of a megabyte would be searched for an hour. */
const SENDER = /[^\s<>,;:"()]{1,128}@[^\s<>,;:"()]{1,255}/;

export interface Identity {
  /** m- and 24 hex digits of the hash of both: the same mail always gets the same id */
  mailId: string;
  messageId: string | null;
  contentHash: string;
  inReplyTo: string | null;
  references: string[];
  /** address part of From, lower case; "" if there is none that can be read */
  sender: string;
  /** raw Subject header, undecoded */
  subject: string;
}

const ids = (value: string | undefined): string[] => value?.match(/<[^<>\s]+>/g) ?? [];

/** Length of the header block and of the blank line after it; the whole message if there is no blank line. */
function headerEnd(raw: Buffer): number {
  const crlf = raw.indexOf("\r\n\r\n");
  const lf = raw.indexOf("\n\n");
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return crlf + 4;
  return lf >= 0 ? lf + 2 : raw.length;
}

/** @param bytes a whole message as it reached us (RFC 5322); any bytes will do */
export function identify(bytes: Uint8Array): Identity {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = headerEnd(raw);
  // 1 MB of header is more than any real mail has; what comes after it still counts for the hash
  const unfolded = raw.toString("latin1", 0, Math.min(end, 1 << 20)).replace(/\r?\n[ \t]+/g, " ");
  const hash = createHash("sha256");
  const first: Record<string, string> = {};
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (TRACE.test(name)) continue;
    const value = line.slice(colon + 1).trim();
    first[name] ??= value.slice(0, MAX_LOOKED_AT);
    hash.update(`${name}:${value}\n`, "latin1");
  }
  hash.update(body(raw, Math.min(end, 1 << 20)));
  const contentHash = hash.digest("hex");
  const messageId = ids(first["message-id"])[0] ?? null;
  return {
    mailId: `m-${createHash("sha256").update(`${messageId}\n${contentHash}`).digest("hex").slice(0, 24)}`,
    messageId,
    contentHash,
    inReplyTo: ids(first["in-reply-to"])[0] ?? null,
    references: ids(first["references"]),
    sender: (first["from"]?.match(SENDER)?.[0] ?? "").toLowerCase(),
    subject: (first["subject"] ?? "").slice(0, 500),
  };
}
