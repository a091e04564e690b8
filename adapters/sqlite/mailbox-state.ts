// What the store remembers of mailboxes on servers (core/mail/intake.ts): one row for each copy, so that the balance adds up.
import type { Beginning, LeftMail, ListedMail, MailboxState, Place } from "../../core/mail/intake.ts";
import type { SqliteStore } from "./store.ts";

const CHUNK = 500;

export function mailboxState(store: SqliteStore): MailboxState {
  const { db, together } = store;
  const rowsOf = (place: Place) =>
    db
      .selectFrom("mail_location")
      .where("account", "=", place.account)
      .where("folder", "=", place.folder)
      .where("uidvalidity", "=", place.uidvalidity);

  return {
    async begin(account: string, first: Beginning) {
      await together((trx) =>
        trx
          .insertInto("mail_account")
          .values({ account, since: first.since, uidvalidity: first.uidvalidity, uidnext: first.uidnext })
          .onConflict((c) => c.doNothing())
          .execute(),
      );
      const row = await db.selectFrom("mail_account").selectAll().where("account", "=", account).executeTakeFirstOrThrow();
      return { since: row.since, uidvalidity: row.uidvalidity, uidnext: row.uidnext };
    },
    async known(place, uids) {
      const [first, last] = [uids[0], uids.at(-1)];
      if (first === undefined || last === undefined) return [];
      // one range of the primary key: naming thousands of UIDs one by one costs a hundred times as much
      const rows = await rowsOf(place)
        .select("uid")
        .where("uid", ">=", first)
        .where("uid", "<=", last)
        .where("outcome", "!=", "left")
        .execute();
      const asked = new Set(uids);
      return rows.map((r) => r.uid).filter((uid) => asked.has(uid));
    },
    async toMark(place) {
      const rows = await rowsOf(place)
        .select("uid")
        .where("marked_at", "is", null)
        .where("outcome", "in", ["stored", "copy"])
        .orderBy("uid")
        .execute();
      return rows.map((r) => r.uid);
    },
    async marked(place, uids, moved = []) {
      const at = store.now();
      const newPlace = new Map(moved.map((m) => [m.from, m]));
      for (let i = 0; i < uids.length; i += CHUNK)
        await together(async (trx) => {
          const rows = await trx
            .updateTable("mail_location")
            .set({ marked_at: at })
            .where("account", "=", place.account)
            .where("folder", "=", place.folder)
            .where("uidvalidity", "=", place.uidvalidity)
            .where("uid", "in", uids.slice(i, i + CHUNK))
            .returningAll()
            .execute();
          const there = rows.flatMap((row) => {
            const to = newPlace.get(row.uid);
            return to ? [{ ...row, folder: to.folder, uidvalidity: to.uidvalidity, uid: to.uid, outcome: "moved" }] : [];
          });
          if (there.length === 0) return;
          await trx
            .insertInto("mail_location")
            .values(there)
            .onConflict((c) => c.doNothing())
            .execute();
        });
    },
    async counted(place: Place, mails: ListedMail[]) {
      if (mails.length === 0) return;
      for (let i = 0; i < mails.length; i += CHUNK)
        await together((trx) =>
          trx
            .insertInto("mail_location")
            .values(
              mails.slice(i, i + CHUNK).map((m) => ({
                account: place.account,
                uidvalidity: place.uidvalidity,
                uid: m.uid,
                folder: place.folder,
                mail_id: null,
                size: m.size,
                outcome: "counted",
                seen_at: m.arrivedAt,
              })),
            )
            .onConflict((c) => c.doNothing())
            .execute(),
        );
    },
    async left(place: Place, mail: LeftMail) {
      await store.leaveOnServer(place, mail);
    },
  };
}
