// Two machines that talk: two instances of the product answer each other, and one a robot that answers everything, for a day by a fast clock.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { idle, type Stats, stats } from "./invariants.ts";
import { type Machine, startMachine, TIMES } from "./talk/machine.ts";
import { question, robotAnswer, robotQuestion } from "./talk/questions.ts";
import { look, type Passed, type Relay, startRelay, withoutMarks } from "./talk/relay.ts";
import { threadsOf, tooMany } from "./talk/threads.ts";
import type { Scenario, Tally } from "./types.ts";

const HERE = "h-bu.de";
const THERE = "knopf-zwilling.example";
const ROBOT = "einkauf@kessler-uniform.example";
const BOXES = ["info", "sales", "support", "finance"] as const;
const QUESTIONS_A_DAY = 12;
/** limits.auto_answers_per_sender_day */
const A_SENDER_A_DAY = 3;
/** Real time: when nobody has said anything for so long, the talk is over. */
const STILL_MS = 3_000;
/** Real time: who still talks so long after the last hour never ends. */
const QUIET_MS = 60_000;

const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();
const hoursMs = (hours: number): number => (hours * 3_600_000) / TIMES;

interface Talk {
  machines: Machine[];
  relay: Relay;
  /** letters to the other house or to the robot; notices to a house's own people are none */
  letters: Passed[];
  asked: Passed[];
  robot: Passed[];
}

/** Waits until nobody has anything more to say, or the time is up. @returns how each house stands then */
async function ended(machines: readonly Machine[], relay: Relay): Promise<Stats[]> {
  const deadline = performance.now() + QUIET_MS;
  let still = performance.now();
  for (let heard = -1; ; ) {
    await relay.quiet();
    const all = await Promise.all(machines.map(({ product }) => stats(product)));
    const now = performance.now();
    if (heard !== relay.passed.length || !all.every(idle)) still = now;
    heard = relay.passed.length;
    if (now - still > STILL_MS || now > deadline) return all;
    await sleep(200);
  }
}

/** Questions to and fro over the day, each answered by machines alone. */
async function day(
  hours: number,
  stripped: boolean,
  say: (line: string) => void,
): Promise<Talk & { stuck: number; quarantined: number; lost: number }> {
  const folder = mkdtempSync(join(tmpdir(), "hb-talk-"));
  const machines: Machine[] = [];
  const robot: Passed[] = [];
  const relay = await startRelay(
    (to) => {
      if (to !== ROBOT)
        return machines.find((m) => m.domain === domainOf(to) && BOXES.some((box) => to === `${box}@${m.domain}`))?.port ?? null;
      return (letter) => {
        const answer = robotAnswer(robot.length, letter);
        robot.push(look(answer));
        // a minute later, as such machines do
        setTimeout(() => relay.hand(answer), 60_000 / TIMES);
      };
    },
    stripped ? withoutMarks : undefined,
  );
  try {
    for (const domain of [HERE, THERE]) machines.push(await startMachine(folder, domain, relay.sink));
    const asked: Passed[] = [];
    const ask = (from: string, to: string, words = question): void => {
      const mail = words(asked.length, from, to);
      asked.push(look(mail));
      relay.hand(mail);
    };
    const questions = Math.max(2, Math.round((QUESTIONS_A_DAY * hours) / 24));
    for (let n = 0; n < questions; n++) {
      const box = BOXES[n % BOXES.length];
      if (n % 2 === 0) ask(`${box}@${THERE}`, `${box}@${HERE}`);
      else ask(`${box}@${HERE}`, `${box}@${THERE}`);
      if (n % 4 === 0) ask(ROBOT, `${box}@${HERE}`, robotQuestion);
      await sleep(hoursMs(hours) / questions);
      if (n % 4 === 3) say(`hour ${Math.round(((n + 1) * hours) / questions)}: ${asked.length} questions, ${relay.passed.length} letters`);
    }
    const all = await ended(machines, relay);
    const sum = (state: string): number => all.reduce((n, { mails }) => n + (mails.by_state[state] ?? 0), 0);
    const letters = relay.passed.filter((l) => domainOf(l.to) !== domainOf(l.from));
    const had = await Promise.all(machines.map(mailsOf));
    const lost = asked.filter((q) => !had.flat().includes(q.messageId)).length + relay.undelivered();
    const failed = sum("failed");
    return { machines, relay, letters, asked, robot, lost, stuck: sum("received") + sum("working"), quarantined: failed };
  } finally {
    for (const machine of machines) await machine.product.stop("SIGKILL");
    await relay.stop();
    if (process.env["HB_KEEP"]) say(`kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Message-IDs of all mails that a house has, by its raw mails. */
async function mailsOf({ product }: Machine): Promise<string[]> {
  const ids: string[] = [];
  for (let next = ""; ; ) {
    const { body } = await product.api<{ items: { mail_id: string }[]; next: string | null }>(`/api/mails?limit=100${next}`);
    for (const { mail_id } of body.items) {
      const { body: raw } = await product.api<string>(`/api/mails/${mail_id}/raw`);
      ids.push(/^Message-ID:\s*(\S+)/im.exec(String(raw))?.[1] ?? "");
    }
    if (!body.next) return ids;
    next = `&cursor=${encodeURIComponent(body.next)}`;
  }
}

function tally(fault: string, hours: number, talk: Awaited<ReturnType<typeof day>>, stripped: boolean): Tally {
  const between = talk.letters.filter((l) => l.to !== ROBOT);
  const toRobot = talk.letters.filter((l) => l.to === ROBOT);
  if (between.length === 0 || toRobot.length === 0) throw new Error("talk: no machine has said anything, so nothing is proven");
  const threads = threadsOf(between, talk.asked);
  // whoever cannot know the other for a machine may answer once; two that can are silent after the first letter
  const over = tooMany(threads, 1, (letter) => (stripped ? domainOf(letter.from) : "all"));
  const overRobot = Math.max(0, toRobot.length - A_SENDER_A_DAY * Math.ceil(hours / 24));
  return {
    fault,
    times: hours,
    mails: talk.asked.length + talk.robot.length,
    lost: talk.lost,
    doubled: over + overRobot,
    stuck: talk.stuck,
    quarantinedGood: talk.quarantined,
    longestRecoveryMs: null,
    figures: {
      threads: threads.length,
      letters: between.length,
      most_in_a_thread: Math.max(...threads.map((t) => t.length)),
      letters_to_robot: toRobot.length,
      unmarked: talk.letters.filter((l) => !l.marked).length,
    },
  };
}

export const talk: Scenario = {
  name: "talk",
  title: "two machines that answer each other, and one that answers a robot, for a day",
  async run(size, say) {
    const tallies: Tally[] = [];
    for (const stripped of [false, true]) {
      const fault = stripped ? "machines talk, marks stripped (hours)" : "machines talk (hours)";
      say(`${size.hours} hours at ${TIMES} times the speed${stripped ? ", a gateway takes the marks of RFC 3834 away" : ""}`);
      tallies.push(tally(fault, size.hours, await day(size.hours, stripped, say), stripped));
    }
    return tallies;
  },
};
