// The real clock; one that is set, for dry runs, where now is the mail's own date; and one that runs fast, for proofs that take days.
import type { Company } from "../../core/company.ts";
import type { Clock } from "../../core/ports.ts";

export const systemClock: Clock = {
  now: () => new Date(),
  monotonic: () => performance.now(),
  after(ms, callback) {
    // longer waits than setTimeout can hold (2^31 ms) come round again by the poll
    const timer = setTimeout(callback, Math.min(ms, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};

export interface SetClock extends Clock {
  set(iso: string): void;
}

/** Stands still at the time that was set; timers run on real time, so that limits still hold. */
export function createSetClock(iso: string): SetClock {
  let now = new Date(iso);
  return {
    ...systemClock,
    now: () => new Date(now),
    set(next) {
      now = new Date(next);
    },
  };
}

/** Runs `times` as fast from now on, timers included. */
export function createFastClock(times: number): Clock {
  const start = { wall: Date.now(), mono: performance.now() };
  const passed = (): number => (performance.now() - start.mono) * times;
  return {
    now: () => new Date(start.wall + passed()),
    monotonic: () => start.mono + passed(),
    after: (ms, callback) => systemClock.after(ms / times, callback),
  };
}

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/**
 * The process's clock. HB_TEST_CLOCK_TIMES=300 makes a day pass in five minutes: for tests only, and never with a mail server of this world,
 * to which a day's letters would go in five minutes.
 * @throws if it is no number from 1 to 1000, or a mail server is not on this machine
 */
export function clockOf(env: NodeJS.ProcessEnv, company: Company): Clock {
  const said = env["HB_TEST_CLOCK_TIMES"];
  if (!said) return systemClock;
  const times = Number(said);
  if (!(times >= 1 && times <= 1000)) throw new Error(`HB_TEST_CLOCK_TIMES=${said}: eine Zahl von 1 bis 1000, oder weglassen`);
  const { smtp, mailboxes } = company;
  const hosts = [smtp?.host, smtp?.archive_imap?.host, ...mailboxes.map((m) => m.imap?.host)];
  const outside = hosts.find((host) => host !== undefined && !LOOPBACK.has(host));
  if (outside)
    throw new Error(
      `HB_TEST_CLOCK_TIMES ist nur für Tests auf diesem Rechner: ${outside} ist ein echter Mailserver; die Variable weglassen`,
    );
  return createFastClock(times);
}
