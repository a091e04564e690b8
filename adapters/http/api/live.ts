// WebSocket /live: every journal event as it happens, and the KPIs when they may have changed. Read-only.
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import type { JournalEvent } from "../../../core/change.ts";
import { identityOf } from "../access/identity.ts";
import { allows } from "../access/roles.ts";
import type { ApiPort } from "./port.ts";
import type { EventRow } from "./rows/case.ts";

const HEARTBEAT_MS = 30_000;
/** A client that is this far behind is dropped; it connects again and asks the API for what it missed. */
const MOST_UNSENT_BYTES = 1_000_000;
/** A burst of commits costs one computation of the KPIs. */
const KPI_PAUSE_MS = 1_000;

export const eventRowOf = ({ seq, at, type, actor, caseId, mailId, orderNo, data }: JournalEvent): EventRow => ({
  ...{ seq, at, type, actor, case_id: caseId, mail_id: mailId, order_no: orderNo, data },
});

export interface Live {
  close(): void;
}

/**
 * @param inner the server behind the gate: its upgrades are already authorised
 * @param failed told when the KPIs could not be computed
 */
export function createLive(port: ApiPort, inner: Server, failed: (error: unknown) => void): Live {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  const answered = new WeakSet<WebSocket>();
  let kpiTimer: NodeJS.Timeout | null = null;
  let lastKpis = "";

  const send = (socket: WebSocket, text: string): void => {
    if (socket.bufferedAmount > MOST_UNSENT_BYTES) socket.terminate();
    else if (socket.readyState === WebSocket.OPEN) socket.send(text);
  };
  const sendAll = (text: string): void => {
    for (const socket of sockets.clients) send(socket, text);
  };
  const sendKpis = async (): Promise<void> => {
    const text = JSON.stringify({ type: "kpis", kpis: await port.kpis() });
    if (text !== lastKpis) sendAll(text);
    lastKpis = text;
  };

  const stopEvents = port.onEvents((events) => {
    if (sockets.clients.size === 0 || events.length === 0) return;
    sendAll(JSON.stringify({ type: "events", events: events.map(eventRowOf) }));
    kpiTimer ??= setTimeout(() => {
      kpiTimer = null;
      sendKpis().catch(failed);
    }, KPI_PAUSE_MS).unref();
  });

  sockets.on("connection", (socket) => {
    answered.add(socket);
    socket.on("pong", () => answered.add(socket));
    socket.on("error", () => socket.terminate());
    port
      .kpis()
      .then((kpis) => send(socket, JSON.stringify({ type: "kpis", kpis })))
      .catch(failed);
  });

  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!answered.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, HEARTBEAT_MS).unref();

  const onUpgrade = (req: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (req.url?.split("?", 1)[0] !== "/live") return;
    const identity = identityOf(req);
    if (!identity || !allows(identity.role, "viewer")) socket.destroy();
    else sockets.handleUpgrade(req, socket, head, (ws) => sockets.emit("connection", ws, req));
  };
  inner.on("upgrade", onUpgrade);

  return {
    close() {
      stopEvents();
      clearInterval(heartbeat);
      if (kpiTimer) clearTimeout(kpiTimer);
      inner.off("upgrade", onUpgrade);
      for (const socket of sockets.clients) socket.close(1001);
      sockets.close();
    },
  };
}
