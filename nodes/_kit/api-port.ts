// What the HTTP API and the dashboard ask of the product, on the runtime's store. Reading is the store's views; all writing is its one commit.
import type { ApiPort } from "../../adapters/http/api/port.ts";
import { listMemory } from "../../adapters/sqlite/views/letters.ts";
import type { JournalEvent } from "../../core/change.ts";
import { figurePort } from "./api-port/figures.ts";
import { articlePort, customerPort } from "./api-port/master.ts";
import { modelPort } from "./api-port/model.ts";
import { automationPort, outboxPort } from "./api-port/outbox.ts";
import { casePort, documentPort, mailPort, orderPort } from "./api-port/read.ts";
import { reviewPort } from "./api-port/reviews.ts";
import type { Runtime } from "./runtime.ts";

/** Hands a commit's facts on together: the store tells of each, then that all are durable. */
function eventsOf({ store }: Runtime): ApiPort["onEvents"] {
  return (listener) => {
    let gathered: JournalEvent[] = [];
    const gather = (event: JournalEvent): void => void gathered.push(event);
    const hand = (): void => {
      if (gathered.length === 0) return;
      const events = gathered;
      gathered = [];
      listener(events);
    };
    store.events.on("journal", gather).on("committed", hand);
    return () => void store.events.off("journal", gather).off("committed", hand);
  };
}

/** The port counts as started now: uptime and the clerks' period begin here. */
export function createApiPort(services: Runtime): ApiPort {
  return {
    ...figurePort(services, services.clock.now().toISOString()),
    onEvents: eventsOf(services),
    mails: mailPort(services),
    cases: casePort(services),
    orders: orderPort(services),
    documents: documentPort(services),
    customers: customerPort(services),
    articles: articlePort(services),
    outbox: outboxPort(services),
    reviews: reviewPort(services),
    automation: automationPort(services),
    model: modelPort(services),
    memory: (query) => listMemory(services.store.db, query),
  };
}
