// One at a time does a thing, however many nodes of a flow ask for it: the next waits until the one before has stopped.
import type { Runtime } from "./runtime.ts";

type Stop = () => Promise<void>;

/** Who sits, and who waits behind, in order; by what is done. */
const ROWS = new WeakMap<Runtime, Map<string, (() => void)[]>>();

/** @param begin called once the seat is free, unless stop was called before. @returns stops it, or gives up waiting */
export function takeSeat(services: Runtime, seat: string, begin: () => Stop): Stop {
  const rows = ROWS.get(services) ?? new Map<string, (() => void)[]>();
  ROWS.set(services, rows);
  const row = rows.get(seat) ?? [];
  rows.set(seat, row);
  let stop: Stop | null = null;
  const sit = (): void => {
    stop = begin();
  };
  row.push(sit);
  if (row[0] === sit) sit();
  else services.log.warn(`${seat}: ein zweiter Knoten wartet, bis der erste angehalten wird; Ausweg: einen von beiden löschen`);
  return async () => {
    if (!row.includes(sit)) return;
    if (stop) await stop();
    row.splice(row.indexOf(sit), 1);
    if (stop) row[0]?.();
  };
}
