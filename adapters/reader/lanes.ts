// Two lanes of child processes: what is not read in a moment goes on in the slow one, so that a few bad documents never hold up the good.
import { type Outcome, Pool } from "./pool.ts";
import type { Task } from "./protocol.ts";

export interface LaneOptions {
  /** children of each lane */
  size: number;
  /** for one task, in the slow lane */
  timeoutMs: number;
  /** resident memory of one child, MB */
  memoryMb: number;
}

/** Ten times what a document takes on a busy machine, the start of its child included. */
const QUICK_MS = 2_000;
const IDLE_MS = 30_000;

/** Never rejects, as the pool. A task that is killed in the quick lane begins anew in the slow one. */
export function createLanes(options: LaneOptions): Pick<Pool, "run" | "close"> {
  const quick = new Pool({ ...options, timeoutMs: Math.min(QUICK_MS, options.timeoutMs) });
  const slow = new Pool({ ...options, idleMs: IDLE_MS });
  return {
    async run(task: Task): Promise<Outcome> {
      const outcome = await quick.run(task);
      const again = "failed" in outcome && outcome.failed === "timeout" && options.timeoutMs > QUICK_MS;
      return again ? slow.run(task) : outcome;
    },
    async close() {
      await Promise.all([quick.close(), slow.close()]);
    },
  };
}
