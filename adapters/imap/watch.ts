// Watching one mailbox: connects, serves, reconnects with backoff and breaker. How it is stands in status.ts, what is done with the mail in take-in.ts.
import type { ImapFlow } from "imapflow";
import { createBackoff, createDoubling } from "../../core/backoff.ts";
import { createBreaker } from "../../core/breaker.ts";
import { createAside } from "./aside.ts";
import { createBell } from "./bell.ts";
import { createClient, timeoutOf } from "./connect.ts";
import type { Watcher, WatchOptions } from "./options.ts";
import { createPace } from "./pace.ts";
import { serve } from "./serve.ts";
import { createStatus } from "./status.ts";
import { explain, WatchError } from "./trouble.ts";

/** Failures in a row after which only trials are made. */
const OPENS_AFTER = 5;

/**
 * Watches one IMAP account until stop(). Never throws: whatever goes wrong with this account is in its status and stays there.
 * Each mail is stored first, then marked on the server; what is new is the store's decision.
 */
export function watchMailbox(options: WatchOptions): Watcher {
  const { clock } = options;
  const waiting = createBell(clock);
  const aside = createAside(clock, options.reconnect.baseMs);
  const breaker = createBreaker(OPENS_AFTER, createBackoff(options.reconnect, options.random));
  const loginRetry = createDoubling(options.loginRetry);
  const status = createStatus(options);
  let stopped = false;
  let client: ImapFlow | null = null;
  // one a connection: the ring of a dying connection must not cut short the wait for the next
  let bell = createBell(clock);

  let anew = false;
  const alive = (): void => options.onServed?.();

  const around = {
    alive,
    anew() {
      const asked = anew;
      anew = false;
      return asked;
    },
    aside,
    stopping: () => stopped,
    stored: status.stored,
    remark: status.remark,
    looked(onServer: number) {
      breaker.succeeded();
      loginRetry.reset();
      status.tell({ onServer, breaker: "closed" });
      alive();
    },
  };

  /** One connection from the first byte to the last. @returns what ended it */
  async function connectAndServe(): Promise<unknown> {
    let broken: unknown = null;
    let rest = (): void => {};
    try {
      const mine = await createClient(options);
      client = mine;
      bell = createBell(clock);
      const pace = createPace({
        clock,
        windowMs: timeoutOf(options),
        received: () => mine.stats().received,
        alive,
        late() {
          broken ??= new WatchError("too_slow", `${options.imap.host}: ${options.imap.timeout_seconds} s`);
          mine.close();
        },
      });
      rest = pace.rest;
      // without a listener an error of the connection would end the process; the first one is the cause
      mine.on("error", (error) => {
        broken ??= error;
      });
      if (stopped) return null;
      // not during(): a greeting is no sign that mail can be had
      pace.step();
      await mine.connect();
      pace.rest();
      status.tell({ state: "connected", note: null, detail: "", nextTryAt: null });
      await serve(mine, options, { ...around, bell, pace });
    } catch (error) {
      broken ??= error;
    } finally {
      rest();
      client?.close();
      client = null;
    }
    return broken;
  }

  /** @returns milliseconds to wait for the next attempt */
  function after(broken: unknown): number {
    const { note, detail } = explain(broken);
    const refused = note === "login_refused";
    const pause = breaker.failed(clock.monotonic());
    const wait = refused ? loginRetry.next() : pause;
    const nextTryAt = new Date(clock.now().getTime() + wait).toISOString();
    const open = refused || breaker.state() === "open";
    status.tell({ state: refused ? "login_refused" : "reconnecting", note, detail, nextTryAt, breaker: open ? "open" : "closed" });
    return wait;
  }

  async function run(): Promise<void> {
    status.tell({});
    while (!stopped) {
      breaker.begin(clock.monotonic());
      if (breaker.state() === "half_open") status.tell({ breaker: "half_open" });
      const broken = await connectAndServe();
      if (stopped) break;
      await waiting.sleep(after(broken));
    }
    status.tell({ state: "closed", note: null, detail: "", nextTryAt: null, breaker: "closed" });
  }

  const running = run();
  return {
    status: status.now,
    poke: () => (client ? bell : waiting).ring(),
    lookAnew() {
      anew = true;
      bell.ring();
    },
    async stop() {
      stopped = true;
      client?.close();
      bell.ring();
      waiting.ring();
      await running;
    },
  };
}
