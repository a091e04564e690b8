// Delivery into Maildirs as a mail transport does it: write to tmp/, rename into new/. Fast, and the server sees whole mails only.
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Maildirs {
  /** Makes the folders of a user. */
  create(user: string): void;
  /** @param receivedAt becomes the server's INTERNALDATE */
  deliver(user: string, raw: string | Uint8Array, receivedAt?: Date): void;
  /** A mail whose file name lies about its size: Dovecot ends the session of everyone who fetches it. */
  deliverBroken(user: string, raw: string): void;
  /** Forgets all UIDs of the INBOX, as after a restore: the server will give a new UIDVALIDITY. Only while it is halted. */
  renumber(user: string): void;
}

export function createMaildirs(dir: string, owner: { uid: number; gid: number }): Maildirs {
  let count = 0;
  const own = (path: string): void => chownSync(path, owner.uid, owner.gid);
  function put(user: string, raw: string | Uint8Array, receivedAt?: Date, suffix = ""): void {
    count += 1;
    const name = `${Math.floor(Date.now() / 1000)}.M${String(count).padStart(8, "0")}P${process.pid}.test${suffix}`;
    const from = join(dir, user, "Maildir", "tmp", name);
    writeFileSync(from, raw, { mode: 0o600 });
    own(from);
    if (receivedAt) utimesSync(from, receivedAt, receivedAt);
    renameSync(from, join(dir, user, "Maildir", "new", name));
  }
  return {
    create(user) {
      for (const sub of ["", "Maildir", "Maildir/tmp", "Maildir/new", "Maildir/cur"]) {
        const path = join(dir, user, sub);
        mkdirSync(path, { recursive: true, mode: 0o700 });
        own(path);
      }
    },
    deliver: (user, raw, receivedAt) => put(user, raw, receivedAt),
    deliverBroken: (user, raw) => put(user, raw, undefined, `,S=${raw.length + 5000},W=${raw.length + 5000}`),
    renumber(user) {
      const maildir = join(dir, user, "Maildir");
      // dovecot-uidvalidity stays: from it Dovecot takes care never to give the same value again
      for (const name of readdirSync(maildir)) if (/^dovecot(-uidlist$|\.index)/.test(name)) rmSync(join(maildir, name));
    },
  };
}
