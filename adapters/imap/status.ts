// How a watched mailbox is: one record, told to whoever shows it and to the log.
import type { WatchNote, WatchStatus } from "../../core/mail/intake.ts";
import type { WatchOptions } from "./options.ts";

/** These end when it works again; the others hold as long as the connection. */
const PASSING: ReadonlySet<WatchNote> = new Set(["store_failed", "unreadable", "mark_failed"]);

export interface StatusKeeper {
  now(): WatchStatus;
  tell(change: Partial<WatchStatus>): void;
  /** a mail was stored at this time; nobody is told for each one */
  stored(at: string): void;
  /** null takes back what was said about storing and marking */
  remark(note: WatchNote | null, detail: string): void;
}

export function createStatus({
  account,
  clock,
  log,
  onStatus,
}: Pick<WatchOptions, "account" | "clock" | "log" | "onStatus">): StatusKeeper {
  const time = (): string => clock.now().toISOString();
  let status: WatchStatus = {
    account,
    state: "connecting",
    note: null,
    detail: "",
    breaker: "closed",
    since: time(),
    lastMailAt: null,
    nextTryAt: null,
    onServer: null,
  };
  function tell(change: Partial<WatchStatus>): void {
    const before = status;
    status = { ...before, ...change, since: change.state && change.state !== before.state ? time() : before.since };
    if (status.state !== before.state || status.note !== before.note)
      log(status.note ? "warn" : "info", `mailbox ${status.state}`, { account, note: status.note, detail: status.detail });
    onStatus?.({ ...status });
  }
  return {
    now: () => ({ ...status }),
    tell,
    stored(at) {
      status = { ...status, lastMailAt: at };
    },
    remark(note, detail) {
      if (note !== null) tell({ note, detail });
      else if (status.note !== null && PASSING.has(status.note)) tell({ note: null, detail: "" });
    },
  };
}
