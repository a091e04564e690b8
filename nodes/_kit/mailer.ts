// How letters leave: by the company's SMTP server, or, in the embedded default, as files in the data folder.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { secret } from "../../adapters/files/secrets.ts";
import { compose as composeMail } from "../../adapters/smtp/compose.ts";
import { createFileMailer } from "../../adapters/smtp/file-sender.ts";
import { createSmtpMailer } from "../../adapters/smtp/sender.ts";
import type { OutgoingLetter } from "../../core/change.ts";
import type { Company } from "../../core/company.ts";
import type { Mailer } from "../../core/ports.ts";
import type { Runtime } from "./runtime.ts";

/** @throws if a password is named in the company file but not in the environment */
export function openMailer(services: Runtime): Mailer {
  const { smtp } = services.company;
  if (!smtp) return createFileMailer(join(services.dataFolder, "sent"));
  const password = smtp.password_env ? secret(smtp.password_env, services.env) : undefined;
  if (smtp.password_env && !password)
    throw new Error(`smtp: ${smtp.password_env} ist nicht gesetzt; Ausweg: ${smtp.password_env} oder ${smtp.password_env}_FILE setzen`);
  return createSmtpMailer({
    host: smtp.host,
    port: smtp.port,
    security: smtp.security,
    ...(smtp.user ? { user: smtp.user } : {}),
    ...(password ? { password } : {}),
    ...(smtp.ca_file ? { ca: readFileSync(smtp.ca_file, "utf8") } : {}),
  });
}

export const compose = (letter: OutgoingLetter, head: { messageId: string; date: string; company: Company }): Promise<Uint8Array> =>
  composeMail(letter, { messageId: head.messageId, date: new Date(head.date), company: head.company.company });
