// The HTTP side as scripts/serve.ts puts it together, without Node-RED: gate, login, API, /live over a real server.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import bcrypt from "bcryptjs";
import express from "express";
import { createLive } from "../../../adapters/http/api/live.ts";
import { createLogBuffer, type LogBuffer } from "../../../adapters/http/api/log-buffer.ts";
import { createApi } from "../../../adapters/http/api.ts";
import { createGate } from "../../../adapters/http/gate.ts";
import { openUsers, type Users } from "../../../adapters/http/users.ts";
import type { LetterLanguage } from "../../../core/words.ts";
import { type MemoryPort, memoryPort } from "./api/memory-port.ts";
import { listen } from "./helpers.ts";

export interface Product {
  base: string;
  port: MemoryPort;
  users: Users;
  log: LogBuffer;
  logins: { type: string; name: string }[];
  /** an API token of each role */
  tokens: Record<"viewer" | "staff" | "admin", string>;
  /** a request with that role's token */
  as(role: "viewer" | "staff" | "admin", path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

let hashed: Promise<string> | undefined;
/** bcrypt is slow on purpose: hashed once for all tests. */
function usersFile(): Promise<string> {
  const user = async (name: string, role: string, password: string) => ({
    ...{ name, role, password: await bcrypt.hash(password, 10), created_at: "2026-11-23T08:00:00Z" },
  });
  hashed ??= Promise.all([user("admin", "admin", "admin-password"), user("vera", "viewer", "viewer-password")]).then((users) =>
    JSON.stringify({ users, tokens: [], kiosks: [] }),
  );
  return hashed;
}

/** @param now the clock of sessions and login throttle @param language of the screens */
export async function startProduct(now: () => Date = () => new Date(), language: LetterLanguage = "de"): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), "hb-http-"));
  writeFileSync(join(folder, "users.json"), await usersFile());
  const users = await openUsers(folder, { HB_API_TOKEN: "token-of-the-environment" }, now);
  const port = memoryPort();
  const log = createLogBuffer();
  const logins: Product["logins"] = [];
  const gate = createGate({ users, secure: false, language, now, onLogin: ({ type, name }) => logins.push({ type, name }) });
  const app = express();
  const inner = createServer(app);
  const server: Server = createServer();
  gate.guard(server, inner);
  app.use(gate.loginRouter);
  app.use(createApi({ port, users, log, version: "0.0.0", maxMailMb: 0.01, language }));
  const live = createLive(port, inner, (error) => {
    throw error;
  });
  const base = await listen(server);
  const tokens = {
    viewer: users.keys.addToken("Anzeige", "viewer").token,
    staff: users.keys.addToken("Vertrieb", "staff").token,
    admin: users.keys.addToken("Leitung", "admin").token,
  };
  return {
    ...{ base, port, users, log, logins, tokens },
    as: (role, path, init) => fetch(base + path, { ...init, headers: { authorization: `Bearer ${tokens[role]}`, ...init?.headers } }),
    async stop() {
      live.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}
