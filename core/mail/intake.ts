// What the ways in (IMAP, SMTP listener, drop folder, API) need from the store. Contracts only: who implements them is not said here.
import type { BreakerState } from "../breaker.ts";
import type { IncomingMail, Stored } from "../ports.ts";

/** Takes one mail over. Resolves only when the mail is durable; rejects if it is not, and then the sender or server keeps it. */
export interface Intake {
  store(mail: IncomingMail): Promise<Stored>;
}

/** UIDs mean something only within one account, folder and UIDVALIDITY (RFC 9051, 2.3.1.1). */
export interface Place {
  account: string;
  folder: string;
  /** decimal string: a 32-bit number that is never computed with */
  uidvalidity: string;
}

/** Where work begins for an account: mail from before is counted only. */
export interface Beginning {
  /** UTC ISO */
  since: string;
  /** at the first connection: UIDs from `uidnext` on came after it, whatever the server's clock says */
  uidvalidity: string;
  uidnext: number;
}

/** A mail as the server lists it, before anything of it was fetched. */
export interface ListedMail {
  uid: number;
  /** bytes */
  size: number;
  /** INTERNALDATE, UTC ISO */
  arrivedAt: string;
}

/** A mail that stays on the server because it cannot be taken over; staff see it. */
export interface LeftMail extends ListedMail {
  why: "too_large" | "unreadable";
  /** for staff: sender and subject if the server gives them, else "" */
  from: string;
  subject: string;
  /** limit in bytes, or the server's words */
  detail: string;
}

/** A mail's new place after it was moved on the server. */
export interface Moved {
  /** UID in the folder it lay in */
  from: number;
  uid: number;
  folder: string;
  uidvalidity: string;
}

/** What the store remembers of an account. The store decides what is new; the mark on the server is for people's eyes. */
export interface MailboxState {
  /** Keeps `first` unless the account has begun before. @returns what holds from now on */
  begin(account: string, first: Beginning): Promise<Beginning>;
  /** Which of these UIDs were stored or counted before. Up to 100,000 of them, ascending. Mails that were left are not known. */
  known(place: Place, uids: number[]): Promise<number[]>;
  /** UIDs stored (not counted, not left) but not yet marked on the server, ascending. */
  toMark(place: Place): Promise<number[]>;
  /** @param moved where those lie now that were moved, as far as the server says */
  marked(place: Place, uids: number[], moved?: readonly Moved[]): Promise<void>;
  /** Mails from before the beginning: one location row each, no bytes, no work, no mark. May come twice. */
  counted(place: Place, mails: ListedMail[]): Promise<void>;
  /** May come again for the same UID; a later store() of the same place takes the entry away. */
  left(place: Place, mail: LeftMail): Promise<void>;
}

export const WATCH_STATES = ["connecting", "connected", "reconnecting", "login_refused", "closed"] as const;
export type WatchState = (typeof WATCH_STATES)[number];

/** What may be wrong, or worth saying, about a watched mailbox; shown to staff. */
export const WATCH_NOTES = {
  unreachable: { de: "Mailserver nicht erreichbar", en: "mail server cannot be reached" },
  too_slow: { de: "Mailserver zu langsam oder stumm", en: "the mail server is too slow or silent" },
  connection_lost: { de: "Verbindung abgebrochen", en: "connection lost" },
  tls_untrusted: { de: "Zertifikat des Mailservers nicht vertrauenswürdig", en: "the mail server's certificate is not trusted" },
  ca_file: { de: "CA-Datei nicht lesbar", en: "CA file cannot be read" },
  login_refused: { de: "Anmeldung abgelehnt", en: "login refused" },
  folder_missing: { de: "Ordner fehlt", en: "folder is missing" },
  store_failed: {
    de: "Mail konnte nicht gespeichert werden und bleibt auf dem Server",
    en: "a mail could not be stored and stays on the server",
  },
  unreadable: { de: "Mail lässt sich nicht vom Server holen", en: "a mail cannot be fetched from the server" },
  mark_by_move: {
    de: "Server kennt keine Schlagworte: erledigte Mails werden verschoben",
    en: "the server keeps no keywords: mail taken over is moved",
  },
  mark_by_seen: {
    de: "Server kennt weder Schlagworte noch Verschieben: erledigte Mails werden als gelesen markiert",
    en: "the server offers neither keywords nor a safe move: mail taken over is marked as seen",
  },
  mark_impossible: { de: "Postfach ist nur lesbar: es wird nichts markiert", en: "the mailbox is read-only: nothing is marked" },
  mark_failed: { de: "Markieren auf dem Server fehlgeschlagen", en: "marking on the server failed" },
} as const satisfies Record<string, { de: string; en: string }>;
export type WatchNote = keyof typeof WATCH_NOTES;

export interface WatchStatus {
  account: string;
  state: WatchState;
  /** labels are in WATCH_NOTES */
  note: WatchNote | null;
  /** the server's or system's own words; "" if there are none */
  detail: string;
  /** open: so many failures in a row that only a trial is made from time to time; half_open: the trial is under way */
  breaker: BreakerState;
  /** UTC ISO, since when in this state */
  since: string;
  /** UTC ISO, when the last mail was stored; null: none since the start */
  lastMailAt: string | null;
  /** UTC ISO of the next attempt while reconnecting or refused */
  nextTryAt: string | null;
  /** messages in the folder as the server last said; null before the first connection */
  onServer: number | null;
}
