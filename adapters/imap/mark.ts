// Telling people on the server that a mail was taken over: keyword, folder or \Seen. Nothing of ours depends on it.
import type { CopyResponseObject, ImapFlow, MailboxObject } from "imapflow";
import type { Moved, WatchNote } from "../../core/mail/intake.ts";
import type { ImapSettings } from "./options.ts";
import type { Pace } from "./pace.ts";
import { pieces, uidSet } from "./uid-set.ts";

export type Way = "keyword" | "move" | "seen" | "none";
/** Messages named in one command: a line of well below the 8 kB that servers must take. */
const AT_ONCE = 500;

/**
 * The configured way if the server can do it, else the next: keyword, move, seen.
 * RFC 9051, 7.1: without "\*" in PERMANENTFLAGS no new keyword lasts; a missing list means that all flags do.
 * Without MOVE (RFC 6851) or UIDPLUS a move would expunge what others deleted, so it is not done.
 */
export function chooseWay(
  wanted: ImapSettings["mark"],
  name: string,
  box: Pick<MailboxObject, "permanentFlags" | "readOnly">,
  capabilities: { has(name: string): boolean },
): { way: Way; note: WatchNote | null } {
  if (box.readOnly) return { way: "none", note: "mark_impossible" };
  const flags = box.permanentFlags && new Set([...box.permanentFlags].map((f) => f.toLowerCase()));
  const lasts = (flag: string): boolean => !flags || flags.has(flag.toLowerCase());
  if (wanted === "keyword" && (lasts("\\*") || lasts(name))) return { way: "keyword", note: null };
  const canMove = ["MOVE", "UIDPLUS", "IMAP4rev2"].some((c) => capabilities.has(c));
  if (wanted !== "seen" && canMove) return { way: "move", note: wanted === "move" ? null : "mark_by_move" };
  if (lasts("\\Seen")) return { way: "seen", note: wanted === "seen" ? null : "mark_by_seen" };
  return { way: "none", note: "mark_impossible" };
}

/** Creates the folder that mail is moved to; an existing one is fine. */
export async function prepareWay(client: ImapFlow, way: Way, name: string): Promise<void> {
  if (way === "move") await client.mailboxCreate(name);
}

/** @returns where the server put them, if it says (COPYUID, RFC 4315) */
function movedTo(result: unknown): Moved[] {
  const { destination, uidValidity, uidMap } = result as Partial<CopyResponseObject>;
  if (!destination || uidValidity === undefined || !uidMap) return [];
  return [...uidMap].map(([from, uid]) => ({ from, uid, folder: destination, uidvalidity: `${uidValidity}` }));
}

/**
 * Marks mails of the selected folder, as many a command as one line holds.
 * @returns the UIDs that the server took the mark for, and where moved ones lie now
 * @throws if the connection breaks
 */
export async function mark(
  { client, pace }: { client: ImapFlow; pace: Pace },
  way: Way,
  name: string,
  uids: readonly number[],
): Promise<{ done: number[]; moved: Moved[] }> {
  const done: number[] = [];
  const moved: Moved[] = [];
  if (way === "none") return { done, moved };
  for (const some of pieces(uids, AT_ONCE)) {
    const set = uidSet(some);
    const result = await pace.during<unknown>(
      way === "move"
        ? client.messageMove(set, name, { uid: true })
        : client.messageFlagsAdd(set, [way === "seen" ? "\\Seen" : name], { uid: true, silent: true }),
    );
    if (!result) continue;
    done.push(...some);
    if (way === "move") moved.push(...movedTo(result));
  }
  return { done, moved };
}
