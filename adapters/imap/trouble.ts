// What an error of the IMAP connection means: which note staff see, and whether it was the login.
import type { WatchNote } from "../../core/mail/intake.ts";

export interface Trouble {
  note: WatchNote;
  detail: string;
}

/** An error of our own that already knows its note. */
export class WatchError extends Error {
  readonly note: WatchNote;
  constructor(note: WatchNote, message: string) {
    super(message);
    this.note = note;
  }
}

/** Codes of node:tls and OpenSSL for a certificate that does not hold. */
const UNTRUSTED = /^(ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_SSL_|HOSTNAME_MISMATCH)/;
/** RFC 5530 response codes to LOGIN that do not speak about the password: the server is busy or broken. */
const BUSY = new Set(["UNAVAILABLE", "INUSE", "SERVERBUG", "LIMIT", "CONTACTADMIN"]);
const NEVER_THERE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
  "CONNECT_TIMEOUT",
  "GREETING_TIMEOUT",
]);

interface Details {
  code?: string;
  authenticationFailed?: boolean;
  serverResponseCode?: string;
  responseText?: string;
  tlsFailed?: boolean;
  mailboxMissing?: boolean;
  reason?: string;
}

export function explain(error: unknown): Trouble {
  if (error instanceof WatchError) return { note: error.note, detail: error.message };
  const e = (error ?? {}) as Details;
  const message = error instanceof Error ? error.message : String(error);
  const detail = [e.responseText ?? e.reason ?? message, e.code && !message.includes(e.code) ? `(${e.code})` : ""]
    .filter(Boolean)
    .join(" ");
  if (e.authenticationFailed && !BUSY.has(e.serverResponseCode ?? "")) return { note: "login_refused", detail };
  if (e.tlsFailed || UNTRUSTED.test(e.code ?? "")) return { note: "tls_untrusted", detail };
  if (e.mailboxMissing) return { note: "folder_missing", detail };
  if (NEVER_THERE.has(e.code ?? "")) return { note: "unreachable", detail };
  return { note: "connection_lost", detail };
}
