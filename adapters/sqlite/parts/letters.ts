// The store's part for the outbox: which letters go out now, and what came of them.
import type { Connection } from "../connection.ts";
import { anyLetterDue, type Seen, type SendResult, settleLetter, takeLetters } from "../outbox.ts";
import { interrupted, lettersToLookFor, sendWithoutCopy } from "../unknown-letters.ts";

const OUTBOX = { kind: "outbox", name: "outbox" } as const;

export const lettersPart = ({ db, transact, now }: Connection) => ({
  takeLetters: async (limit: number) => {
    if (!(await anyLetterDue(db, now()))) return [];
    return (await transact(OUTBOX, (unit) => takeLetters(unit, limit))).value;
  },
  settleLetter: async (letterId: number, result: SendResult, seen?: Seen) => {
    await transact(OUTBOX, (unit) => settleLetter(unit, letterId, result, seen));
  },
  interruptedLetters: async (sending: readonly number[], lookAt: string) => {
    await transact(OUTBOX, (unit) => interrupted(unit, sending, lookAt));
  },
  lettersToLookFor: (limit: number) => lettersToLookFor(db, now(), limit),
  sendWithoutCopy: (letterId: number) => sendWithoutCopy(db, letterId),
});
