// How long to wait before the next attempt: exponential ceiling with jitter, so that accounts do not come back in step.

/** Waits between attempts, milliseconds. */
export interface Waits {
  baseMs: number;
  capMs: number;
}

export interface Backoff {
  /** milliseconds until the next attempt; grows with each call */
  next(): number;
  reset(): void;
}

/**
 * Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"): a random wait between 0 and min(cap, base * 2^n).
 * The lower tenth is cut off, because a wait of nearly nothing would be no wait.
 */
export function createBackoff(waits: Waits, random: () => number): Backoff {
  let attempts = 0;
  return {
    next() {
      const ceiling = Math.min(waits.capMs, waits.baseMs * 2 ** Math.min(attempts, 30));
      attempts += 1;
      return Math.round(ceiling * (0.1 + 0.9 * random()));
    },
    reset() {
      attempts = 0;
    },
  };
}

/** Doubling without jitter, for logins: at least `base` is always kept. */
export function createDoubling(waits: Waits): Backoff {
  let attempts = 0;
  return {
    next: () => Math.min(waits.capMs, waits.baseMs * 2 ** Math.min(attempts++, 30)),
    reset() {
      attempts = 0;
    },
  };
}
