// One letter on its way out: composed, handed to the server, and what that came to. Never sends a letter twice by itself.
import type { DueLetter, SendResult } from "../../adapters/sqlite/outbox.ts";
import type { OutgoingLetter } from "../../core/change.ts";
import type { Company } from "../../core/company.ts";
import { CopyRefused, MailError, type Mailer, NoAnswer } from "../../core/ports.ts";
import type { Runtime } from "./runtime.ts";

export type Compose = (letter: OutgoingLetter, head: { messageId: string; date: string; company: Company }) => Promise<Uint8Array>;

export interface Way {
  services: Runtime;
  mailer: Mailer;
  compose: Compose;
  /** 0..1, jitter of the backoff */
  random(): number;
}

const DAY_MS = 86_400_000;
const LONGEST_WAIT_MS = 4 * 3_600_000;
/** Greylisting of the archive passes; a full archive does not, and customers must not wait for it. */
const WAIT_FOR_COPY_MS = 3_600_000;

/** How long a copy may take to arrive; files are there at once. */
export function graceMs({ company }: Runtime): number {
  return company.smtp ? company.smtp.unknown_grace_seconds * 1000 : 0;
}

/** Full jitter on an exponential base; gives up when the letter has been tried for as long as the company says. */
function afterTrouble(error: MailError, due: DueLetter, { services, mailer, random }: Way): SendResult {
  const now = services.clock.now().getTime();
  if (error.kind === "permanent") return { kind: "failed", error: error.message };
  if (error.kind === "unknown") {
    const said = { kind: "unknown", error: `Ob der Brief angekommen ist, ist unklar: ${error.message}` } as const;
    const canLook = mailer.wasSent !== undefined && !due.noCopy;
    return canLook ? { ...said, lookAt: new Date(now + graceMs(services)).toISOString() } : said;
  }
  const { retry_days = 5, retry_base_seconds = 60 } = services.company.smtp ?? {};
  if (now - Date.parse(due.datedAt) > retry_days * DAY_MS)
    return { kind: "failed", error: `${retry_days} Tage lang nicht zustellbar: ${error.message}` };
  // due again at once: it waits for the server, which the mailer asks, and not for its own turn
  if (error instanceof NoAnswer && error.at === "session")
    return { kind: "retry", error: error.message, notBefore: services.clock.now().toISOString(), unanswered: true };
  const wait = Math.min(LONGEST_WAIT_MS, retry_base_seconds * 1000 * 2 ** (due.heard - 1));
  return { kind: "retry", error: error.message, notBefore: new Date(now + wait * (0.5 + random() / 2)).toISOString() };
}

async function composed(due: DueLetter, { services, compose }: Way): Promise<Uint8Array> {
  try {
    return await compose(due.letter, { messageId: due.messageId, date: due.datedAt, company: services.company });
  } catch (error) {
    throw error instanceof MailError ? error : new MailError("permanent", (error as Error).message);
  }
}

/**
 * Where the archive is asked later, the letter goes to customer and archive or to neither, as one transaction. An archive that
 * goes on refusing holds nobody up: that is written down first, and such a letter is never looked for.
 */
async function handOver(due: DueLetter, raw: Uint8Array, { services, mailer }: Way): Promise<string> {
  const { letter, messageId } = due;
  const archive = services.company.smtp?.archive;
  const mail = (to: string[], all: boolean) => ({ messageId, envelope: { from: letter.from.address, to }, raw, all });
  if (!archive || due.noCopy || archive === letter.to.address) return (await mailer.send(mail([letter.to.address], false))).response;
  try {
    return (await mailer.send(mail([letter.to.address, archive], mailer.wasSent !== undefined))).response;
  } catch (error) {
    if (!(error instanceof CopyRefused)) throw error;
    const waited = services.clock.now().getTime() - Date.parse(due.datedAt);
    if (error.kind === "temporary" && waited < WAIT_FOR_COPY_MS) throw error;
    await services.store.sendWithoutCopy(due.letterId);
    due.noCopy = true;
    const { response } = await mailer.send(mail([letter.to.address], false));
    return `${response}; ohne Kopie: ${error.message}`;
  }
}

/** @returns what to write down; whatever went wrong after the server had heard of it is "unknown" */
export async function sendLetter(due: DueLetter, way: Way): Promise<SendResult> {
  try {
    const raw = await composed(due, way);
    return { kind: "sent", response: await handOver(due, raw, way) };
  } catch (error) {
    return afterTrouble(error instanceof MailError ? error : new MailError("unknown", (error as Error).message), due, way);
  }
}
