// Standing watch over a server: whoever gives no sign of service for too long is reported, and taken back at the next sign.
import type { Clock } from "../../core/ports.ts";

/** Staff hear of a mailbox or a mail server that is down within a minute; a restart of it in between is no alarm. */
export const ALARM_AFTER_MS = 50_000;

export interface Lookout {
  /** Service is wanted from now on; without it silence means nothing. Calls nest. */
  need(): void;
  /** The attempt of one need() is over; if it failed, service is still missing. */
  settled(): void;
  /** a sign of service */
  served(): void;
  /** Nobody looks any more; what was reported is taken back. @returns since when service is missing (Clock.monotonic), null if it is not */
  stop(): number | null;
}

export interface LookoutOptions {
  clock: Clock;
  afterMs?: number;
  /** service has been missing since this time already (Clock.monotonic): a deploy in between hides no outage */
  missingSince?: number | null;
  raise(): void;
  clear(): void;
}

export function createLookout({ clock, afterMs = ALARM_AFTER_MS, missingSince = null, raise, clear }: LookoutOptions): Lookout {
  let since = missingSince;
  let wishes = 0;
  let raised = false;
  let cancel: (() => void) | null = null;

  function watch(ms: number): void {
    cancel = clock.after(ms, () => {
      cancel = null;
      if (since === null || raised) return;
      const left = since + afterMs - clock.monotonic();
      if (left > 0) return watch(left);
      raised = true;
      raise();
    });
  }
  return {
    need() {
      wishes += 1;
      since ??= clock.monotonic();
      if (!cancel && !raised) watch(Math.max(0, since + afterMs - clock.monotonic()));
    },
    settled() {
      wishes = Math.max(0, wishes - 1);
    },
    served() {
      since = wishes > 0 ? clock.monotonic() : null;
      if (!raised) return;
      raised = false;
      clear();
      if (since !== null) watch(afterMs);
    },
    stop() {
      cancel?.();
      if (raised) clear();
      return since;
    },
  };
}
