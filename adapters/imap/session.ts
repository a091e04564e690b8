// What the steps of one connection share: the selected folder, where work begins, and how to report.
import type { ImapFlow } from "imapflow";
import type { Beginning, ListedMail, Place, WatchNote } from "../../core/mail/intake.ts";
import type { Aside } from "./aside.ts";
import type { Way } from "./mark.ts";
import type { WatchOptions } from "./options.ts";
import type { Pace } from "./pace.ts";

export interface Session {
  client: ImapFlow;
  options: WatchOptions;
  place: Place;
  beginning: Beginning;
  way: Way;
  /** the server refused a mark: try again at the next look */
  unmarked: boolean;
  aside: Aside;
  /** holds the server to a least speed */
  pace: Pace;
  /** true once the watcher was told to stop */
  stopping(): boolean;
  stored(at: string): void;
  /** a remark for staff; null takes back what was said about storing */
  remark(note: WatchNote | null, detail: string): void;
}

const DAY_MS = 86_400_000;

/**
 * Is the mail older than where work begins? INTERNALDATE decides, in whole seconds as servers keep it. A UID given after the
 * first connection is new even if the server's clock is behind ours, unless the date is a day off: then someone moved old mail in.
 */
export function isBefore(mail: ListedMail, place: Place, beginning: Beginning): boolean {
  const since = Math.floor(Date.parse(beginning.since) / 1000) * 1000;
  const arrived = Date.parse(mail.arrivedAt);
  if (arrived >= since) return false;
  const cameAfter = place.uidvalidity === beginning.uidvalidity && mail.uid >= beginning.uidnext;
  return !(cameAfter && arrived >= since - DAY_MS);
}
