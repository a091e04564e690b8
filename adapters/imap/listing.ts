// What a folder holds, as UIDs.
import type { ImapFlow } from "imapflow";
import { WatchError } from "./trouble.ts";

/** UIDs from `first` on, ascending. "n:*" also gives the last mail below n (RFC 9051, 9: seq-range). */
export async function search(client: ImapFlow, first: number): Promise<number[]> {
  if (!client.mailbox) throw new WatchError("connection_lost", "no folder is selected");
  if (client.mailbox.exists === 0) return [];
  const found = await client.search({ uid: `${first}:*` }, { uid: true });
  if (!found) throw new WatchError("connection_lost", "SEARCH was refused");
  return found.filter((uid) => uid >= first).sort((a, b) => a - b);
}
