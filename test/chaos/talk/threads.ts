// Which letters belong together, seen from outside: by Message-ID, In-Reply-To and References alone.
import type { Passed } from "./relay.ts";

type Linked = Pick<Passed, "messageId" | "refers">;

/** @returns the letters of each thread; `others` tie threads together without being counted */
export function threadsOf<T extends Linked>(letters: readonly T[], others: readonly Linked[] = []): T[][] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : root(up);
  };
  for (const { messageId, refers } of [...letters, ...others]) for (const id of refers) parent.set(root(messageId), root(id));
  const threads = new Map<string, T[]>();
  for (const letter of letters) {
    const key = root(letter.messageId);
    threads.set(key, [...(threads.get(key) ?? []), letter]);
  }
  return [...threads.values()];
}

/** How many letters there are beyond `most` for each group of each thread. */
export function tooMany<T extends Linked>(threads: readonly T[][], most: number, groupOf: (letter: T) => string): number {
  let over = 0;
  for (const thread of threads) {
    const groups = new Map<string, number>();
    for (const letter of thread) groups.set(groupOf(letter), (groups.get(groupOf(letter)) ?? 0) + 1);
    for (const n of groups.values()) over += Math.max(0, n - most);
  }
  return over;
}
