// GET /metrics in Prometheus' text form: the process's own figures and ours, read from the store at each scrape.
import { Counter, collectDefaultMetrics, Gauge, Registry } from "@prometheus-io/client";
import { BALANCE_PARTS } from "../../../core/mail/balance.ts";
import type { ApiPort } from "./port.ts";
import type { Stats } from "./rows/figures.ts";

type Sample = [labels: Record<string, string>, value: number];
const byState = (counts: Record<string, number>): Sample[] => Object.entries(counts).map(([state, n]) => [{ state }, n]);

/** One row a gauge. */
const GAUGES = {
  mails: { help: "Mails by state", labels: ["state"], read: (s: Stats) => byState(s.mails.by_state) },
  cases: { help: "Cases by state", labels: ["state"], read: (s: Stats) => byState(s.cases.by_state) },
  orders: { help: "Orders by state", labels: ["state"], read: (s: Stats) => byState(s.orders.by_state) },
  letters: { help: "Letters in the outbox by state", labels: ["state"], read: (s: Stats) => byState(s.outbox.by_state) },
  sending_stopped: { help: "1 if all sending is stopped", labels: [], read: (s: Stats): Sample[] => [[{}, s.outbox.stopped ? 1 : 0]] },
  reviews_open: { help: "Entries on the work list", labels: [], read: (s: Stats): Sample[] => [[{}, s.reviews_open]] },
  oldest_unanswered_seconds: {
    help: "Age of the oldest unanswered mail",
    labels: [],
    read: (s: Stats): Sample[] => [[{}, s.oldest_unanswered_seconds ?? 0]],
  },
  work: {
    help: "Pieces of work by queue and state",
    labels: ["queue", "state"],
    read: (s: Stats): Sample[] =>
      s.work.flatMap(({ queue, waiting, running, failed }) =>
        Object.entries({ waiting, running, failed }).map(([state, n]): Sample => [{ queue, state }, n]),
      ),
  },
  alarm: {
    help: "1 for each alarm that stands",
    labels: ["code", "subject"],
    read: (s: Stats): Sample[] => s.alarms.map(({ code, subject }) => [{ code, subject }, 1]),
  },
  mail_balance: {
    help: "Mails on the server since we began, by what became of them; missing: unknown here",
    labels: ["mailbox", "part"],
    read: (s: Stats) =>
      s.balance.flatMap((row) => [...BALANCE_PARTS, "missing" as const].map((part): Sample => [{ mailbox: row.address, part }, row[part]])),
  },
  mailbox_connected: {
    help: "1 if the mailbox is connected or embedded",
    labels: ["mailbox"],
    read: (s: Stats): Sample[] =>
      s.mailboxes.map(({ address, state }) => [{ mailbox: address }, state === "connected" || state === "embedded" ? 1 : 0]),
  },
} as const satisfies Record<string, { help: string; labels: readonly string[]; read(stats: Stats): Sample[] }>;

export interface Metrics {
  contentType: string;
  render(port: ApiPort): Promise<string>;
}

/** @param port counted from now on: journal events by type */
export function createMetrics(port: ApiPort): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauges = Object.entries(GAUGES).map(([name, { help, labels, read }]) => ({
    read,
    gauge: new Gauge({ name: `happy_buttons_${name}`, help, labelNames: [...labels] as string[], registers: [registry] }),
  }));
  const events = new Counter({
    name: "happy_buttons_journal_events_total",
    help: "Business facts since start, by type",
    labelNames: ["type"],
    registers: [registry],
  });
  port.onEvents((facts) => {
    for (const fact of facts) events.inc({ type: fact.type });
  });
  return {
    contentType: registry.contentType,
    async render(from) {
      const stats = await from.stats();
      for (const { gauge, read } of gauges) {
        gauge.reset();
        for (const [labels, value] of read(stats)) gauge.set(labels, value);
      }
      return registry.metrics();
    },
  };
}
