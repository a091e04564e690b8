// Once a day, old rows go as the company file says: a little at a time, with pauses, beside the work.
import { RETENTION_RULES, type RetentionRule } from "../../adapters/sqlite/retention.ts";
import type { Runtime } from "./runtime.ts";

const PAUSE_MS = 500;

/** @param stopped asked between two pieces. @returns what went */
export async function applyRetention(services: Runtime, stopped: () => boolean): Promise<Partial<Record<RetentionRule, number>>> {
  const { store, clock } = services;
  const removed: Partial<Record<RetentionRule, number>> = {};
  for (const rule of RETENTION_RULES)
    for (let more = true; more && !stopped(); ) {
      const piece = await store.removeOld(rule);
      if (piece.removed > 0) removed[rule] = (removed[rule] ?? 0) + piece.removed;
      more = piece.more;
      if (more) await new Promise<void>((resolve) => void clock.after(PAUSE_MS, resolve));
    }
  if (Object.keys(removed).length > 0) await store.noteRetention(removed);
  return removed;
}

/** The first time with the first beat of a day, and of each start. @returns what to call on each beat */
export function dailyRetention(services: Runtime, stopped: () => boolean): () => void {
  let day = "";
  return () => {
    const today = services.store.dayOf(services.store.now());
    if (today === day) return;
    day = today;
    applyRetention(services, stopped).catch((error: Error) => services.log.error(error.message));
  };
}
