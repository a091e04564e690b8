// A watched mailbox with its alarm: staff hear of it within a minute when mail cannot be had, and when it can be again.
import type { WatchOptions } from "../../adapters/imap/options.ts";
import { watchMailbox } from "../../adapters/imap/watch.ts";
import type { Company } from "../../core/company.ts";
import { WATCH_NOTES, type WatchStatus } from "../../core/mail/intake.ts";
import type { Runtime } from "./runtime.ts";
import { watchOver } from "./watch-over.ts";

const WORDS = {
  de: { silent: "der Mailserver antwortet nicht", next: "nächster Versuch" },
  en: { silent: "the mail server does not answer", next: "next attempt" },
} as const;

/** What staff read: the cause, the server's words, and when it is tried again. */
export function outageOf(status: WatchStatus, { language, timezone }: Pick<Company, "language" | "timezone">): string {
  const words = WORDS[language];
  const next = status.nextTryAt && `${words.next} ${new Date(status.nextTryAt).toLocaleTimeString(language, { timeZone: timezone })}`;
  return [status.note ? WATCH_NOTES[status.note][language] : words.silent, status.detail, next].filter(Boolean).join("; ");
}

/** @param show how it is, whenever that changes. @returns stops watching and takes the alarm back */
export function watchWithAlarm(services: Runtime, options: WatchOptions, show: (status: WatchStatus) => void): () => Promise<void> {
  const { alarms, company, mailboxes, bus } = services;
  const { account } = options;
  const watch = watchOver(services, "mailbox_down", account, () => {
    const status = mailboxes.get(account);
    return status ? outageOf(status, company) : "";
  });
  // a password that was missing before is there now
  alarms.clear("mailbox_down", account);
  watch.need();
  const watcher = watchMailbox({
    ...options,
    onServed: watch.served,
    onStatus(status) {
      mailboxes.set(account, status);
      bus.emit("mailbox", status);
      show(status);
      watch.renew();
    },
  });
  const lookAnew = (address: string): void => {
    if (address === account) watcher.lookAnew();
  };
  bus.on("look-anew", lookAnew);
  return async () => {
    bus.off("look-anew", lookAnew);
    await watcher.stop();
    watch.stop();
  };
}
