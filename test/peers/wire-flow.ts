// One direction of one connection of the wire: passes bytes on, late, slowly, or not at all.
import { once } from "node:events";
import type { Socket } from "node:net";
import type { Direction, Fault } from "./wire-faults.ts";

export interface Line {
  near: Socket;
  far: Socket;
  /** the fault happens now */
  strike(): void;
  /** half-open: nothing passes any more, and the end of the far side is not passed on */
  silent: boolean;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Never resolves: what waits for it is forgotten with its sockets. */
const forever = new Promise<never>(() => undefined);

async function write(to: Socket, bytes: Buffer): Promise<void> {
  if (to.destroyed) return;
  if (!to.write(bytes)) await Promise.race([once(to, "drain"), once(to, "close")]);
}

/** So many bytes a second, one by one if they are fewer than ten. */
async function drip(to: Socket, bytes: Buffer, perSecond: number): Promise<void> {
  const size = Math.max(1, Math.floor(perSecond / 10));
  for (let i = 0; i < bytes.byteLength && !to.destroyed; i += size) {
    await pause((1000 * size) / perSecond);
    await write(to, bytes.subarray(i, i + size));
  }
}

/** The byte of this direction at which it happens; a fault of the other direction has none. */
function placeOf(fault: Fault, direction: Direction): number {
  if (fault.kind === "refuse") return 0;
  const its = fault.kind === "delay" ? "down" : fault.direction;
  return its === direction ? (fault.after ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
}

/** Begins to pass bytes on until an end is reached. Never throws: a broken line is what it is for. */
export function createFlow(line: Line, direction: Direction, fault: Fault | null): void {
  const [from, to] = direction === "up" ? [line.near, line.far] : [line.far, line.near];
  if (!fault) {
    from.pipe(to);
    return;
  }
  const place = placeOf(fault, direction);
  let passed = 0;
  let struck = false;

  async function broken(rest: Buffer): Promise<void> {
    if (!struck) line.strike();
    struck = true;
    if (fault?.kind === "throttle") return drip(to, rest, fault.bytesPerSecond);
    if (fault?.kind === "silence") {
      line.silent = true;
      return forever;
    }
    // what was passed on before must arrive, then the line ends on both sides
    if (fault?.kind === "cut") for (const socket of [line.near, line.far]) socket.end();
    else line.near.resetAndDestroy();
    return forever;
  }

  async function pass(chunk: Buffer): Promise<void> {
    if (line.silent) return forever;
    if (fault?.kind === "delay") {
      if (!struck && direction === "down") line.strike();
      struck = true;
      await pause(fault.ms);
    }
    const whole = chunk.subarray(0, Math.max(0, Math.min(chunk.byteLength, place - passed)));
    passed += chunk.byteLength;
    if (whole.byteLength > 0) await write(to, whole);
    if (passed >= place) await broken(chunk.subarray(whole.byteLength));
  }

  async function run(): Promise<void> {
    if (place === 0) await broken(Buffer.alloc(0));
    // the other direction goes on after an end of this one
    for await (const chunk of from.iterator({ destroyOnReturn: false })) await pass(chunk as Buffer);
    to.end();
  }
  run().catch(() => undefined);
}
