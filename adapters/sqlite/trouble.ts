// What SQLite's errors mean for the company: locked by somebody, no room, or damaged. Everything else is a bug.

export type StoreTroubleKind = "locked" | "full" | "damaged";

export interface StoreTrouble {
  kind: StoreTroubleKind;
  /** SQLite's own code, e.g. SQLITE_FULL */
  code: string;
}

/** By the beginning of the result code's name (https://www.sqlite.org/rescode.html). */
const KINDS: readonly [prefix: string, kind: StoreTroubleKind][] = [
  ["SQLITE_BUSY", "locked"],
  ["SQLITE_LOCKED", "locked"],
  ["SQLITE_FULL", "full"],
  // writing or growing a file failed: on a full disk the WAL and its index say it this way
  ["SQLITE_IOERR", "full"],
  ["SQLITE_CANTOPEN", "full"],
  ["SQLITE_CORRUPT", "damaged"],
  ["SQLITE_NOTADB", "damaged"],
];

export function troubleOf(error: unknown): StoreTrouble | null {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string") return null;
  const kind = KINDS.find(([prefix]) => code.startsWith(prefix))?.[1];
  return kind ? { kind, code } : null;
}

/** Nothing was written, and nobody is to blame for it: the same again later. */
export class StoreUnavailable extends Error {
  readonly trouble: StoreTrouble;
  constructor(trouble: StoreTrouble, cause: unknown) {
    super(`Datenbank: ${trouble.code}`, { cause });
    this.trouble = trouble;
  }
}
