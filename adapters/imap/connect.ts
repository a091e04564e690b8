// One IMAP connection, logged in. TLS is always verified; there is no option to change that.
import { readFile } from "node:fs/promises";
import { ImapFlow } from "imapflow";
import type { WatchOptions } from "./options.ts";
import { WatchError } from "./trouble.ts";

/** Where the settings name no other: a silent server is found out after this. */
const TIMEOUT_SECONDS = 30;
/** IDLE starts this long after our last command; longer than the pause between two of ours. */
const IDLE_AFTER_MS = 50;
const SLACK_BYTES = 1024 * 1024;

/** What a connection needs to know of its account. */
export interface Account {
  account: string;
  password: string;
  imap: Pick<WatchOptions["imap"], "host" | "port" | "security" | "user" | "ca_file" | "max_mb"> & { timeout_seconds?: number };
}

/** Bytes above which a mail stays on the server. */
export const limitOf = (options: Account): number => Math.floor(options.imap.max_mb * 1024 * 1024);

/** Milliseconds in which a server must do something. */
export const timeoutOf = ({ imap }: Account): number => (imap.timeout_seconds ?? TIMEOUT_SECONDS) * 1000;

async function readCa(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new WatchError("ca_file", `${path}: ${(error as NodeJS.ErrnoException).code ?? error}`);
  }
}

/**
 * Makes a client that is not connected yet. The CA file is read each time, so that a renewed one needs no restart.
 * @throws WatchError "ca_file"
 */
export async function createClient(options: Account): Promise<ImapFlow> {
  const { imap } = options;
  const ca = await readCa(imap.ca_file);
  const timeout = timeoutOf(options);
  return new ImapFlow({
    host: imap.host,
    port: imap.port,
    secure: imap.security === "tls",
    // required, not merely tried: the password never crosses the wire in clear
    doSTARTTLS: imap.security === "starttls" ? true : undefined,
    auth: { user: imap.user ?? options.account, pass: options.password },
    // rejectUnauthorized is said aloud because NODE_TLS_REJECT_UNAUTHORIZED=0 would switch it off otherwise
    tls: { rejectUnauthorized: true, minVersion: "TLSv1.2", ...(ca === undefined ? {} : { ca }) },
    logger: false,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    autoIdleDelay: IDLE_AFTER_MS,
    // on a LAN it costs time on the event loop and saves nothing
    disableCompression: true,
    maxLiteralSize: limitOf(options) + SLACK_BYTES,
    maxResponseSize: limitOf(options) + 2 * SLACK_BYTES,
  });
}
