// /login, /logout and /kiosk/<token>: the only ways to become somebody.
import express, { type Request, type Response, type Router } from "express";
import { z } from "zod";
import type { LetterLanguage } from "../../../core/words.ts";
import type { Users } from "../users.ts";
import { cookie, noSessionCookie, SESSION_COOKIE, sessionCookie, wallCookie } from "./cookies.ts";
import { identityOf } from "./identity.ts";
import { loginPage } from "./login-page.ts";
import { isSameOrigin } from "./origin.ts";
import { createThrottle } from "./throttle.ts";

export interface LoginEvent {
  type: "login" | "login.refused" | "kiosk";
  name: string;
  address: string;
}

interface LoginOptions {
  users: Users;
  secure: boolean;
  language: LetterLanguage;
  home: string;
  wall: string;
  now?: () => Date;
  onLogin?: (event: LoginEvent) => void;
}

const form = z.object({ user: z.string().max(200), password: z.string().max(200), next: z.string().max(2000).default("/") });

/** Only our own paths: "//host", "/\host" and full addresses lead elsewhere. */
export function localPath(next: unknown, home: string): string {
  if (typeof next !== "string" || !next.startsWith("/")) return home;
  const url = URL.canParse(next, "http://here") ? new URL(next, "http://here") : null;
  return url && url.origin === "http://here" && url.pathname !== "/login" ? url.pathname + url.search + url.hash : home;
}

export function createLoginRouter({
  users,
  secure,
  language,
  home,
  wall,
  now = () => new Date(),
  onLogin = () => {},
}: LoginOptions): Router {
  const router = express.Router();
  const throttle = createThrottle(now);
  const addressOf = (req: Request): string => req.socket.remoteAddress ?? "";

  router.get("/login", (req, res) => {
    if (identityOf(req)?.via === "session") res.redirect(303, localPath(req.query.next, home));
    else loginPage(res, 200, { language, next: localPath(req.query.next, home) });
  });

  router.post("/login", express.urlencoded({ extended: false, limit: "8kb" }), async (req: Request, res: Response) => {
    const parsed = form.safeParse(req.body);
    const next = localPath(parsed.data?.next, home);
    if (!parsed.success || !isSameOrigin(req)) return loginPage(res, 400, { language, next, message: "unreadable" });
    const { user, password } = parsed.data;
    const wait = throttle.wait(addressOf(req), user);
    if (wait > 0) {
      res.setHeader("Retry-After", String(wait));
      return loginPage(res, 429, { language, next, user, message: "wait", seconds: wait });
    }
    // counted before bcrypt runs: tries sent at once must not all slip through
    throttle.failed(addressOf(req), user);
    const session = await users.login(user, password);
    onLogin({ type: session ? "login" : "login.refused", name: user, address: addressOf(req) });
    if (session === null) return loginPage(res, 401, { language, next, user, message: "wrong" });
    throttle.succeeded(addressOf(req), user);
    res.setHeader("Set-Cookie", sessionCookie(session, secure));
    res.redirect(303, next);
  });

  // Strict cookies are not sent from other sites, so a foreign link to /logout ends nothing
  router.all("/logout", (req, res) => {
    const session = cookie(req.headers.cookie, SESSION_COOKIE);
    if (session) users.logout(session);
    res.setHeader("Set-Cookie", noSessionCookie(secure));
    loginPage(res, 200, { language, next: home, message: "bye" });
  });

  router.get("/kiosk/:token", (req, res) => {
    const wait = throttle.wait(addressOf(req), "kiosk");
    const kiosk = wait > 0 ? null : users.keys.byKiosk(req.params.token);
    if (!kiosk) {
      throttle.failed(addressOf(req), "kiosk");
      return loginPage(res, 404, { language, next: home, message: "noKiosk" });
    }
    onLogin({ type: "kiosk", name: kiosk.name, address: addressOf(req) });
    res.setHeader("Set-Cookie", wallCookie(req.params.token, secure));
    res.setHeader("Cache-Control", "no-store");
    res.redirect(303, wall);
  });

  router.get("/", (_req, res) => res.redirect(302, home));
  return router;
}
