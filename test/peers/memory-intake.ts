// The store's side of the intake contract in memory, for tests of mail transport. It can be told to refuse.
import { createHash } from "node:crypto";
import type { Beginning, Intake, LeftMail, ListedMail, MailboxState, Place } from "../../core/mail/intake.ts";
import type { IncomingMail } from "../../core/ports.ts";

export interface MemoryIntake extends Intake, MailboxState {
  /** every call of store() that was accepted, known or not, in order */
  mails: IncomingMail[];
  /** distinct mails by content */
  distinct(): number;
  markedUids: { place: Place; uid: number }[];
  countedMails: ListedMail[];
  leftMails: LeftMail[];
  /** refuses a mail by throwing what it returns */
  refuse: (mail: IncomingMail) => Error | null;
}

export function createMemoryIntake(): MemoryIntake {
  const beginnings = new Map<string, Beginning>();
  const contents = new Map<string, string>();
  /** place -> uid -> state */
  const places = new Map<string, Map<number, "stored" | "marked" | "counted">>();
  const at = (place: Place): Map<number, "stored" | "marked" | "counted"> => {
    const key = `${place.account} ${place.folder} ${place.uidvalidity}`;
    const found = places.get(key) ?? new Map();
    places.set(key, found);
    return found;
  };
  const memory: MemoryIntake = {
    mails: [],
    markedUids: [],
    countedMails: [],
    leftMails: [],
    refuse: () => null,
    distinct: () => contents.size,
    async store(mail) {
      const error = memory.refuse(mail);
      if (error) throw error;
      const hash = createHash("sha256").update(mail.raw).digest("hex");
      const known = contents.has(hash);
      if (!known) contents.set(hash, `mail-${contents.size + 1}`);
      if (mail.location) at(mail.location).set(mail.location.uid, "stored");
      memory.mails.push(mail);
      return { mailId: contents.get(hash) ?? "", known };
    },
    async begin(account, first) {
      const kept = beginnings.get(account) ?? first;
      beginnings.set(account, kept);
      return kept;
    },
    known: async (place, uids) => uids.filter((uid) => at(place).has(uid)),
    toMark: async (place) => [...at(place)].filter(([, state]) => state === "stored").map(([uid]) => uid),
    async marked(place, uids) {
      for (const uid of uids) {
        at(place).set(uid, "marked");
        memory.markedUids.push({ place, uid });
      }
    },
    async counted(place, mails) {
      for (const mail of mails) at(place).set(mail.uid, "counted");
      memory.countedMails.push(...mails);
    },
    async left(_place, mail) {
      memory.leftMails.push(mail);
    },
  };
  return memory;
}
