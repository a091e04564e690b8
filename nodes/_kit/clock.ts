// The real clock, and one that is set: for dry runs, where now is the mail's own date.
import type { Clock } from "../../core/ports.ts";

export const systemClock: Clock = {
  now: () => new Date(),
  monotonic: () => performance.now(),
  after(ms, callback) {
    // longer waits than setTimeout can hold (2^31 ms) come round again by the poll
    const timer = setTimeout(callback, Math.min(ms, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};

export interface SetClock extends Clock {
  set(iso: string): void;
}

/** Stands still at the time that was set; timers run on real time, so that limits still hold. */
export function createSetClock(iso: string): SetClock {
  let now = new Date(iso);
  return {
    ...systemClock,
    now: () => new Date(now),
    set(next) {
      now = new Date(next);
    },
  };
}
