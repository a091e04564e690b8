// A few SMTP sessions kept open between letters. It never sends a letter twice by itself; retrying is the outbox's business.
import { MailError, NoAnswer } from "../../core/ports.ts";
import { openSession, type RawLetter, type SmtpServer, type SmtpSession } from "./session.ts";

/** A session is closed after this long without work, before servers do it. */
const IDLE_MS = 20_000;
const LETTERS_PER_SESSION = 100;

interface Kept {
  session: SmtpSession;
  letters: number;
  timer?: NodeJS.Timeout;
}

export interface Pool {
  send(letter: RawLetter): Promise<string>;
  verify(): Promise<void>;
  /** Waits for the letters under way, then closes. */
  close(): Promise<void>;
}

export function createPool(server: SmtpServer, connections: number): Pool {
  const idle: Kept[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;
  let closed = false;

  async function enter(): Promise<void> {
    if (closed) throw new MailError("temporary", "SMTP: der Versand ist beendet");
    if (busy < connections) busy += 1;
    // leave() hands its place over without counting down
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
  function takeIdle(): Kept | undefined {
    for (let kept = idle.pop(); kept; kept = idle.pop()) {
      clearTimeout(kept.timer);
      if (kept.session.usable()) return kept;
    }
    return undefined;
  }
  const open = async (): Promise<Kept> => ({ session: await openSession(server), letters: 0 });
  function keep(kept: Kept): void {
    if (closed || kept.letters >= LETTERS_PER_SESSION || !kept.session.usable()) {
      kept.session.close();
      return;
    }
    kept.timer = setTimeout(() => {
      idle.splice(idle.indexOf(kept), 1);
      kept.session.close();
    }, IDLE_MS).unref();
    idle.push(kept);
  }
  async function over(kept: Kept, letter: RawLetter): Promise<string> {
    const response = await kept.session.send(letter);
    kept.letters += 1;
    keep(kept);
    return response;
  }

  return {
    async send(letter) {
      await enter();
      try {
        const reused = takeIdle();
        if (reused) {
          try {
            return await over(reused, letter);
          } catch (error) {
            // servers drop idle sessions; nothing of the letter was sent, so a fresh session is no second try
            if (!(error instanceof NoAnswer && error.at === "envelope")) throw error;
          }
        }
        return await over(await open(), letter);
      } finally {
        leave();
      }
    },
    async verify() {
      keep(await open());
    },
    async close() {
      closed = true;
      for (const kept of idle.splice(0)) {
        clearTimeout(kept.timer);
        kept.session.close();
      }
      while (busy > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}
