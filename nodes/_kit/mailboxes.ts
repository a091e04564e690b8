// The ways in, on the runtime's store: IMAP accounts, the SMTP listener, the drop folder.
import { join } from "node:path";
import { watchFolder } from "../../adapters/files/drop-folder.ts";
import { secret } from "../../adapters/files/secrets.ts";
import { type WatchOptions, waitsOf } from "../../adapters/imap/options.ts";
import { listen } from "../../adapters/smtp/listener.ts";
import { mailboxState } from "../../adapters/sqlite/mailbox-state.ts";
import type { Intake, WatchStatus } from "../../core/mail/intake.ts";
import { watchWithAlarm } from "./mailbox-alarm.ts";
import type { Runtime } from "./runtime.ts";
import { takeSeat } from "./seats.ts";

const MAX_BYTES = 25 * 1024 * 1024;

const intakeOf = (services: Runtime): Intake => ({ store: (mail) => services.store.storeMail(mail) });

type Data = Record<string, string | number | boolean | null>;
const logOf = (services: Runtime) => (level: "info" | "warn" | "error", message: string, data?: Data) =>
  services.log[level](data ? `${message} ${JSON.stringify(data)}` : message);

/**
 * Everything a mailbox's connections need, or null if this address is an embedded mailbox, which has none.
 * @throws if the address or its password is missing
 */
export function mailboxOptions(services: Runtime, address: string): WatchOptions | null {
  const mailbox = services.company.mailboxes.find((m) => m.address === address);
  if (!mailbox)
    throw new Error(
      `Postfach ${address || "(leer)"}: steht nicht in der Firmendatei; möglich: ${services.company.mailboxes.map((m) => m.address).join(", ")}`,
    );
  const { imap } = mailbox;
  if (!imap || services.mode === "dry") return null;
  const name = imap.password_env;
  const password = name ? secret(name, services.env) : undefined;
  if (!password) {
    const missing = `${name ?? "password_env"} ist nicht gesetzt; Ausweg: ${name ?? "die Umgebungsvariable"} oder ${name ?? ""}_FILE setzen`;
    services.alarms.raise("mailbox_down", address, missing);
    throw new Error(`Postfach ${address}: ${missing}`);
  }
  return {
    account: address,
    imap,
    password,
    clock: services.clock,
    random: Math.random,
    log: logOf(services),
    intake: intakeOf(services),
    state: mailboxState(services.store),
    ...waitsOf(imap),
  };
}

/** @returns how to stop, or null if this address is an embedded mailbox, which needs no watching. @throws as mailboxOptions */
export function startMailbox(services: Runtime, address: string, show: (status: WatchStatus) => void): (() => Promise<void>) | null {
  const options = mailboxOptions(services, address);
  return options && takeSeat(services, address, () => watchWithAlarm(services, options, show));
}

/** @throws if the port is taken */
export async function startListener(services: Runtime, port: number): Promise<() => Promise<void>> {
  const listener = await listen({
    port,
    mailboxes: services.company.mailboxes.map((m) => m.address),
    maxBytes: MAX_BYTES,
    intake: intakeOf(services),
    clock: services.clock,
    log: logOf(services),
  });
  return () => listener.close();
}

export async function startDropFolder(services: Runtime): Promise<() => Promise<void>> {
  const folder = join(services.dataFolder, "inbox");
  const watching = await watchFolder({
    folder,
    mailboxes: services.company.mailboxes.map((m) => m.address),
    intake: intakeOf(services),
    clock: services.clock,
    log: logOf(services),
  });
  return () => watching.stop();
}
