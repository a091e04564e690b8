// Shared by the tests of the mailbox watcher: a watcher with short waits on the test Dovecot, and mails to deliver.
import type { ImapSettings, WatchOptions } from "../../../adapters/imap/options.ts";
import { watchMailbox } from "../../../adapters/imap/watch.ts";
import type { Dovecot } from "../../peers/dovecot.ts";
import type { MemoryIntake } from "../../peers/memory-intake.ts";
import { realClock } from "../../peers/until.ts";

export const mail = (subject: string, body = "Guten Tag"): string =>
  `From: Kundin <kundin@kunde.test>\r\nTo: info@h-bu.test\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@kunde.test>\r\n\r\n${body}\r\n`;

export interface Kit {
  server: Dovecot;
  intake: MemoryIntake;
  user: string;
}

/** Watches with everything from the year 2000 on as new, and waits of milliseconds where the product waits seconds. */
export function watch(kit: Kit, imap: Partial<ImapSettings> = {}, more: Partial<WatchOptions> = {}) {
  const { server, intake, user } = kit;
  return watchMailbox({
    account: user,
    imap: {
      host: server.host,
      port: imap.security === "starttls" ? server.starttlsPort : server.port,
      ca_file: server.caFile,
      security: "tls",
      folder: "INBOX",
      mark: "keyword",
      mark_name: "HappyButtons",
      poll_seconds: 60,
      since: "2000-01-01",
      max_mb: 25,
      retry_base_seconds: 1,
      retry_cap_seconds: 60,
      login_retry_seconds: 60,
      timeout_seconds: 30,
      ...imap,
    },
    password: server.password,
    clock: realClock,
    log: () => undefined,
    intake,
    state: intake,
    random: () => 0.5,
    reconnect: { baseMs: 20, capMs: 100 },
    loginRetry: { baseMs: 3_600_000, capMs: 3_600_000 },
    ...more,
  });
}
