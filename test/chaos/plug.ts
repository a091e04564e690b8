// Pulling the plug: the product is killed at every named fail point and at random, while orders and questions go through it.
import { FAIL_POINTS, type FailPoint } from "../../adapters/fail-point.ts";
import { createRandom } from "../../bench/kit/random.ts";
import { type House, openHouse } from "./house.ts";
import { counted, settled } from "./invariants.ts";
import { type Kill, plan } from "./kills.ts";
import { type GoodMail, goodMails } from "./mails.ts";
import { type Recovery, watchRecovery } from "./recovery.ts";
import type { Scenario } from "./types.ts";

/** A fail point that is not reached in so long is not reached with this batch. */
const REACHED_MS = 5_000;
/** How long everything may take after the last kill. Work that lost its lease often waits longer each time: it comes later. */
const QUIET_MS = 300_000;
const SAID_EVERY = 10;

const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));

/** One life of the product, from start to kill, with mail arriving before and during it. @returns whether the named point was reached */
async function live(house: House, kill: Kill, batch: readonly GoodMail[], recovery: Recovery): Promise<boolean> {
  const { product } = house;
  const half = batch.length >> 1;
  for (const mail of batch.slice(0, half)) house.deliver(mail);
  const named = kill.at !== "random" && kill.at !== "starting";
  const env: Record<string, string> = named ? { HB_FAIL_POINT: `${kill.at}:${kill.pass}` } : {};
  // a fail point may be passed before the product is ready: that is a life too
  const ready = product.restart(env).then(
    () => true,
    () => false,
  );
  if (kill.at === "starting") {
    await sleep(kill.afterMs);
    await product.stop("SIGKILL");
  }
  const lived = await ready;
  for (const mail of batch.slice(half)) house.deliver(mail);
  if (kill.at === "random" && lived) await sleep(kill.afterMs);
  const reached = named && (await Promise.race([product.ended().then(() => true), sleep(REACHED_MS).then(() => false)]));
  await product.stop("SIGKILL");
  recovery.faultOver();
  return reached;
}

/** Carries out the plan; a point that was not reached is tried again in the place of a random kill. @returns how often each was reached */
async function pull(house: House, kills: Kill[], mails: readonly GoodMail[], say: (line: string) => void) {
  const recovery = watchRecovery(house);
  const reached = Object.fromEntries(Object.keys(FAIL_POINTS).map((point) => [point, 0])) as Record<FailPoint, number>;
  const missed: FailPoint[] = [];
  await house.product.stop("SIGTERM");
  for (const [n, planned] of kills.entries()) {
    const again = planned.at === "random" || planned.at === "starting" ? missed.shift() : undefined;
    const kill: Kill = again ? { at: again, pass: 1 } : planned;
    const batch = mails.slice(Math.floor((mails.length * n) / kills.length), Math.floor((mails.length * (n + 1)) / kills.length));
    const hit = await live(house, kill, batch, recovery);
    if (kill.at !== "random" && kill.at !== "starting") {
      if (hit) reached[kill.at] += 1;
      else missed.push(kill.at);
    }
    if ((n + 1) % SAID_EVERY === 0) say(`${n + 1} of ${kills.length} kills, ${house.sink.mails.length} letters out`);
  }
  await house.product.restart();
  return { recovery, reached };
}

export const plug: Scenario = {
  name: "plug",
  title: "kill -9 at every step from FETCH to SMTP's 250, and at random",
  async run(size, say) {
    const random = createRandom(size.seed);
    const mails = goodMails(size.mails, random);
    const house = await openHouse();
    try {
      const { recovery, reached } = await pull(house, plan(size.kills, random), mails, say);
      const last = performance.now();
      const found = await settled(house, mails, QUIET_MS);
      await recovery.stop();
      const named = Object.values(reached).reduce((sum, n) => sum + n, 0);
      say(
        `kills at fail points: ${Object.entries(reached)
          .map(([point, n]) => `${point} ${n}`)
          .join(", ")}`,
      );
      return [
        {
          fault: "plug pulled (kill -9)",
          times: size.kills,
          mails: mails.length,
          ...counted(found, say),
          longestRecoveryMs: recovery.longestMs(),
          figures: {
            at_fail_points: named,
            fail_points: Object.keys(FAIL_POINTS).length,
            least_at_one_point: Math.min(...Object.values(reached)),
            letters: house.sink.mails.length,
            unknown: found.unknown.length,
            quiet_after_s: Math.round((performance.now() - last) / 1000),
          },
        },
      ];
    } finally {
      await house.close();
    }
  },
};
