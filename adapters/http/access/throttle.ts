// Slows down whoever guesses passwords: after a few failures each further try must wait longer.

/** Tries that cost nothing: people mistype. */
const FREE_TRIES = 5;
const LONGEST_WAIT_MS = 15 * 60_000;
/** A whole office can sit behind one address, so one address may fail more often than one name from it. */
const FREE_TRIES_OF_ADDRESS = 30;
/** Upper bound of what an attacker can make us remember. */
const MOST_ENTRIES = 10_000;

export interface Throttle {
  /** seconds to wait before the next try; 0: go on */
  wait(address: string, user: string): number;
  failed(address: string, user: string): void;
  succeeded(address: string, user: string): void;
}

export function createThrottle(now: () => Date): Throttle {
  const failures = new Map<string, { count: number; until: number; last: number }>();
  const keys = (address: string, user: string): [string, number][] => [
    [`${address} ${user.toLowerCase()}`, FREE_TRIES],
    [address, FREE_TRIES_OF_ADDRESS],
  ];

  const forgetOld = (): void => {
    const stale = now().getTime() - 2 * LONGEST_WAIT_MS;
    for (const [key, entry] of failures) if (entry.last < stale || failures.size > MOST_ENTRIES) failures.delete(key);
  };

  return {
    wait(address, user) {
      const until = Math.max(...keys(address, user).map(([key]) => failures.get(key)?.until ?? 0));
      return Math.max(0, Math.ceil((until - now().getTime()) / 1000));
    },
    failed(address, user) {
      if (failures.size >= MOST_ENTRIES) forgetOld();
      for (const [key, free] of keys(address, user)) {
        const count = (failures.get(key)?.count ?? 0) + 1;
        const wait = count < free ? 0 : Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (count - free));
        failures.set(key, { count, until: now().getTime() + wait, last: now().getTime() });
      }
    },
    succeeded(address, user) {
      // the address keeps its count: one known password must not buy guesses at the others
      failures.delete(`${address} ${user.toLowerCase()}`);
    },
  };
}
