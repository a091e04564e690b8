// Cross-validation in folds that keep a sender and a document number together.
import type { Example } from "./train.ts";

const NUMBER = /\b(?=[\w/-]*\d{3})[a-z0-9]+(?:[-/][a-z0-9]+)*\b/gi;
const ADDRESS = /@([\w.-]+)/g;

/**
 * A group name for each letter: letters that share a document number, a mail domain or the signing line belong together,
 * also through others. `texts` are whole letters, signature included; `ours` is our own mail domain, which everybody writes to.
 */
export function groupsOf(texts: readonly string[], ours = ""): string[] {
  const parent = texts.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  const owner = new Map<string, number>();
  for (const [i, text] of texts.entries()) {
    const lines = text
      .trim()
      .split("\n")
      .filter((l) => l.trim() !== "");
    const signing = (lines.at(-1) ?? "").toLowerCase().trim();
    const numbers = (text.match(NUMBER) ?? []).filter(
      (n) => (n.match(/\d/g)?.length ?? 0) >= 5 && !/^hb-/i.test(n) && !/^(19|20)\d\d/.test(n),
    );
    const keys = [
      ...numbers,
      ...[...text.matchAll(ADDRESS)].map((m) => m[1]!).filter((domain) => domain.toLowerCase() !== ours),
      ...(signing.length > 5 && signing.length < 60 ? [signing] : []),
    ];
    for (const key of keys.map((k) => k.toLowerCase())) {
      const other = owner.get(key);
      if (other === undefined) owner.set(key, i);
      else parent[root(i)] = root(other);
    }
  }
  return texts.map((_, i) => `g${root(i)}`);
}

/** Assigns each group to one of `count` folds, largest groups first, into the emptiest fold. */
export function foldsOf(examples: readonly Pick<Example, "group">[], count: number): number[] {
  const sizes = new Map<string, number>();
  for (const { group } of examples) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const filled = Array.from({ length: count }, () => 0);
  const fold = new Map<string, number>();
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const emptiest = filled.indexOf(Math.min(...filled));
    filled[emptiest]! += size;
    fold.set(group, emptiest);
  }
  return examples.map(({ group }) => fold.get(group)!);
}
