// Judges mails one at a time on a runtime whose flow is running: the store is emptied before each, and now is the mail's Date header.
import { identify } from "../../adapters/sqlite/identity.ts";
import type { Change } from "../../core/change.ts";
import type { MailContent } from "../../core/mail/types.ts";
import type { Work } from "../../core/work.ts";
import type { SetClock } from "./clock.ts";
import { mailboxOf } from "./mailbox-of.ts";
import type { Runtime } from "./runtime.ts";

export interface Judged {
  mailbox: string;
  /** what was read; there even if a later step failed */
  content: MailContent;
  /** each piece of work as it reached its Finish, in order: triage, then the department */
  steps: { work: Work; change: Change }[];
  error?: string;
}

/** Our past documents, as adapters/files/documents.ts loads them. */
export type Past = Parameters<Runtime["store"]["importDocuments"]>[0];

export interface Judging {
  /** Judges one mail alone: now is its Date header. */
  judge(raw: Uint8Array): Promise<Judged>;
  /** Begins reading a mail that will be judged soon; heavy documents are read in child processes meanwhile. */
  prefetch(raw: Uint8Array): void;
}

const JUDGE_MS = 60_000;

/** @param clock the clock that `services` was assembled with */
export function openJudging(services: Runtime, clock: SetClock, past: Past): Judging {
  const readings = new Map<string, Promise<MailContent>>();

  function read(raw: Uint8Array): Promise<MailContent> {
    const { contentHash } = identify(raw);
    const known = readings.get(contentHash);
    if (known) return known;
    const reading = services.reader.read(raw, { mailbox: mailboxOf(raw, services.company), arrivedAt: new Date().toISOString() });
    readings.set(contentHash, reading);
    return reading;
  }

  /** A document dated after a mail does not exist yet for it. */
  async function reset(now: string): Promise<void> {
    await services.store.wipe();
    await services.store.importDocuments({
      orders: past.orders.filter((o) => o.createdAt <= now),
      documents: past.documents.filter((d) => d.date <= now),
    });
  }

  async function judge(raw: Uint8Array): Promise<Judged> {
    const mailbox = mailboxOf(raw, services.company);
    const content = await read(raw);
    const { contentHash } = identify(raw);
    readings.delete(contentHash);
    clock.set(content.date);
    await reset(content.date);
    if (services.mode === "dry") await services.store.keepReading(contentHash, services.reader.version, content);
    const steps: Judged["steps"] = [];
    let error: string | undefined;
    const onFinished = (work: Work, change: Change): void => void steps.push({ work, change });
    const onFailed = (_work: Work, reason: string): void => {
      error = reason;
    };
    services.bus.on("finished", onFinished).on("failed", onFailed);
    try {
      await services.store.storeMail({ raw, mailbox, origin: "explain", purpose: "work", arrivedAt: content.date });
      const deadline = performance.now() + JUDGE_MS;
      while (!error && !(await services.store.idle())) {
        if (performance.now() > deadline) throw new Error("Zeitlimit: der Flow wurde nicht fertig");
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      services.bus.off("finished", onFinished).off("failed", onFailed);
    }
    return { mailbox, content, steps, ...(error ? { error } : {}) };
  }

  return { judge, prefetch: (raw) => void read(raw).catch(() => {}) };
}
