// The store's part for the outbox: which letters go out now, and what came of them.
import type { Connection } from "../connection.ts";
import { anyLetterDue, interruptedLetters, type SendResult, settleLetter, takeLetters } from "../outbox.ts";

export const lettersPart = ({ db, transact, now }: Connection) => ({
  takeLetters: async (limit: number) => {
    if (!(await anyLetterDue(db, now()))) return [];
    return (await transact({ kind: "outbox", name: "outbox" }, (unit) => takeLetters(unit, limit))).value;
  },
  settleLetter: async (letterId: number, result: SendResult) => {
    await transact({ kind: "outbox", name: "outbox" }, (unit) => settleLetter(unit, letterId, result));
  },
  interruptedLetters: () => interruptedLetters(db),
});
