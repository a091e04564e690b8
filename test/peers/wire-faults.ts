// What can be wrong with a line, and a repeatable plan of such faults. How they are done is in wire-flow.ts.
import { createRandom } from "../../bench/kit/random.ts";

/** up: from the client to the server */
export type Direction = "up" | "down";

export type Fault =
  /** hung up before a byte */
  | { kind: "refuse" }
  /** each piece arrives this late, either way; reset after so many bytes from the server, default: never */
  | { kind: "delay"; ms: number; after?: number }
  /** from this byte on so many bytes a second; 1 is allowed */
  | { kind: "throttle"; direction: Direction; after: number; bytesPerSecond: number }
  /** closed in order (FIN) at this byte */
  | { kind: "cut"; direction: Direction; after: number }
  /** reset (RST) at this byte */
  | { kind: "reset"; direction: Direction; after: number }
  /** half-open: from this byte on nothing passes either way, and nobody is told; 0: right after connecting */
  | { kind: "silence"; direction: Direction; after: number };

export type FaultKind = Fault["kind"];
export const FAULT_KINDS = ["refuse", "delay", "throttle", "cut", "reset", "silence"] as const satisfies readonly FaultKind[];

export interface PlanSettings {
  seed: number;
  kinds?: readonly FaultKind[];
  /** bytes of a connection among which the place of a fault is drawn */
  bytes: number;
}

/** @returns faults one after another, the same for the same settings; each kind in turn, so that none is missing */
export function createPlan({ seed, kinds = FAULT_KINDS, bytes }: PlanSettings): () => Fault {
  const random = createRandom(seed);
  let n = 0;
  return () => {
    const kind = kinds[n++ % kinds.length]!;
    const direction = random.pick(["up", "down"] as const);
    // one in five at the very beginning: before the greeting, in the middle of the TLS handshake
    const after = random.int(1, 5) === 1 ? random.int(0, 600) : random.int(0, bytes);
    if (kind === "refuse") return { kind };
    if (kind === "delay") return { kind, ms: random.int(5, 60), after: bytes };
    if (kind === "throttle") return { kind, direction, after, bytesPerSecond: random.pick([1, 20, 400]) };
    return { kind, direction, after };
  };
}
