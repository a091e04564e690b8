// The store behind core/ports.ts, put together from its parts. Queries and operations are in the files beside it.
import type { Store } from "../../core/ports.ts";
import { connect, type StoreOptions } from "./connection.ts";
import { createLookup } from "./lookup.ts";
import type { Opened } from "./open.ts";
import { intakePart } from "./parts/intake.ts";
import { lettersPart } from "./parts/letters.ts";
import { upkeepPart } from "./parts/upkeep.ts";
import { workPart } from "./parts/work.ts";

export type SqliteStore = ReturnType<typeof createStore>;

export function createStore(opened: Opened, options: StoreOptions) {
  const connection = connect(opened, options);
  const { db, events, transact, together, now, dayOf, trouble } = connection;
  return {
    db,
    opened,
    events,
    transact,
    together,
    trouble,
    now,
    dayOf,
    ...createLookup(db),
    ...intakePart(connection),
    ...workPart(connection),
    ...lettersPart(connection),
    ...upkeepPart(connection),
  } satisfies Store & Record<string, unknown>;
}
