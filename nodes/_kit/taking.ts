// The loop behind take work: woken by commits, by due times and, as a safety net, by a slow poll.
import { failPoint } from "../../adapters/fail-point.ts";
import type { Queue } from "../../core/words.ts";
import type { Work } from "../../core/work.ts";
import type { Runtime } from "./runtime.ts";

export interface Taking {
  services: Runtime;
  taker: string;
  queue: Queue;
  atOnce: number;
  limitMs: number;
  send(work: Work): void;
  show(running: number): void;
}

const POLL_MS = 5_000;
/** A mail that is being read for so long gives its place free: bad ones must not fill them all. */
const SLOW_MS = 1_500;
/** In all, slow ones included, as many times what is taken at once. */
const MOST = 4;
/** The lease outlives the take node's own limit, so that the process that holds it ends it first. */
const LEASE_SLACK_MS = 30_000;

/** @returns stops taking and gives every lease back, uncounted: messages in the wires do not survive a deploy */
export function startTaking(t: Taking): () => Promise<void> {
  const { services, taker, queue } = t;
  const { store, clock, leases } = services;
  let stopped = false;
  let busy: Promise<void> | null = null;
  let again = false;
  let cancelPoll = (): void => {};
  const running = (): number => leases.ofTaker(taker).length;
  /** A department's places are its people's; only reading can be held up by a stranger. */
  function places(): number {
    const since = clock.monotonic() - SLOW_MS;
    const slow = queue === "triage" ? leases.ofTaker(taker).filter((lease) => lease.takenAt < since).length : 0;
    return Math.min(t.atOnce - running() + slow, t.atOnce * MOST - running());
  }

  async function fill(): Promise<void> {
    do {
      again = false;
      const room = places();
      if (room <= 0 || stopped || leases.held()) return;
      const works = await store.take(queue, room, t.limitMs + LEASE_SLACK_MS);
      if (leases.held()) {
        // a deploy began meanwhile: its wires are about to go
        for (const work of works) await store.giveBack(work.id, work.token);
        return;
      }
      if (works.length > 0) failPoint("work.leased");
      for (const work of works) {
        leases.open(work, taker, t.limitMs);
        t.send(work);
      }
      if (works.length > 0) t.show(running());
    } while (again && !stopped);
  }

  function wake(): void {
    again = true;
    if (busy || stopped) return;
    busy = fill()
      .catch((error: Error) => services.log.error(`Warteschlange ${queue}: ${error.message}`))
      .finally(() => {
        busy = null;
      });
  }

  async function plan(): Promise<void> {
    const next = await store.nextDue(queue).catch((error: Error) => {
      services.log.error(`Warteschlange ${queue}: ${error.message}`);
      return null;
    });
    const wait = next ? Date.parse(next) - clock.now().getTime() : POLL_MS;
    cancelPoll = clock.after(Math.min(POLL_MS, Math.max(wait, 20)), () => {
      if (stopped) return;
      wake();
      void plan();
    });
  }

  const offClosed = leases.onClosed((lease) => {
    if (lease.taker !== taker) return;
    t.show(running());
    wake();
  });
  const offReleased = leases.onReleased(wake);
  store.events.on("committed", wake);
  wake();
  void plan();
  return async () => {
    stopped = true;
    cancelPoll();
    offClosed();
    offReleased();
    store.events.off("committed", wake);
    await busy;
    for (const { work } of leases.ofTaker(taker)) {
      leases.close(work);
      await store.giveBack(work.id, work.token);
    }
  };
}
