// Mail in from a folder: data/inbox/<mailbox>/*.eml are stored, then moved to done/, or to failed/ with the reason beside them.
import { type FSWatcher, watch } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Intake } from "../../core/mail/intake.ts";
import type { Clock } from "../../core/ports.ts";
import type { Log } from "../imap/options.ts";
import { createTaker } from "./drop-file.ts";

export interface DropFolderOptions {
  /** e.g. data/inbox; a folder for each mailbox is made in it */
  folder: string;
  /** our addresses; a folder is named by the local part or by the whole address */
  mailboxes: readonly string[];
  /** default 25 MB */
  maxBytes?: number;
  intake: Intake;
  clock: Clock;
  log: Log;
  /** a file is complete when it stayed the same for this long; default 300 ms */
  settleMs?: number;
  /** safety look for file systems that announce nothing (network drives); default 5 s */
  pollMs?: number;
}

export interface DropFolder {
  /** Looks now. Resolves when all that was complete has been taken. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

const localPart = (address: string): string => address.slice(0, address.lastIndexOf("@"));

/** Folder name, lower case -> mailbox. Two mailboxes with the same local part are told apart by the whole address only. */
function foldersOf(mailboxes: readonly string[]): Map<string, string> {
  const names = new Map(mailboxes.map((m) => [m.toLowerCase(), m]));
  for (const mailbox of mailboxes) {
    const short = localPart(mailbox).toLowerCase();
    const shared = mailboxes.filter((m) => localPart(m).toLowerCase() === short).length > 1;
    if (!shared) names.set(short, mailbox);
  }
  return names;
}

/**
 * Watches the drop folder until stop(). A file is taken when its size and time stayed the same for a while; it is moved only
 * after it was stored, so after a crash it is stored again, and the store recognises it. A store that fails leaves the file where it is.
 */
export function watchFolder(options: DropFolderOptions): DropFolder {
  const { folder, clock, log } = options;
  const names = foldersOf(options.mailboxes);
  const settleMs = options.settleMs ?? 300;
  const taker = createTaker({ ...options, settleMs, maxBytes: options.maxBytes ?? 25 * 1024 * 1024 });
  let watcher: FSWatcher | null = null;
  let cancel: (() => void) | null = null;
  let looking: Promise<void> | null = null;
  let stopped = false;

  async function lookOnce(): Promise<boolean> {
    let unsettled = false;
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const mailbox = names.get(entry.name.toLowerCase());
      if (!entry.isDirectory() || mailbox === undefined) continue;
      const place = join(folder, entry.name);
      for (const file of (await readdir(place)).sort()) {
        if (stopped) return false;
        if (!/\.eml$/i.test(file) || file.startsWith(".")) continue;
        unsettled = (await taker.take(place, file, mailbox)) === "not_yet" || unsettled;
      }
    }
    return unsettled;
  }

  function schedule(ms: number): void {
    cancel?.();
    if (!stopped) cancel = clock.after(ms, () => void look());
  }

  function look(): Promise<void> {
    looking ??= lookOnce()
      .catch((error: Error) => {
        log("error", "drop folder: cannot look", { folder, reason: error.message });
        return false;
      })
      .then((unsettled) => {
        looking = null;
        schedule(unsettled ? settleMs : (options.pollMs ?? 5000));
      });
    return looking;
  }

  const started = (async () => {
    for (const mailbox of options.mailboxes) {
      const short = localPart(mailbox);
      await mkdir(join(folder, names.has(short.toLowerCase()) ? short : mailbox), { recursive: true });
    }
    if (stopped) return;
    try {
      watcher = watch(folder, { recursive: true }, () => schedule(20));
      watcher.on("error", () => watcher?.close());
    } catch {
      log("warn", "drop folder: the file system announces no changes, looking regularly instead", { folder });
    }
    await look();
  })().catch((error: Error) => log("error", "drop folder: cannot be watched", { folder, reason: error.message }));

  return {
    look: async () => {
      await started;
      await look();
    },
    async stop() {
      stopped = true;
      cancel?.();
      await started;
      watcher?.close();
      await looking;
    },
  };
}
