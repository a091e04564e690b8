// Who is logged in: random session ids, kept as digests in sessions.json so that a restart logs nobody out.
import { z } from "zod";
import { readState, writeState } from "../../files/state-file.ts";
import { digest, newSecret } from "./secrets.ts";

const SESSION_HOURS = 12;
/** How late the file may know of the last use; a crash shortens a session by this much, no more. */
const SAVE_EVERY_MS = 300_000;

const sessionFile = z.record(z.string(), z.strictObject({ user: z.string(), seenAt: z.number() }));

export interface Sessions {
  /** opens a session and returns the id for the cookie; 256 random bits, so a signature would add nothing */
  open(user: string): string;
  /** the session's user, or null if unknown or expired; `use` pushes its end 12 hours on */
  find(id: string, use: boolean): { user: string; key: string } | null;
  end(id: string): void;
  endAll(user: string): void;
  /** drops what has expired and writes what has changed */
  sweep(): void;
}

/** @param ended told the key of each session that is over */
export function openSessions(path: string, now: () => Date, ended: (key: string) => void): Sessions {
  const rows = new Map(Object.entries(readState(path, sessionFile, {})));
  let savedAt = now().getTime();

  const save = (): void => {
    savedAt = now().getTime();
    writeState(path, Object.fromEntries(rows));
  };
  const expired = (row: { seenAt: number }): boolean => now().getTime() - row.seenAt > SESSION_HOURS * 3_600_000;
  const drop = (hash: string): void => {
    if (rows.delete(hash)) ended(`session:${hash}`);
  };

  return {
    open(user) {
      const id = newSecret();
      rows.set(digest(id), { user, seenAt: now().getTime() });
      save();
      return id;
    },
    find(id, use) {
      const hash = digest(id);
      const row = rows.get(hash);
      if (!row) return null;
      if (expired(row)) {
        drop(hash);
        save();
        return null;
      }
      if (use) {
        row.seenAt = now().getTime();
        if (row.seenAt - savedAt > SAVE_EVERY_MS) save();
      }
      return { user: row.user, key: `session:${hash}` };
    },
    end(id) {
      drop(digest(id));
      save();
    },
    endAll(user) {
      for (const [hash, row] of rows) if (row.user === user) drop(hash);
      save();
    },
    sweep() {
      for (const [hash, row] of rows) if (expired(row)) drop(hash);
      save();
    },
  };
}
