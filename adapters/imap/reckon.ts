// Counting a mailbox on the server against what the store knows of it, on a connection of its own; what was moved away unknown is fetched.
import type { ImapFlow } from "imapflow";
import { addUp, type Balance, noParts, type Standing, total } from "../../core/mail/balance.ts";
import type { Place } from "../../core/mail/intake.ts";
import { createAside } from "./aside.ts";
import { createClient, timeoutOf } from "./connect.ts";
import { search } from "./listing.ts";
import type { WatchOptions } from "./options.ts";
import { createPace, type Pace } from "./pace.ts";
import { isBefore, type Session } from "./session.ts";
import { list } from "./sort-out.ts";
import { takeIn } from "./take-in.ts";

export interface Reckoned extends Omit<Balance, "address" | "at"> {
  onServer: number;
  /** in the watched folder and unknown; those elsewhere were fetched at once */
  unknown: number[];
}

type Standings = (place: Place, uids: readonly number[]) => Promise<Standing[]>;

/** Opens a folder to look only. @returns null if the server has no such folder */
async function look(client: ImapFlow, pace: Pace, account: string, folder: string): Promise<{ place: Place; uids: number[] } | null> {
  const box = await pace
    .during(client.mailboxOpen(folder, { readOnly: true }))
    .catch((error: { serverResponseCode?: string; responseStatus?: string }) => {
      if (error.responseStatus === "NO" || error.serverResponseCode === "NONEXISTENT") return null;
      throw error;
    });
  return box && { place: { account, folder, uidvalidity: `${box.uidValidity}` }, uids: await pace.during(search(client, 1)) };
}

/** Of UIDs that the store does not know, those that came after the beginning. */
async function sinceBeginning(session: Session, uids: number[]): Promise<number[]> {
  const listed = uids.length > 0 ? await list(session, uids) : [];
  return listed.filter((mail) => !isBefore(mail, session.place, session.beginning)).map((mail) => mail.uid);
}

/**
 * @param options the mailbox's own; its state says where the mailbox began
 * @throws when the server cannot be reached or the connection breaks
 */
export async function reckon(options: WatchOptions, standings: Standings): Promise<Reckoned> {
  const { account, imap, clock } = options;
  const client = await createClient(options);
  let broken: unknown = null;
  client.on("error", (error) => {
    broken ??= error;
  });
  const pace = createPace({
    clock,
    windowMs: timeoutOf(options),
    received: () => client.stats().received,
    alive: () => {},
    late: () => client.close(),
  });
  try {
    pace.step();
    await client.connect();
    pace.rest();
    let parts = noParts();
    let onServer = 0;
    let unknown: number[] = [];
    for (const folder of new Set([imap.folder, imap.mark_name])) {
      const looked = await look(client, pace, account, folder);
      if (!looked) continue;
      const { place, uids } = looked;
      const session = await sessionFor(options, { client, pace, place });
      let known = await standings(place, uids);
      const ids = new Set(known.map((s) => s.uid));
      let strange = await sinceBeginning(
        session,
        uids.filter((uid) => !ids.has(uid)),
      );
      if (folder !== imap.folder && strange.length > 0) {
        // moved by us and not noted before a crash, or taken over after the backup that was restored: the store tells which
        await takeIn(session, strange);
        known = await standings(place, uids);
        const now = new Set(known.map((s) => s.uid));
        strange = strange.filter((uid) => !now.has(uid));
      }
      const folderParts = addUp(noParts(), known);
      parts = addUp(parts, known);
      onServer += total(folderParts) + strange.length;
      if (folder === imap.folder) unknown = strange;
    }
    return { onServer, parts, missing: onServer - total(parts), unknown };
  } catch (error) {
    throw broken ?? error;
  } finally {
    pace.rest();
    client.close();
  }
}

/** What taking in needs, without any mark on the server: this connection only looks. */
async function sessionFor(options: WatchOptions, at: Pick<Session, "client" | "pace" | "place">): Promise<Session> {
  const since = new Date(options.imap.since ?? options.clock.now()).toISOString();
  const kept = await options.state.begin(options.account, {
    since,
    uidvalidity: at.place.uidvalidity,
    uidnext: at.client.mailbox ? at.client.mailbox.uidNext : 1,
  });
  return {
    ...at,
    options,
    beginning: options.imap.since === undefined ? kept : { since, uidvalidity: "", uidnext: 0 },
    way: "none",
    unmarked: false,
    aside: createAside(options.clock, options.reconnect.baseMs),
    stopping: () => false,
    stored: () => {},
    remark: () => {},
  };
}
