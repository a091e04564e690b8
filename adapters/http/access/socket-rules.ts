// The dashboard's socket.io: shut without a login, read-only for viewers, and only the wall's widgets for a kiosk link.
import type { IncomingMessage } from "node:http";
import { identityOf, whenLoginEnds } from "./identity.ts";
import { allows, type Identity } from "./roles.ts";
import { cutToWall, type UiConfig } from "./wall.ts";

/** The part of a socket.io server socket that is used here. */
export interface DashboardSocket {
  request: IncomingMessage;
  use(rule: (packet: unknown[], next: () => void) => void): unknown;
  emit(event: string, ...args: unknown[]): boolean;
  disconnect(close?: boolean): unknown;
  on(event: string, listener: () => void): unknown;
}
export type IoMiddleware = (socket: DashboardSocket, next: (error?: Error) => void) => void;

/** What a page says without anybody having changed anything. */
const READ_EVENTS = new Set(["widget-load", "ui-event", "ui-control"]);

/**
 * @param recheck asks again who the handshake's cookie or token belongs to, and counts as use of the session
 * @param wallPage path of the wall page within the dashboard, "/leitstand"
 */
export function createIoMiddleware(recheck: (req: IncomingMessage) => Identity | null, wallPage: string): IoMiddleware {
  return (socket, next) => {
    const arrived = identityOf(socket.request);
    if (!arrived) {
      next(new Error("Anmeldung nötig: /login"));
      return;
    }
    // socket.io closes a socket with its transport; without this, one over long polling would outlive its login
    socket.on(
      "disconnect",
      whenLoginEnds(socket.request, () => void socket.disconnect(true)),
    );
    socket.use((packet, pass) => {
      const identity = recheck(socket.request);
      if (!identity) socket.disconnect(true);
      else if (allows(identity.role, "staff") || READ_EVENTS.has(String(packet[0]))) pass();
    });
    if (arrived.role === "kiosk") showOnlyWall(socket, wallPage);
    next();
  };
}

function showOnlyWall(socket: DashboardSocket, wallPage: string): void {
  const emit = socket.emit.bind(socket);
  let shown = new Set<string>();
  socket.emit = (event, ...args) => {
    if (event === "ui-config") {
      const config = cutToWall(args[1] as UiConfig, wallPage);
      shown = new Set(Object.keys(config.widgets));
      return emit(event, args[0], config);
    }
    // all other events are "<what>:<widget id>"
    return shown.has(event.slice(event.indexOf(":") + 1)) ? emit(event, ...args) : true;
  };
}
