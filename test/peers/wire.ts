// A TCP proxy on the loopback interface that can be told to break: cuts each connection after so many bytes from the server.
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Wire {
  port: number;
  /** bytes from the server after which the n-th connection (from 0) is cut; null: never */
  cutAfter: (connection: number) => number | null;
  cuts(): number;
  stop(): Promise<void>;
}

export async function startWire(target: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let connections = 0;
  let cuts = 0;
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    let left = wire.cutAfter(connections++) ?? Number.POSITIVE_INFINITY;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.once("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on("data", (chunk: Buffer) => {
      if (left <= 0) return;
      const part = chunk.subarray(0, Math.min(chunk.byteLength, left));
      left -= chunk.byteLength;
      if (left > 0) {
        if (!near.write(part)) far.pause();
        return;
      }
      cuts += 1;
      near.write(part, () => near.resetAndDestroy());
    });
    near.on("drain", () => far.resume());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const wire: Wire = {
    port: (server.address() as AddressInfo).port,
    cutAfter: () => null,
    cuts: () => cuts,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  return wire;
}
