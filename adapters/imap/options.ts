// What a watched mailbox is told: account, server, store and the outside world as arguments.
import type { Company } from "../../core/company.ts";
import type { Intake, MailboxState, WatchStatus } from "../../core/mail/intake.ts";
import type { Clock } from "../../core/ports.ts";

/** The `imap` section of a mailbox in company.yaml. */
export type ImapSettings = NonNullable<Company["mailboxes"][number]["imap"]>;

/** One line of the log: never a password, never a mail's text. */
export type Log = (level: "info" | "warn" | "error", message: string, data?: Record<string, string | number | boolean | null>) => void;

/** Waits between attempts, milliseconds: full jitter below an exponential ceiling. */
export interface Waits {
  baseMs: number;
  capMs: number;
}

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
  /** 0 <= x < 1; the source of jitter */
  random: () => number;
  /** default 1 s to 60 s */
  reconnect?: Waits;
  /** default 1 min to 30 min: a refused login is never hammered, servers lock accounts */
  loginRetry?: Waits;
}

export interface Watcher {
  status(): WatchStatus;
  /** Looks for new mail now instead of at the next poll. */
  poke(): void;
  /** Ends at once; resolves when no store() is under way any more. */
  stop(): Promise<void>;
}
