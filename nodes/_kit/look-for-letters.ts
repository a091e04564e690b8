// Letters that may or may not have left are looked for by their Message-ID before anything is sent again.
import type { SendResult } from "../../adapters/sqlite/outbox.ts";
import type { UnknownLetter } from "../../adapters/sqlite/unknown-letters.ts";
import type { Mailer } from "../../core/ports.ts";
import type { Runtime } from "./runtime.ts";
import { graceMs } from "./send-letter.ts";

const AT_ONCE = 10;
const HOUR_MS = 3_600_000;
/** An archive that does not answer is asked again after this, at the least. */
const SHORTEST_WAIT_MS = 10_000;
const UNCLEAR = "Ob der Brief angekommen ist, ist unklar";

async function whatBecameOf(letter: UnknownLetter, services: Runtime, mailer: Mailer): Promise<SendResult> {
  const now = services.clock.now();
  const again: SendResult = { kind: "retry", error: "Im Archiv nicht gefunden: wird noch einmal gesendet", notBefore: now.toISOString() };
  if (!mailer.wasSent || letter.noCopy)
    return letter.notice ? again : { kind: "unknown", error: `${UNCLEAR}, und es gibt kein Archiv, in dem es stünde` };
  try {
    return (await mailer.wasSent(letter.messageId)) ? { kind: "sent", response: "250 im Archiv gefunden" } : again;
  } catch (error) {
    const why = `${UNCLEAR}: ${(error as Error).message}`;
    const giveUpMs = (services.company.smtp?.unknown_give_up_hours ?? 0) * HOUR_MS;
    if (now.getTime() - Date.parse(letter.since) >= giveUpMs) return letter.notice ? again : { kind: "unknown", error: why };
    const wait = Math.max(graceMs(services), SHORTEST_WAIT_MS);
    return { kind: "unknown", error: why, lookAt: new Date(now.getTime() + wait).toISOString() };
  }
}

/** Looks for every letter whose copy should have arrived by now. A result that comes too late for its letter is void. */
export async function lookForLetters(services: Runtime, mailer: Mailer): Promise<void> {
  for (const letter of await services.store.lettersToLookFor(AT_ONCE)) {
    const result = await whatBecameOf(letter, services, mailer);
    await services.store.settleLetter(letter.letterId, result, { state: "unknown", attempts: letter.attempts });
  }
}
