// One at a time does a thing, however many nodes of a flow ask for it: the next waits until the one before has stopped.
import type { Runtime } from "./runtime.ts";

type Stop = () => Promise<void>;

/** What the next one waits for, by what is done. */
const QUEUES = new WeakMap<Runtime, Map<string, Promise<unknown>>>();

/** @param begin called once the seat is free, unless stop was called before. @returns stops it, or gives up waiting */
export function takeSeat(services: Runtime, seat: string, begin: () => Stop): Stop {
  const queues = QUEUES.get(services) ?? new Map<string, Promise<unknown>>();
  QUEUES.set(services, queues);
  const before = queues.get(seat);
  let stopped = false;
  let stop: Stop | null = null;
  let leave = (): void => {};
  const sitting = new Promise<void>((resolve) => {
    leave = resolve;
  });
  if (before) services.log.warn(`${seat}: ein zweiter Knoten wartet, bis der erste angehalten wird; Ausweg: einen von beiden löschen`);
  const started = Promise.resolve(before).then(() => {
    if (!stopped) stop = begin();
  });
  const over = Promise.all([started, sitting]).finally(() => {
    if (queues.get(seat) === over) queues.delete(seat);
  });
  queues.set(seat, over);
  return async () => {
    stopped = true;
    await stop?.();
    leave();
  };
}
