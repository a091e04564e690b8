// How long it takes from the end of a fault until work goes on, seen from outside: the API answers, and something more is done than before.
import type { House } from "./house.ts";
import { stats } from "./invariants.ts";

const EVERY_MS = 100;

export interface Recovery {
  /** the fault has ended now */
  faultOver(): void;
  /** longest so far, milliseconds; null: none yet */
  longestMs(): number | null;
  stop(): Promise<void>;
}

/** What only grows: mails stored and finished, cases, orders, letters received by the peer. */
async function done(house: House): Promise<number> {
  const { mails, cases, orders } = await stats(house.product);
  return mails.total + (mails.by_state["done"] ?? 0) + cases.total + orders.total + house.sink.mails.length;
}

export function watchRecovery(house: House): Recovery {
  let before = 0;
  let since: number | null = null;
  let longest: number | null = null;
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      const now = await done(house).catch(() => null);
      if (now !== null && now > before) {
        before = now;
        if (since !== null) longest = Math.max(longest ?? 0, performance.now() - since);
        since = null;
      }
      await new Promise((r) => setTimeout(r, EVERY_MS));
    }
  })();
  return {
    faultOver() {
      since = performance.now();
    },
    longestMs: () => longest,
    async stop() {
      stopped = true;
      await watching;
    },
  };
}
