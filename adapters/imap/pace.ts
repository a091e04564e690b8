// Holding a server to a least speed: whoever drips a byte a second answers every time-out of silence and still brings nothing.
import type { Clock } from "../../core/ports.ts";

/** Slower than a modem of 1994: not worth waiting for. */
export const MIN_BYTES_PER_SECOND = 1024;

export interface Pace {
  /** The server is to do something now; if it was at something, it has just done that. The time starts anew. */
  step(): void;
  /** Nothing is asked of the server. */
  rest(): void;
  /** One command, from now until its answer. */
  during<T>(command: Promise<T>): Promise<T>;
}

export interface PaceOptions {
  clock: Clock;
  /** in each stretch of so many milliseconds a step must end, or bytes come at the least speed */
  windowMs: number;
  /** bytes that came so far */
  received(): number;
  /** a mail has come, or much of one */
  alive(): void;
  /** it does not: the connection is to be given up */
  late(): void;
}

export function createPace({ clock, windowMs, received, alive, late }: PaceOptions): Pace {
  const least = (windowMs / 1000) * MIN_BYTES_PER_SECOND;
  let cancel: (() => void) | null = null;
  function watch(): void {
    const before = received();
    cancel = clock.after(windowMs, () => {
      cancel = null;
      if (received() - before < least) return late();
      alive();
      watch();
    });
  }
  function end(): void {
    if (!cancel) return;
    cancel();
    cancel = null;
  }
  return {
    step() {
      if (cancel) alive();
      end();
      watch();
    },
    rest: end,
    async during(command) {
      end();
      watch();
      try {
        return await command;
      } finally {
        end();
      }
    },
  };
}
