// How letters leave: by the company's SMTP server, or, in the embedded default, as files in the data folder.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { secret } from "../../adapters/files/secrets.ts";
import { createArchive } from "../../adapters/imap/archive.ts";
import { compose as composeMail } from "../../adapters/smtp/compose.ts";
import { createFileMailer } from "../../adapters/smtp/file-sender.ts";
import { createSmtpMailer, waitsOf } from "../../adapters/smtp/sender.ts";
import type { OutgoingLetter } from "../../core/change.ts";
import type { Company } from "../../core/company.ts";
import type { Mailer } from "../../core/ports.ts";
import { withAlarm } from "./mailer-alarm.ts";
import type { Runtime } from "./runtime.ts";

function passwordOf(where: string, name: string | undefined, services: Runtime): string | undefined {
  const password = name ? secret(name, services.env) : undefined;
  if (name && !password) throw new Error(`${where}: ${name} ist nicht gesetzt; Ausweg: ${name} oder ${name}_FILE setzen`);
  return password;
}

/** @throws if a password is named in the company file but not in the environment */
export function openMailer(services: Runtime): Mailer {
  const { smtp } = services.company;
  if (!smtp) return createFileMailer(join(services.dataFolder, "sent"));
  const password = passwordOf("smtp", smtp.password_env, services);
  const server = {
    host: smtp.host,
    port: smtp.port,
    security: smtp.security,
    stepMs: smtp.timeout_seconds * 1000,
    ...(smtp.user ? { user: smtp.user } : {}),
    ...(password ? { password } : {}),
    ...(smtp.ca_file ? { ca: readFileSync(smtp.ca_file, "utf8") } : {}),
  };
  const mailer = withAlarm(services, smtp.host, createSmtpMailer(server, { clock: services.clock, random: Math.random, ...waitsOf(smtp) }));
  const { archive, archive_imap: imap } = smtp;
  if (!archive || !imap) return mailer;
  const { has } = createArchive(archive, imap, passwordOf("smtp.archive_imap", imap.password_env, services) ?? "");
  return { ...mailer, wasSent: has };
}

export const compose = (letter: OutgoingLetter, head: { messageId: string; date: string; company: Company }): Promise<Uint8Array> =>
  composeMail(letter, { messageId: head.messageId, date: new Date(head.date), company: head.company.company });
