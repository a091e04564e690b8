// The brakes of RFC 3834, checked where they cannot be raced: inside the commit that queues the letter.
import type { OutgoingLetter } from "../../../core/change.ts";
import { addressKey } from "../../../core/mail/address-key.ts";
import type { Unit } from "./unit.ts";

export interface Braked {
  /** hour: the whole house; the others concern one thread or one sender */
  brake: "hour" | "thread" | "sender";
  /** for staff, German */
  why: string;
}

const hoursBefore = (at: string, hours: number): string => new Date(Date.parse(at) - hours * 3_600_000).toISOString();

const automatic = (unit: Unit) =>
  unit.trx
    .selectFrom("outbox")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("auto_submitted", "=", "auto-replied")
    .where("state", "in", ["queued", "sending", "sent", "unknown", "bounced"]);
type Query = ReturnType<typeof automatic>;

const count = async (query: Query): Promise<number> => (await query.executeTakeFirstOrThrow()).n;
/** Letters about an order or a document of ours are answers, not acknowledgements. */
const acknowledgements = (query: Query): Query => query.where("order_no", "is", null).where("document_no", "is", null);
const toSender = (unit: Unit, letter: OutgoingLetter): Query =>
  automatic(unit).where("to_key", "=", addressKey(letter.to.address)).where("created_at", ">=", hoursBefore(unit.at, 24));

/** How often this thread was answered automatically: in its case, or in a letter that the mail refers to, whatever case that was in. */
async function inThread(unit: Unit, letter: OutgoingLetter): Promise<number> {
  const inCase = letter.caseId ? await count(acknowledgements(automatic(unit)).where("case_id", "=", letter.caseId)) : 0;
  if (inCase > 0 || letter.references.length === 0) return inCase;
  return count(acknowledgements(automatic(unit)).where("message_id", "in", letter.references.slice(-50)));
}

/** Why an automatic letter must not leave, or null. */
export async function brake(unit: Unit, letter: OutgoingLetter): Promise<Braked | null> {
  if (letter.autoSubmitted !== "auto-replied") return null;
  const { limits } = unit.company;
  const inHour = await count(automatic(unit).where("created_at", ">=", hoursBefore(unit.at, 1)));
  if (inHour >= limits.auto_answers_per_hour)
    return { brake: "hour", why: `Bremse: mehr als ${limits.auto_answers_per_hour} automatische Antworten in einer Stunde` };
  if (letter.about.orderNo || letter.about.documentNo) {
    if ((await count(toSender(unit, letter))) < limits.auto_confirmations_per_sender_day) return null;
    const most = limits.auto_confirmations_per_sender_day;
    return { brake: "sender", why: `Bremse: schon ${most} automatische Briefe an diesen Absender in 24 Stunden` };
  }
  if ((await inThread(unit, letter)) >= limits.auto_answers_per_thread)
    return { brake: "thread", why: `Bremse: schon ${limits.auto_answers_per_thread} automatische Antwort in diesem Mailwechsel` };
  if ((await count(acknowledgements(toSender(unit, letter)))) >= limits.auto_answers_per_sender_day)
    return {
      brake: "sender",
      why: `Bremse: schon ${limits.auto_answers_per_sender_day} automatische Antworten an diesen Absender in 24 Stunden`,
    };
  return null;
}
