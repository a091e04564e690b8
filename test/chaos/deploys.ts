// Deploys of every type and orderly restarts with work in flight: all work goes on within 90 s, nothing is lost or done twice.
import { createRandom, type Random } from "../../bench/kit/random.ts";
import { type House, openHouse } from "./house.ts";
import { answersIn, counted, settled, stats } from "./invariants.ts";
import { type GoodMail, goodMails } from "./mails.ts";
import type { Scenario, Tally } from "./types.ts";

/** The promise: after any deploy all work resumes within 90 s. */
const RESUMED_MS = 90_000;
const MAILS_A_DEPLOY = 6;
/** Servers wait a little before they announce mail. */
const ANNOUNCED_MS = 3_000;
/** Two stages of the way, each slowed, last about so long. */
const IN_FLIGHT_MS = 800;
/** Each piece of work stays in the wires for so long, so that a deploy meets some; much less than the drain lets it have. */
const SLOW_MS = 300;
const SAID_EVERY = 10;

type Flow = Record<string, unknown>[];
type DeployType = "full" | "flows" | "nodes";

const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));

/** Longer than the drain waits: such work goes back and is done again. */
const TOO_SLOW_MS = 20_000;
/** Each of these takes the drain's whole time. */
const TOO_SLOW_TIMES = 2;

const DELAY = {
  type: "delay",
  name: "",
  pauseType: "delay",
  timeoutUnits: "milliseconds",
  rate: "1",
  nbRateUnits: "1",
  rateUnits: "second",
  randomFirst: "1",
  randomLast: "5",
  randomUnits: "seconds",
  drop: false,
  allowrate: false,
  outputs: 1,
  x: 200,
  y: 700,
};

/** Staff put a delay node behind each take work; those that are there get the new time. */
function slowed(flow: Flow, ms: number): Flow {
  for (const node of flow) if (node["type"] === "delay") node["timeout"] = `${ms}`;
  const takers = flow.filter(
    (n) => n["type"] === "hb-take-work" && n["queue"] !== "timer" && !flow.some((d) => d["id"] === `slow-${n["id"]}`),
  );
  const delays = takers.map(({ id, z, wires }) => ({ ...DELAY, id: `slow-${id}`, z, timeout: `${ms}`, wires }));
  for (const taker of takers) taker["wires"] = [[`slow-${taker["id"]}`]];
  return [...flow, ...delays];
}

async function slowDown(house: House, ms: number): Promise<void> {
  const status = await house.product.deploy(slowed(await house.product.flow(), ms), "full");
  if (status >= 300) throw new Error(`deploy: ${status}`);
}

/** Types whose nodes are changed in turn: Node-RED restarts a node (or its tab) only if something about it is new. */
const CHANGED = ["hb-take-work", "delay", "hb-read-mail", "hb-triage", "hb-assign", "hb-finish", "hb-outbox", "hb-mailbox"] as const;

function changed(flow: Flow, n: number): Flow {
  const type = CHANGED[n % CHANGED.length];
  const node = flow.find((candidate) => candidate["type"] === type);
  if (!node) throw new Error(`the shipped flow has no ${type}`);
  node["name"] = `${String(node["name"] ?? "").replace(/ \(\d+\)$/, "")} (${n})`;
  return flow;
}

async function deploy(house: House, type: DeployType, n: number): Promise<void> {
  const { product } = house;
  const flow = type === "full" ? await product.flow() : changed(await product.flow(), n);
  const status = await product.deploy(flow, type);
  if (status >= 300) throw new Error(`deploy ${type}: ${status}`);
}

async function restart(house: House): Promise<void> {
  await house.product.stop("SIGTERM");
  await house.product.restart();
}

/** @returns milliseconds from the beginning of the fault until every mail of the batch is answered; null: not within the promise */
async function resumed(house: House, batch: readonly GoodMail[], from: number): Promise<number | null> {
  for (;;) {
    const answers = answersIn(house).to;
    const spent = performance.now() - from;
    if (batch.every((mail) => answers.has(mail.messageId))) return spent;
    if (spent > RESUMED_MS) return null;
    await sleep(20);
  }
}

interface Fault {
  name: string;
  /** default: as often as asked for */
  most?: number;
  /** before the mail comes */
  prepare?(house: House): Promise<void>;
  act(house: House, n: number): Promise<void>;
}
const FAULTS: readonly Fault[] = [
  { name: "deploy full", act: (house, n) => deploy(house, "full", n) },
  { name: "deploy flows", act: (house, n) => deploy(house, "flows", n) },
  { name: "deploy nodes", act: (house, n) => deploy(house, "nodes", n) },
  { name: "SIGTERM and start", act: restart },
  {
    name: "deploy, work slower than the drain",
    most: TOO_SLOW_TIMES,
    prepare: (house) => slowDown(house, TOO_SLOW_MS),
    act: (house) => slowDown(house, SLOW_MS),
  },
];

/** Work in the wires or waiting for them, and letters on their way. */
async function inFlight(house: House): Promise<boolean> {
  const { work, outbox } = await stats(house.product);
  return work.some((w) => w.queue !== "timer" && w.waiting + w.running > 0) || (outbox.by_state["sending"] ?? 0) > 0;
}

async function announced(house: House): Promise<void> {
  const deadline = performance.now() + ANNOUNCED_MS;
  while (performance.now() < deadline && !(await inFlight(house))) await sleep(20);
}

interface Series {
  house: House;
  random: Random;
  /** every mail so far: what an earlier fault ended well, a later one may yet spoil */
  mails: GoodMail[];
  say(line: string): void;
}

async function repeat({ house, random, mails, say }: Series, fault: Fault, asked: number): Promise<Tally> {
  const times = Math.min(asked, fault.most ?? asked);
  const before = mails.length;
  let longest = 0;
  let late = 0;
  let met = 0;
  for (let n = 0; n < times; n++) {
    const batch = goodMails(MAILS_A_DEPLOY, random, mails.length);
    mails.push(...batch);
    await fault.prepare?.(house);
    for (const mail of batch) house.deliver(mail);
    await announced(house);
    await sleep(random.int(0, IN_FLIGHT_MS));
    if (await inFlight(house)) met += 1;
    const from = performance.now();
    await fault.act(house, n);
    const took = await resumed(house, batch, from);
    if (took === null) late += 1;
    longest = Math.max(longest, took ?? RESUMED_MS);
    if ((n + 1) % SAID_EVERY === 0) say(`${fault.name}: ${n + 1} of ${times}, longest recovery ${(longest / 1000).toFixed(1)} s`);
  }
  const found = counted(await settled(house, mails, RESUMED_MS), say);
  return {
    fault: fault.name,
    times,
    mails: mails.length - before,
    ...found,
    // what came in the end, but later than promised, was stuck all the same
    stuck: Math.max(found.stuck, late),
    longestRecoveryMs: longest,
    figures: { with_work_in_flight: met },
  };
}

export const deploys: Scenario = {
  name: "deploys",
  title: "deploys of each type and restarts, with work in flight",
  async run(size, say) {
    const random = createRandom(size.seed);
    const house = await openHouse();
    try {
      await slowDown(house, SLOW_MS);
      const tallies: Tally[] = [];
      const series: Series = { house, random, mails: [], say };
      for (const fault of FAULTS) tallies.push(await repeat(series, fault, size.deploys));
      return tallies;
    } finally {
      await house.close();
    }
  },
};
