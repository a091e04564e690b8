// Waiting for something to become true, and the real clock. Tests say what must happen, never how fast.
import type { Clock } from "../../core/ports.ts";

/** Looks until `probe` gives something; mocha's own time limit ends it if it never does. */
export async function until<T>(probe: () => T | Promise<T>, everyMs = 10): Promise<NonNullable<Exclude<T, false>>> {
  for (;;) {
    const value = await probe();
    if (value) return value as NonNullable<Exclude<T, false>>;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

export const realClock: Clock = {
  now: () => new Date(),
  monotonic: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
