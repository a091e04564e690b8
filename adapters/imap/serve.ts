// One connection's life after the login: look for new mail, take it in, sleep in IDLE until something happens, look again.
import type { ImapFlow } from "imapflow";
import type { Place } from "../../core/mail/intake.ts";
import type { Aside } from "./aside.ts";
import type { Bell } from "./bell.ts";
import { timeoutOf } from "./connect.ts";
import { search } from "./listing.ts";
import { chooseWay, prepareWay } from "./mark.ts";
import type { WatchOptions } from "./options.ts";
import type { Pace } from "./pace.ts";
import type { Session } from "./session.ts";
import { markStored, takeIn } from "./take-in.ts";
import { WatchError } from "./trouble.ts";

export interface Surroundings extends Pick<Session, "stopping" | "stored" | "remark"> {
  aside: Aside;
  bell: Bell;
  pace: Pace;
  /** all that was there is taken in, and the server still answers */
  alive(): void;
  /** a look at the whole folder succeeded: the connection is good */
  looked(onServer: number): void;
  /** true once after somebody asked to look at every mail of the folder again */
  anew(): boolean;
}

/** In IDLE a server says nothing for hours: asked for a sign of life this often, a dead line is found out and staff hear of it within a minute. */
const LIFE_SIGN_MS = 20_000;

const box = (client: ImapFlow): NonNullable<Exclude<ImapFlow["mailbox"], false>> => {
  if (!client.mailbox) throw new WatchError("connection_lost", "no folder is selected");
  return client.mailbox;
};

async function open(client: ImapFlow, options: WatchOptions, around: Surroundings): Promise<Session> {
  const { imap, state, account } = options;
  const { pace } = around;
  const selected = await pace.during(client.mailboxOpen(imap.folder));
  const place: Place = { account, folder: imap.folder, uidvalidity: `${selected.uidValidity}` };
  const since = new Date(imap.since ?? options.clock.now()).toISOString();
  const kept = await state.begin(account, { since, uidvalidity: place.uidvalidity, uidnext: selected.uidNext });
  // a date in company.yaml holds whatever the store remembers
  const beginning = imap.since === undefined ? kept : { since, uidvalidity: "", uidnext: 0 };
  const { way, note } = chooseWay(imap.mark, imap.mark_name, selected, client.capabilities);
  if (note) around.remark(note, "");
  await pace.during(prepareWay(client, way, imap.mark_name));
  return {
    client,
    options,
    place,
    beginning,
    way,
    unmarked: false,
    aside: around.aside,
    pace,
    stopping: around.stopping,
    stored: around.stored,
    remark: around.remark,
  };
}

/** Sleeps until something happens or the time is up, and asks for a sign of life meanwhile. */
async function listen(client: ImapFlow, options: WatchOptions, { bell, pace, alive }: Surroundings, ms: number): Promise<void> {
  const every = Math.min(LIFE_SIGN_MS, (timeoutOf(options) * 2) / 3);
  for (let left = ms; left > 0 && client.usable; left -= every) {
    if (await bell.sleep(Math.min(left, every))) return;
    if (left <= every || !client.usable) continue;
    await pace.during(client.noop());
    if (client.usable) alive();
  }
}

/**
 * Serves one logged-in connection until it breaks or the watcher stops.
 * @throws when the connection breaks
 */
export async function serve(client: ImapFlow, options: WatchOptions, around: Surroundings): Promise<void> {
  const { bell, aside, pace } = around;
  client.on("exists", bell.ring);
  client.on("close", bell.ring);
  let session = await open(client, options, around);
  // stored before the last connection broke, or marked in vain
  await markStored(session, await options.state.toMark(session.place));
  let next = 1;
  let lookedOnce = false;
  let pending: number[] = [];
  while (!around.stopping()) {
    if (`${box(client).uidValidity}` !== session.place.uidvalidity) {
      // every UID is void; the store recognises the mails by their content
      session = await open(client, options, around);
      aside.clear();
      pending = [];
      next = 1;
    }
    if (around.anew()) next = 1;
    const found = await pace.during(search(client, next));
    const known = new Set(found.length > 0 ? await options.state.known(session.place, found) : []);
    if (session.unmarked) await markStored(session, await options.state.toMark(session.place));
    const fresh = [...pending, ...found.filter((uid) => !known.has(uid))].filter((uid) => !aside.has(uid));
    next = Math.max(next, ...found.slice(-1).map((uid) => uid + 1));
    // on a new connection those that broke others come last of all, when the rest is safe and it is sure that the line is good
    pending = await takeIn(session, lookedOnce ? [...fresh, ...aside.due()] : fresh);
    lookedOnce = true;
    if (aside.wait() === null && pending.length === 0 && !session.unmarked) around.remark(null, "");
    around.looked(box(client).exists);
    await listen(client, options, around, Math.min(options.imap.poll_seconds * 1000, aside.wait() ?? Number.POSITIVE_INFINITY));
    if (!client.usable) throw new WatchError("connection_lost", client.byeReason ?? "");
  }
}
