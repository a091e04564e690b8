// A lookout that raises and takes back one of staff's alarms, and remembers an outage across deploys.
import type { AlarmCode } from "../../core/alarm.ts";
import { createLookout, type Lookout } from "./lookout.ts";
import type { Runtime } from "./runtime.ts";

/** Since when service is missing (Clock.monotonic): a deploy makes the nodes anew, and an outage goes on. */
const MISSING = new WeakMap<Runtime, Map<string, number>>();

export interface Watch extends Pick<Lookout, "need" | "settled" | "served"> {
  /** What staff are to read has changed; nothing happens while all is well. */
  renew(): void;
  stop(): void;
}

/** @param words cause and way out, asked for when the alarm is raised or renewed */
export function watchOver(services: Runtime, code: AlarmCode, subject: string, words: () => string): Watch {
  const { alarms, clock } = services;
  const missing = MISSING.get(services) ?? new Map<string, number>();
  MISSING.set(services, missing);
  const key = `${code} ${subject}`;
  let standing = false;
  const lookout = createLookout({
    clock,
    missingSince: missing.get(key) ?? null,
    raise() {
      standing = true;
      alarms.raise(code, subject, words());
    },
    clear() {
      standing = false;
      alarms.clear(code, subject);
    },
  });
  return {
    need: lookout.need,
    settled: lookout.settled,
    served: lookout.served,
    renew() {
      if (standing) alarms.raise(code, subject, words());
    },
    stop() {
      const since = lookout.stop();
      if (since === null) missing.delete(key);
      else missing.set(key, since);
    },
  };
}
