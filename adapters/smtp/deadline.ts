// A time by which one step of a transaction must be over. nodemailer's time-outs notice silence only, not a server that drips.
import type { SmtpFailure } from "./failures.ts";

export interface Deadline {
  /** @param late called if the time comes before clear() or another set(); default: as before */
  set(ms: number, late?: (failure: SmtpFailure) => void): void;
  clear(): void;
}

export function createDeadline(host: string): Deadline {
  let timer: NodeJS.Timeout | undefined;
  let tell = (_failure: SmtpFailure): void => {};
  return {
    set(ms, late) {
      clearTimeout(timer);
      if (late) tell = late;
      timer = setTimeout(() => tell({ message: `${host}: keine Antwort in ${Math.round(ms / 1000)} s`, code: "ETIMEDOUT" }), ms);
    },
    clear: () => clearTimeout(timer),
  };
}
