// bench start: from the start of the process to the first 200 of /ready, on an installed checkout; each time with an empty data folder.
import { numbers } from "./kit/arguments.ts";
import { median, report, round } from "./kit/figures.ts";
import { run } from "./kit/product.ts";

/** @param args --rounds (5) */
export async function start(args: readonly string[]): Promise<void> {
  const { rounds } = numbers(args, { rounds: 5 });
  const times: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const product = await run({});
    times.push(product.readyMs / 1000);
    await product.stop();
  }
  report(
    `Start to /ready, ${rounds} rounds`,
    times.map((seconds, i) => ({ round: i + 1, seconds: round(seconds) })),
    { bench: "start", rounds, start_s: round(median(times)), slowest_s: round(Math.max(...times)) },
  );
}
