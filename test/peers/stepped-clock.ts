// A clock that stands until it is moved: timers fire in their order as it passes them; the wall clock alone can be set, as an administrator or NTP does.
import type { Clock } from "../../core/ports.ts";

export interface SteppedClock extends Clock {
  /** Moves wall and monotonic time on, timer by timer; what each sets off runs before the next. */
  advance(ms: number): Promise<void>;
  /** Sets the wall clock; monotonic time and the timers that run know nothing of it. @param ms negative: set back */
  setWall(ms: number): void;
  /** timers that wait */
  waiting(): number;
}

/** Promises and what they set off come to rest between two timers. */
const settled = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
};

export function createSteppedClock(iso: string): SteppedClock {
  let wall = Date.parse(iso);
  let mono = 1_000;
  let count = 0;
  const timers = new Map<number, { at: number; callback: () => void }>();
  const next = () => [...timers].sort(([a, x], [b, y]) => x.at - y.at || a - b)[0];
  return {
    now: () => new Date(wall),
    monotonic: () => mono,
    after(ms, callback) {
      const id = ++count;
      timers.set(id, { at: mono + Math.max(0, ms), callback });
      return () => void timers.delete(id);
    },
    async advance(ms) {
      const end = mono + ms;
      await settled();
      for (let first = next(); first && first[1].at <= end; first = next()) {
        const [id, { at, callback }] = first;
        timers.delete(id);
        wall += Math.max(0, at - mono);
        mono = Math.max(mono, at);
        callback();
        await settled();
      }
      wall += end - mono;
      mono = end;
      await settled();
    },
    setWall(ms) {
      wall += ms;
    },
    waiting: () => timers.size,
  };
}
