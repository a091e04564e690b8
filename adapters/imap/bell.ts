// A bell to sleep by: rings early if something happens, else when the time is up.
import type { Clock } from "../../core/ports.ts";

export interface Bell {
  /** Wakes the sleeper; if nobody sleeps, the next sleep ends at once. */
  ring(): void;
  /** @returns whether it rang */
  sleep(ms: number): Promise<boolean>;
}

export function createBell(clock: Clock): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async sleep(ms) {
      if (!rung)
        await new Promise<void>((resolve) => {
          const cancel = clock.after(ms, resolve);
          wake = () => {
            cancel();
            resolve();
          };
        });
      const early = rung;
      wake = null;
      rung = false;
      return early;
    },
  };
}
