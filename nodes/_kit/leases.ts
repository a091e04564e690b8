// Work that is in the wires right now: who took it, until when, and how it ends if no Finish is reached.
import type { Clock } from "../../core/ports.ts";
import type { Work } from "../../core/work.ts";

export interface Lease {
  work: Work;
  /** id of the take node */
  taker: string;
  /** monotonic milliseconds */
  takenAt: number;
  cancelLimit: () => void;
}

export interface LeaseBook {
  open(work: Work, taker: string, limitMs: number): void;
  /** Whether this very lease is still in the wires. */
  holds(work: Pick<Work, "id" | "token">): boolean;
  /** Takes the lease out of the book. @returns it, or undefined if it was not (or no longer) there */
  close(work: Pick<Work, "id" | "token">): Lease | undefined;
  ofTaker(taker: string): Lease[];
  all(): Lease[];
  onClosed(listener: (lease: Lease) => void): () => void;
  /** Nothing new is taken until every holder has let go. @returns lets go, once */
  hold(): () => void;
  held(): boolean;
  /** when work may be taken again */
  onReleased(listener: () => void): () => void;
}

/** @param expired called when a lease is past its limit, before it is closed by the one who ends it */
export function createLeaseBook(clock: Clock, expired: (lease: Lease) => void): LeaseBook {
  const leases = new Map<string, Lease>();
  const listeners = new Set<(lease: Lease) => void>();
  const waiting = new Set<() => void>();
  const holders = new Set<() => void>();
  const find = (work: Pick<Work, "id" | "token">) => {
    const lease = leases.get(work.id);
    return lease?.work.token === work.token ? lease : undefined;
  };
  return {
    open(work, taker, limitMs) {
      const lease: Lease = { work, taker, takenAt: clock.monotonic(), cancelLimit: () => {} };
      lease.cancelLimit = clock.after(limitMs, () => find(work) && expired(lease));
      leases.set(work.id, lease);
    },
    holds: (work) => find(work) !== undefined,
    close(work) {
      const lease = find(work);
      if (!lease) return undefined;
      lease.cancelLimit();
      leases.delete(work.id);
      for (const listener of listeners) listener(lease);
      return lease;
    },
    ofTaker: (taker) => [...leases.values()].filter((l) => l.taker === taker),
    all: () => [...leases.values()],
    onClosed(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold() {
      const letGo = (): void => {
        if (!holders.delete(letGo) || holders.size > 0) return;
        for (const listener of waiting) listener();
      };
      holders.add(letGo);
      return letGo;
    },
    held: () => holders.size > 0,
    onReleased(listener) {
      waiting.add(listener);
      return () => waiting.delete(listener);
    },
  };
}
