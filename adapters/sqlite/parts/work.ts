// The store's part for work: leases, their loss, and the one commit that ends them.
import type { Actor, Change, CommitResult } from "../../../core/change.ts";
import type { Store } from "../../../core/ports.ts";
import type { Queue } from "../../../core/words.ts";
import type { Work } from "../../../core/work.ts";
import { commit } from "../commit/commit.ts";
import { note, Refused, type Unit } from "../commit/unit.ts";
import type { Connection } from "../connection.ts";
import { reclaim, sayHello } from "../lost-leases.ts";
import { anyDue, nextDue, take } from "../queue.ts";
import { StoreUnavailable } from "../trouble.ts";

/** Until when this process's leases run, monotonic milliseconds, by work and token. */
function ownLeases({ clock, owner }: Pick<Connection, "clock" | "owner">) {
  const ends = new Map<number, { token: number; end: number }>();
  return {
    owner,
    began: (works: readonly Work[], leaseMs: number): void => {
      const end = clock.monotonic() + leaseMs;
      for (const { id, token } of works) ends.set(Number(id), { token, end });
    },
    runs(workId: number, token: number): boolean {
      const lease = ends.get(workId);
      return lease?.token === token && clock.monotonic() < lease.end;
    },
    /** What is over needs no keeping. */
    forget(workId: number): void {
      ends.delete(workId);
    },
  };
}

export const workPart = ({ db, transact, together, clock, owner, now, tellCommitted }: Connection) => {
  const leases = ownLeases({ clock, owner });
  return {
    take: async (queue, limit, leaseMs) => {
      if (!(await anyDue(db, queue, now()))) return [];
      const taking = async (unit: Unit): Promise<Work[]> => {
        const works = await take(unit, owner, queue, limit, leaseMs);
        // before the commit: nobody may find the lease and not know how long it runs
        leases.began(works, leaseMs);
        return works;
      };
      return (await transact({ kind: "system", name: "take" }, taking)).value;
    },
    giveBack: async (workId, token) => {
      await together((trx) =>
        trx
          .updateTable("work")
          .set({ state: "waiting", lease_until: null, lease_owner: null })
          .where("work_id", "=", Number(workId))
          .where("lease_token", "=", token)
          .where("state", "=", "leased")
          .execute(),
      );
      leases.forget(Number(workId));
      tellCommitted();
    },
    /** Once, before anything is taken. */
    hello: async () => {
      await transact({ kind: "system", name: "start" }, sayHello);
    },
    /** Voids leases of an earlier process and those past their time. @returns how many */
    reclaim: async (): Promise<number> => (await transact({ kind: "system", name: "queue" }, (unit) => reclaim(unit, leases))).value,

    commit: async (change: Change, actor: Actor, versionsRead: Record<string, number> = {}): Promise<CommitResult> => {
      try {
        const { unit } = await transact(actor, async (u) => {
          u.workId = change.work ? Number(change.work.id) : null;
          u.caseId = change.trace?.caseId ?? null;
          await commit(u, change, versionsRead);
        });
        if (change.work) leases.forget(Number(change.work.id));
        return { ok: true, events: unit.events, caseId: unit.caseId };
      } catch (error) {
        if (error instanceof StoreUnavailable)
          return {
            ok: false,
            reason: "unavailable",
            detail: `die Datenbank nimmt gerade nichts auf (${error.trouble.code}); später noch einmal`,
          };
        if (error instanceof Refused) return { ok: false, reason: error.reason, detail: error.message };
        throw error;
      }
    },

    nextDue: (queue: Queue) => nextDue(db, queue),
    /** whether any work is due or in the wires */
    idle: async () =>
      (await db
        .selectFrom("work")
        .select("work_id")
        .where((eb) => eb.or([eb("state", "=", "leased"), eb.and([eb("state", "=", "waiting"), eb("not_before", "<=", now())])]))
        .limit(1)
        .executeTakeFirst()) === undefined,
    /** Staff see that their wires run twice into a Finish. */
    noteArrivedTwice: async (workId: string, caseId: string | null) => {
      await transact({ kind: "system", name: "finish" }, (unit) =>
        note(unit, { type: "work.arrived_twice", caseId, data: { work: Number(workId) } }),
      );
    },
  } satisfies Partial<Store> & Record<string, unknown>;
};
