// The mail balance of each mailbox: on a timer and on demand; a difference is filled where possible, else an alarm.
import { reckon } from "../../adapters/imap/reckon.ts";
import { embeddedParts, standings } from "../../adapters/sqlite/balance.ts";
import type { Balance } from "../../core/mail/balance.ts";
import { mailboxOptions } from "./mailboxes.ts";
import type { Runtime } from "./runtime.ts";

/** After the start, when the backlog has begun to come in. */
const FIRST_MS = 60_000;
const EVERY_MS = 15 * 60_000;
/** So long a mailbox has to fetch what was missing. */
const FILL_MS = 10_000;

const WORDS = {
  de: (n: number, uids: string) =>
    `${n} Mails liegen auf dem Server und sind hier unbekannt (UID ${uids}). Ausweg: den Zustand des Postfachs ansehen; es wird weiter versucht.`,
  en: (n: number, uids: string) =>
    `${n} mails are on the server and unknown here (UID ${uids}). Way out: look at the mailbox's state; it is tried again.`,
} as const;
const NAMED = 10;

export interface Balances {
  /** as computed last, in the order of the company file; null: not yet */
  last(): (Balance | null)[];
  /** Computes all anew; mailboxes that cannot be reached keep their last. */
  reckon(): Promise<void>;
}

const KEPT = new WeakMap<Runtime, Balances>();

export function balancesOf(services: Runtime): Balances {
  const kept = KEPT.get(services) ?? createBalances(services);
  KEPT.set(services, kept);
  return kept;
}

function createBalances(services: Runtime): Balances {
  const { company, store, clock, alarms, bus, log } = services;
  const known = new Map<string, Balance>();
  let underWay: Promise<void> | null = null;
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => void clock.after(ms, resolve));

  async function onServer(address: string): Promise<Omit<Balance, "address" | "at">> {
    const options = mailboxOptions(services, address);
    if (!options) return { onServer: null, parts: await embeddedParts(store, address), missing: 0 };
    const ask = () => reckon(options, (place, uids) => standings(store, place, uids));
    const first = await ask();
    if (first.unknown.length === 0) {
      alarms.clear("balance", address);
      return first;
    }
    bus.emit("look-anew", address);
    await sleep(FILL_MS);
    const second = await ask();
    const before = new Set(first.unknown);
    const still = second.unknown.filter((uid) => before.has(uid));
    if (still.length === 0) alarms.clear("balance", address);
    // as long as some of them arrive, a backlog is being worked off
    else if (still.length === before.size)
      alarms.raise("balance", address, WORDS[company.language](still.length, still.slice(0, NAMED).join(", ")));
    return second;
  }

  async function all(): Promise<void> {
    // one after another: nobody waits for it, and servers count connections
    for (const { address } of company.mailboxes)
      try {
        const { onServer: there, parts, missing } = await onServer(address);
        known.set(address, { address, at: store.now(), onServer: there, parts, missing });
      } catch (error) {
        log.warn(`Postbilanz ${address}: ${(error as Error).message}`);
      }
    bus.emit("balance");
  }

  return {
    last: () => company.mailboxes.map(({ address }) => known.get(address) ?? null),
    reckon() {
      underWay ??= all().finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}

/** @returns how to stop it */
export function startBalances(services: Runtime): () => void {
  const { clock } = services;
  const balances = balancesOf(services);
  let cancel = (): void => {};
  const beat = (ms: number): void => {
    cancel = clock.after(ms, () => {
      void balances.reckon();
      beat(EVERY_MS);
    });
  };
  beat(FIRST_MS);
  return () => cancel();
}
