// A company file for a bench: the shipped one, on the bench's Dovecot and sink or on the embedded mailboxes, answering by itself.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { Dovecot } from "../../test/peers/dovecot.ts";
import type { Sink } from "../../test/peers/smtp-sink.ts";

const SHIPPED = join(import.meta.dirname, "../../config/company.yaml");

export interface Servers {
  dovecot: Dovecot;
  /** where clients reach the Dovecot: its own port or a wire's before it */
  imapPort: number;
  sink: Sink;
  /** login for one of our mailboxes */
  user(mailbox: string): string;
}

function onServers(mailboxes: readonly { address: string }[], { dovecot, imapPort, sink, user }: Servers) {
  const imap = {
    host: dovecot.host,
    port: imapPort,
    security: "tls",
    password_env: "HB_BENCH_PASSWORD",
    ca_file: dovecot.caFile,
    mark: "keyword",
    since: "2020-01-01",
  };
  return {
    mailboxes: mailboxes.map(({ address }) => ({ address, imap: { ...imap, user: user(address) } })),
    smtp: { host: sink.host, port: sink.port, security: "starttls", ca_file: sink.caFile },
  };
}

/** Without servers: the embedded mailboxes, letters as files. Every intent answers by itself, and the brakes of RFC 3834 are wide: a bench is one hour's worth of mail in seconds. */
export function writeCompanyFile(folder: string, servers: Servers | null): string {
  const company = parse(readFileSync(SHIPPED, "utf8")) as Record<string, unknown> & {
    mailboxes: { address: string }[];
    limits: Record<string, number>;
  };
  const file = join(folder, "company.yaml");
  const changed = {
    ...company,
    ...(servers ? onServers(company.mailboxes, servers) : {}),
    limits: {
      ...company.limits,
      auto_answers_per_hour: 100_000,
      auto_answers_per_sender_day: 1_000,
      auto_confirmations_per_sender_day: 100_000,
    },
    automation: { default: "auto", intents: {} },
  };
  writeFileSync(file, stringify(changed));
  return file;
}
