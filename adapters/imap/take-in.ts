// Fetching mails in batches and storing them as they stream; marked on the server only after they are committed.
import type { FetchMessageObject } from "imapflow";
import type { ListedMail } from "../../core/mail/intake.ts";
import { failPoint } from "../fail-point.ts";
import { limitOf } from "./connect.ts";
import { mark } from "./mark.ts";
import type { Session } from "./session.ts";
import { leave, sortOut } from "./sort-out.ts";
import { pieces, uidSet } from "./uid-set.ts";

const BATCH_MAILS = 50;
const BATCH_BYTES = 8 * 1024 * 1024;
/** stores under way at a time; the server's stream waits meanwhile, so this bounds the memory too */
const STORES_AT_ONCE = 8;
/** failures after which a mail that breaks the connection is shown to staff; it is still tried again, ever more rarely */
const STRIKES = 5;

interface Batch {
  stored: number[];
  arrived: Set<number>;
  failed: number;
}

async function storeOne(session: Session, mail: ListedMail, raw: Uint8Array, batch: Batch): Promise<void> {
  const { options, place } = session;
  failPoint("imap.fetched");
  try {
    await options.intake.store({
      raw,
      mailbox: options.account,
      origin: `imap:${place.account}`,
      location: { ...place, uid: mail.uid },
      purpose: "work",
      arrivedAt: mail.arrivedAt,
    });
    failPoint("mail.committed");
    batch.stored.push(mail.uid);
    session.aside.forget(mail.uid);
    session.stored(options.clock.now().toISOString());
  } catch (error) {
    batch.failed += 1;
    session.aside.strike(mail.uid, "store");
    session.remark("store_failed", `UID ${mail.uid}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function takeRow(session: Session, mails: Map<number, ListedMail>, row: FetchMessageObject, batch: Batch): Promise<void> {
  const mail = mails.get(row.uid);
  if (!mail) return;
  batch.arrived.add(row.uid);
  if (row.source && row.source.byteLength <= limitOf(session.options)) return storeOne(session, mail, row.source, batch);
  session.aside.strike(row.uid, "refused");
  const why = row.source ? "too_large" : "unreadable";
  await session.options.state.left(session.place, { ...mail, why, detail: "FETCH", from: "", subject: "" });
}

async function stream(session: Session, mails: readonly ListedMail[], batch: Batch): Promise<void> {
  const byUid = new Map(mails.map((m) => [m.uid, m]));
  const underWay = new Set<Promise<void>>();
  // one byte more than allowed: a server that lies about sizes cannot fill the memory
  const query = { uid: true, source: { start: 0, maxLength: limitOf(session.options) + 1 } };
  try {
    session.pace.step();
    for await (const row of session.client.fetch(uidSet([...byUid.keys()]), query, { uid: true })) {
      session.pace.step();
      if (session.stopping()) break;
      const taking: Promise<void> = takeRow(session, byUid, row, batch).finally(() => underWay.delete(taking));
      underWay.add(taking);
      if (underWay.size < STORES_AT_ONCE) continue;
      // our own store keeps the server waiting now
      session.pace.rest();
      await Promise.race(underWay);
      session.pace.step();
    }
  } finally {
    session.pace.rest();
    await Promise.allSettled(underWay);
  }
}

/** Marks what is stored; a refused mark is said and tried again at the next look. */
export async function markStored(session: Session, uids: readonly number[]): Promise<void> {
  if (uids.length === 0 || session.way === "none") return;
  const { place, options } = session;
  const { done, moved } = await mark(session, session.way, options.imap.mark_name, uids);
  failPoint("mail.marked");
  if (done.length > 0) await options.state.marked(place, done, moved);
  session.unmarked = done.length < uids.length;
  if (session.unmarked) session.remark("mark_failed", `${uids.length - done.length} UIDs`);
}

async function takeBatch(session: Session, mails: readonly ListedMail[]): Promise<Batch> {
  const batch: Batch = { stored: [], arrived: new Set(), failed: 0 };
  try {
    await stream(session, mails, batch);
  } catch (error) {
    const missing = mails.filter((m) => !batch.arrived.has(m.uid));
    const suspect = missing[0];
    if (!session.client.usable) {
      // perhaps chance, perhaps this mail kills the server's session each time: from now on it is fetched last and alone
      if (suspect && session.aside.strike(suspect.uid, "cut") >= STRIKES)
        await session.options.state.left(session.place, { ...suspect, why: "unreadable", detail: String(error), from: "", subject: "" });
      throw error;
    }
    if (mails.length > 1) {
      await markStored(session, batch.stored);
      for (const mail of missing) await takeBatch(session, [mail]);
      return batch;
    }
    if (suspect) {
      session.aside.strike(suspect.uid, "refused");
      session.remark("unreadable", `UID ${suspect.uid}: ${error instanceof Error ? error.message : String(error)}`);
      await leave(session, suspect, "unreadable", String(error));
    }
  }
  await markStored(session, batch.stored);
  return batch;
}

/**
 * Takes over the given mails that the store does not know yet.
 * @returns UIDs not looked at because the store takes nothing at the moment; they are to be tried again later
 * @throws if the connection breaks; what was stored stays stored
 */
export async function takeIn(session: Session, uids: readonly number[]): Promise<number[]> {
  const looked = new Set<number>();
  let failures = 0;
  for await (const mails of sortOut(session, uids)) {
    const together = mails.filter((m) => !session.aside.has(m.uid));
    const alone = mails.filter((m) => session.aside.has(m.uid));
    for (const some of [...pieces(together, BATCH_MAILS, BATCH_BYTES, (m) => m.size), ...alone.map((m) => [m])]) {
      if (session.stopping()) return [];
      const batch = await takeBatch(session, some);
      for (const m of some) looked.add(m.uid);
      failures = batch.stored.length > 0 ? 0 : failures + batch.failed;
      if (failures > 1) return uids.filter((uid) => !looked.has(uid));
    }
    for (const m of mails) looked.add(m.uid);
  }
  return [];
}
