// WebSocket /live over a real connection: facts as they happen, for those who may see them, until their login ends.
import assert from "node:assert/strict";
import { once } from "node:events";
import WebSocket from "ws";
import type { JournalEvent } from "../../../core/change.ts";
import { type Product, startProduct } from "./product.ts";

const fact: JournalEvent = {
  seq: 7,
  at: "2026-11-23T09:00:00Z",
  type: "order.created",
  actor: "flow",
  caseId: "c1",
  mailId: null,
  orderNo: "AB-1",
  data: {},
};

describe("given /live", () => {
  let product: Product;
  before(async () => {
    product = await startProduct();
  });
  after(() => product.stop());

  const connect = (token?: string): WebSocket =>
    new WebSocket(`${product.base.replace("http", "ws")}/live`, token ? { headers: { authorization: `Bearer ${token}` } } : {});
  /** the next message of this type */
  const next = (socket: WebSocket, type: string): Promise<Record<string, unknown>> =>
    new Promise((resolve) => {
      socket.on("message", (data) => {
        const message = JSON.parse(String(data)) as Record<string, unknown>;
        if (message.type === type) resolve(message);
      });
    });

  it("when a viewer connects, then the KPIs come at once, and each fact as it happens", async () => {
    const socket = connect(product.tokens.viewer);
    const { kpis } = await next(socket, "kpis");
    assert.deepEqual(kpis, await product.port.kpis());
    product.port.emit([fact]);
    const { events } = await next(socket, "events");
    assert.deepEqual(events, [
      { seq: 7, at: fact.at, type: "order.created", actor: "flow", case_id: "c1", mail_id: null, order_no: "AB-1", data: {} },
    ]);
    socket.close();
  });

  it("when nobody is logged in, then the handshake is refused", async () => {
    const [error] = (await once(connect(), "error")) as [Error];
    assert.match(error.message, /401/);
  });

  it("when the token is revoked, then the connection ends", async () => {
    const { token, id } = product.users.keys.addToken("Bildschirm", "viewer");
    const socket = connect(token);
    await next(socket, "kpis");
    const closed = once(socket, "close");
    product.users.keys.revokeToken(id);
    await closed;
  });

  it("when a client talks too much, then it is dropped", async () => {
    const socket = connect(product.tokens.viewer);
    await once(socket, "open");
    const closed = once(socket, "close");
    socket.send("x".repeat(2000));
    assert.equal((await closed)[0], 1009);
  });
});
