// Which places of a text are taken by a finding already, so that findings never overlap. As quick for the thousandth as for the first.

export interface Spans {
  /** nothing of start..end is taken */
  free(start: number, end: number): boolean;
  take(start: number, end: number): void;
}

/** @param length of the text, UTF-16 units */
export function createSpans(length: number): Spans {
  const taken = new Uint8Array(length);
  return {
    free: (start, end) => !taken.subarray(start, end).includes(1),
    take: (start, end) => void taken.fill(1, start, end),
  };
}
