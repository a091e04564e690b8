// What the gate found out about a request, for everything behind it; and telling long connections that their login is over.
import type { IncomingMessage } from "node:http";
import type { Identity } from "./roles.ts";

/** Callbacks by login key, run once when that login ends. */
export interface Ends {
  /** returns a function that takes the callback back */
  add(key: string, callback: () => void): () => void;
  run(key: string): void;
}

export function createEnds(): Ends {
  const waiting = new Map<string, Set<() => void>>();
  return {
    add(key, callback) {
      const set = waiting.get(key) ?? new Set();
      waiting.set(key, set.add(callback));
      return () => {
        set.delete(callback);
        if (set.size === 0 && waiting.get(key) === set) waiting.delete(key);
      };
    },
    run(key) {
      const set = waiting.get(key);
      waiting.delete(key);
      for (const callback of set ?? []) callback();
    },
  };
}

// Kept beside the request and not on it: nothing a flow or a header does can forge it.
const known = new WeakMap<IncomingMessage, { identity: Identity; ends: Ends }>();

export function remember(req: IncomingMessage, identity: Identity, ends: Ends): void {
  known.set(req, { identity, ends });
}

/** Who sent this request; null on the paths that are open to all. */
export function identityOf(req: IncomingMessage): Identity | null {
  return known.get(req)?.identity ?? null;
}

/** For streams: calls back once when the login behind this request ends. Returns a function that takes it back. */
export function whenLoginEnds(req: IncomingMessage, callback: () => void): () => void {
  const entry = known.get(req);
  return entry ? entry.ends.add(entry.identity.key, callback) : () => {};
}
