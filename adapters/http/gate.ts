// The one gate: who is it, may they come in here? Everything, sockets included, passes it before express, Node-RED or socket.io see it.
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Router } from "express";
import type { LetterLanguage } from "../../core/words.ts";
import { isOpen, isSafe, mayEnter, pathOf } from "./access/areas.ts";
import { cookie, SESSION_COOKIE, WALL_COOKIE } from "./access/cookies.ts";
import { type AdminAuth, createEditorAuth } from "./access/editor-auth.ts";
import { createEnds, remember } from "./access/identity.ts";
import { createLoginRouter, type LoginEvent } from "./access/login.ts";
import { samePageAgain, turnedAway } from "./access/login-page.ts";
import { isNavigation, isSameOrigin } from "./access/origin.ts";
import type { Identity } from "./access/roles.ts";
import { createIoMiddleware, type IoMiddleware } from "./access/socket-rules.ts";
import { type Problem, problem, sendProblem } from "./api/problem.ts";
import { problemIn } from "./api/staff-language.ts";
import type { Users } from "./users.ts";

export interface GateOptions {
  users: Users;
  /** TLS is on: cookies get Secure */
  secure: boolean;
  language: LetterLanguage;
  /** logins, refusals and kiosk visits, for log and journal */
  onLogin?: (event: LoginEvent) => void;
  /** where people land, and where a kiosk link leads */
  home?: string;
  wall?: string;
  now?: () => Date;
}

type Next = () => void;
export interface Gate {
  /** connect-style; calls next() only for those who may pass */
  middleware(req: IncomingMessage, res: ServerResponse, next: Next): void;
  /** null: refused, answered and closed */
  authorizeUpgrade(req: IncomingMessage, socket: Duplex): Identity | null;
  /** puts the gate on `outer`, which listens; what passes goes to `inner`, which never does and is what Node-RED and socket.io are given */
  guard(outer: Server, inner: Server): void;
  adminAuth: AdminAuth;
  ioMiddleware: IoMiddleware;
  loginRouter: Router;
}

export function createGate({
  users,
  secure,
  language,
  onLogin,
  home = "/dashboard",
  wall = "/dashboard/leitstand",
  now,
}: GateOptions): Gate {
  const editor = createEditorAuth();
  const ends = createEnds();
  users.onEnded(ends.run);

  function identify(req: IncomingMessage): Identity | null {
    const header = req.headers.authorization;
    if (header?.startsWith("Bearer ")) return users.keys.byToken(header.slice(7).trim());
    const session = cookie(req.headers.cookie, SESSION_COOKIE);
    const person = session ? users.bySession(session, true) : null;
    if (person) return person;
    const kiosk = cookie(req.headers.cookie, WALL_COOKIE);
    return kiosk ? users.keys.byKiosk(kiosk) : null;
  }

  /** the identity, or why not */
  function judge(req: IncomingMessage, upgrade: boolean): Identity | Problem {
    const path = pathOf(req.url);
    if (path === null) return problem("bad_request", `Adresse ${req.url} nicht verständlich.`);
    const identity = identify(req);
    editor.stamp(req.headers, /^\/admin(\/|$)/i.test(path) ? identity : null);
    if (!identity) return problem("not_logged_in", "Unter /login anmelden oder ein API-Token als „Authorization: Bearer …“ mitschicken.");
    if (identity.via !== "token" && (upgrade || !isSafe(req.method)) && !isSameOrigin(req))
      return problem("foreign_page", "Nur eigene Seiten dürfen mit der Anmeldung im Browser etwas ändern; Programme nehmen ein API-Token.");
    if (!mayEnter(identity.role, req.method, path, wall))
      return problem("not_allowed", `${identity.name} (${identity.role}) darf ${req.method} ${path} nicht. Einen Administrator fragen.`);
    remember(req, identity, ends);
    return identity;
  }

  function middleware(req: IncomingMessage, res: ServerResponse, next: Next): void {
    res.setHeader("X-Content-Type-Options", "nosniff");
    res.setHeader("X-Frame-Options", "SAMEORIGIN");
    res.setHeader("Referrer-Policy", "same-origin");
    const verdict = judge(req, false);
    if (!("status" in verdict) || isOpen(req.url ?? "")) next();
    else if (!isNavigation(req) || /^\/api(\/|$)/i.test(req.url ?? "")) sendProblem(res, verdict, language);
    else if (verdict.status !== 401) turnedAway(res, problemIn(verdict, language), language);
    // a Strict cookie is not sent when another site leads here: let our own page lead here once before asking for a password
    else if (req.headers["sec-fetch-site"] === "cross-site") samePageAgain(res);
    else res.writeHead(302, { Location: `/login?next=${encodeURIComponent(req.url ?? "/")}`, "Cache-Control": "no-store" }).end();
  }

  function authorizeUpgrade(req: IncomingMessage, socket: Duplex): Identity | null {
    socket.on("error", () => socket.destroy());
    const verdict = judge(req, true);
    if ("status" in verdict) {
      socket.end(
        `HTTP/1.1 ${verdict.status} ${verdict.status === 401 ? "Unauthorized" : "Forbidden"}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      return null;
    }
    socket.on(
      "close",
      ends.add(verdict.key, () => socket.destroy()),
    );
    return verdict;
  }

  return {
    middleware,
    authorizeUpgrade,
    guard(outer, inner) {
      outer.on("request", (req, res) => middleware(req, res, () => inner.emit("request", req, res)));
      outer.on("upgrade", (req, socket, head) => {
        if (authorizeUpgrade(req, socket)) inner.emit("upgrade", req, socket, head);
      });
      outer.on("close", () => inner.emit("close"));
    },
    adminAuth: editor.adminAuth,
    ioMiddleware: createIoMiddleware(identify, wall.slice("/dashboard".length)),
    loginRouter: createLoginRouter({ users, secure, language, home, wall, now, onLogin }),
  };
}
