// UIDs as an IMAP sequence set (RFC 9051, 9: sequence-set), short enough for one command line.

/** @param uids any order @returns e.g. "3:7,9,12:14" */
export function uidSet(uids: readonly number[]): string {
  const sorted = [...new Set(uids)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j + 1 < sorted.length && sorted[j + 1] === sorted[j]! + 1) j += 1;
    parts.push(i === j ? `${sorted[i]}` : `${sorted[i]}:${sorted[j]}`);
    i = j + 1;
  }
  return parts.join(",");
}

/** Cuts a list into pieces of at most `count` items and `weight` in all; a single heavier item stands alone. */
export function pieces<T>(
  items: readonly T[],
  count: number,
  weight = Number.POSITIVE_INFINITY,
  weigh: (item: T) => number = () => 0,
): T[][] {
  const result: T[][] = [];
  let piece: T[] = [];
  let sum = 0;
  for (const item of items) {
    const w = weigh(item);
    if (piece.length > 0 && (piece.length >= count || sum + w > weight)) {
      result.push(piece);
      piece = [];
      sum = 0;
    }
    piece.push(item);
    sum += w;
  }
  if (piece.length > 0) result.push(piece);
  return result;
}
