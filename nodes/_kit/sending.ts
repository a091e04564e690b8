// The outbox worker: sends what is due, with retries. A letter is marked "sending" before the server hears of it.

import { failPoint } from "../../adapters/fail-point.ts";
import type { DueLetter, SendResult } from "../../adapters/sqlite/outbox.ts";
import type { OutgoingLetter } from "../../core/change.ts";
import type { Company } from "../../core/company.ts";
import { MailError, type Mailer } from "../../core/ports.ts";
import type { Runtime } from "./runtime.ts";

export interface Sending {
  services: Runtime;
  mailer: Mailer;
  compose(letter: OutgoingLetter, head: { messageId: string; date: string; company: Company }): Promise<Uint8Array>;
  atOnce: number;
  show(state: { stopped: boolean; sent: number; trouble: string }): void;
  /** 0..1, jitter of the backoff */
  random(): number;
}

const POLL_MS = 5_000;
const DAY_MS = 86_400_000;
const LONGEST_WAIT_MS = 4 * 3_600_000;

/** Full jitter on an exponential base; gives up when the letter has been tried for as long as the company says. */
function afterTrouble(error: MailError, due: DueLetter, services: Runtime, random: number): SendResult {
  if (error.kind === "permanent") return { kind: "failed", error: error.message };
  if (error.kind === "unknown") return { kind: "unknown", error: error.message };
  const now = services.clock.now().getTime();
  const { retry_days = 5, retry_base_seconds = 60 } = services.company.smtp ?? {};
  if (now - Date.parse(due.createdAt) > retry_days * DAY_MS)
    return { kind: "failed", error: `${retry_days} Tage lang nicht zustellbar: ${error.message}` };
  const wait = Math.min(LONGEST_WAIT_MS, retry_base_seconds * 1000 * 2 ** (due.attempts - 1));
  return { kind: "retry", error: error.message, notBefore: new Date(now + wait * (0.5 + random / 2)).toISOString() };
}

/** @returns stops sending; what is on the wire is finished first */
export function startSending(s: Sending): () => Promise<void> {
  const { services, mailer } = s;
  const { store, clock, company } = services;
  const inFlight = new Set<Promise<void>>();
  let stopped = false;
  let filling: Promise<void> | null = null;
  let again = false;
  let sent = 0;
  let cancelPoll = (): void => {};

  async function send(due: DueLetter): Promise<void> {
    const { letter, messageId } = due;
    const archive = company.smtp?.archive;
    failPoint("letter.taken");
    try {
      const raw = await s.compose(letter, { messageId, date: clock.now().toISOString(), company });
      const to = [letter.to.address, ...(archive ? [archive] : [])];
      const { response } = await mailer.send({ messageId, envelope: { from: letter.from.address, to }, raw });
      await store.settleLetter(due.letterId, { kind: "sent", response });
      failPoint("letter.settled");
      sent++;
      s.show({ stopped: false, sent, trouble: "" });
    } catch (error) {
      const known = error instanceof MailError ? error : new MailError("permanent", (error as Error).message);
      await store.settleLetter(due.letterId, afterTrouble(known, due, services, s.random()));
      s.show({ stopped: false, sent, trouble: known.message });
    }
  }

  /** After a crash: looked up where that is possible, sent again only if it did not leave, else put before a person. */
  async function settleInterrupted(): Promise<void> {
    for (const { letterId, messageId } of await store.interruptedLetters()) {
      const left = await mailer.wasSent?.(messageId);
      const error = "Der Prozess endete während des Versands";
      if (left === true) await store.settleLetter(letterId, { kind: "sent", response: "nach einem Neustart im Ausgang gefunden" });
      else if (left === false) await store.settleLetter(letterId, { kind: "retry", error, notBefore: clock.now().toISOString() });
      else await store.settleLetter(letterId, { kind: "unknown", error: `${error}; ob der Brief angekommen ist, ist unklar` });
    }
  }

  async function fill(): Promise<void> {
    do {
      again = false;
      if (stopped) return;
      if ((await store.setting("sending")) === "stopped") {
        s.show({ stopped: true, sent, trouble: "" });
        return;
      }
      const room = s.atOnce - inFlight.size;
      if (room <= 0) return;
      for (const due of await store.takeLetters(room)) {
        const one = send(due)
          .catch((error: Error) => services.log.error(`Postausgang: ${error.message}`))
          .finally(() => {
            inFlight.delete(one);
            wake();
          });
        inFlight.add(one);
      }
    } while (again);
  }

  function wake(): void {
    again = true;
    if (filling || stopped) return;
    filling = fill()
      .catch((error: Error) => services.log.error(`Postausgang: ${error.message}`))
      .finally(() => {
        filling = null;
      });
  }

  function poll(): void {
    cancelPoll = clock.after(POLL_MS, () => {
      wake();
      if (!stopped) poll();
    });
  }

  store.events.on("committed", wake);
  // nothing is sent before it is clear what was sent
  filling = settleInterrupted()
    .catch((error: Error) => services.log.error(`Postausgang: ${error.message}`))
    .finally(() => {
      filling = null;
      wake();
    });
  poll();
  return async () => {
    stopped = true;
    cancelPoll();
    store.events.off("committed", wake);
    await filling;
    await Promise.allSettled(inFlight);
    await mailer.close();
  };
}
