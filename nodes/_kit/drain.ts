// Before a deploy or a stop: work in the wires is let finish, because messages in flight do not survive either.
import type { Runtime } from "./runtime.ts";

const DRAIN_MS = 10_000;

/**
 * Takes nothing new, waits for what is in the wires, at most 10 s, and gives the rest back uncounted: it is done again from the start.
 * @returns lets work be taken again
 */
export async function drain({ leases, store, clock, log }: Pick<Runtime, "leases" | "store" | "clock" | "log">): Promise<() => void> {
  const letGo = leases.hold();
  await new Promise<void>((resolve) => {
    const done = (): void => {
      offClosed();
      cancel();
      resolve();
    };
    const offClosed = leases.onClosed(() => leases.all().length === 0 && done());
    const cancel = clock.after(DRAIN_MS, done);
    if (leases.all().length === 0) done();
  });
  const left = leases.all();
  if (left.length > 0)
    log.info(`${left.length} Arbeiten waren nach ${DRAIN_MS / 1000} s noch unterwegs und gehen zurück in die Warteschlange`);
  for (const { work } of left) {
    leases.close(work);
    await store.giveBack(work.id, work.token);
  }
  return letGo;
}
