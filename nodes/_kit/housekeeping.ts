// What the process does on a slow beat: lost leases come back, the day's journal is sealed, old rows go, clock and brake are watched.
import { watchBrake } from "./brake-alarm.ts";
import { watchClock } from "./clock-watch.ts";
import { dailyRetention } from "./retention.ts";
import type { Runtime } from "./runtime.ts";

const BEAT_MS = 30_000;

/** @returns how to stop it */
export function startHousekeeping(services: Runtime): () => void {
  let cancel = (): void => {};
  let stopped = false;
  const checkClock = watchClock(services);
  const retention = dailyRetention(services, () => stopped);
  const beat = (): void => {
    cancel = services.clock.after(BEAT_MS, () => {
      Promise.all([checkClock(), services.store.reclaim(), services.store.sealDay()]).catch((error: Error) =>
        services.log.error(error.message),
      );
      retention();
      beat();
    });
  };
  beat();
  checkClock().catch((error: Error) => services.log.error(error.message));
  const stopBrake = watchBrake(services);
  return () => {
    stopped = true;
    cancel();
    stopBrake();
  };
}
