// What a watched mailbox is told: account, server, store and the outside world as arguments.
import type { Waits } from "../../core/backoff.ts";
import type { Company } from "../../core/company.ts";
import type { Intake, MailboxState, WatchStatus } from "../../core/mail/intake.ts";
import type { Clock } from "../../core/ports.ts";

/** A refused login is tried again after at most so many times its first wait. */
const LOGIN_CAP = 30;

/** The `imap` section of a mailbox in company.yaml. */
export type ImapSettings = NonNullable<Company["mailboxes"][number]["imap"]>;

/** One line of the log: never a password, never a mail's text. */
export type Log = (level: "info" | "warn" | "error", message: string, data?: Record<string, string | number | boolean | null>) => void;

export interface WatchOptions {
  /** our address, which names the account in the store */
  account: string;
  imap: ImapSettings;
  password: string;
  clock: Clock;
  log: Log;
  intake: Intake;
  state: MailboxState;
  onStatus?: (status: WatchStatus) => void;
  /** at each sign that mail can be had: a mail has come, or there is none left to fetch */
  onServed?: () => void;
  /** 0 <= x < 1; the source of jitter */
  random: () => number;
  /** waits after a failed connection, with jitter */
  reconnect: Waits;
  /** waits after a refused login, which is never hammered: servers lock accounts */
  loginRetry: Waits;
}

/** The waits that the company file asks for. */
export function waitsOf(imap: ImapSettings): Pick<WatchOptions, "reconnect" | "loginRetry"> {
  const login = imap.login_retry_seconds * 1000;
  return {
    reconnect: { baseMs: imap.retry_base_seconds * 1000, capMs: imap.retry_cap_seconds * 1000 },
    loginRetry: { baseMs: login, capMs: login * LOGIN_CAP },
  };
}

export interface Watcher {
  status(): WatchStatus;
  /** Looks for new mail now instead of at the next poll. */
  poke(): void;
  /** Looks at every mail of the folder again, not only at new ones: the balance did not add up. */
  lookAnew(): void;
  /** Ends at once; resolves when no store() is under way any more. */
  stop(): Promise<void>;
}
