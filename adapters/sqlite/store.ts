// The store behind core/ports.ts: opens units of work, tells listeners what was committed. Queries and operations are in the files beside it.

import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import type { Kysely } from "kysely";
import type { Actor, Change, CommitResult, JournalEvent } from "../../core/change.ts";
import type { Company } from "../../core/company.ts";
import type { LeftMail, Place } from "../../core/mail/intake.ts";
import type { MailContent } from "../../core/mail/types.ts";
import type { MasterData } from "../../core/master-data.ts";
import type { Clock, Store } from "../../core/ports.ts";
import type { Queue } from "../../core/words.ts";
import { commit } from "./commit/commit.ts";
import { note, Refused, type Unit } from "./commit/unit.ts";
import { createGroupCommit } from "./group-commit.ts";
import { importDocuments, wipe } from "./import.ts";
import { createLookup } from "./lookup.ts";
import { reclaim, sayGoodbye, sayHello } from "./lost-leases.ts";
import { leaveOnServer, mailToRead, rawMail, storeMail } from "./mails.ts";
import type { Opened } from "./open.ts";
import { anyLetterDue, interruptedLetters, type SendResult, settleLetter, takeLetters } from "./outbox.ts";
import { anyDue, nextDue, take } from "./queue.ts";
import type { Database } from "./schema.ts";
import { sealDay } from "./seal.ts";

export interface StoreOptions {
  clock: Clock;
  company: Company;
  master: () => MasterData;
}

export type SqliteStore = ReturnType<typeof createStore>;

/** The company's calendar day of an instant. */
function dayIn(timezone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, year: "numeric", month: "2-digit", day: "2-digit" });
  return (at) => format.format(new Date(at));
}

export function createStore(opened: Opened, options: StoreOptions) {
  const { db } = opened;
  const { clock, company } = options;
  // whoever opens the store anew voids the leases of the one before
  const owner = randomUUID();
  const dayOf = dayIn(company.timezone);
  const events = new EventEmitter({ captureRejections: true });
  events.setMaxListeners(0);

  const together = createGroupCommit(db);
  /** read with every decision and changed by hand: kept until one changes */
  const settings = new Map<string, string | null>();

  let telling = false;
  /** Once for all that was committed together. */
  function tellCommitted(): void {
    if (telling) return;
    telling = true;
    setImmediate(() => {
      telling = false;
      events.emit("committed");
    });
  }

  /** Runs `write` in one transaction; what it journalled is told to listeners only once it is durable. */
  async function transact<T>(actor: Actor, write: (unit: Unit) => Promise<T>): Promise<{ value: T; unit: Unit }> {
    let unit!: Unit;
    const value = await together((trx) => {
      const at = clock.now().toISOString();
      unit = { trx, at, day: dayOf(at), actor, company, master: options.master(), workId: null, caseId: null, events: [] };
      return write(unit);
    });
    if (unit.events.some((event) => event.type === "setting")) settings.clear();
    for (const event of unit.events) events.emit("journal", event);
    if (unit.events.length > 0) tellCommitted();
    return { value, unit };
  }

  const store = {
    ...createLookup(db),
    db,
    opened,
    events,
    transact,
    now: () => clock.now().toISOString(),
    dayOf,

    storeMail: async (mail) => (await transact({ kind: "intake", name: mail.origin }, (unit) => storeMail(unit, mail))).value,
    leaveOnServer: async (place: Place, mail: LeftMail) => {
      await transact({ kind: "intake", name: place.account }, (unit) => leaveOnServer(unit, place, mail));
    },
    rawMail: (mailId) => rawMail(db, mailId),
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

    take: async (queue: Queue, limit: number, leaseMs: number) => {
      if (!(await anyDue(db, queue, clock.now().toISOString()))) return [];
      return (await transact({ kind: "system", name: "take" }, (unit) => take(unit, owner, queue, limit, leaseMs))).value;
    },
    giveBack: async (workId, token) => {
      await db
        .updateTable("work")
        .set({ state: "waiting", lease_until: null, lease_owner: null })
        .where("work_id", "=", Number(workId))
        .where("lease_token", "=", token)
        .where("state", "=", "leased")
        .execute();
      tellCommitted();
    },
    /** Once, before anything is taken. */
    hello: async () => {
      await transact({ kind: "system", name: "start" }, sayHello);
    },
    /** Voids leases of an earlier process and those past their time. @returns how many */
    reclaim: async (): Promise<number> => (await transact({ kind: "system", name: "queue" }, (unit) => reclaim(unit, owner))).value,

    commit: async (change: Change, actor: Actor, versionsRead: Record<string, number> = {}): Promise<CommitResult> => {
      try {
        const { unit } = await transact(actor, async (u) => {
          u.workId = change.work ? Number(change.work.id) : null;
          u.caseId = change.trace?.caseId ?? null;
          await commit(u, change, versionsRead);
        });
        return { ok: true, events: unit.events, caseId: unit.caseId };
      } catch (error) {
        if (error instanceof Refused) return { ok: false, reason: error.reason, detail: error.message };
        throw error;
      }
    },

    nextDue: (queue: Queue) => nextDue(db, queue),
    setting: async (key) => {
      const kept = settings.get(key);
      if (kept !== undefined) return kept;
      const row = await db.selectFrom("setting").select("value").where("key", "=", key).executeTakeFirst();
      settings.set(key, row?.value ?? null);
      return row?.value ?? null;
    },

    /** Staff see that their wires run twice into a Finish. */
    noteArrivedTwice: async (workId: string, caseId: string | null) => {
      await transact({ kind: "system", name: "finish" }, (unit) =>
        note(unit, { type: "work.arrived_twice", caseId, data: { work: Number(workId) } }),
      );
    },

    importDocuments: (past: Parameters<typeof importDocuments>[1]) => importDocuments(db, past),
    /** for throwaway stores only */
    wipe: async () => {
      settings.clear();
      await wipe(db);
    },
    /** whether any work is due or in the wires */
    idle: async () =>
      (await db
        .selectFrom("work")
        .select("work_id")
        .where((eb) =>
          eb.or([eb("state", "=", "leased"), eb.and([eb("state", "=", "waiting"), eb("not_before", "<=", clock.now().toISOString())])]),
        )
        .limit(1)
        .executeTakeFirst()) === undefined,

    sealDay: async () => (await transact({ kind: "system", name: "journal" }, (unit) => sealDay(unit, dayOf))).value,
    noteLogin: async (event: { type: "login" | "login.refused" | "kiosk"; name: string }) => {
      await transact({ kind: "user", name: event.name }, (unit) => note(unit, { type: event.type }));
    },

    takeLetters: async (limit: number) => {
      if (!(await anyLetterDue(db, clock.now().toISOString()))) return [];
      return (await transact({ kind: "outbox", name: "outbox" }, (unit) => takeLetters(unit, limit))).value;
    },
    settleLetter: async (letterId: number, result: SendResult) => {
      await transact({ kind: "outbox", name: "outbox" }, (unit) => settleLetter(unit, letterId, result));
    },
    interruptedLetters: () => interruptedLetters(db),

    close: async () => {
      await transact({ kind: "system", name: "stop" }, sayGoodbye);
      await opened.close();
    },
  } satisfies Store & Record<string, unknown>;
  return store;
}

export type { Database, JournalEvent, Kysely };
