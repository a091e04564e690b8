// A faulty wire before every mail server: random faults on IMAP and SMTP at once, then one mailbox in trouble while the others go on.
import { createRandom, type Random } from "../../bench/kit/random.ts";
import type { Wire } from "../peers/wire.ts";
import { createPlan, FAULT_KINDS } from "../peers/wire-faults.ts";
import { type AnswerTimes, quantile, watchAnswers } from "./answer-times.ts";
import { counted, settled } from "./invariants.ts";
import { type GoodMail, goodMails } from "./mails.ts";
import { neighbours } from "./neighbours.ts";
import type { Scenario, Size, Tally } from "./types.ts";
import { openWiredHouse, type WiredHouse } from "./wired-house.ts";

/** A connection's fault is drawn among so many bytes: login and some mails, or some letters. */
const BYTES = { imap: 8_000, smtp: 7_000 };
const MAIL_EVERY_MS = 150;
/** A line that limps limps on for ever, and so strikes but once: after so long someone pulls it. */
const LIMPS_MS = 5_000;
/** Given up if the faults asked for have not struck after so long for each. */
const FAULT_MS = 6_000;
const QUIET_MS = 180_000;
const SAID_EVERY_MS = 10_000;

const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
const struck = (wires: readonly Wire[]): number => wires.reduce((sum, wire) => sum + wire.struck(), 0);

/** Every new connection of these wires has a fault until so many have struck. */
function breakAll(wires: readonly Wire[], times: number, plan: ReturnType<typeof createPlan>): void {
  for (const wire of wires) wire.plan = () => (struck(wires) < times ? plan() : null);
}

/** Everyone has to connect anew. */
async function hangUp(wires: readonly Wire[]): Promise<void> {
  for (const wire of wires) {
    await wire.down();
    await wire.up();
  }
}

/** New connections are good again; those that still limp are hung up on. */
async function heal(wires: readonly Wire[]): Promise<void> {
  for (const wire of wires) wire.plan = () => null;
  await hangUp(wires);
}

/** @returns pulls, whenever it is called, the lines on which nothing new has struck for long */
function pullsLimping(wires: readonly Wire[]): () => Promise<void> {
  const last = new Map(wires.map((wire) => [wire, { struck: 0, at: performance.now() }]));
  return async () => {
    const now = performance.now();
    for (const [wire, { struck: before, at }] of last) {
      if (wire.struck() === before && now - at < LIMPS_MS) continue;
      last.set(wire, { struck: wire.struck(), at: now });
      if (wire.struck() === before) await hangUp([wire]);
    }
  };
}

/** Mails arrive all the time until the faults have struck. @returns the mails */
async function flow(house: WiredHouse, times: number, random: Random, answers: AnswerTimes, say: (line: string) => void) {
  const imap = Object.values(house.imap);
  const mails: GoodMail[] = [];
  const deadline = performance.now() + FAULT_MS * times + 60_000;
  const pull = pullsLimping([...imap, house.smtp]);
  let said = performance.now();
  while ((struck(imap) < times || house.smtp.struck() < times) && performance.now() < deadline) {
    for (const mail of goodMails(1, random, mails.length)) {
      answers.deliver(mail);
      mails.push(mail);
    }
    if (performance.now() - said > SAID_EVERY_MS) {
      said = performance.now();
      say(
        `IMAP ${struck(imap)}, SMTP ${house.smtp.struck()} of ${times} faults; ${mails.length} mails, ${house.sink.mails.length} letters`,
      );
    }
    await pull();
    await sleep(MAIL_EVERY_MS);
  }
  return mails;
}

async function randomFaults(house: WiredHouse, size: Size, say: (line: string) => void): Promise<Tally> {
  const answers = watchAnswers(house);
  const imap = Object.values(house.imap);
  breakAll(imap, size.wire, createPlan({ seed: size.seed, bytes: BYTES.imap }));
  breakAll([house.smtp], size.wire, createPlan({ seed: size.seed + 1, bytes: BYTES.smtp }));
  // the first connections came before the plan: they break like the others
  await hangUp([...imap, house.smtp]);
  const mails = await flow(house, size.wire, createRandom(size.seed), answers, say);
  const times = { imap: struck(imap), smtp: house.smtp.struck() };
  await heal([...imap, house.smtp]);
  const healed = performance.now();
  const found = await settled(house, mails, QUIET_MS);
  answers.stop();
  const took = answers.of(mails);
  const kinds = FAULT_KINDS.map((kind) => [kind, [...imap, house.smtp].reduce((sum, wire) => sum + (wire.kinds()[kind] ?? 0), 0)]);
  say(`faults: ${kinds.map(([kind, n]) => `${kind} ${n}`).join(", ")}`);
  if (Math.min(times.imap, times.smtp) < size.wire) throw new Error(`only ${times.imap} and ${times.smtp} of ${size.wire} faults struck`);
  return {
    fault: "faulty wire, IMAP and SMTP at once",
    times: times.imap + times.smtp,
    mails: mails.length,
    ...counted(found, say),
    longestRecoveryMs: performance.now() - healed,
    figures: {
      ...times,
      unknown: found.unknown.length,
      median_ms: quantile(took, 0.5),
      p95_ms: quantile(took, 0.95),
      slowest_ms: quantile(took, 1),
    },
  };
}

export const wire: Scenario = {
  name: "wire",
  title: "a line that delays, drips, is cut, reset, silent, refused; and one mailbox in trouble beside others",
  async run(size, say) {
    const house = await openWiredHouse();
    try {
      return [await randomFaults(house, size, say), await neighbours(house, size, say)];
    } finally {
      await house.close();
    }
  },
};
