// The outbox worker: sends what is due, with retries. A letter is marked "sending" before the server hears of it.

import { failPoint } from "../../adapters/fail-point.ts";
import type { DueLetter, SendResult } from "../../adapters/sqlite/outbox.ts";
import { lookForLetters } from "./look-for-letters.ts";
import type { Runtime } from "./runtime.ts";
import { graceMs, sendLetter, type Way } from "./send-letter.ts";

export interface Sending extends Way {
  atOnce: number;
  show(state: { stopped: boolean; sent: number; trouble: string }): void;
}

const POLL_MS = 5_000;
const SETTLE_MS = { first: 500, longest: 30_000 };

/** What this process has on the wire: a deploy that does not wait for a slow server, or a second outbox, must not take it for interrupted. */
interface Wire {
  letters: Set<number>;
  /** one at a time: taking letters, and saying which were interrupted */
  turn: Promise<unknown>;
}
const WIRES = new WeakMap<Runtime["store"], Wire>();
function wireOf({ store }: Runtime): Wire {
  const wire = WIRES.get(store) ?? { letters: new Set<number>(), turn: Promise.resolve() };
  WIRES.set(store, wire);
  return wire;
}
function inTurn<T>(wire: Wire, act: () => Promise<T>): Promise<T> {
  const mine = wire.turn.then(act, act);
  wire.turn = mine.catch(() => undefined);
  return mine;
}

/** @returns stops sending; what is on the wire is finished first */
export function startSending(s: Sending): () => Promise<void> {
  const { services, mailer } = s;
  const { store, clock } = services;
  const wire = wireOf(services);
  const inFlight = new Set<Promise<void>>();
  let stopped = false;
  let filling: Promise<void> | null = null;
  let looking: Promise<void> | null = null;
  let again = false;
  let sent = 0;
  let cancelPoll = (): void => {};
  let cancelTrial = (): void => {};
  const complain = (error: Error): void => services.log.error(`Postausgang: ${error.message}`);

  /** What the server said must not be forgotten because the store is busy: said again until it is written, or the process ends. */
  async function settle(due: DueLetter, result: SendResult): Promise<void> {
    for (let wait = SETTLE_MS.first; ; wait = Math.min(wait * 2, SETTLE_MS.longest)) {
      try {
        return await store.settleLetter(due.letterId, result, { state: "sending", attempts: due.attempts });
      } catch (error) {
        complain(error as Error);
        if (stopped) throw error;
        await new Promise<void>((resolve) => clock.after(wait, resolve));
      }
    }
  }

  async function send(due: DueLetter): Promise<void> {
    try {
      failPoint("letter.taken");
      const result = await sendLetter(due, s);
      await settle(due, result);
      failPoint("letter.settled");
      if (result.kind === "sent") sent++;
      s.show({ stopped: false, sent, trouble: result.kind === "sent" ? "" : result.error });
    } finally {
      wire.letters.delete(due.letterId);
    }
  }

  const take = (room: number): Promise<DueLetter[]> =>
    inTurn(wire, async () => {
      const letters = await store.takeLetters(room);
      for (const { letterId } of letters) wire.letters.add(letterId);
      return letters;
    });

  /** How many letters to take now. While the server is down they wait untaken, all but the one that asks for it. */
  function roomNow(): number {
    const { letters, againInMs } = mailer.room?.() ?? { letters: s.atOnce, againInMs: 0 };
    cancelTrial();
    if (letters === 0 && againInMs < POLL_MS) cancelTrial = clock.after(againInMs, wake);
    return Math.min(s.atOnce, letters) - inFlight.size;
  }

  async function fill(): Promise<void> {
    do {
      again = false;
      if (stopped) return;
      if ((await store.setting("sending")) === "stopped") {
        s.show({ stopped: true, sent, trouble: "" });
        return;
      }
      const room = roomNow();
      if (room <= 0) return;
      for (const due of await take(room)) {
        const one = send(due)
          .catch(complain)
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
      .catch(complain)
      .finally(() => {
        filling = null;
      });
  }

  /** Apart from sending: an archive that does not answer holds no letter up. Goes on while sending is stopped, for it sends nothing. */
  function look(): void {
    if (looking || stopped) return;
    looking = lookForLetters(services, mailer)
      .catch(complain)
      .finally(() => {
        looking = null;
      });
  }

  function poll(): void {
    cancelPoll = clock.after(POLL_MS, () => {
      wake();
      look();
      if (!stopped) poll();
    });
  }

  store.events.on("committed", wake);
  // nothing is sent before it is clear what may have been sent
  const lookAt = new Date(clock.now().getTime() + graceMs(services)).toISOString();
  filling = inTurn(wire, () => store.interruptedLetters([...wire.letters], lookAt))
    .catch(complain)
    .finally(() => {
      filling = null;
      wake();
      look();
    });
  poll();
  return async () => {
    stopped = true;
    cancelPoll();
    cancelTrial();
    store.events.off("committed", wake);
    await filling;
    await looking;
    await Promise.allSettled(inFlight);
    await mailer.close();
  };
}
