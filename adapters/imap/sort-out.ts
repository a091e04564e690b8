// Before anything is fetched: the server's list of sizes and dates, and what of it is to be fetched at all.
import type { LeftMail, ListedMail } from "../../core/mail/intake.ts";
import { limitOf } from "./connect.ts";
import { isBefore, type Session } from "./session.ts";
import { pieces, uidSet } from "./uid-set.ts";

const LISTED_AT_ONCE = 500;

/** Sizes and dates of mails of the selected folder. */
export async function list(session: Session, uids: number[]): Promise<ListedMail[]> {
  const query = { uid: true, size: true, internalDate: true };
  const rows = await session.pace.during(session.client.fetchAll(uidSet(uids), query, { uid: true }));
  const now = session.options.clock.now();
  return rows.map((row) => ({ uid: row.uid, size: row.size ?? 0, arrivedAt: new Date(row.internalDate ?? now).toISOString() }));
}

/** Tells staff of a mail that stays on the server, with sender and subject if the server gives them. */
export async function leave(session: Session, mail: ListedMail, why: LeftMail["why"], detail: string): Promise<void> {
  const envelope = await session.pace
    .during(session.client.fetchOne(`${mail.uid}`, { envelope: true }, { uid: true }))
    .then((row) => (row ? row.envelope : undefined))
    .catch(() => undefined);
  const from = envelope?.from?.[0]?.address ?? "";
  await session.options.state.left(session.place, { ...mail, why, detail, from, subject: envelope?.subject ?? "" });
  session.options.log("warn", "mail left on the server", { account: session.place.account, uid: mail.uid, size: mail.size, why });
}

/** Lists the mails a piece at a time, counts the old, leaves the large, and yields those to fetch. */
export async function* sortOut(session: Session, uids: readonly number[]): AsyncGenerator<ListedMail[]> {
  for (const some of pieces(uids, LISTED_AT_ONCE)) {
    if (session.stopping()) return;
    const listed = await list(session, some);
    const old = listed.filter((m) => isBefore(m, session.place, session.beginning));
    if (old.length > 0) await session.options.state.counted(session.place, old);
    const fresh = listed.filter((m) => !old.includes(m));
    const limit = limitOf(session.options);
    for (const mail of fresh.filter((m) => m.size > limit)) await leave(session, mail, "too_large", `${limit}`);
    yield fresh.filter((m) => m.size <= limit);
  }
}
