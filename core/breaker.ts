// A breaker before a server: after some failures in a row nothing is tried but one trial from time to time. It knows no clock.
import type { Backoff } from "./backoff.ts";

/** closed: all goes; open: nothing before the next trial; half_open: the trial is under way */
export const BREAKER_STATES = ["closed", "open", "half_open"] as const;
export type BreakerState = (typeof BREAKER_STATES)[number];

export interface Breaker {
  state(): BreakerState;
  /** how many attempts may begin at this time */
  room(nowMs: number): number;
  /** milliseconds until the next attempt may begin; 0 if it may begin now, null while the trial is under way */
  wait(nowMs: number): number | null;
  /** An attempt begins; of an open breaker whose time has come this is the trial. */
  begin(nowMs: number): void;
  /** @param waitMs a wait of its own, e.g. after a refused login: opens at once. @returns milliseconds to wait before the next attempt */
  failed(nowMs: number, waitMs?: number): number;
  succeeded(): void;
}

/**
 * @param threshold failures in a row that open it
 * @param nowMs everywhere: one monotonic clock, milliseconds
 */
export function createBreaker(threshold: number, backoff: Backoff): Breaker {
  let state: BreakerState = "closed";
  let failures = 0;
  let nextAt = 0;
  return {
    state: () => state,
    room(nowMs) {
      if (state === "closed") return Number.POSITIVE_INFINITY;
      return state === "open" && nowMs >= nextAt ? 1 : 0;
    },
    wait(nowMs) {
      if (state === "half_open") return null;
      return state === "closed" ? 0 : Math.max(0, nextAt - nowMs);
    },
    begin(nowMs) {
      if (state === "open" && nowMs >= nextAt) state = "half_open";
    },
    failed(nowMs, waitMs) {
      // others that were under way when it opened say nothing new
      if (state === "open") return Math.max(0, nextAt - nowMs);
      failures += 1;
      const wait = waitMs ?? backoff.next();
      nextAt = nowMs + wait;
      if (state === "half_open" || failures >= threshold || waitMs !== undefined) state = "open";
      return wait;
    },
    succeeded() {
      state = "closed";
      failures = 0;
      backoff.reset();
    },
  };
}
