// When the answer to a mail reached the SMTP peer, and how long that took since the mail was delivered.
import type { House } from "./house.ts";
import type { GoodMail } from "./mails.ts";

const EVERY_MS = 20;

export interface AnswerTimes {
  /** Lays a mail into its mailboxes now. */
  deliver(mail: GoodMail): void;
  /** milliseconds from delivery to answer, of those of these mails that are answered, ascending */
  of(mails: readonly GoodMail[]): number[];
  stop(): void;
}

export function watchAnswers(house: House): AnswerTimes {
  const delivered = new Map<string, number>();
  const took = new Map<string, number>();
  let seen = 0;
  const timer = setInterval(() => {
    for (const { raw } of house.sink.mails.slice(seen)) {
      const id = /^In-Reply-To:\s*(\S+)/im.exec(raw.toString("latin1").split("\r\n\r\n")[0] ?? "")?.[1] ?? "";
      const from = delivered.get(id);
      if (from !== undefined && !took.has(id)) took.set(id, performance.now() - from);
    }
    seen = house.sink.mails.length;
  }, EVERY_MS);
  return {
    deliver(mail) {
      delivered.set(mail.messageId, performance.now());
      house.deliver(mail);
    },
    of: (mails) =>
      mails
        .map((mail) => took.get(mail.messageId))
        .filter((ms) => ms !== undefined)
        .sort((a, b) => a - b),
    stop: () => clearInterval(timer),
  };
}

/** @param sorted ascending @returns the value below which that share lies, rounded; 0 of nothing */
export const quantile = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
