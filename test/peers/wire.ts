// A TCP proxy on the loopback interface that breaks as told: each connection has its own fault. What a fault is stands in wire-faults.ts.
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import type { Fault, FaultKind } from "./wire-faults.ts";
import { createFlow } from "./wire-flow.ts";

export interface Wire {
  port: number;
  /** the fault of the n-th connection (from 0); null: none */
  plan: (connection: number) => Fault | null;
  /** connections begun so far */
  connections(): number;
  /** faults that have struck so far: a cut that was planned behind the last byte is none */
  struck(): number;
  /** the same by kind */
  kinds(): Partial<Record<FaultKind, number>>;
  /** Hangs up on everyone and closes the port: the next one is refused. */
  down(): Promise<void>;
  /** Opens the same port again. */
  up(): Promise<void>;
  stop(): Promise<void>;
}

/** @param target port of the real server */
export async function startWire(target: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const kinds: Partial<Record<FaultKind, number>> = {};

  function carry(near: Socket): void {
    const fault = wire.plan(connections++);
    const strike = (): void => {
      if (fault) kinds[fault.kind] = (kinds[fault.kind] ?? 0) + 1;
    };
    if (fault?.kind === "refuse") {
      strike();
      near.on("error", () => undefined).resetAndDestroy();
      return;
    }
    const far = connect(target, "127.0.0.1");
    const line = { near, far, strike, silent: false };
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.once("close", () => sockets.delete(socket));
    }
    near.once("close", () => far.destroy());
    // an end in order is passed on by the flow, behind the last byte; a half-open line tells nobody
    far.once("close", (broken) => broken && !line.silent && near.resetAndDestroy());
    createFlow(line, "up", fault);
    createFlow(line, "down", fault);
  }

  let server: Server | null = null;
  const open = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      // half-open allowed: an end on one side is passed on by the flow, after what was still on its way
      server = createServer({ allowHalfOpen: true }, carry);
      server.once("error", reject);
      server.listen(port, "127.0.0.1", resolve);
    });
  async function down(): Promise<void> {
    const mine = server;
    server = null;
    if (!mine) return;
    const closed = new Promise((resolve) => mine.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  }
  await open(0);
  const { port } = (server as unknown as Server).address() as AddressInfo;
  const wire: Wire = {
    port,
    plan: () => null,
    connections: () => connections,
    struck: () => Object.values(kinds).reduce((sum, n) => sum + n, 0),
    kinds: () => ({ ...kinds }),
    down,
    up: () => open(port),
    stop: down,
  };
  return wire;
}
