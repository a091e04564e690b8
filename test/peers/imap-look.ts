// Looking at a mailbox from outside, as a mail client of the staff would.
import { readFileSync } from "node:fs";
import { ImapFlow } from "imapflow";
import type { Dovecot } from "./dovecot.ts";

export interface Seen {
  uid: number;
  subject: string;
  flags: string[];
}

async function withClient<T>(server: Dovecot, user: string, act: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: true,
    auth: { user, pass: server.password },
    tls: { ca: readFileSync(server.caFile) },
    logger: false,
  });
  await client.connect();
  try {
    return await act(client);
  } finally {
    client.close();
  }
}

/** The mails of a folder with their flags; empty if the folder does not exist. */
export const look = (server: Dovecot, user: string, folder = "INBOX"): Promise<Seen[]> =>
  withClient(server, user, async (client) => {
    const folders = await client.list();
    if (!folders.some((f) => f.path === folder)) return [];
    const box = await client.mailboxOpen(folder, { readOnly: true });
    if (box.exists === 0) return [];
    const rows = await client.fetchAll("1:*", { uid: true, flags: true, envelope: true });
    return rows.map((r) => ({ uid: r.uid, subject: r.envelope?.subject ?? "", flags: [...(r.flags ?? [])] }));
  });

/** Uploads a mail over IMAP. */
export const append = (server: Dovecot, user: string, raw: string, folder = "INBOX"): Promise<void> =>
  withClient(server, user, async (client) => void (await client.append(folder, raw)));
