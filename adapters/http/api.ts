// Mounts the table of routes: role, input check, handler, errors. The gate stands in front of it.
import { randomUUID } from "node:crypto";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { z } from "zod";
import type { Actor } from "../../core/change.ts";
import type { LetterLanguage } from "../../core/words.ts";
import { StoreUnavailable } from "../sqlite/trouble.ts";
import { identityOf } from "./access/identity.ts";
import { allows, type Identity } from "./access/roles.ts";
import type { LogBuffer } from "./api/log-buffer.ts";
import { createMetrics } from "./api/metrics.ts";
import { openApi } from "./api/openapi.ts";
import type { ApiPort } from "./api/port.ts";
import { type Problem, problem, sendProblem } from "./api/problem.ts";
import type { ApiServices, Reply, Route } from "./api/route.ts";
import { ROUTES } from "./api/routes.ts";
import { inStaffLanguage } from "./api/staff-language.ts";
import type { Users } from "./users.ts";

const MESSAGES = { de: z.locales.de().localeError, en: z.locales.en().localeError } as const;

export interface ApiOptions {
  port: ApiPort;
  users: Users;
  log: LogBuffer;
  /** of package.json */
  version: string;
  /** biggest mail that is taken, in MB (1,000,000 bytes) */
  maxMailMb?: number;
  /** of the screens: sentences in answers and refusals */
  language?: LetterLanguage;
}

export function createApi({ port, users, log, version, maxMailMb = 25, language = "de" }: ApiOptions): Router {
  const router = express.Router();
  const services: ApiServices = { port, users, log, metrics: createMetrics(port), maxMailBytes: maxMailMb * 1_000_000, language };
  const document = openApi(ROUTES, version);
  router.get("/openapi.json", (_req, res) => void res.json(document));

  const json = express.json({ limit: "256kb" });
  for (const route of ROUTES) {
    const reader = route.consumes ? express.raw({ type: route.consumes, limit: services.maxMailBytes }) : json;
    router[route.method](route.path, mayCall(route, language), reader, (req, res, next) => {
      answer(route, services, req, res).catch(next);
    });
  }
  router.use("/api", (req, res) =>
    sendProblem(res, problem("not_found", `${req.method} ${req.originalUrl} gibt es nicht. Alle Wege: /openapi.json`), language),
  );

  // express tells error handlers by their four parameters
  router.use((error: unknown, req: Request, res: Response, _next: NextFunction) => {
    const refused = bodyProblem(error, services);
    if (refused) return sendProblem(res, refused, language);
    const reference = randomUUID();
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.write({
      at: new Date().toISOString(),
      level: "error",
      source: "api",
      message: `${reference} ${req.method} ${req.originalUrl}: ${what}`,
    });
    sendProblem(
      res,
      problem("failed", `Die Anfrage ist an einem Fehler gescheitert. Im Protokoll unter ${reference}; später erneut versuchen.`),
      language,
    );
  });
  return router;
}

const mayCall = (route: Route, language: LetterLanguage) => (req: Request, res: Response, next: NextFunction) => {
  const identity = identityOf(req);
  if (route.role === null || (identity && allows(identity.role, route.role))) return next();
  if (!identity) return sendProblem(res, problem("not_logged_in", "Unter /login anmelden oder ein API-Token mitschicken."), language);
  sendProblem(
    res,
    problem("not_allowed", `${identity.name} (${identity.role}) darf das nicht; nötig ist ${route.role}. Einen Administrator fragen.`),
    language,
  );
};

async function answer(route: Route, services: ApiServices, req: Request, res: Response): Promise<void> {
  const errors: { field: string; message: string }[] = [];
  const read = (where: string, type: z.ZodType | undefined, value: unknown): unknown => {
    if (!type) return undefined;
    const parsed = type.safeParse(value, { error: MESSAGES[services.language] });
    if (parsed.success) return parsed.data;
    errors.push(...parsed.error.issues.map((i) => ({ field: [where, ...i.path].join("."), message: i.message })));
    return undefined;
  };
  const params = read("path", route.params, req.params);
  const query = read("query", route.query, req.query);
  const body = read("body", route.body, req.body ?? {});
  if (errors.length > 0) {
    const detail = errors.map((e) => `${e.field}: ${e.message}`).join("; ");
    return sendProblem(res, problem("bad_request", `${detail}. Was erlaubt ist, steht in /openapi.json.`, errors), services.language);
  }
  const identity = identityOf(req);
  send(res, services.language, await route.run({ ...services, identity, actor: actorOf(identity), params, query, body, req, res }));
}

const actorOf = (identity: Identity | null): Actor => ({
  kind: identity?.via === "token" ? "api" : "user",
  name: identity?.name ?? "niemand",
});

function send(res: Response, language: LetterLanguage, reply: Reply): void {
  if (reply === null) return;
  if ("problem" in reply) {
    sendProblem(res, reply.problem, language);
    return;
  }
  res.setHeader("Cache-Control", "no-store");
  for (const [name, value] of Object.entries(reply.headers ?? {})) res.setHeader(name, value);
  if (reply.status === 204) res.status(204).end();
  else res.status(reply.status ?? 200).json(inStaffLanguage(reply.body, language));
}

/** What express's body readers throw (http-errors with a `type`), and a store that takes nothing now. */
function bodyProblem(error: unknown, { maxMailBytes }: ApiServices): Problem | null {
  if (error instanceof StoreUnavailable)
    return problem(
      "not_ready",
      `Die Datenbank nimmt gerade nichts auf (${error.trouble.code}). Nichts wurde gespeichert; später erneut versuchen.`,
    );
  const type = error instanceof Error && "type" in error ? error.type : undefined;
  if (type === "entity.too.large") return problem("too_large", `Mails höchstens ${maxMailBytes} Bytes, JSON höchstens 256 kB.`);
  if (type === "entity.parse.failed") return problem("bad_request", "Der Inhalt ist kein gültiges JSON.");
  if (type === "charset.unsupported" || type === "encoding.unsupported")
    return problem("wrong_type", "JSON in UTF-8 schicken, ungepackt oder gzip.");
  return null;
}
