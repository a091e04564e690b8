// Notices that the wall clock was set back, by the monotonic clock beside it, and tells the store.
import type { Runtime } from "./runtime.ts";

/** Clocks are slewed by less than this, and a commit may be that old. */
const TOLERANCE_MS = 5_000;

/** @returns what housekeeping does at each beat, and once at the start */
export function watchClock({ store, clock, log }: Pick<Runtime, "store" | "clock" | "log">): () => Promise<void> {
  const offset = (): number => clock.now().getTime() - clock.monotonic();
  let last: number | null = null;
  return async () => {
    const now = offset();
    // between two processes only the store remembers the time
    const backMs = last === null ? await store.aheadOf() : last - now;
    last = now;
    if (backMs < TOLERANCE_MS) return;
    const moved = await store.clockSetBack(backMs);
    log.warn(`Uhr um ${Math.round(backMs / 1000)} s zurückgestellt: ${moved} Wartezeiten angepasst, Fristen bleiben`);
  };
}
