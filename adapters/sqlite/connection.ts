// What the parts of the store share: one way to write in a transaction, and one way to tell listeners what became durable.
import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import type { Kysely } from "kysely";
import type { Actor } from "../../core/change.ts";
import type { Company } from "../../core/company.ts";
import type { MasterData } from "../../core/master-data.ts";
import type { Clock } from "../../core/ports.ts";
import type { Unit } from "./commit/unit.ts";
import { createGroupCommit, type Write } from "./group-commit.ts";
import type { Opened } from "./open.ts";
import type { Database } from "./schema.ts";
import type { StoreTrouble } from "./trouble.ts";

export interface StoreOptions {
  clock: Clock;
  company: Company;
  master: () => MasterData;
}

export interface Connection {
  db: Kysely<Database>;
  opened: Opened;
  clock: Clock;
  /** names this process in its leases: whoever opens the store anew voids those of the one before */
  owner: string;
  /** "journal": (JournalEvent) for each fact; "committed": once for all that was committed together; "trouble": (StoreTrouble | null) when it begins or ends */
  events: EventEmitter;
  /** writes without a journal */
  together: Write;
  /** Runs `write` in one transaction; what it journalled is told to listeners only once it is durable. */
  transact<T>(actor: Actor, write: (unit: Unit) => Promise<T>): Promise<{ value: T; unit: Unit }>;
  /** what keeps the database from being written to now; null: nothing */
  trouble(): StoreTrouble | null;
  tellCommitted(): void;
  /** UTC ISO */
  now(): string;
  /** the company's calendar day of an instant */
  dayOf(at: string): string;
}

function dayIn(timezone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, year: "numeric", month: "2-digit", day: "2-digit" });
  return (at) => format.format(new Date(at));
}

export function connect(opened: Opened, options: StoreOptions): Connection {
  const { clock, company } = options;
  const events = new EventEmitter({ captureRejections: true });
  events.setMaxListeners(0);
  let trouble: StoreTrouble | null = null;
  const together = createGroupCommit(opened, clock, (met) => {
    const changed = met?.code !== trouble?.code;
    trouble = met;
    if (changed) events.emit("trouble", met);
  });
  opened.onTrouble((met) => {
    // a lock passes; a damaged file is found by whoever reads it
    if (met.kind !== "damaged" || trouble?.kind === "damaged") return;
    trouble = met;
    events.emit("trouble", met);
  });
  const dayOf = dayIn(company.timezone);
  const now = (): string => clock.now().toISOString();

  let telling = false;
  function tellCommitted(): void {
    if (telling) return;
    telling = true;
    setImmediate(() => {
      telling = false;
      events.emit("committed");
    });
  }

  return {
    db: opened.db,
    opened,
    clock,
    owner: randomUUID(),
    events,
    together,
    tellCommitted,
    now,
    dayOf,
    trouble: () => trouble,
    async transact(actor, write) {
      let unit!: Unit;
      const value = await together((trx) => {
        const at = now();
        unit = { trx, at, day: dayOf(at), actor, company, master: options.master(), workId: null, caseId: null, events: [] };
        return write(unit);
      });
      for (const event of unit.events) events.emit("journal", event);
      if (unit.events.length > 0) tellCommitted();
      return { value, unit };
    },
  };
}
