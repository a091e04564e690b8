// Mails that could not be taken over, each with its own wait, so that one bad mail stops nobody and is still tried again.
import type { Clock } from "../../core/ports.ts";

/** why a mail was not taken over, and how long it waits at most */
const CAP_MS = {
  /** the connection broke while it was being fetched: may be chance, so the first time is free */
  cut: 3_600_000,
  /** the server does not give it */
  refused: 3_600_000,
  /** our store did not take it: a full disk is emptied some time, and then work must go on soon */
  store: 60_000,
} as const;

export interface Aside {
  /** Counts a failure of this mail. @returns failures so far */
  strike(uid: number, why: keyof typeof CAP_MS): number;
  has(uid: number): boolean;
  /** those whose wait is over, to be fetched one by one */
  due(): number[];
  /** milliseconds until the next one is due; null if there is none */
  wait(): number | null;
  forget(uid: number): void;
  clear(): void;
}

/** @param baseMs first wait, doubled with each failure */
export function createAside(clock: Clock, baseMs: number): Aside {
  const entries = new Map<number, { strikes: number; dueAt: number }>();
  return {
    strike(uid, why) {
      const strikes = (entries.get(uid)?.strikes ?? 0) + 1;
      const wait = why === "cut" && strikes === 1 ? 0 : Math.min(CAP_MS[why], baseMs * 2 ** Math.min(strikes - 1, 20));
      entries.set(uid, { strikes, dueAt: clock.monotonic() + wait });
      return strikes;
    },
    has: (uid) => entries.has(uid),
    due: () => [...entries].filter(([, e]) => e.dueAt <= clock.monotonic()).map(([uid]) => uid),
    wait() {
      if (entries.size === 0) return null;
      const first = Math.min(...[...entries.values()].map((e) => e.dueAt));
      return Math.max(0, first - clock.monotonic());
    },
    forget: (uid) => void entries.delete(uid),
    clear: () => entries.clear(),
  };
}
