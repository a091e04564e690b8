// One mailbox silent, then dripping, then refusing, while the others go on: what they notice, and when staff hear of it.
import { createRandom } from "../../bench/kit/random.ts";
import { quantile, watchAnswers } from "./answer-times.ts";
import { counted, settled } from "./invariants.ts";
import { type GoodMail, goodMails } from "./mails.ts";
import type { Size, Tally } from "./types.ts";
import type { WiredHouse } from "./wired-house.ts";

const TROUBLED = "support";
/** A number that no other mail of the run has. */
const FIRST = 400_000;
const BEFORE = 20;
const EVERY_MS = 400;
/** Each kind of trouble lasts so long; together longer than staff may wait for the alarm. */
const TROUBLE_MS = 20_000;
/** bytes from the server */
const IN_THE_LOGIN = 2000;
const ALARM_MS = 60_000;
const QUIET_MS = 60_000;

interface Alarms {
  alarms: { code: string; subject: string }[];
}

const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));

export async function neighbours(house: WiredHouse, size: Size, say: (line: string) => void): Promise<Tally> {
  const answers = watchAnswers(house);
  const random = createRandom(size.seed + 2);
  const wire = house.imap[TROUBLED];
  let n = FIRST;
  const next = (box: string): GoodMail => ({ ...goodMails(1, random, n++)[0]!, boxes: [box] });
  const send = (mails: GoodMail[], mail: GoodMail): void => {
    answers.deliver(mail);
    mails.push(mail);
  };
  const alarmed = async (): Promise<boolean> => {
    const { body } = await house.product.api<Alarms>("/stats");
    return body.alarms.some((a) => a.code === "mailbox_down" && a.subject.startsWith(`${TROUBLED}@`));
  };
  const goodDays: GoodMail[] = [];
  const badDays: GoodMail[] = [];
  const waiting: GoodMail[] = [];
  for (let i = 0; i < BEFORE; i++) {
    send(goodDays, next("sales"));
    await sleep(EVERY_MS);
  }

  const began = performance.now();
  let alarmMs: number | null = null;
  /** The others get mail, the troubled one too, and staff look at the wall. */
  const live = async (until: () => boolean): Promise<void> => {
    while (!until()) {
      send(badDays, next("sales"));
      if (alarmMs === null && (await alarmed())) alarmMs = performance.now() - began;
      await sleep(EVERY_MS);
    }
  };
  const after = (ms: number) => (): boolean => performance.now() - began > ms;
  send(waiting, next(TROUBLED));
  wire.plan = () => ({ kind: "silence", direction: "down", after: IN_THE_LOGIN });
  await wire.down();
  await wire.up();
  await live(after(TROUBLE_MS));
  wire.plan = () => ({ kind: "throttle", direction: "down", after: IN_THE_LOGIN, bytesPerSecond: 1 });
  send(waiting, next(TROUBLED));
  await live(after(2 * TROUBLE_MS));
  await wire.down();
  await live(() => alarmMs !== null || after(ALARM_MS + 5_000)());

  wire.plan = () => null;
  await wire.up();
  const up = performance.now();
  while (answers.of(waiting).length < waiting.length && performance.now() - up < QUIET_MS) await sleep(EVERY_MS);
  const recovered = performance.now() - up;
  while ((await alarmed()) && performance.now() - up < QUIET_MS) await sleep(EVERY_MS);
  const cleared = performance.now() - up;
  const found = await settled(house, [...goodDays, ...badDays, ...waiting], QUIET_MS);
  answers.stop();
  say(`alarm after ${alarmMs === null ? "never" : `${Math.round(alarmMs / 100) / 10} s`}, taken back ${Math.round(cleared)} ms after`);
  if (alarmMs === null || alarmMs > ALARM_MS) throw new Error(`no alarm for ${TROUBLED}@ within ${ALARM_MS / 1000} s`);
  const [good, bad] = [answers.of(goodDays), answers.of(badDays)];
  return {
    fault: "one mailbox silent, dripping, refusing; figures of its neighbour",
    times: 3,
    mails: goodDays.length + badDays.length + waiting.length,
    ...counted(found, say),
    longestRecoveryMs: recovered,
    figures: {
      alarm_s: Math.round(alarmMs / 1000),
      taken_back_ms: Math.round(cleared),
      ...{ median_before_ms: quantile(good, 0.5), median_beside_ms: quantile(bad, 0.5) },
      ...{ p95_before_ms: quantile(good, 0.95), p95_beside_ms: quantile(bad, 0.95) },
    },
  };
}
