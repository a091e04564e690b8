// The store's part for mail: taking it in, giving its bytes, and the cache of what was read in it.
import type { LeftMail, Place } from "../../../core/mail/intake.ts";
import type { MailContent } from "../../../core/mail/types.ts";
import type { Store } from "../../../core/ports.ts";
import type { Connection } from "../connection.ts";
import { leaveOnServer, mailToRead, rawMail, storeMail } from "../mails.ts";

export const intakePart = ({ db, transact, together }: Connection) =>
  ({
    storeMail: async (mail) => (await transact({ kind: "intake", name: mail.origin }, (unit) => storeMail(unit, mail))).value,
    leaveOnServer: async (place: Place, mail: LeftMail) => {
      await transact({ kind: "intake", name: place.account }, (unit) => leaveOnServer(unit, place, mail));
    },
    rawMail: (mailId) => rawMail(db, mailId),
    /** UTC ISO: when the server got it, or we */
    arrivedAt: async (mailId: string): Promise<string | null> =>
      (await db.selectFrom("mail").select("arrived_at").where("mail_id", "=", mailId).executeTakeFirst())?.arrived_at ?? null,
    mailToRead: (mailId) => mailToRead(db, mailId),

    reading: async (hash, reader) => {
      const row = await db.selectFrom("reading").select("content").where("hash", "=", hash).where("reader", "=", reader).executeTakeFirst();
      return row ? (JSON.parse(row.content) as MailContent) : null;
    },
    keepReading: async (hash, reader, content) => {
      const row = { hash, reader, content: JSON.stringify(content) };
      await together((trx) =>
        trx
          .insertInto("reading")
          .values(row)
          .onConflict((c) => c.doNothing())
          .execute(),
      );
    },
  }) satisfies Partial<Store> & Record<string, unknown>;
