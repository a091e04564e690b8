// How each mail of a mailbox stands: by its place on the server, or, without a server, by the mailbox it came to.
import { type ExpressionBuilder, sql } from "kysely";
import { addUp, type Balance, noParts, type Standing } from "../../core/mail/balance.ts";
import type { Place } from "../../core/mail/intake.ts";
import type { Database } from "./schema.ts";
import type { SqliteStore } from "./store.ts";

/** Rows at a time: other things get their turn in between. */
const AT_ONCE = 1_000;

interface Row {
  uid: number;
  outcome: string;
  mail: string | null;
  leased: number;
  waiting: number;
  quarantined: number;
}
const standing = (row: Row): Standing => ({
  ...row,
  leased: row.leased === 1,
  waiting: row.waiting === 1,
  quarantined: row.quarantined === 1,
});

const someWork = (eb: ExpressionBuilder<Database, "mail">, state: string) =>
  eb.exists(
    eb
      .selectFrom("work")
      .select(sql`1`.as("one"))
      .whereRef("work.mail_id", "=", "mail.mail_id")
      .where("work.state", "=", state)
      .where("work.kind", "!=", "timer"),
  );

/** @param uids ascending. @returns one entry for each of them that the store knows */
export async function standings({ db }: Pick<SqliteStore, "db">, place: Place, uids: readonly number[]): Promise<Standing[]> {
  const asked = new Set(uids);
  const found: Standing[] = [];
  for (let i = 0; i < uids.length; i += AT_ONCE) {
    const some = uids.slice(i, i + AT_ONCE);
    const rows = await db
      .selectFrom("mail_location as l")
      .leftJoin("mail", "mail.mail_id", "l.mail_id")
      .select(["l.uid", "l.outcome", "mail.state as mail"])
      .select((eb) => {
        const of = eb as unknown as ExpressionBuilder<Database, "mail">;
        return [someWork(of, "leased").as("leased"), someWork(of, "waiting").as("waiting"), someWork(of, "quarantined").as("quarantined")];
      })
      .where("l.account", "=", place.account)
      .where("l.folder", "=", place.folder)
      .where("l.uidvalidity", "=", place.uidvalidity)
      .where("l.uid", ">=", some[0] ?? 0)
      .where("l.uid", "<=", some.at(-1) ?? 0)
      .execute();
    found.push(...rows.map((row) => standing(row as Row)).filter((s) => asked.has(s.uid)));
  }
  return found;
}

/** The parts of an embedded mailbox: all that came to it. */
export async function embeddedParts({ db }: Pick<SqliteStore, "db">, address: string): Promise<Balance["parts"]> {
  let parts = noParts();
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("mail")
      .select(["mail.mail_id", "mail.state as mail", sql<string>`'stored'`.as("outcome"), sql<number>`0`.as("uid")])
      .select((eb) => [
        someWork(eb, "leased").as("leased"),
        someWork(eb, "waiting").as("waiting"),
        someWork(eb, "quarantined").as("quarantined"),
      ])
      .where("mail.mailbox", "=", address)
      .where("mail.mail_id", ">", after)
      .orderBy("mail.mail_id")
      .limit(AT_ONCE)
      .execute();
    parts = addUp(
      parts,
      rows.map((row) => standing(row as unknown as Row)),
    );
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return parts;
    after = last.mail_id;
  }
}
