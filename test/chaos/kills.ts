// Which plug is pulled when: every named fail point in turn, and SIGKILL at random times between them.
import { FAIL_POINTS, type FailPoint } from "../../adapters/fail-point.ts";
import type { Random } from "../../bench/kit/random.ts";

/** A random kill falls within so much after the product is ready, or, every so often, while it starts. */
const RANDOM_MS = 1_500;
const STARTING_MS = 2_500;
const STARTING_OF_TEN = 3;
/** Of all kills, so many at fail points: enough that each comes round, and as many at moments that nobody chose. */
const AT_POINTS = 0.6;
/** Passed about once in a short life, or once a batch: the third pass would never come. */
const RARE: ReadonlySet<FailPoint> = new Set(["mail.marked", "smtp.connected", "letter.taken"]);

export type Kill = { at: FailPoint; pass: number } | { at: "random"; afterMs: number } | { at: "starting"; afterMs: number };

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.int(0, i);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

const atRandom = (random: Random): Kill =>
  random.int(1, 10) <= STARTING_OF_TEN
    ? { at: "starting", afterMs: random.int(0, STARTING_MS) }
    : { at: "random", afterMs: random.int(0, RANDOM_MS) };

/** @returns `count` kills: rounds through all fail points, each at least twice if there is room, and random ones */
export function plan(count: number, random: Random): Kill[] {
  const points = Object.keys(FAIL_POINTS) as FailPoint[];
  const wanted = Math.min(count, Math.max(Math.round(count * AT_POINTS), 2 * points.length));
  const rounds = Array.from({ length: Math.ceil(wanted / points.length) }, () => shuffled(points, random)).flat();
  const named = rounds.slice(0, wanted).map((at): Kill => ({ at, pass: RARE.has(at) ? 1 : random.int(1, 3) }));
  return shuffled([...named, ...Array.from({ length: count - wanted }, () => atRandom(random))], random);
}
