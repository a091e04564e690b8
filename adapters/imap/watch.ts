// Watching one mailbox: connects, serves, reconnects with backoff, and says how it is. What is done with the mail is in take-in.ts.
import type { ImapFlow } from "imapflow";
import type { WatchNote, WatchStatus } from "../../core/mail/intake.ts";
import { createAside } from "./aside.ts";
import { createBackoff, createDoubling } from "./backoff.ts";
import { createBell } from "./bell.ts";
import { createClient } from "./connect.ts";
import type { Watcher, WatchOptions } from "./options.ts";
import { serve } from "./serve.ts";
import { explain } from "./trouble.ts";

/** These end when it works again; the others hold as long as the connection. */
const PASSING: ReadonlySet<WatchNote> = new Set(["store_failed", "unreadable", "mark_failed"]);

/**
 * Watches one IMAP account until stop(). Never throws: whatever goes wrong with this account is in its status and stays there.
 * Each mail is stored first, then marked on the server; what is new is the store's decision.
 */
export function watchMailbox(options: WatchOptions): Watcher {
  const { clock, account, log } = options;
  const now = (): string => clock.now().toISOString();
  const waiting = createBell(clock);
  const aside = createAside(clock);
  const reconnect = createBackoff(options.reconnect ?? { baseMs: 1000, capMs: 60_000 }, options.random);
  const loginRetry = createDoubling(options.loginRetry ?? { baseMs: 60_000, capMs: 1_800_000 });
  let stopped = false;
  let client: ImapFlow | null = null;
  // one a connection: the ring of a dying connection must not cut short the wait for the next
  let bell = createBell(clock);
  let status: WatchStatus = {
    account,
    state: "connecting",
    note: null,
    detail: "",
    since: now(),
    lastMailAt: null,
    nextTryAt: null,
    onServer: null,
  };

  function tell(change: Partial<WatchStatus>): void {
    const before = status;
    status = { ...before, ...change, since: change.state && change.state !== before.state ? now() : before.since };
    if (status.state !== before.state || status.note !== before.note)
      log(status.note ? "warn" : "info", `mailbox ${status.state}`, { account, note: status.note, detail: status.detail });
    options.onStatus?.({ ...status });
  }

  const around = {
    aside,
    stopping: () => stopped,
    stored: (at: string) => {
      status = { ...status, lastMailAt: at };
    },
    remark(note: WatchNote | null, detail: string) {
      if (note !== null) tell({ note, detail });
      else if (status.note !== null && PASSING.has(status.note)) tell({ note: null, detail: "" });
    },
    looked(onServer: number) {
      reconnect.reset();
      loginRetry.reset();
      tell({ onServer });
    },
  };

  /** One connection from the first byte to the last. @returns what ended it */
  async function connectAndServe(): Promise<unknown> {
    let broken: unknown = null;
    try {
      const mine = await createClient(options);
      client = mine;
      bell = createBell(clock);
      // without a listener an error of the connection would end the process; the first one is the cause
      mine.on("error", (error) => {
        broken ??= error;
      });
      if (stopped) return null;
      await mine.connect();
      tell({ state: "connected", note: null, detail: "", nextTryAt: null });
      await serve(mine, options, { ...around, bell });
    } catch (error) {
      broken ??= error;
    } finally {
      client?.close();
      client = null;
    }
    return broken;
  }

  async function run(): Promise<void> {
    tell({});
    while (!stopped) {
      const broken = await connectAndServe();
      if (stopped) break;
      const { note, detail } = explain(broken);
      const refused = note === "login_refused";
      const wait = (refused ? loginRetry : reconnect).next();
      tell({
        state: refused ? "login_refused" : "reconnecting",
        note,
        detail,
        nextTryAt: new Date(clock.now().getTime() + wait).toISOString(),
      });
      await waiting.sleep(wait);
    }
    tell({ state: "closed", note: null, detail: "", nextTryAt: null });
  }

  const running = run();
  return {
    status: () => ({ ...status }),
    poke: () => (client ? bell : waiting).ring(),
    async stop() {
      stopped = true;
      client?.close();
      bell.ring();
      waiting.ring();
      await running;
    },
  };
}
