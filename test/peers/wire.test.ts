// The faulty wire does what it says: otherwise everything proved with it would prove nothing.
import assert from "node:assert/strict";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { until } from "./until.ts";
import { startWire, type Wire } from "./wire.ts";
import { createPlan, FAULT_KINDS, type Fault } from "./wire-faults.ts";

interface Heard {
  bytes: number;
  end: "open" | "fin" | "reset";
}

describe("the faulty wire", () => {
  let server: Server;
  let wire: Wire;
  let served: Socket[] = [];
  beforeEach(async () => {
    served = [];
    // says a thousand bytes at once, then whatever it hears
    server = createServer((socket) => {
      served.push(socket);
      socket.on("error", () => undefined);
      socket.write(Buffer.alloc(1000, 1));
      socket.pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    wire = await startWire((server.address() as AddressInfo).port);
  });
  afterEach(async () => {
    await wire.stop();
    for (const socket of served) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  function call(fault: Fault | null): { heard: Heard; socket: Socket } {
    wire.plan = () => fault;
    const socket = connect(wire.port, "127.0.0.1");
    const heard: Heard = { bytes: 0, end: "open" };
    socket.on("data", (chunk) => {
      heard.bytes += chunk.byteLength;
    });
    socket.on("end", () => {
      heard.end = "fin";
    });
    socket.on("error", () => {
      heard.end = "reset";
    });
    return { heard, socket };
  }

  it("given no fault, then every byte passes both ways, and an end too", async () => {
    const { heard, socket } = call(null);
    socket.end(Buffer.alloc(500));
    await until(() => heard.bytes === 1500 && heard.end === "fin");
    assert.equal(wire.struck(), 0);
  });
  it("refuses before a byte", async () => {
    const { heard } = call({ kind: "refuse" });
    await until(() => heard.end === "reset");
    assert.equal(heard.bytes, 0);
  });
  for (const [kind, end] of [
    ["cut", "fin"],
    ["reset", "reset"],
  ] as const)
    for (const direction of ["up", "down"] as const)
      it(`${kind} ${direction}: ends after exactly so many bytes of that direction`, async () => {
        const { heard, socket } = call({ kind, direction, after: direction === "up" ? 100 : 300 });
        socket.write(Buffer.alloc(400));
        await until(() => heard.end === end);
        if (direction === "down" && kind === "cut") assert.equal(heard.bytes, 300);
        else assert.ok(heard.bytes <= 1100);
        assert.equal(wire.struck(), 1);
      });
  for (const after of [0, 250])
    it(`goes silent after ${after} bytes: nothing more comes, and nobody is told, even when the server goes`, async () => {
      const { heard, socket } = call({ kind: "silence", direction: "down", after });
      await until(() => heard.bytes === after && wire.struck() === 1);
      socket.write(Buffer.alloc(100));
      for (const one of served) one.destroy();
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(heard, { bytes: after, end: "open" });
      socket.destroy();
    });
  it("throttles from a byte on", async () => {
    const { heard, socket } = call({ kind: "throttle", direction: "down", after: 990, bytesPerSecond: 100 });
    await until(() => heard.bytes >= 990);
    assert.ok(heard.bytes < 1000);
    await until(() => heard.bytes === 1000);
    socket.destroy();
  });
  it("delays, and keeps the order", async () => {
    const { heard, socket } = call({ kind: "delay", ms: 30 });
    socket.end(Buffer.alloc(50));
    await until(() => heard.bytes === 1050 && heard.end === "fin");
  });
  it("down: hangs up on everyone and refuses; up: the same port serves again", async () => {
    const before = call(null);
    await until(() => before.heard.bytes === 1000);
    await wire.down();
    await until(() => before.heard.end !== "open" || before.socket.destroyed);
    const refused = call(null);
    await until(() => refused.heard.end === "reset");
    await wire.up();
    const after = call(null);
    await until(() => after.heard.bytes === 1000);
    after.socket.destroy();
  });
  it("a plan is the same for the same seed, and has every kind", () => {
    const draw = (seed: number) => {
      const next = createPlan({ seed, bytes: 5000 });
      return Array.from({ length: 60 }, () => next());
    };
    assert.deepEqual(draw(1), draw(1));
    assert.notDeepEqual(draw(1), draw(2));
    assert.deepEqual([...new Set(draw(1).map((f) => f.kind))].sort(), [...FAULT_KINDS].sort());
  });
});
